// Registrations and what stands around them. These structs are rows as the store keeps them: the
// current value of a record whose versions the store keeps apart. Text is as it was sent.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plenary/date.h"
#include "plenary/id.h"

namespace plenary {

// A human being, once, whatever the number of meetings: identity only.
struct Person {
  PersonId id{};
  std::string name{};  // as first sent, for reference; papers print the registration's
  std::string
      folded_name{};  // fold() of the name's words in the order given-then-family where known
  PersonId merged_into{};

  bool operator==(const Person&) const = default;
};

// Two people who are alike and not one: somebody has said so, and is not asked again.
struct Distinction {
  std::int64_t id = 0;
  PersonId person{};  // the lower number
  PersonId other{};

  bool operator==(const Distinction&) const = default;
};

enum class Status { nominated, confirmed, waitlisted, refused, withdrawn };
enum class Gender { unknown, female, male, other };
enum class Presence { in_person, online };

std::string_view name_of(Status status);
std::string_view name_of(Gender gender);
std::string_view name_of(Presence presence);
std::optional<Status> parse_status(std::string_view name);
std::optional<Gender> parse_gender(std::string_view name);
std::optional<Presence> parse_presence(std::string_view name);

// nominated, confirmed or waitlisted: still meant to come.
constexpr bool is_live(Status status) { return status <= Status::waitlisted; }
// nominated or confirmed: holds a seat of the quota.
constexpr bool holds_seat(Status status) { return status <= Status::confirmed; }

// One person, or a placeholder, at one meeting for one party.
struct Registration {
  RegistrationId id{};
  DelegationId delegation{};
  PersonId person{};  // 0: a placeholder (TBC), a seat without a person
  Status status = Status::nominated;
  std::string role = "delegate";        // id of [roles]
  std::string category = "government";  // id of [categories]
  std::string rank{};                   // never guessed from a title
  // As sent and as printed. `name` is the whole name; family and given stand apart only where that
  // is certain.
  std::string name{};
  std::string family_name{};
  std::string given_name{};
  std::string honorific{};
  Gender gender = Gender::unknown;
  std::string organisation{};
  std::string department{};
  std::string position{};
  std::string email{};  // domain in lower case; not unique
  std::string phone{};
  std::string listens{};  // languages, codes joined by ';'
  std::string speaks{};
  Date arrival{};
  Date departure{};
  std::string funding{};
  std::string remarks{};
  std::string consent{};  // to be on the public list: "yes", "no", "" not asked
  Presence presence = Presence::in_person;
  // Where it came from.
  Instant received{};          // the mail's date; lateness follows from it
  std::string nominated_by{};  // focal point or office, as written
  DocumentId document{};       // the nominating document
  RegistrationId replaces{};
  std::string source_file{};  // last part of the path; erased with the person
  int source_line = 0;

  bool is_placeholder() const { return !person; }
  bool operator==(const Registration&) const = default;
};

// All registrations of one party at one meeting.
struct Delegation {
  DelegationId id{};
  std::string meeting{};
  std::string party{};
  std::string quota{};  // its own, as in parse_quota; empty: the meeting's
  bool exempt = false;

  bool operator==(const Delegation&) const = default;
};

// A party that partners.toml does not know: recorded at import, by --new-delegations or by hand.
struct PartyRecord {
  std::int64_t id = 0;
  std::string code{};  // lower-case slug
  std::string name{};  // as sent
  std::string kind = "organisation";

  bool operator==(const PartyRecord&) const = default;
};

enum class Reply { none, accepted, regrets };
std::string_view name_of(Reply reply);
std::optional<Reply> parse_reply(std::string_view name);

struct Invitation {
  InvitationId id{};
  std::string meeting{};
  std::string party{};
  std::string document_type{};    // "note_verbale", "letter", "email"
  std::string document_number{};  // as printed on it
  Date sent_on{};
  Reply reply = Reply::none;
  Date replied_on{};

  bool operator==(const Invitation&) const = default;
};

// A focal point: through whom a party nominates. Personal data, hence in the store.
struct Contact {
  ContactId id{};
  std::string party{};
  std::string name{};
  std::string folded_name{};
  std::string position{};
  std::string organisation{};
  std::string email{};
  std::string phone{};
  Date from{};  // year 0: unknown
  Date to{};    // year 0: in office

  bool operator==(const Contact&) const = default;
};

// A note verbale, a nomination letter: received for a delegation.
struct DocumentRecord {
  DocumentId id{};
  std::string meeting{};
  std::string party{};
  std::string type{};    // "note_verbale", "nomination_letter", "email", ...
  std::string number{};  // as printed on it
  Date dated{};
  Date received_on{};

  bool operator==(const DocumentRecord&) const = default;
};

// Seen at the meeting, on a day.
struct Attendance {
  std::int64_t id = 0;
  RegistrationId registration{};
  Date day{};
  Presence presence = Presence::in_person;

  bool operator==(const Attendance&) const = default;
};

// A registration with what names it: the shape lists, reports and rules read.
struct Participant {
  Registration registration{};
  std::string meeting{};
  std::string party{};      // code
  bool attended = false;    // on any day
  ChangeNumber change = 0;  // that made this version

  bool is_head() const { return registration.role == "head"; }
};

}  // namespace plenary
