// Who sends people to a meeting: a partner of the dialogue, another country, or an organisation.
// Facts come from the workspace's partners.toml, which a profile lays down and staff edit; an
// organisation first met in a delegate list is recorded in the store as a PartyRecord.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "plenary/date.h"
#include "plenary/language.h"

namespace plenary {

enum class PartyKind { state, organisation };

enum class Standing { partner, observer, permanent_observer, secretariat };

std::string_view name_of(PartyKind kind);
std::string_view name_of(Standing standing);
std::optional<Standing> parse_standing(std::string_view name);

// A standing holds from a day to a day; an unknown end is unknown, not "still".
struct StandingTerm {
  Standing standing{};
  PartialDate from{};
  PartialDate to{};
};

// How a name stands in a sentence: "le Maroc", "du Maroc", "au Maroc"; "the Netherlands", "of the
// Netherlands", "in the Netherlands". Reviewed by people; never made up by a rule.
struct NameForms {
  std::string with_article{};
  std::string of{};
  std::string in{};
};

struct Party {
  // "MA" (ISO 3166 alpha-2), "ECOWAS" (upper-case acronym from TOML), "croix-rouge-malienne"
  // (lower-case slug, recorded at import).
  std::string code{};
  PartyKind kind = PartyKind::state;
  std::string iso3{};  // states only
  LocalizedText name{};
  std::map<Language, NameForms> forms{};
  std::map<Language, std::string> sort_keys{};  // where the name's own order is not the one wanted
  std::vector<std::string> aliases{};     // other spellings, in any language; for recognition only
  std::string region{};                   // "West Africa"
  std::string group{};                    // "african", "european"; empty: none
  std::vector<StandingTerm> standings{};  // empty: known, but not of the dialogue
  bool steering_committee = false;
  std::vector<std::string> languages{};  // in which this party is written to; first is preferred
  bool sensitive = false;                // resolves only by its own entry, with a note
  std::string note{};  // for staff, never printed: why a name or a standing is as it is

  std::optional<Standing> standing_on(Date day) const;
  bool is_partner_on(Date day) const { return standing_on(day).has_value(); }
};

// What partners.toml holds.
struct Parties {
  std::vector<Party> all{};  // in file order
  // ISO codes of places whose status is disputed: a name of theirs is taken only where a
  // [[partner]] with a note stands for it, and then by that entry's own names alone.
  std::vector<std::string> sensitive_names{};

  const Party* find(std::string_view code) const;  // exact code, any case
};

}  // namespace plenary
