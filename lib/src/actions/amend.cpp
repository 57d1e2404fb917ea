#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "actions/desk.h"
#include "actions/document_records.h"
#include "actions/identity.h"
#include "actions/typed.h"
#include "plenary/actions/references.h"
#include "plenary/actions/registrations.h"
#include "plenary/text.h"

namespace plenary::actions {

namespace {

class Amendment {
 public:
  Amendment(Desk& desk, const FieldWords& fields) : desk_(desk), fields_(fields) {}

  void amend(const Participant& participant);

  Problems problems{};
  std::vector<std::string> said{};

 private:
  void set_fields(Registration& row, const std::string& party);
  void set_document(Registration& row, const std::string& party, const std::string& typed);
  void judge_status(const Registration& before, const Registration& after);
  void swap_head(Roster& roster, Registration& row, const std::string& party);
  void move(Registration& row, const std::string& from);
  bool given(std::string_view key) const;

  Desk& desk_;
  const FieldWords& fields_;
  std::string moved_to_{};
  std::set<std::string> new_heads_{};  // parties that were given a head by this act
};

bool Amendment::given(std::string_view key) const {
  return std::any_of(fields_.begin(), fields_.end(),
                     [&](const auto& field) { return field.first == key; });
}

void Amendment::set_fields(Registration& row, const std::string& party) {
  const bool name_from_parts = row.name == identity_name(row);
  std::string document;
  for (const auto& [key, value] : fields_) {
    if (key == "delegation") {
      auto code = one_party(desk_.parties(), value);
      if (!code) problems.push_back(problem_of(code.error(), "unknown-delegation"));
      if (code) moved_to_ = std::move(*code);
    } else if (key == "document") {
      document = value;
    } else if (auto problem = set_field(row, key, value, desk_.field_rules())) {
      problems.push_back(std::move(*problem));
    }
  }
  const bool parts_given = given("given_name") || given("family_name");
  if (parts_given && !given("name") && name_from_parts && !row.family_name.empty() &&
      !row.given_name.empty())
    row.name = identity_name(row);
  if (given("name"))
    if (auto note = take_honorific_apart(row)) problems.push_back(std::move(*note));
  if (!document.empty()) set_document(row, moved_to_.empty() ? party : moved_to_, document);
  for (Problem& problem : check_row(row)) problems.push_back(std::move(problem));
}

void Amendment::set_document(Registration& row, const std::string& party,
                             const std::string& typed) {
  const Setting& setting = desk_.setting();
  auto words = read_document(typed, setting.meeting.rules);
  if (!words) {
    problems.push_back(problem_of(words.error(), "bad-document"));
    return;
  }
  row.document = record_document(desk_, party, *words, {},
                                 setting.deadline_zone->local_date(desk_.writer().now()));
}

void Amendment::judge_status(const Registration& before, const Registration& after) {
  if (before.status == after.status || may_become(before.status, after.status)) return;
  std::vector<std::string> next;
  for (const Status status : may_follow(before.status)) next.emplace_back(name_of(status));
  problems.push_back(
      {.code = "status",
       .field = "status",
       .value = std::string(name_of(after.status)),
       .message = fmt::format("{} {} is {} and cannot become {}", ref(before.id), before.name,
                              name_of(before.status), name_of(after.status)),
       .hint = "next may be: " + join(next, ", ")});
}

// One head a delegation: the old one steps down in the same change, and both are named.
void Amendment::swap_head(Roster& roster, Registration& row, const std::string& party) {
  if (row.role != "head" || !is_live(row.status)) return;
  const Registration* live = roster.live_head();
  if (!live || live->id == row.id) {
    if (given("role")) new_heads_.insert(party);
    if (given("role") && !live) said.push_back(fmt::format("{} ({}) is now head", row.name, party));
    return;
  }
  if (!given("role")) {
    if (auto problem = desk_.second_head(roster, row)) problems.push_back(std::move(*problem));
    return;
  }
  if (!new_heads_.insert(party).second) {
    problems.push_back({.code = "second-head",
                        .message = fmt::format("{} and {} cannot both be head of {}", live->name,
                                               row.name, desk_.party_name(party))});
    return;
  }
  Registration& old = *roster.find(live->id);
  old.role = "delegate";
  desk_.put(roster, old);
  said.push_back(
      fmt::format("{} is now head; {}, head until now, is delegate", row.name, old.name));
}

void Amendment::move(Registration& row, const std::string& from) {
  Roster& old = desk_.roster(from);
  old.rows.erase(std::remove_if(old.rows.begin(), old.rows.end(),
                                [&](const Registration& each) { return each.id == row.id; }),
                 old.rows.end());
  if (auto problem = desk_.not_open(moved_to_)) problems.push_back(std::move(*problem));
  said.push_back(fmt::format("{} moves from {} to {}", row.name, from, moved_to_));
}

std::vector<std::string> changed_fields(const Registration& before, const Registration& after,
                                        const FieldWords& fields, const FieldRules& rules) {
  std::vector<std::string> changed;
  for (const auto& [key, value] : fields) {
    if (key == "delegation" || key == "document") continue;
    Registration probe = before;
    if (!set_field(probe, key, value, rules) && !(probe == before)) changed.push_back(key);
  }
  if (before.document != after.document) changed.emplace_back("document");
  return changed;
}

void Amendment::amend(const Participant& participant) {
  const std::string& party = participant.party;
  moved_to_.clear();
  const Registration before = desk_.row_of(participant);
  Registration row = before;
  set_fields(row, party);
  judge_status(before, row);
  if (has_error(problems)) return;
  const auto changed = changed_fields(before, row, fields_, desk_.field_rules());
  const bool moves = !moved_to_.empty() && moved_to_ != party;
  const std::size_t told_before = said.size();
  if (moves) move(row, party);
  Roster& roster = desk_.roster(moves ? moved_to_ : party);
  if (moves) roster.rows.push_back(before);
  swap_head(roster, row, moves ? moved_to_ : party);
  if (given("received"))
    if (auto late = desk_.lateness(row)) problems.push_back(std::move(*late));
  if (has_error(problems)) return;
  settle_person(desk_.writer(), before, row);
  const bool told = said.size() > told_before && changed == std::vector<std::string>{"role"};
  if (desk_.put(roster, row) && !changed.empty() && !told)
    said.push_back(fmt::format("changed {} of {}", join(changed, ", "),
                               label_of(row, roster.delegation.party)));
  *roster.find(row.id) = row;
}

}  // namespace

Result<Done> amend(Store& store, const Setting& setting, const Act& act,
                   const std::vector<std::string>& refs, const FieldWords& fields) {
  if (fields.empty())
    return fail(ErrorKind::usage, "nothing was given to set",
                {"plenary register set R4 role=head position=\"Director\""});
  FieldWords words = fields;
  for (auto& [key, value] : words) value = in_words_of_fields(key, value, setting.dialogue);
  Done done;
  auto receipt = store.write(act, [&](Writer& writer) -> Result<void> {
    auto participants = several_participants(writer, setting, refs);
    if (!participants) return fail(std::move(participants.error()));
    Desk desk(writer, setting);
    Amendment amendment(desk, words);
    for (const Participant& participant : *participants) amendment.amend(participant);
    for (Problem& problem : desk.roster_findings())
      amendment.problems.push_back(std::move(problem));
    if (auto allowed = refuse_errors(amendment.problems, "nothing was changed"); !allowed)
      return allowed;
    done.sentence = join(amendment.said, "; ");
    done.problems = std::move(amendment.problems);
    return {};
  });
  if (!receipt) return fail(std::move(receipt.error()));
  done.receipt = std::move(*receipt);
  return done;
}

}  // namespace plenary::actions
