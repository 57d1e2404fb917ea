#include "plenary/domain/recognise.h"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "domain/names/country_names.h"
#include "domain/names/mission.h"
#include "domain/names/party_key.h"
#include "plenary/text.h"

namespace plenary {

namespace {

using Codes = std::vector<std::string>;

void add(Codes& codes, std::string_view code) {
  if (std::find(codes.begin(), codes.end(), code) == codes.end()) codes.emplace_back(code);
}

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

PartyMatch answer(Codes codes) {
  PartyMatch match;
  if (codes.size() == 1) {
    match.kind = PartyMatch::Kind::certain;
    match.code = std::move(codes.front());
  } else if (!codes.empty()) {
    match.kind = PartyMatch::Kind::ambiguous;
    match.candidates = std::move(codes);
  }
  return match;
}

// How many letters may be wrong for a name to be worth offering.
std::size_t tolerance(std::size_t length) {
  if (length < 4) return 0;
  if (length < 6) return 1;
  return length < 10 ? 2 : 3;
}

bool holds_words(const std::string& text, const std::string& words) {
  return (' ' + text + ' ').find(' ' + words + ' ') != std::string::npos;
}

constexpr std::size_t most_suggestions = 3;

}  // namespace

struct PartyIndex::Tables {
  struct Offered {  // a name that may be suggested
    std::string folded{};
    std::string text{};
    std::string code{};
  };

  Parties parties{};
  std::unordered_map<std::string, std::string> recorded{};   // code -> name as sent
  std::unordered_map<std::string, Codes> names{};            // key -> codes
  std::unordered_map<std::string, std::string> own_codes{};  // folded code or alpha-3 -> code
  std::vector<Offered> offered{};
  std::string european_union{};
  mutable std::map<std::string, std::string, std::less<>> other_codes{};  // what name() lends

  void add_name(std::string_view text, const std::string& code) {
    for (const std::string& spelling : {std::string(text), uninverted(text)}) {
      std::string key = party_key(spelling);
      if (!key.empty()) add(names[std::move(key)], code);
    }
  }

  void offer(const std::string& text, const std::string& code) {
    if (std::string folded = fold(text); folded.size() > 3)
      offered.push_back({std::move(folded), text, code});
  }

  // "Economic Community of West African States (ECOWAS)": each part names an organisation.
  void add_organisation_name(const std::string& text, const std::string& code) {
    if (text.empty() || text.back() != ')') return;
    for (const std::string_view part : name_parts(text)) add_name(part, code);
  }

  void add_party(const Party& party) {
    own_codes.emplace(fold(party.code), party.code);
    if (!party.iso3.empty()) own_codes.emplace(fold(party.iso3), party.code);
    std::vector<std::string> texts = party.aliases;
    for (const auto& [language, text] : party.name.all()) texts.push_back(text);
    if (party.kind == PartyKind::organisation) texts.push_back(party.code);
    for (const std::string& text : texts) {
      add_name(text, party.code);
      if (party.kind == PartyKind::organisation) add_organisation_name(text, party.code);
      if (!party.sensitive) offer(text, party.code);
    }
  }

  void add_record(const PartyRecord& record) {
    recorded.emplace(record.code, record.name);
    own_codes.emplace(fold(record.code), record.code);
    add_name(record.name, record.code);
    offer(record.name, record.code);
  }

  bool is_sensitive(std::string_view code) const {
    const Party* party = parties.find(code);
    return party && party->sensitive;
  }
  bool knows(const std::string& code) const {
    return parties.find(code) != nullptr || recorded.contains(code);
  }

  Codes by_own_names(std::string_view text) const;
  Codes by_country_names(std::string_view text) const;
  Codes whole(std::string_view text) const;
  Codes by_parts(std::string_view text) const;
  Codes by_mission(std::string_view text) const;
  Codes find(std::string_view text) const;
  std::vector<std::string> nearest_names(std::string_view text) const;
};

// A state's own code is that state. An organisation's acronym or anybody's alias that is also the
// ISO code of another country is ambiguous: EC is the European Commission here and Ecuador there.
Codes PartyIndex::Tables::by_own_names(std::string_view text) const {
  const auto own = own_codes.find(fold(text));
  if (own != own_codes.end()) {
    const Party* party = parties.find(own->second);
    if (party && party->kind == PartyKind::state) return {own->second};
  }
  Codes codes;
  if (own != own_codes.end()) codes.push_back(own->second);
  const std::string key = party_key(text);
  if (const auto named = names.find(key); named != names.end() && !joins_scraps(text, key)) {
    for (const std::string& code : named->second) add(codes, code);
  }
  if (!codes.empty() && is_short_code(text)) {
    if (const std::string_view other = country_of_code(text); !other.empty()) add(codes, other);
  }
  return codes;
}

Codes PartyIndex::Tables::by_country_names(std::string_view text) const {
  Codes codes;
  if (is_short_code(text)) {
    if (const auto code = country_of_code(text); !code.empty()) add(codes, code);
    return codes;
  }
  for (const std::string_view code : countries_named(party_key(text))) {
    if (!is_sensitive(code)) add(codes, code);
  }
  return codes;
}

Codes PartyIndex::Tables::whole(std::string_view text) const {
  Codes codes = by_own_names(text);
  if (codes.empty()) codes = by_country_names(text);
  std::erase_if(codes, [&](const std::string& code) {
    return is_sensitive(code) && by_own_names(text).empty();
  });
  return codes;
}

// Names side by side must mean one party, each of them: "Congo (Kinshasa)" is no such pair.
Codes PartyIndex::Tables::by_parts(std::string_view text) const {
  const std::vector<std::string_view> parts = name_parts(text);
  if (parts.size() < 2) return {};
  Codes all;
  for (const std::string_view part : parts) {
    const Codes codes = whole(part);
    if (codes.empty()) return {};
    for (const std::string& code : codes) add(all, code);
  }
  return all;
}

Codes PartyIndex::Tables::by_mission(std::string_view text) const {
  if (european_union.empty()) return {};
  const std::string folded = fold(text);
  const EuMission mission = eu_mission(folded);
  if (mission.kind == Mission::none) return {};
  if (mission.kind == Mission::if_place && whole(mission.place).empty()) return {};
  return {european_union};
}

std::string_view without_article(std::string_view text) {
  constexpr std::string_view articles[] = {"la ", "le ", "les ", "el ", "los ", "las ",
                                           "o ",  "a ",  "os ",  "as ", "l'",   "l’"};
  for (const std::string_view article : articles) {
    if (text.size() <= article.size()) continue;
    std::string head(text.substr(0, article.size()));
    if (head.front() >= 'A' && head.front() <= 'Z')
      head.front() = static_cast<char>(head.front() - 'A' + 'a');
    if (head == article) return trim(text.substr(article.size()));
  }
  return {};
}

Codes PartyIndex::Tables::find(std::string_view text) const {
  Codes codes = whole(text);
  if (codes.empty()) {
    if (const std::string turned = uninverted(text); !turned.empty()) codes = whole(turned);
  }
  if (codes.empty()) codes = by_mission(text);
  if (codes.empty()) codes = by_parts(text);
  if (codes.empty()) {
    const std::string_view bare = without_article(text);
    if (bare.size() > 3) codes = whole(bare);
  }
  return codes;
}

// Nearest first; a name that stands whole inside the text ("Ministry of Health of Senegal") last.
std::vector<std::string> PartyIndex::Tables::nearest_names(std::string_view text) const {
  const std::string folded = fold(text);
  std::vector<std::pair<std::size_t, const Offered*>> found;
  for (const Offered& name : offered) {
    const std::size_t limit = tolerance(std::min(folded.size(), name.folded.size()));
    const std::size_t longer = std::max(folded.size(), name.folded.size());
    const std::size_t shorter = std::min(folded.size(), name.folded.size());
    if (longer - shorter <= limit) {
      const std::size_t edits = edit_distance(folded, name.folded);
      if (edits <= limit) found.emplace_back(edits, &name);
    } else if (holds_words(folded, name.folded)) {
      found.emplace_back(limit + 1, &name);
    }
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const auto& left, const auto& right) { return left.first < right.first; });
  std::vector<std::string> texts;
  Codes seen;
  for (const auto& [edits, name] : found) {
    if (texts.size() == most_suggestions) break;
    if (std::find(seen.begin(), seen.end(), name->code) != seen.end()) continue;
    seen.push_back(name->code);
    texts.push_back(name->text);
  }
  return texts;
}

PartyIndex::PartyIndex(const Parties& parties, const std::vector<PartyRecord>& recorded)
    : tables_(std::make_unique<Tables>()) {
  tables_->parties = parties;
  for (const Party& party : parties.all) tables_->add_party(party);
  for (const PartyRecord& record : recorded) tables_->add_record(record);
  for (const char* name : {"European Union", "Union européenne"}) {
    const auto codes = tables_->names.find(party_key(name));
    if (codes != tables_->names.end() && codes->second.size() == 1)
      tables_->european_union = codes->second.front();
  }
}

PartyIndex::~PartyIndex() = default;
PartyIndex::PartyIndex(PartyIndex&&) noexcept = default;
PartyIndex& PartyIndex::operator=(PartyIndex&&) noexcept = default;

PartyMatch PartyIndex::recognise(std::string_view text) const {
  text = trim(text);
  PartyMatch match = answer(tables_->find(text));
  if (match.kind == PartyMatch::Kind::certain) match.in_dialogue = tables_->knows(match.code);
  if (match.kind == PartyMatch::Kind::unknown) match.near = tables_->nearest_names(text);
  return match;
}

const std::string& PartyIndex::name(std::string_view code, const Language& language,
                                    const Language& first) const {
  if (const Party* known = party(code); known && !known->name.empty())
    return known->name.in(language, first);
  const auto recorded = tables_->recorded.find(std::string(code));
  if (recorded != tables_->recorded.end()) return recorded->second;
  return tables_->other_codes.emplace(code, code).first->second;
}

const Party* PartyIndex::party(std::string_view code) const { return tables_->parties.find(code); }

std::string slug(std::string_view name) {
  std::string code = fold(name);
  std::replace(code.begin(), code.end(), ' ', '-');
  return code;
}

}  // namespace plenary
