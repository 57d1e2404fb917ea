#include "domain/names/party_tables.h"

#include <algorithm>

#include "domain/names/country_names.h"
#include "domain/names/party_key.h"
#include "plenary/text.h"

namespace plenary {

namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// "SN", "sen": two or three letters and nothing else.
bool is_short_code(std::string_view text) {
  return (text.size() == 2 || text.size() == 3) && std::all_of(text.begin(), text.end(), is_letter);
}

// Two or three letters are an abbreviation, not a name with its blanks left out: "N/A" is not
// Namibia.
bool joins_scraps(std::string_view text, const std::string& key) {
  if (key.size() > 3 || text.size() == key.size()) return false;
  bool letter_due = true;  // "U.K." is an abbreviation as well
  for (const char c : text) {
    if (letter_due ? !is_letter(c) : c != '.') return true;
    letter_due = !letter_due;
  }
  return false;
}

}  // namespace

void add_code(Codes& codes, std::string_view code) {
  if (std::find(codes.begin(), codes.end(), code) == codes.end()) codes.emplace_back(code);
}

PartyIndex::Tables::Tables(const Parties& the_parties, const std::vector<PartyRecord>& records)
    : parties(the_parties),
      sensitive(parties.sensitive_names.begin(), parties.sensitive_names.end()) {
  for (const Party& party : parties.all) add_party(party);
  for (const PartyRecord& record : records) add_record(record);
  for (const char* name : {"European Union", "Union européenne"}) {
    const auto codes = names.find(party_key(name));
    if (codes != names.end() && codes->second.size() == 1) european_union = codes->second.front();
  }
}

void PartyIndex::Tables::add_name(std::string_view text, const std::string& code) {
  for (const std::string& spelling : {std::string(text), uninverted(text)}) {
    std::string key = party_key(spelling);
    if (!key.empty()) add_code(names[std::move(key)], code);
  }
}

void PartyIndex::Tables::offer(const std::string& text, const std::string& code) {
  if (std::string folded = fold(text); folded.size() > 3)
    offered.push_back({std::move(folded), text, code});
}

// "Economic Community of West African States (ECOWAS)": each part names an organisation.
void PartyIndex::Tables::add_organisation_name(const std::string& text, const std::string& code) {
  if (text.empty() || text.back() != ')') return;
  for (const std::string_view part : name_parts(text)) add_name(part, code);
}

void PartyIndex::Tables::add_party(const Party& party) {
  own_codes.emplace(fold(party.code), party.code);
  if (!party.iso3.empty()) own_codes.emplace(fold(party.iso3), party.code);
  if (party.sensitive) sensitive.insert(party.code);
  std::vector<std::string> texts = party.aliases;
  for (const auto& [language, text] : party.name.all()) texts.push_back(text);
  if (party.kind == PartyKind::organisation) texts.push_back(party.code);
  for (const std::string& text : texts) {
    add_name(text, party.code);
    if (party.kind == PartyKind::organisation) add_organisation_name(text, party.code);
    if (!party.sensitive) offer(text, party.code);
  }
}

void PartyIndex::Tables::add_record(const PartyRecord& record) {
  recorded.emplace(record.code, record.name);
  own_codes.emplace(fold(record.code), record.code);
  add_name(record.name, record.code);
  offer(record.name, record.code);
}

// A state's own code is that state. An organisation's acronym or anybody's alias that is also the
// ISO code of another country is ambiguous: EC is the European Commission here and Ecuador there.
Codes PartyIndex::Tables::by_own_names(std::string_view text) const {
  // "Áo" is Austria in Vietnamese and no code.
  const bool plain = std::all_of(text.begin(), text.end(),
                                 [](char c) { return static_cast<unsigned char>(c) < 0x80U; });
  const auto own = plain ? own_codes.find(fold(text)) : own_codes.end();
  if (own != own_codes.end()) {
    const Party* party = parties.find(own->second);
    if (party && party->kind == PartyKind::state) return {own->second};
  }
  Codes codes;
  if (own != own_codes.end()) codes.push_back(own->second);
  const std::string key = party_key(text);
  if (const auto named = names.find(key); named != names.end() && !joins_scraps(text, key)) {
    for (const std::string& code : named->second) add_code(codes, code);
  }
  if (!codes.empty() && is_short_code(text)) {
    if (const std::string_view other = country_of_code(text); !other.empty())
      add_code(codes, other);
  }
  return codes;
}

Found PartyIndex::Tables::by_country_names(std::string_view text) const {
  Found found;
  const std::string key = party_key(text);
  if (is_short_code(text)) {
    if (const auto code = country_of_code(text); !code.empty()) add_code(found.codes, code);
  }
  if (!joins_scraps(text, key)) {
    for (const std::string_view code : countries_named(key)) add_code(found.codes, code);
  }
  found.sensitive = std::any_of(found.codes.begin(), found.codes.end(),
                                [&](const std::string& code) { return sensitive.contains(code); });
  if (found.sensitive) found.codes.clear();
  return found;
}

Found PartyIndex::Tables::whole(std::string_view text) const {
  if (Codes own = by_own_names(text); !own.empty()) return {std::move(own), false};
  return by_country_names(text);
}

}  // namespace plenary
