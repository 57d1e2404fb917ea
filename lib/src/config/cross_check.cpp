// What the files say of one another.
#include "config/cross_check.h"

#include <fmt/format.h>

#include <map>

#include "plenary/text.h"

namespace plenary {
namespace {

using config::Findings;

bool is_country_code(std::string_view code) {
  const auto upper = [](char c) { return c >= 'A' && c <= 'Z'; };
  return code.size() == 2 && upper(code[0]) && upper(code[1]);
}

void check_dialogue(const Dialogue& dialogue, const Parties& parties, Problems& problems) {
  Findings findings(problems, "plenary.toml");
  if (!dialogue.secretariat.empty())
    findings.check_party(parties, "dialogue.secretariat", dialogue.secretariat);
  for (std::size_t i = 0; i < dialogue.chairs.size(); ++i)
    findings.check_party(parties, fmt::format("chair[{}].party", i), dialogue.chairs[i].party);
  for (const SavedMapping& mapping : dialogue.mappings) {
    if (!mapping.delegation.empty())
      findings.check_party(parties, fmt::format("mappings.{}.delegation", mapping.name),
                           mapping.delegation);
  }
}

// A name that two parties share recognises neither of them.
void check_names(const Parties& parties, Problems& problems) {
  Findings findings(problems, "partners.toml");
  std::map<std::string, const Party*> owners;
  for (std::size_t i = 0; i < parties.all.size(); ++i) {
    const Party& party = parties.all[i];
    const auto claim = [&](const std::string& name, const char* key) {
      const auto [owner, is_new] = owners.emplace(fold(name), &party);
      if (is_new || owner->second == &party) return;
      findings.add(
          "name-ambiguous", Severity::warning, fmt::format("partner[{}].{}", i, key), name,
          fmt::format("\"{}\" is a name of {} and of {}", name, owner->second->code, party.code),
          "a list that uses it will be asked which one is meant");
    };
    for (const auto& [language, name] : party.name.all()) claim(name, "name");
    for (const std::string& alias : party.aliases) claim(alias, "aliases");
  }
}

}  // namespace

namespace config {

void Findings::add(std::string code, Severity severity, std::string field, std::string value,
                   std::string message, std::string hint) {
  problems_.push_back({.code = std::move(code),
                       .severity = severity,
                       .where = {path_, 0, 0},
                       .field = std::move(field),
                       .value = std::move(value),
                       .message = std::move(message),
                       .hint = std::move(hint)});
}

// Without any party in the file every country's code is taken: the profile "none".
void Findings::check_party(const Parties& parties, const std::string& field,
                           const std::string& code) {
  if (parties.find(code)) return;
  if (parties.all.empty() && is_country_code(code)) return;
  std::vector<std::string> codes;
  for (const Party& party : parties.all) codes.push_back(party.code);
  const std::string near = nearest(code, codes);
  add("unknown-party", Severity::error, field, code,
      fmt::format("no partner has the code \"{}\"", code),
      near.empty() ? "codes stand in partners.toml" : fmt::format("did you mean \"{}\"?", near));
}

void Findings::check_country(const std::string& field, const std::string& code) {
  if (is_country_code(code)) return;
  add("unknown-country", Severity::error, field, code,
      fmt::format("\"{}\" is not a country's code", code), "two capital letters: MA");
}

}  // namespace config

Problems cross_check(const Dialogue& dialogue, const Parties& parties, const Frameworks& frameworks,
                     const std::vector<Meeting>& meetings) {
  Problems problems;
  check_dialogue(dialogue, parties, problems);
  check_names(parties, problems);
  for (const Meeting& meeting : meetings) {
    config::check_meeting({dialogue, parties, frameworks, meeting}, problems);
    config::check_papers({dialogue, parties, frameworks, meeting}, problems);
  }
  return problems;
}

}  // namespace plenary
