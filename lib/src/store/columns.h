// What the store keeps of each kind of row: its table, and its columns in the order of the schema.
//
// `visit(visitor, row)` calls visitor(number, name, field) for each column. From this one list come
// binding, reading, digests and the description that undo, verify and diff work with, all without
// naming a column twice. Numbers go into digests: a number is never used again, a new column takes
// the next one. Derived columns can be made again from the others and are in no digest.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "plenary/config_file.h"
#include "plenary/domain/agenda.h"
#include "plenary/domain/registration.h"

namespace plenary {

// Numbers of the recorded tables. They are in the chain and never change.
enum class TableNumber : std::int64_t {
  config = 1,
  party = 2,
  person = 3,
  registration = 4,
  delegation = 5,
  invitation = 6,
  contact = 7,
  document = 8,
  item = 9,
  slot = 10,
  slot_person = 11,
  outcome = 12,
  edition = 13,
  transmission = 14,
  attendance = 15,
  change_detail = 16,  // not versioned: one row a change, in `erased` alone
  distinction = 17,
};
// The highest number of a recorded table.
inline constexpr int table_count = 17;

// Rows that only the store knows so far.
struct ConfigRow {
  std::int64_t id = 0;
  std::string path{};
  std::string text{};
  bool operator==(const ConfigRow&) const = default;
};

struct OutcomeRow {
  OutcomeId id{};
  std::string meeting{};
  ItemId item{};
  std::string kind{};  // experience, good_practice, challenge, recommendation, follow_up
  std::string text{};
  std::string attribution{};  // none, group, named
  std::string named{};        // the group or the party
  std::string status{};       // draft, cleared, adopted
  std::string frameworks{};   // ids joined by ';'
};

struct EditionRow {
  std::int64_t id = 0;
  std::string meeting{};
  std::string paper{};   // "agenda", "announcement"
  std::string state{};   // provisional, revised, corrigendum, adopted, final
  std::string number{};  // "rev.2"
  Date dated{};
  std::string cleared_by{};
  std::string language{};
  std::string digest{};  // of the bytes published
};

struct TransmissionRow {
  std::int64_t id = 0;
  std::string meeting{};
  std::string recipient{};
  std::string columns_sent{};
  std::int64_t rows_sent = 0;
  Instant sent{};
  std::string digest{};
};

struct NoDerived {};

template <class Row>
struct Columns;

template <class Row>
struct ColumnsBase {
  using Derived = NoDerived;
  static void derive(const Row&, NoDerived&) {}
  template <class Visitor, class Values>
  static void visit_derived(Visitor&, Values&) {}
};

template <>
struct Columns<ConfigRow> : ColumnsBase<ConfigRow> {
  static constexpr TableNumber number = TableNumber::config;
  static constexpr std::string_view name = "config";
  static constexpr char letter = 0;
  template <class Visitor, class Row>
  static void visit(Visitor& v, Row& row) {
    v(1, "path", row.path);
    v(2, "text", row.text);
  }
};

template <>
struct Columns<PartyRecord> : ColumnsBase<PartyRecord> {
  static constexpr TableNumber number = TableNumber::party;
  static constexpr std::string_view name = "party";
  static constexpr char letter = 0;
  template <class Visitor, class Row>
  static void visit(Visitor& v, Row& row) {
    v(1, "code", row.code);
    v(2, "name", row.name);
    v(3, "kind", row.kind);
  }
};

struct PersonDerived {
  std::uint64_t name_key = 0;
};
inline bool same(const PersonDerived& left, const PersonDerived& right) {
  return left.name_key == right.name_key;
}

template <>
struct Columns<Person> {
  static constexpr TableNumber number = TableNumber::person;
  static constexpr std::string_view name = "person";
  static constexpr char letter = 'P';
  template <class Visitor, class Row>
  static void visit(Visitor& v, Row& row) {
    v(1, "name", row.name);
    v(2, "folded_name", row.folded_name);
    v(3, "merged_into", row.merged_into);
  }
  using Derived = PersonDerived;
  static void derive(const Person& row, Derived& derived);
  template <class Visitor, class Values>
  static void visit_derived(Visitor& v, Values& derived) {
    v(0, "name_key", derived.name_key);
  }
};

struct Blob {
  std::string bytes{};
};

struct RegistrationDerived {
  Blob sort_key{};       // of "family given", else of the name
  std::string search{};  // folded name, organisation and position
  std::uint64_t fingerprint = 0;
  std::uint64_t email_key = 0;
  std::uint64_t name_key = 0;
  std::string scratch{};  // kept from row to row, for its room
};
inline bool same(const RegistrationDerived& left, const RegistrationDerived& right) {
  return left.sort_key.bytes == right.sort_key.bytes && left.search == right.search &&
         left.fingerprint == right.fingerprint && left.email_key == right.email_key &&
         left.name_key == right.name_key;
}

template <>
struct Columns<Registration> {
  static constexpr TableNumber number = TableNumber::registration;
  static constexpr std::string_view name = "registration";
  static constexpr char letter = 'R';
  template <class Visitor, class Row>
  static void visit(Visitor& v, Row& row) {
    v(1, "delegation", row.delegation);
    v(2, "person", row.person);
    v(3, "status", row.status);
    v(4, "role", row.role);
    v(5, "category", row.category);
    v(6, "rank", row.rank);
    v(7, "gender", row.gender);
    v(8, "presence", row.presence);
    v(9, "received", row.received);
    v(10, "name", row.name);
    v(11, "family_name", row.family_name);
    v(12, "given_name", row.given_name);
    v(13, "honorific", row.honorific);
    v(14, "organisation", row.organisation);
    v(15, "department", row.department);
    v(16, "position", row.position);
    v(17, "email", row.email);
    v(18, "phone", row.phone);
    v(19, "listens", row.listens);
    v(20, "speaks", row.speaks);
    v(21, "arrival", row.arrival);
    v(22, "departure", row.departure);
    v(23, "funding", row.funding);
    v(24, "remarks", row.remarks);
    v(25, "consent", row.consent);
    v(26, "nominated_by", row.nominated_by);
    v(27, "document", row.document);
    v(28, "replaces", row.replaces);
    v(29, "source_file", row.source_file);
    v(30, "source_line", row.source_line);
  }
  using Derived = RegistrationDerived;
  static void derive(const Registration& row, Derived& derived);
  template <class Visitor, class Values>
  static void visit_derived(Visitor& v, Values& derived) {
    v(0, "sort_key", derived.sort_key);
    v(0, "search", derived.search);
    v(0, "fingerprint", derived.fingerprint);
    v(0, "email_key", derived.email_key);
    v(0, "name_key", derived.name_key);
  }
};

template <>
struct Columns<Delegation> : ColumnsBase<Delegation> {
  static constexpr TableNumber number = TableNumber::delegation;
  static constexpr std::string_view name = "delegation";
  static constexpr char letter = 0;
  template <class Visitor, class Row>
  static void visit(Visitor& v, Row& row) {
    v(1, "meeting", row.meeting);
    v(2, "party", row.party);
    v(3, "quota", row.quota);
    v(4, "exempt", row.exempt);
  }
};

template <>
struct Columns<Invitation> : ColumnsBase<Invitation> {
  static constexpr TableNumber number = TableNumber::invitation;
  static constexpr std::string_view name = "invitation";
  static constexpr char letter = 0;
  template <class Visitor, class Row>
  static void visit(Visitor& v, Row& row) {
    v(1, "meeting", row.meeting);
    v(2, "party", row.party);
    v(3, "document_type", row.document_type);
    v(4, "document_number", row.document_number);
    v(5, "sent_on", row.sent_on);
    v(6, "reply", row.reply);
    v(7, "replied_on", row.replied_on);
  }
};

template <>
struct Columns<Contact> : ColumnsBase<Contact> {
  static constexpr TableNumber number = TableNumber::contact;
  static constexpr std::string_view name = "contact";
  static constexpr char letter = 0;
  template <class Visitor, class Row>
  static void visit(Visitor& v, Row& row) {
    v(1, "party", row.party);
    v(2, "name", row.name);
    v(3, "folded_name", row.folded_name);
    v(4, "position", row.position);
    v(5, "organisation", row.organisation);
    v(6, "email", row.email);
    v(7, "phone", row.phone);
    v(8, "from_day", row.from);
    v(9, "to_day", row.to);
  }
};

template <>
struct Columns<DocumentRecord> : ColumnsBase<DocumentRecord> {
  static constexpr TableNumber number = TableNumber::document;
  static constexpr std::string_view name = "document";
  static constexpr char letter = 'D';
  template <class Visitor, class Row>
  static void visit(Visitor& v, Row& row) {
    v(1, "meeting", row.meeting);
    v(2, "party", row.party);
    v(3, "type", row.type);
    v(4, "number", row.number);
    v(5, "dated", row.dated);
    v(6, "received_on", row.received_on);
  }
};

template <>
struct Columns<Item> : ColumnsBase<Item> {
  static constexpr TableNumber number = TableNumber::item;
  static constexpr std::string_view name = "item";
  static constexpr char letter = 'I';
  template <class Visitor, class Row>
  static void visit(Visitor& v, Row& row) {
    v(1, "meeting", row.meeting);
    v(2, "number", row.number);
    v(3, "title", row.title);
    v(4, "position", row.position);
  }
};

template <>
struct Columns<Slot> : ColumnsBase<Slot> {
  static constexpr TableNumber number = TableNumber::slot;
  static constexpr std::string_view name = "slot";
  static constexpr char letter = 'S';
  template <class Visitor, class Row>
  static void visit(Visitor& v, Row& row) {
    v(1, "meeting", row.meeting);
    v(2, "key", row.key);
    v(3, "item", row.item);
    v(4, "kind", row.kind);
    v(5, "starts", row.start);
    v(6, "ends", row.end);
    v(7, "room", row.room);
    v(8, "title", row.title);
    v(9, "languages", row.languages);
    v(10, "status", row.status);
  }
};

template <>
struct Columns<SlotPerson> : ColumnsBase<SlotPerson> {
  static constexpr TableNumber number = TableNumber::slot_person;
  static constexpr std::string_view name = "slot_person";
  static constexpr char letter = 0;
  template <class Visitor, class Row>
  static void visit(Visitor& v, Row& row) {
    v(1, "slot", row.slot);
    v(2, "part", row.part);
    v(3, "person", row.person);
    v(4, "name", row.name);
    v(5, "folded_name", row.folded_name);
    v(6, "position", row.position);
  }
};

template <>
struct Columns<OutcomeRow> : ColumnsBase<OutcomeRow> {
  static constexpr TableNumber number = TableNumber::outcome;
  static constexpr std::string_view name = "outcome";
  static constexpr char letter = 'O';
  template <class Visitor, class Row>
  static void visit(Visitor& v, Row& row) {
    v(1, "meeting", row.meeting);
    v(2, "item", row.item);
    v(3, "kind", row.kind);
    v(4, "text", row.text);
    v(5, "attribution", row.attribution);
    v(6, "named", row.named);
    v(7, "status", row.status);
    v(8, "frameworks", row.frameworks);
  }
};

template <>
struct Columns<EditionRow> : ColumnsBase<EditionRow> {
  static constexpr TableNumber number = TableNumber::edition;
  static constexpr std::string_view name = "edition";
  static constexpr char letter = 0;
  template <class Visitor, class Row>
  static void visit(Visitor& v, Row& row) {
    v(1, "meeting", row.meeting);
    v(2, "paper", row.paper);
    v(3, "state", row.state);
    v(4, "number", row.number);
    v(5, "dated", row.dated);
    v(6, "cleared_by", row.cleared_by);
    v(7, "language", row.language);
    v(8, "digest", row.digest);
  }
};

template <>
struct Columns<TransmissionRow> : ColumnsBase<TransmissionRow> {
  static constexpr TableNumber number = TableNumber::transmission;
  static constexpr std::string_view name = "transmission";
  static constexpr char letter = 0;
  template <class Visitor, class Row>
  static void visit(Visitor& v, Row& row) {
    v(1, "meeting", row.meeting);
    v(2, "recipient", row.recipient);
    v(3, "columns_sent", row.columns_sent);
    v(4, "rows_sent", row.rows_sent);
    v(5, "sent", row.sent);
    v(6, "digest", row.digest);
  }
};

template <>
struct Columns<Attendance> : ColumnsBase<Attendance> {
  static constexpr TableNumber number = TableNumber::attendance;
  static constexpr std::string_view name = "attendance";
  static constexpr char letter = 0;
  template <class Visitor, class Row>
  static void visit(Visitor& v, Row& row) {
    v(1, "registration", row.registration);
    v(2, "day", row.day);
    v(3, "presence", row.presence);
  }
};

template <>
struct Columns<Distinction> : ColumnsBase<Distinction> {
  static constexpr TableNumber number = TableNumber::distinction;
  static constexpr std::string_view name = "distinction";
  static constexpr char letter = 0;
  template <class Visitor, class Row>
  static void visit(Visitor& v, Row& row) {
    v(1, "person", row.person);
    v(2, "other", row.other);
  }
};

// Calls f.template operator()<Row>() for every recorded kind of row, in table order.
template <class Function>
void for_each_table(Function&& f) {
  f.template operator()<ConfigRow>();
  f.template operator()<PartyRecord>();
  f.template operator()<Person>();
  f.template operator()<Registration>();
  f.template operator()<Delegation>();
  f.template operator()<Invitation>();
  f.template operator()<Contact>();
  f.template operator()<DocumentRecord>();
  f.template operator()<Item>();
  f.template operator()<Slot>();
  f.template operator()<SlotPerson>();
  f.template operator()<OutcomeRow>();
  f.template operator()<EditionRow>();
  f.template operator()<TransmissionRow>();
  f.template operator()<Attendance>();
  f.template operator()<Distinction>();
}

template <class Row>
std::int64_t id_of(const Row& row) {
  if constexpr (requires { row.id.value; }) {
    return row.id.value;
  } else {
    return row.id;
  }
}

template <class Row>
void set_id(Row& row, std::int64_t id) {
  if constexpr (requires { row.id.value; }) {
    row.id.value = id;
  } else {
    row.id = id;
  }
}

}  // namespace plenary
