#include "plenary/actions/references.h"

#include <algorithm>
#include <charconv>

#include "actions/name_search.h"
#include "plenary/text.h"

namespace plenary::actions {

namespace {

// "R42" or "r42" as letter and number; nothing else is a reference.
struct TypedRef {
  char letter = 0;
  std::int64_t number = 0;
};

std::optional<std::int64_t> whole_number(std::string_view digits) {
  std::int64_t number = 0;
  const char* end = digits.data() + digits.size();
  const auto [stopped, fault] = std::from_chars(digits.data(), end, number);
  if (fault != std::errc{} || stopped != end || number <= 0) return std::nullopt;
  return number;
}

std::optional<TypedRef> typed_ref(std::string_view text) {
  text = trim(text);
  if (text.size() < 2) return std::nullopt;
  char letter = text.front();
  if (letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 'a' + 'A');
  const bool is_letter = (letter >= 'A' && letter <= 'Z') || letter == '#';
  const auto number = whole_number(text.substr(1));
  if (!is_letter || !number) return std::nullopt;
  return TypedRef{letter, *number};
}

std::string meaning_of(char letter) {
  switch (letter) {
    case '#':
      return "a change";
    case 'S':
      return "a slot";
    case 'I':
      return "an agenda item";
    case 'O':
      return "an outcome";
    case 'D':
      return "a document";
    case 'V':
      return "an invitation";
    case 'F':
      return "a focal point";
    case 'G':
      return "a delegation";
    default:
      return "no kind of record";
  }
}

// The person a record stands for now: merged ones lead to whom they were merged into.
Result<Person> person_by_id(const Snapshot& snapshot, PersonId id) {
  auto person = snapshot.find<Person>(id.value);
  for (int steps = 0; person && person->merged_into && steps < 100; ++steps)
    person = snapshot.find<Person>(person->merged_into.value);
  if (!person) return fail(ErrorKind::not_found, "there is no person " + ref(id));
  return std::move(*person);
}

Result<Person> person_by_name(const Snapshot& snapshot, std::string_view words) {
  const std::string folded = fold(words);
  if (folded.empty())
    return fail(ErrorKind::usage, "an empty name names nobody", {"type P17, or part of a name"});
  std::vector<Person> people = snapshot.people(folded);
  std::vector<std::string> hints;
  std::vector<Person> whole;
  for (const Person& person : people) {
    if (person.folded_name == folded) whole.push_back(person);
    if (hints.size() < most_candidates) hints.push_back(ref(person.id) + " " + person.name);
  }
  if (whole.size() == 1) return std::move(whole.front());
  if (people.size() == 1) return std::move(people.front());
  const std::string quoted = "\"" + std::string(words) + "\"";
  if (people.empty())
    return fail(ErrorKind::not_found, "nobody in the store is called " + quoted,
                {"`plenary list people` shows everyone"});
  if (people.size() > hints.size())
    hints.push_back("and " + std::to_string(people.size() - hints.size()) + " more");
  return fail(ErrorKind::conflict,
              quoted + " may be any of " + std::to_string(people.size()) + " people",
              std::move(hints));
}

Result<Participant> by_registration(const Snapshot& snapshot, const Setting& setting,
                                    RegistrationId id) {
  auto participant = snapshot.participant(id);
  if (!participant) return fail(ErrorKind::not_found, "there is no registration " + ref(id));
  if (!setting.meeting.id.empty() && participant->meeting != setting.meeting.id)
    return fail(ErrorKind::conflict,
                ref(id) + " (" + participant->registration.name + ") is registered for " +
                    participant->meeting + ", not for " + setting.meeting.id,
                {"add --meeting " + participant->meeting});
  return std::move(*participant);
}

Result<Participant> by_person(const Snapshot& snapshot, const Setting& setting, PersonId id) {
  auto person = person_by_id(snapshot, id);
  if (!person) return fail(std::move(person.error()));
  ParticipantQuery query{.meeting = setting.meeting.id, .person = person->id, .in_id_order = true};
  auto candidates = preferred(snapshot.participants(query));
  if (!candidates.empty()) return only_one(std::move(candidates), ref(id));
  return fail(ErrorKind::not_found,
              person->name + " (" + ref(id) + ") is not registered for " + setting.meeting.id);
}

}  // namespace

PartyIndex party_index(const Snapshot& snapshot, const Setting& setting) {
  return PartyIndex(setting.parties, snapshot.rows<PartyRecord>());
}

Result<std::string> one_party(const PartyIndex& index, std::string_view words,
                              std::string_view hint) {
  PartyMatch match = index.recognise(words);
  if (match.kind == PartyMatch::Kind::certain) return std::move(match.code);
  const std::string quoted = "\"" + std::string(words) + "\"";
  if (match.sensitive)
    return fail(ErrorKind::refused, undecided_name(words), {std::string(how_to_decide_name)});
  if (match.kind == PartyMatch::Kind::ambiguous) {
    std::vector<std::string> hints;
    for (const std::string& code : match.candidates) {
      if (hints.size() == most_candidates) break;
      hints.push_back(code + " is " + index.name(code, "en"));
    }
    return fail(ErrorKind::conflict, quoted + " may be any of " + join(match.candidates, ", "),
                std::move(hints));
  }
  std::vector<std::string> hints;
  if (!match.near.empty()) {
    if (match.near.size() > most_candidates) match.near.resize(most_candidates);
    hints.push_back("did you mean \"" + join(match.near, "\" or \"") + "\"?");
  } else {
    hints.emplace_back(hint);
  }
  return fail(ErrorKind::not_found, "no country or organisation is called " + quoted,
              std::move(hints));
}

Result<Participant> one_participant(const Snapshot& snapshot, const Setting& setting,
                                    std::string_view words) {
  const auto typed = typed_ref(words);
  if (!typed) return participant_by_name(snapshot, setting, words);
  if (typed->letter == 'R') return by_registration(snapshot, setting, {typed->number});
  if (typed->letter == 'P') return by_person(snapshot, setting, {typed->number});
  return fail(
      ErrorKind::usage,
      std::string(trim(words)) + " is " + meaning_of(typed->letter) + ", not a registration",
      {"registrations are written R42; part of a name works as well"});
}

Result<std::vector<Participant>> several_participants(const Snapshot& snapshot,
                                                      const Setting& setting,
                                                      const std::vector<std::string>& words) {
  std::vector<Participant> all;
  for (const std::string& each : words) {
    auto participant = one_participant(snapshot, setting, each);
    if (!participant) return fail(std::move(participant.error()));
    const bool repeated = std::any_of(all.begin(), all.end(), [&](const Participant& known) {
      return known.registration.id == participant->registration.id;
    });
    if (!repeated) all.push_back(std::move(*participant));
  }
  return all;
}

Result<Person> one_person(const Snapshot& snapshot, std::string_view words) {
  const auto typed = typed_ref(words);
  if (!typed) return person_by_name(snapshot, words);
  if (typed->letter == 'P') return person_by_id(snapshot, {typed->number});
  if (typed->letter != 'R')
    return fail(ErrorKind::usage,
                std::string(trim(words)) + " is " + meaning_of(typed->letter) + ", not a person",
                {"people are written P17; part of a name works as well"});
  const RegistrationId id{typed->number};
  const auto participant = snapshot.participant(id);
  if (!participant) return fail(ErrorKind::not_found, "there is no registration " + ref(id));
  if (participant->registration.is_placeholder())
    return fail(ErrorKind::not_found, ref(id) + " is a seat without a person yet");
  return person_by_id(snapshot, participant->registration.person);
}

Result<ChangeNumber> change_number(std::string_view words) {
  std::string_view digits = trim(words);
  if (!digits.empty() && digits.front() == '#') digits.remove_prefix(1);
  if (const auto number = whole_number(digits)) return *number;
  return fail(ErrorKind::usage, "\"" + std::string(words) + "\" is no change number",
              {"changes are written #12, as `plenary log` shows them"});
}

}  // namespace plenary::actions
