// Random but repeatable lives of a store: acts on every kind of row, and the whole content as text
// to compare moments with.
#pragma once

#include <map>
#include <random>
#include <string>
#include <vector>

#include "store/columns.h"
#include "temporary_store.h"

namespace plenary::test {

// Every recorded field of a row as text, through the store's own list of columns.
class RowText {
 public:
  void operator()(int, std::string_view name, const std::string& field) { add(name, field); }
  void operator()(int, std::string_view name, bool field) { add(name, field ? "1" : "0"); }
  void operator()(int, std::string_view name, int field) { add(name, std::to_string(field)); }
  void operator()(int, std::string_view name, std::int64_t field) {
    add(name, std::to_string(field));
  }
  void operator()(int, std::string_view name, Instant field) { add(name, iso(field)); }
  void operator()(int, std::string_view name, Date field) {
    add(name, field.year == 0 ? "" : iso(field));
  }
  void operator()(int, std::string_view name, LocalDateTime field) {
    add(name, field.date.year == 0 ? "" : iso(field));
  }
  void operator()(int, std::string_view name, const LocalizedText& field) {
    for (const auto& [language, said] : field.all()) add(std::string(name) + language, said);
  }
  template <char Letter>
  void operator()(int, std::string_view name, Id<Letter> field) {
    add(name, std::to_string(field.value));
  }
  template <class Enumeration>
  requires std::is_enum_v<Enumeration>
  void operator()(int, std::string_view name, Enumeration field) { add(name, name_of(field)); }

  std::string text{};

 private:
  void add(std::string_view name, std::string_view value) {
    text += ' ';
    text += name;
    text += '=';
    text += value;
  }
};

template <class Row>
std::string text_of(const Row& row) {
  RowText visitor;
  visitor.text = std::string(Columns<Row>::name) + " " + std::to_string(id_of(row));
  Columns<Row>::visit(visitor, row);
  return visitor.text + "\n";
}

// All that a snapshot shows.
inline std::string dump(Snapshot& snapshot) {
  std::string text;
  auto add_rows = [&]<class Row>() {
    for (const Row& row : snapshot.rows<Row>()) text += text_of(row);
  };
  add_rows.operator()<PartyRecord>();
  add_rows.operator()<Person>();
  add_rows.operator()<Delegation>();
  add_rows.operator()<Invitation>();
  add_rows.operator()<Contact>();
  add_rows.operator()<DocumentRecord>();
  add_rows.operator()<Item>();
  add_rows.operator()<Slot>();
  add_rows.operator()<SlotPerson>();
  add_rows.operator()<Attendance>();
  for (const ConfigFile& file : snapshot.rows<ConfigFile>()) text += file.path + file.text + "\n";
  for (const Participant& one : snapshot.participants({})) {
    text += text_of(one.registration) + one.meeting + one.party + (one.attended ? "+\n" : "-\n");
  }
  for (const Tally& row : snapshot.tallies("m")) {
    text += row.party + row.category + row.role + row.rank + std::string(name_of(row.gender)) +
            std::string(name_of(row.status)) + (row.placeholder ? "p" : "") +
            (row.attended ? "a" : "") + iso(row.received) + std::to_string(row.count) + "\n";
  }
  return text;
}

class RandomHistory {
 public:
  RandomHistory(TemporaryStore& store, std::uint32_t seed) : store_(store), random_(seed) {}

  // One change of one to four alterations.
  void step() {
    Act with = act("step", ++minutes_);
    with.config = {{"plenary.toml", "setting = " + std::to_string(minutes_ / 3) + "\n"}};
    int alterations = 1 + below(4);
    store_.write(
        [&](Writer& writer) {
          for (int i = 0; i < alterations; ++i) alter(writer);
          // Something is altered in any case, so that steps and changes count alike.
          PartyRecord mark{.code = "mark-" + std::to_string(minutes_), .name = "Mark"};
          writer.put(mark);
        },
        with);
  }

  int below(int limit) { return static_cast<int>(random_() % static_cast<unsigned>(limit)); }

 private:
  template <class Row>
  std::optional<Row> any(Writer& writer) {
    auto rows = writer.rows<Row>();
    if (rows.empty()) return std::nullopt;
    return rows[static_cast<std::size_t>(below(static_cast<int>(rows.size())))];
  }
  std::optional<Registration> any_registration(Writer& writer) {
    auto all = writer.participants({.in_id_order = true});
    if (all.empty()) return std::nullopt;
    return all[static_cast<std::size_t>(below(static_cast<int>(all.size())))].registration;
  }
  std::string word() {
    static const char* words[] = {"Awa", "Diop", "Ana", "Reis", "Élodie", "N'Golo", "", "李"};
    return words[below(8)];
  }
  std::string party() {
    static const char* parties[] = {"SN", "PT", "MA", "ES"};
    return parties[below(4)];
  }

  void alter(Writer& writer) {
    switch (below(12)) {
      case 0:
      case 1:
        add_person(writer, "Person" + std::to_string(below(100)), "Name", party(), "m");
        break;
      case 2:
      case 3:
        change_registration(writer);
        break;
      case 4:
        attend(writer);
        break;
      case 5:
        end_something(writer);
        break;
      case 6:
        change_delegation(writer);
        break;
      case 7:
        put_papers(writer);
        break;
      case 8:
      case 9:
        put_agenda(writer);
        break;
      case 10: {
        Registration seat{
            .delegation = writer.delegation("m", party()), .name = "TBC", .received = writer.now()};
        writer.put(seat);
        break;
      }
      default:
        change_agenda(writer);
    }
  }

  void change_registration(Writer& writer) {
    auto row = any_registration(writer);
    if (!row) return;
    row->status = static_cast<Status>(below(5));
    row->role = below(2) == 0 ? "head" : "delegate";
    row->gender = static_cast<Gender>(below(4));
    row->position = word();
    row->arrival = below(2) == 0 ? Date{} : Date{2023, 6, 1 + below(28)};
    writer.put(*row);
  }

  void attend(Writer& writer) {
    if (auto row = any_registration(writer)) {
      Date day{2023, 6, 1 + below(28)};
      for (const Attendance& there : writer.rows<Attendance>()) {
        if (there.registration == row->id && there.day == day) return;
      }
      Attendance attendance{.registration = row->id, .day = day};
      writer.put(attendance);
    }
  }

  void end_something(Writer& writer) {
    if (below(2) == 0) {
      if (auto attendance = any<Attendance>(writer)) writer.end_attendance(attendance->id);
    } else if (below(2) == 0) {
      if (auto slot = any<Slot>(writer)) writer.end(slot->id);
    } else if (auto row = any_registration(writer)) {
      for (const Attendance& attendance : writer.rows<Attendance>()) {
        if (attendance.registration == row->id) writer.end_attendance(attendance.id);
      }
      writer.end(row->id);
    }
  }

  void change_delegation(Writer& writer) {
    if (auto row = any<Delegation>(writer)) {
      row->quota = std::to_string(below(4));
      row->exempt = below(2) == 0;
      writer.put(*row);
    }
  }

  void put_papers(Writer& writer) {
    Invitation invitation{.meeting = "m",
                          .party = party(),
                          .document_type = "letter",
                          .sent_on = {2023, 5, 1 + below(28)}};
    writer.put(invitation);
    if (auto sent = any<Invitation>(writer)) {
      sent->reply = static_cast<Reply>(below(3));
      writer.put(*sent);
    }
    DocumentRecord document{
        .meeting = "m", .party = party(), .type = "note_verbale", .number = word()};
    writer.put(document);
    Contact contact{.party = party(), .name = word(), .folded_name = "x", .email = "c@o.example"};
    writer.put(contact);
    if (auto known = any<Contact>(writer)) {
      known->to = {2023, 1 + below(12), 1};
      writer.put(*known);
    }
    if (auto old = any<DocumentRecord>(writer)) {
      old->number = word();
      writer.put(*old);
    }
  }

  void put_agenda(Writer& writer) {
    Item item{.meeting = "m", .number = std::to_string(below(9)), .title = {{"fr", word()}}};
    writer.put(item);
    Slot slot{.meeting = "m",
              .item = item.id,
              .start = {.date = {2023, 6, 22}, .seconds = below(80'000)},
              .title = {{"en", "A"}}};
    writer.put(slot);
    SlotPerson person{.slot = slot.id, .name = word(), .folded_name = "awa", .position = below(5)};
    if (auto known = any<Person>(writer)) person.person = known->id;
    writer.put(person);
  }

  void change_agenda(Writer& writer) {
    if (auto slot = any<Slot>(writer)) {
      slot->room = word();
      slot->end = {.date = {2023, 6, 22}, .seconds = below(80'000)};
      writer.put(*slot);
    }
    if (auto item = any<Item>(writer)) {
      item->title.set("en", word());
      writer.put(*item);
    }
    if (auto person = any<SlotPerson>(writer)) {
      person->part = "chair";
      writer.put(*person);
    }
    if (auto person = any<Person>(writer)) {
      person->name = word();
      writer.put(*person);
    }
  }

  TemporaryStore& store_;
  std::mt19937 random_;
  std::int64_t minutes_ = 0;
};

}  // namespace plenary::test
