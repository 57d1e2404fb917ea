// What the files say of one another.
#include "config/cross_check.h"

#include <fmt/format.h>

#include <map>

#include "domain/names/country_names.h"
#include "domain/names/party_key.h"
#include "plenary/text.h"
#include "vocabulary/language_names.h"

namespace plenary {
namespace {

using config::Findings;

// As ISO 3166 has them, in capital letters.
bool is_country_code(std::string_view code) {
  return code.size() == 2 && country_of_code(code) == code;
}

// "Morocco", "MAR", "ma" -> "MA"; empty where no country is meant for certain.
std::string country_meant(std::string_view word) {
  if (const std::string_view code = country_of_code(word); !code.empty()) return std::string(code);
  const std::vector<std::string_view> named = countries_named(party_key(word));
  return named.size() == 1 ? std::string(named.front()) : "";
}

void check_dialogue(const Dialogue& dialogue, const Parties& parties, Problems& problems) {
  Findings findings(problems, "plenary.toml");
  for (std::size_t i = 0; i < dialogue.languages.size(); ++i)
    findings.check_language(fmt::format("dialogue.languages[{}]", i), dialogue.languages[i]);
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

void Findings::check_country(const Parties& parties, const std::string& field,
                             const std::string& code) {
  if (is_country_code(code) || parties.find(code)) return;
  std::string near = country_meant(code);
  if (near.empty()) {
    std::vector<std::string> codes;
    for (const Party& party : parties.all)
      if (party.kind == PartyKind::state) codes.push_back(party.code);
    near = nearest(code, codes);
  }
  add("unknown-country", Severity::error, field, code,
      fmt::format("no country has the code \"{}\"", code),
      near.empty() ? "the two capital letters of ISO 3166: MA"
                   : fmt::format("did you mean \"{}\"?", near));
}

void Findings::check_language(const std::string& field, const Language& code) {
  if (is_language_code(code)) return;
  const std::string_view named = language_named(fold(code));
  add("unknown-language", Severity::error, field, code,
      fmt::format("no language has the code \"{}\"", code),
      named.empty() ? "languages are written en, fr, es, pt, ar, ..."
                    : fmt::format("did you mean \"{}\"?", named));
}

}  // namespace config

Problems cross_check(const Dialogue& dialogue, const Parties& parties, const Frameworks& frameworks,
                     const std::vector<Meeting>& meetings) {
  Problems problems;
  check_dialogue(dialogue, parties, problems);
  check_names(parties, problems);
  for (const Meeting& meeting : meetings) {
    const config::MeetingContext context{dialogue, parties, frameworks, meeting, meetings};
    config::check_meeting(context, problems);
    config::check_papers(context, problems);
  }
  return problems;
}

}  // namespace plenary
