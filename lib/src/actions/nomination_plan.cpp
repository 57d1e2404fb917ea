#include "actions/nomination_plan.h"

#include <fmt/format.h>

#include <algorithm>

#include "actions/document_records.h"
#include "actions/typed.h"
#include "plenary/actions/references.h"
#include "plenary/text.h"

namespace plenary::actions {

namespace {

constexpr std::int64_t microseconds_a_day = 86'400'000'000;

}  // namespace

void NominationPlan::add_problem(const Planned& planned, Problem problem) {
  problem.where = planned.where;
  problems.push_back(std::move(problem));
}

bool NominationPlan::failed_since(std::size_t before) const {
  return std::any_of(problems.begin() + static_cast<std::ptrdiff_t>(before), problems.end(),
                     [](const Problem& problem) { return problem.severity == Severity::error; });
}

void NominationPlan::read_field(Planned& planned, const std::string& key,
                                const std::string& value) {
  if (key != "document") {
    if (auto problem =
            set_field(planned.row, key, in_words_of_fields(key, value, desk_.setting().dialogue),
                      desk_.field_rules()))
      add_problem(planned, std::move(*problem));
    return;
  }
  auto words = read_document(value, desk_.setting().meeting.rules);
  if (words)
    planned.document = std::move(*words);
  else
    add_problem(planned, problem_of(words.error(), "bad-document"));
}

void NominationPlan::find_party(Planned& planned, const std::string& typed) {
  if (typed.empty()) {
    add_problem(planned, {.code = "delegation-missing",
                          .field = "delegation",
                          .message = "a registration needs a delegation",
                          .hint = "--delegation takes a code or a name: SN, \"Côte d'Ivoire\""});
    return;
  }
  auto code = one_party(desk_.parties(), typed,
                        "--new-delegation records an organisation that is not in partners.toml");
  if (code) {
    planned.party = std::move(*code);
    return;
  }
  const ErrorKind kind = code.error().kind;
  const bool unknown = kind == ErrorKind::not_found;
  if (unknown && options_.new_delegation) {
    planned.new_party = to_nfc(trim(typed));
    planned.party = slug(planned.new_party);
    return;
  }
  Problem problem = problem_of(code.error(), unknown                      ? "unknown-delegation"
                                             : kind == ErrorKind::refused ? "sensitive-name"
                                                                          : "ambiguous-delegation");
  problem.field = "delegation";
  problem.value = typed;
  add_problem(planned, std::move(problem));
}

// What was not given, and what only the whole row can tell.
void NominationPlan::settle(Planned& planned, const std::set<std::string>& given) {
  Registration& row = planned.row;
  row.name = whole_name(row);
  if (auto note = take_honorific_apart(row)) add_problem(planned, std::move(*note));
  if (!given.contains("category"))
    row.category = default_category(planned.party, desk_.parties().party(planned.party),
                                    desk_.setting().meeting.start);
  if (options_.walk_in && !given.contains("status")) row.status = Status::confirmed;
  const Instant now = desk_.writer().now();
  if (!given.contains("received")) row.received = now;
  if (row.received.microseconds > now.microseconds + microseconds_a_day)
    add_problem(planned,
                {.code = "received-in-future",
                 .field = "received",
                 .value = iso(row.received),
                 .message = "nothing can have been received on " +
                            iso(desk_.setting().deadline_zone->local_date(row.received)) + " yet"});
  for (Problem& problem : check_row(row)) add_problem(planned, std::move(problem));
}

void NominationPlan::read(const Nomination& nomination) {
  Planned planned{.where = nomination.where};
  std::string delegation;
  std::set<std::string> given;
  const std::size_t before = problems.size();
  for (const auto& [key, value] : nomination.fields) {
    if (trim(value).empty()) continue;
    given.insert(key);
    if (key == "delegation")
      delegation = value;
    else
      read_field(planned, key, value);
  }
  find_party(planned, delegation);
  settle(planned, given);
  planned.taken = !failed_since(before);
  parties.insert(planned.party);
  planned_.push_back(std::move(planned));
}

std::vector<Registration> NominationPlan::store() {
  std::vector<Registration> stored;
  std::set<std::string> recorded;
  Writer& writer = desk_.writer();
  for (Planned& planned : planned_) {
    if (!planned.new_party.empty() && recorded.insert(planned.party).second) {
      PartyRecord record{.code = planned.party, .name = planned.new_party};
      writer.put(record);
    }
    Registration& row = planned.row;
    if (!is_placeholder_name(row.name) && !row.person) put_new_person(desk_.writer(), row);
    if (planned.document)
      row.document = record_document(desk_, planned.party, *planned.document, {},
                                     desk_.setting().deadline_zone->local_date(row.received));
    desk_.put(desk_.roster(planned.party), row);
    if (options_.walk_in) {
      Attendance seen{.registration = row.id, .day = options_.day, .presence = row.presence};
      writer.put(seen);
    }
    stored.push_back(row);
  }
  return stored;
}

}  // namespace plenary::actions
