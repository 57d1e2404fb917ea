// From what somebody wrote to the party that is meant: "Cote d'Ivoire", "RCI", "ساحل العاج", "EU
// Delegation to Senegal".
//
// In this order, each step folded and whole: the dialogue's codes, names and aliases; ISO 3166
// codes; names of countries in every language that ICU knows, with official and old ones (a table
// made when building). Then what is made of such names: "Republic of Senegal", the European Union's
// delegation in a country, a country's embassy in another, one name in several languages side by
// side, a name behind its article. What two parties share is ambiguous and names both; a near miss
// is a suggestion and never a match; a ministry names no country. ICU's names recognise a country;
// they are never printed.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "plenary/domain/party.h"
#include "plenary/domain/registration.h"

namespace plenary {

struct PartyMatch {
  enum class Kind { certain, ambiguous, unknown };
  Kind kind = Kind::unknown;
  std::string code{};                     // certain
  std::vector<std::string> candidates{};  // ambiguous: codes
  std::vector<std::string> near{};        // unknown: nearest names, as partners.toml writes them
  bool is_slip = false;                   // unknown: one of these, with a slip or with more behind
  bool in_dialogue = false;               // certain: partners.toml or the store knows it
  bool sensitive = false;                 // unknown: the name resolves by an entry of its own alone
};

// Of a sensitive name: what is said, and what to do.
std::string undecided_name(std::string_view words);
inline constexpr std::string_view how_to_decide_name =
    "give it a [[partner]] with a note in partners.toml";

class PartyIndex {
 public:
  // `recorded`: organisations that the store holds beside partners.toml.
  PartyIndex(const Parties& parties, const std::vector<PartyRecord>& recorded);
  ~PartyIndex();
  PartyIndex(PartyIndex&&) noexcept;
  PartyIndex& operator=(PartyIndex&&) noexcept;

  PartyMatch recognise(std::string_view text) const;
  // The same without the nearest names, which take a hundred times as long to look for.
  PartyMatch recognise_exactly(std::string_view text) const;

  // Reviewed name in a language, else the recorded name, else the code.
  const std::string& name(std::string_view code, const Language& language,
                          const Language& first = "en") const;
  const Party* party(std::string_view code) const;  // nullptr: not in partners.toml

  struct Tables;  // the library's own

 private:
  std::unique_ptr<Tables> tables_;
};

// "Croix-Rouge malienne" -> "croix-rouge-malienne": the code of an organisation recorded at import.
std::string slug(std::string_view name);

}  // namespace plenary
