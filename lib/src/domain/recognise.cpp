#include "plenary/domain/recognise.h"

#include <algorithm>
#include <array>

#include "domain/names/envoy.h"
#include "domain/names/mission.h"
#include "domain/names/official.h"
#include "domain/names/party_key.h"
#include "domain/names/party_tables.h"
#include "plenary/text.h"

namespace plenary {

namespace {

// Folded, with a blank where an apostrophe stood: "ambassade d espagne".
std::string spaced(std::string_view text) {
  std::string apart(text);
  for (const std::string_view apostrophe : {"\u2019", "\u2018", "\u02BC", "\u00B4", "'", "`"}) {
    for (std::size_t at = apart.find(apostrophe); at != apart.npos; at = apart.find(apostrophe, at))
      apart.replace(at, apostrophe.size(), " ");
  }
  return fold(apart);
}

std::string_view without_article(std::string_view folded) {
  constexpr auto articles =
      std::to_array<std::string_view>({"the", "la", "le", "les", "l", "el", "los", "las", "o", "a",
                                       "os", "as", "die", "der", "das", "il", "lo", "gli", "i"});
  const std::size_t gap = folded.find(' ');
  if (gap == folded.npos) return {};
  const std::string_view word = folded.substr(0, gap);
  if (std::find(articles.begin(), articles.end(), word) == articles.end()) return {};
  return folded.substr(gap + 1);
}

// Reads one text in the ways in which parties are written, the plainest first.
class Recognition {
 public:
  explicit Recognition(const PartyIndex::Tables& tables) : tables_(tables) {}

  Found find(std::string_view text) const {
    Found found = one_name(text);
    if (!found.any()) found = by_mission(text);
    if (!found.any()) found = by_envoy(text);
    if (!found.any()) found = by_parts(name_parts(text));
    if (!found.any()) found = by_commas(text);
    return found;
  }

 private:
  // A name as it stands, turned round, in its official form, or behind an article.
  Found one_name(std::string_view text) const {
    Found found = plain(text);
    if (const std::string turned = uninverted(text); !found.any() && !turned.empty())
      found = plain(turned);
    return found;
  }

  Found plain(std::string_view text) const {
    Found found = tables_.whole(text);
    if (found.any()) return found;
    const std::string folded = spaced(text);
    found = by_official(folded);
    if (const std::string_view bare = without_article(folded); !found.any() && bare.size() > 3)
      found = tables_.whole(bare);
    return found;
  }

  Found by_official(std::string_view folded) const {
    const OfficialName official = official_name(folded);
    Found all;
    for (const std::string_view name : official.names) {
      const Found found = tables_.whole(name);
      all.sensitive = all.sensitive || found.sensitive;
      for (const std::string& code : found.codes) {
        if (has_form(code, official.form)) add_code(all.codes, code);
      }
    }
    return all;
  }

  Found by_mission(std::string_view text) const {
    if (tables_.european_union.empty()) return {};
    const std::string folded = fold(text);
    const EuMission mission = eu_mission(folded);
    if (mission.kind == Mission::none) return {};
    if (mission.kind == Mission::if_place && !tables_.whole(mission.place).any()) return {};
    return {{tables_.european_union}, false};
  }

  // All that may be the sender; the place behind it never is.
  Found by_envoy(std::string_view text) const {
    const std::string folded = spaced(text);
    Found all;
    for (const std::string_view sender : senders_of(folded)) {
      Found found = tables_.whole(sender);
      if (!found.any()) found = by_official(sender);
      all.sensitive = all.sensitive || found.sensitive;
      for (const std::string& code : found.codes) add_code(all.codes, code);
    }
    return all;
  }

  // Names side by side must mean one party, each of them: "Senegal / Ministry" is no such pair.
  Found by_parts(const std::vector<std::string_view>& parts) const {
    if (parts.size() < 2) return {};
    Found all;
    for (const std::string_view part : parts) {
      const Found found = one_name(part);
      if (!found.any()) return {};
      all.sensitive = all.sensitive || found.sensitive;
      for (const std::string& code : found.codes) add_code(all.codes, code);
    }
    return all;
  }

  Found by_commas(std::string_view text) const {
    if (text.find(',') == text.npos) return {};
    return by_parts(split(text, ','));
  }

  const PartyIndex::Tables& tables_;
};

// "Taiwan (ROC)", "Palestine / Ministry of Interior": what stands beside it decides nothing.
bool holds_sensitive_name(std::string_view text, const PartyIndex::Tables& tables) {
  constexpr std::size_t shortest = 4;  // bytes; shorter ones are words of other things
  const std::string folded = fold(text);
  const auto words = split(folded, ' ');
  for (std::size_t first = 0; first < words.size(); ++first) {
    std::string run;
    for (std::size_t last = first; last < words.size() && last < first + 5; ++last) {
      run.append(run.empty() ? "" : " ").append(words[last]);
      if (run.size() >= shortest && tables.whole(run).sensitive) return true;
    }
  }
  return false;
}

PartyMatch answer(Found found) {
  PartyMatch match;
  match.sensitive = found.sensitive;
  if (found.sensitive) return match;
  if (found.codes.size() == 1) {
    match.kind = PartyMatch::Kind::certain;
    match.code = std::move(found.codes.front());
  } else if (!found.codes.empty()) {
    match.kind = PartyMatch::Kind::ambiguous;
    match.candidates = std::move(found.codes);
  }
  return match;
}

}  // namespace

PartyIndex::PartyIndex(const Parties& parties, const std::vector<PartyRecord>& recorded)
    : tables_(std::make_unique<Tables>(parties, recorded)) {}
PartyIndex::~PartyIndex() = default;
PartyIndex::PartyIndex(PartyIndex&&) noexcept = default;
PartyIndex& PartyIndex::operator=(PartyIndex&&) noexcept = default;

std::string undecided_name(std::string_view words) {
  return in_quotes(words) + " is a name that this dialogue has to decide on first";
}

PartyMatch PartyIndex::recognise_exactly(std::string_view text) const {
  PartyMatch match = answer(Recognition(*tables_).find(trim(text)));
  if (match.kind == PartyMatch::Kind::certain) match.in_dialogue = tables_->knows(match.code);
  return match;
}

PartyMatch PartyIndex::recognise(std::string_view text) const {
  text = trim(text);
  PartyMatch match = recognise_exactly(text);
  if (match.kind != PartyMatch::Kind::unknown || match.sensitive) return match;
  match.sensitive = holds_sensitive_name(text, *tables_);
  if (match.sensitive) return match;
  NearNames near = nearest_names(text, tables_->offered);
  match.near = std::move(near.texts);
  match.is_slip = near.is_slip;
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
