// What PartyIndex looks names up in: the dialogue's own codes, names and aliases, organisations
// that the store has recorded, and behind them the countries of ISO 3166 and ICU.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "plenary/domain/recognise.h"

namespace plenary {

using Codes = std::vector<std::string>;
void add_code(Codes& codes, std::string_view code);

// Whom a text may mean, each way of reading it whole.
struct Found {
  Codes codes{};
  bool sensitive = false;  // it is a name that resolves by an entry of its own alone

  bool any() const { return sensitive || !codes.empty(); }
};

// A name that may be suggested.
struct OfferedName {
  std::string folded{};
  std::string text{};
  std::string code{};
};

struct NearNames {
  std::vector<std::string> texts{};
  bool is_slip = false;  // the text is one of them mistyped, begins with it, or is its beginning
};

// Nearest first; a name that stands whole inside the text ("Ministry of Health of Senegal") last.
NearNames nearest_names(std::string_view text, const std::vector<OfferedName>& offered);

struct PartyIndex::Tables {
  Tables(const Parties& the_parties, const std::vector<PartyRecord>& records);

  // The text is one name or code, as it stands.
  Found whole(std::string_view text) const;

  bool knows(const std::string& code) const {
    return parties.find(code) != nullptr || recorded.contains(code);
  }

  Parties parties{};
  std::unordered_map<std::string, std::string> recorded{};   // code -> name as sent
  std::unordered_map<std::string, Codes> names{};            // key -> codes
  std::unordered_map<std::string, std::string> own_codes{};  // folded code or alpha-3 -> code
  std::set<std::string, std::less<>> sensitive{};            // codes
  std::vector<OfferedName> offered{};
  std::string european_union{};
  mutable std::map<std::string, std::string, std::less<>> other_codes{};  // what name() lends

 private:
  void add_name(std::string_view text, const std::string& code);
  void add_organisation_name(const std::string& text, const std::string& code);
  void add_party(const Party& party);
  void add_record(const PartyRecord& record);
  void offer(const std::string& text, const std::string& code);
  Codes by_own_names(std::string_view text) const;
  Found by_country_names(std::string_view text) const;
};

}  // namespace plenary
