#include "actions/import_identities.h"

#include <algorithm>
#include <charconv>

#include "actions/distinctions.h"
#include "actions/import_state.h"
#include "plenary/text.h"

namespace plenary::actions {

namespace {

using IdentityKind = IdentityDecision::Kind;

std::string_view option_of_identity(IdentityKind kind) {
  return kind == IdentityKind::same ? "--same" : "--different";
}

// "3", "spain.csv:3"
bool read_place(std::string_view text, std::string& path, int& line) {
  if (const std::size_t colon = text.rfind(':'); colon != text.npos) {
    path = text.substr(0, colon);
    text.remove_prefix(colon + 1);
  }
  const char* end = text.data() + text.size();
  const auto [stopped, fault] = std::from_chars(text.data(), end, line);
  return fault == std::errc{} && stopped == end && line > 0;
}

bool is_person_ref(std::string_view words) {
  return words.size() > 1 && (words.front() == 'P' || words.front() == 'p') &&
         words.find_first_not_of("0123456789", 1) == words.npos;
}

std::string words_of_identity(const IdentityDecision& each) {
  const auto row = [](const std::string& path, int line) {
    return (path.empty() ? "" : path + ':') + std::to_string(line);
  };
  std::string who = each.registration ? ref(each.registration) : ref(each.person);
  if (each.other_line != 0) who = row(each.other_path, each.other_line);
  return std::string(option_of_identity(each.kind)) + ' ' + who + '=' + row(each.path, each.line);
}

// The index of a row of the plan that stands on a line.
std::optional<std::size_t> row_on(const ImportPlan& plan, const DelegateLists& lists,
                                  const std::string& path, int line) {
  for (std::size_t i = 0; i < plan.rows.size(); ++i) {
    const PlanRow& row = plan.rows[i];
    if (row.line == line && (path.empty() || path == lists[row.list].value.path)) return i;
  }
  return std::nullopt;
}

// Whom "R4" or "P12" names; of a person who is registered here, the registration as well.
Result<void> read_known(const Snapshot& snapshot, const Setting& setting, const std::string& words,
                        IdentityDecision& decision) {
  if (!is_person_ref(words)) {
    auto participant = one_participant(snapshot, setting, words);
    if (!participant) return fail(std::move(participant.error()));
    decision.registration = participant->registration.id;
    decision.person = participant->registration.person;
    return {};
  }
  auto person = one_person(snapshot, words);
  if (!person) return fail(std::move(person.error()));
  decision.person = person->id;
  for (const Participant& each :
       snapshot.participants({.meeting = setting.meeting.id, .person = person->id}))
    if (is_live(each.registration.status)) decision.registration = each.registration.id;
  return {};
}

// Whether the plan does what was said; it may not silently do something else.
bool holds(const IdentityDecision& each, const DelegateLists& lists, const ImportPlan& plan) {
  const auto index = row_on(plan, lists, each.path, each.line);
  if (!index) return false;
  const PlanRow& row = plan.rows[*index];
  if (row.verdict == Verdict::rejected || row.verdict == Verdict::ambiguous)
    return true;  // it says
  const bool is_row = each.other_line != 0;
  const auto other = is_row ? row_on(plan, lists, each.other_path, each.other_line) : index;
  if (!other || (is_row && *other >= *index)) return false;
  if (each.kind == IdentityKind::different)
    return is_row || !each.registration || row.known != each.registration;
  if (is_row) return row.verdict == Verdict::unchanged;
  return each.registration ? row.known == each.registration : row.person == each.person;
}

class Remembering {
 public:
  Remembering(Writer& writer, const DelegateLists& lists, const ImportPlan& plan,
              ImportPlanner& planner, const std::unordered_map<std::size_t, PersonId>& made)
      : writer_(writer), lists_(lists), plan_(plan), planner_(planner), made_(made) {}

  void remember(const IdentityDecision& each) {
    const auto index = row_on(plan_, lists_, each.path, each.line);
    if (!index) return;
    if (each.kind == IdentityKind::different) return tell_apart(each, *index);
    if (const auto person = writer_.find<Person>(other_of(each).value)) {
      for (const std::string& name : names_in(*index)) add_alias(*person, name);
    }
  }

 private:
  void tell_apart(const IdentityDecision& each, std::size_t index) {
    const PersonId other = other_of(each);
    const PersonId one = person_of(index);
    if (!one || !other || one == other || is_told_apart(writer_.rows<Distinction>(), one, other))
      return;
    Distinction made = distinction_of(one, other);
    writer_.put(made);
  }

  PersonId other_of(const IdentityDecision& each) const {
    if (each.other_line == 0) return each.person;
    const auto row = row_on(plan_, lists_, each.other_path, each.other_line);
    return row ? person_of(*row) : PersonId{};
  }

  PersonId person_of(std::size_t index) const {
    if (const auto made = made_.find(index); made != made_.end()) return made->second;
    const PlanRow& row = plan_.rows[index];
    if (row.person) return row.person;
    if (!row.known || row.verdict == Verdict::fresh) return {};
    const auto known = writer_.participant(row.known);
    return known ? known->registration.person : PersonId{};
  }

  // As they were written until now, and as the row has it.
  std::vector<std::string> names_in(std::size_t index) const {
    std::vector<std::string> names;
    for (const PlannedChange& change : plan_.changes) {
      if (change.row != index) continue;
      for (const FieldChange& field : change.fields)
        if (field.field == "name") names.push_back(field.before);
    }
    Candidate candidate;
    if (planner_.read(plan_.rows[index], candidate)) names.push_back(candidate.registration.name);
    return names;
  }

  void add_alias(const Person& person, const std::string& name) {
    const std::string folded = fold(name);
    if (folded == person.folded_name || folded == fold(person.name)) return;
    const auto known = writer_.merged_names({name_key(folded)});
    const bool is_known = std::any_of(known.begin(), known.end(),
                                      [&](const auto& each) { return each.second == person.id; });
    if (is_known) return;
    Person alias{.name = name, .folded_name = folded, .merged_into = person.id};
    writer_.put(alias);
  }

  Writer& writer_;
  const DelegateLists& lists_;
  const ImportPlan& plan_;
  ImportPlanner& planner_;
  const std::unordered_map<std::size_t, PersonId>& made_;
};

}  // namespace

Result<void> DelegateImport::State::read_identities(const Snapshot& snapshot) {
  const auto read = [&](const std::vector<std::string>& all, IdentityKind kind) -> Result<void> {
    for (const std::string& words : all) {
      IdentityDecision decision{.kind = kind};
      const std::size_t sign = words.rfind('=');
      const bool names_row = sign != words.npos && sign > 0 &&
                             read_place(words.substr(sign + 1), decision.path, decision.line);
      if (!names_row)
        return fail(
            ErrorKind::usage,
            std::string(option_of_identity(kind)) + ": " + in_quotes(words) + " names no pair",
            {"as in R12=3 or P7=3: who is known, and the line of the row; 2=3 for two rows"});
      const std::string who = words.substr(0, sign);
      const bool is_row = read_place(who, decision.other_path, decision.other_line);
      if (!is_row) decision.other_line = 0;
      if (!is_row)
        if (auto known = read_known(snapshot, setting, who, decision); !known) return known;
      options.identities.push_back(std::move(decision));
    }
    return {};
  };
  if (auto done = read(request.same, IdentityKind::same); !done) return done;
  return read(request.different, IdentityKind::different);
}

Result<void> DelegateImport::State::check_identities() const {
  for (const IdentityDecision& each : options.identities) {
    if (holds(each, lists, plan)) continue;
    return fail(ErrorKind::usage, words_of_identity(each) + ": no row on that line can be taken so",
                {"give the line of a row, and of two rows the upper one first"});
  }
  return {};
}

void remember_identities(Writer& writer, const DelegateLists& lists, const ImportPlan& plan,
                         const ImportOptions& options, ImportPlanner& planner,
                         const std::unordered_map<std::size_t, PersonId>& made) {
  Remembering remembering(writer, lists, plan, planner, made);
  for (const IdentityDecision& each : options.identities) remembering.remember(each);
}

}  // namespace plenary::actions
