// A small dialogue, a meeting and lists as text, for tests of intake.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "plenary/intake.h"
#include "plenary/text.h"

namespace plenary::test {

struct Party3 {
  const char* code;
  const char* iso3;
  const char* name;
};

inline Parties three_parties() {
  Parties parties;
  parties.sensitive_names = {"XK"};
  for (const auto& [code, iso3, name] :
       {Party3{"SN", "SEN", "Senegal"}, Party3{"ML", "MLI", "Mali"},
        Party3{"ES", "ESP", "Spain"}}) {
    parties.all.push_back({.code = code,
                           .kind = PartyKind::state,
                           .iso3 = iso3,
                           .name = {{"en", name}},
                           .standings = {{Standing::partner, {2006, 0, 0}, {}}}});
  }
  parties.all.push_back({.code = "EU",
                         .kind = PartyKind::organisation,
                         .name = {{"en", "European Union"}},
                         .aliases = {"EC"},
                         .standings = {{Standing::partner, {2006, 0, 0}, {}}}});
  return parties;
}

// As a sheet has them: a line a row, its cells between semicolons.
inline CellTable sheet_of(const std::string& text) {
  CellTable table;
  const std::string& kept = table.arena.emplace_back(text);
  int line = 0;
  for (const std::string_view row : split(kept, '\n')) {
    ++line;
    const auto first = static_cast<std::uint32_t>(table.cells.size());
    for (const std::string_view cell : split(row, ';')) table.cells.push_back(cell);
    table.rows.push_back({line, first, static_cast<std::uint32_t>(table.cells.size()) - first});
  }
  return table;
}

// What a plan stands on, and a store that is a vector.
class ListWorld {
 public:
  ListWorld() : index(three_parties(), {}) {
    dialogue.roles = default_roles();
    dialogue.categories = default_categories();
    meeting.id = "m";
    meeting.start = {2023, 6, 22};
    meeting.end = {2023, 6, 23};
    meeting.rules.nominate_by = {2023, 6, 9};
    options.received = {1'686'000'000'000'000};  // 5 June 2023
  }

  PartyIndex index;
  Dialogue dialogue{};
  Meeting meeting{};
  Zone zone = Zone::utc();
  ImportOptions options{};
  ReadListOptions reading{};
  std::vector<Registration> stored{};
  std::vector<Delegation> delegations{};
  std::vector<std::string> invited{};
  std::vector<AgendaPart> parts{};
  std::vector<DocumentRecord> documents{};
  std::vector<NameAlias> aliases{};
  DelegateLists lists{};
  std::unique_ptr<ImportPlanner> planner{};

  ImportSetting setting() const { return {index, dialogue, meeting, zone, zone}; }

  ImportPlan plan(const std::vector<std::string>& texts) {
    lists.clear();
    reading.party = options.party;
    for (std::size_t i = 0; i < texts.size(); ++i) {
      const std::string path = texts.size() == 1 ? "list.csv" : std::to_string(i + 1) + ".csv";
      lists.push_back(read_list(std::make_shared<std::string>(texts[i]), path, reading));
    }
    planner = std::make_unique<ImportPlanner>(lists, setting(), options);
    return planner->plan(known());
  }
  ImportPlan plan_sheet(const std::string& text) {
    lists.clear();
    reading.party = options.party;
    lists.push_back(read_list(sheet_of(text), {.kind = "xlsx", .part = "Sheet1"},
                              std::make_shared<std::string>(text), "list.xlsx", reading));
    planner = std::make_unique<ImportPlanner>(lists, setting(), options);
    return planner->plan(known());
  }
  ImportPlan plan(const std::string& text) { return plan(std::vector<std::string>{text}); }

  // The new rows of a plan, as they would be stored.
  std::vector<Candidate> fresh(const ImportPlan& plan) const {
    std::vector<Candidate> all;
    Candidate row;
    for (const PlanRow& each : plan.rows) {
      if (each.verdict == Verdict::fresh && planner->read(each, row)) all.push_back(row);
    }
    return all;
  }

  // Carries a plan out on the vector, as an import does on the store.
  void carry_out(const ImportPlan& plan) {
    Candidate candidate;
    for (const PlanRow& row : plan.rows) {
      if (row.verdict != Verdict::fresh || !planner->read(row, candidate)) continue;
      Registration made = candidate.registration;
      made.replaces = row.known;
      made.id.value = static_cast<std::int64_t>(stored.size()) + 1;
      made.delegation = delegation(candidate.party);
      if (!candidate.placeholder) made.person.value = made.id.value;
      stored.push_back(made);
    }
    for (const PlannedChange& change : plan.changes)
      stored[static_cast<std::size_t>(change.after.id.value - 1)] = change.after;
    for (const PlannedWithdrawal& each : plan.withdrawals)
      stored[static_cast<std::size_t>(each.after.id.value - 1)] = each.after;
  }
  ImportPlan import(const std::string& text) {
    ImportPlan made = plan(text);
    carry_out(made);
    return made;
  }

 private:
  DelegationId delegation(const std::string& party) {
    for (const Delegation& each : delegations) {
      if (each.party == party) return each.id;
    }
    delegations.push_back({.id = {static_cast<std::int64_t>(delegations.size()) + 1},
                           .meeting = meeting.id,
                           .party = party});
    return delegations.back().id;
  }

  std::string party_of(DelegationId id) const {
    return delegations[static_cast<std::size_t>(id.value - 1)].party;
  }

  KnownPeople known() const {
    KnownPeople people;
    for (const Registration& row : stored) {
      people.here.push_back({.registration = row.id,
                             .person = row.person,
                             .delegation = row.delegation,
                             .status = row.status,
                             .email_key = email_key(row.email),
                             .name_key = name_key(fold(row.name)),
                             .fingerprint = registration_fingerprint(row)});
      people.seats.push_back({.party = party_of(row.delegation),
                              .category = row.category,
                              .role = row.role,
                              .status = row.status,
                              .placeholder = row.is_placeholder(),
                              .count = 1});
    }
    people.delegations = delegations;
    people.invited = invited;
    people.each_named = [this](const std::function<void(const NamedRow&)>& take) {
      for (const Registration& row : stored) {
        if (row.is_placeholder()) continue;
        take({.registration = row.id,
              .person = row.person,
              .delegation = row.delegation,
              .gender = row.gender,
              .name = row.name,
              .family_name = row.family_name,
              .given_name = row.given_name,
              .email = row.email,
              .phone = row.phone});
      }
    };
    people.parts = parts;
    people.aliases = aliases;
    people.documents = documents;
    people.load = [this](RegistrationId id) -> std::optional<Registration> {
      return stored[static_cast<std::size_t>(id.value - 1)];
    };
    return people;
  }
};

// "new new rejected": the verdicts in the order of the rows.
inline std::string verdicts(const ImportPlan& plan) {
  std::string text;
  for (const PlanRow& row : plan.rows)
    text += (text.empty() ? "" : " ") + std::string(name_of(row.verdict));
  return text;
}

// "2 email-invalid, 3 name-missing": lines and codes of problems that are no notes.
inline std::string findings(const Problems& problems, bool notes = false) {
  std::string text;
  for (const Problem& problem : problems) {
    if (problem.severity == Severity::note && !notes) continue;
    text += (text.empty() ? "" : ", ") + std::to_string(problem.where.line) + " " + problem.code;
  }
  return text;
}

}  // namespace plenary::test
