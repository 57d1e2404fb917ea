#include "intake/row/delegation.h"

#include "plenary/domain/rules.h"
#include "plenary/text.h"

namespace plenary {

using F = ListField;

DelegationReader::Meaning DelegationReader::recorded(std::string_view text,
                                                     const PartyMatch& match) const {
  Meaning read;
  const std::string code = slug(text);
  if (options_.new_delegations && !code.empty() && !match.sensitive) {
    read.code = code;
    read.new_name = text;
    read.category = default_category(code, nullptr, setting_.meeting.start);
    return read;
  }
  if (match.sensitive) {
    read.fault = "sensitive-name";
    read.message = in_quotes(text) + " is a name that this dialogue has to decide on first";
    read.hint = "give it a [[partner]] with a note in partners.toml";
    return read;
  }
  read.fault = "unknown-delegation";
  read.message = "no country or organisation is called " + in_quotes(text);
  read.hint = match.near.empty() ? "correct it, or record it with --new-delegations"
                                 : "did you mean \"" + join(match.near, "\" or \"") + "\"?";
  return read;
}

DelegationReader::Meaning DelegationReader::known_party(const std::string& code) const {
  const Party* party = setting_.parties.party(code);
  return {.code = code, .category = default_category(code, party, setting_.meeting.start)};
}

DelegationReader::Meaning DelegationReader::recognised(std::string_view text) const {
  const PartyMatch match = setting_.parties.recognise(text);
  if (match.kind == PartyMatch::Kind::unknown) return recorded(text, match);
  if (match.kind == PartyMatch::Kind::certain) return known_party(match.code);
  Meaning read;
  std::vector<std::string> names;
  for (const std::string& code : match.candidates) {
    const std::string& name = setting_.parties.name(code, setting_.dialogue.first_language());
    names.push_back(name == code ? code : name + " (" + code + ")");
  }
  read.fault = "ambiguous-delegation";
  read.message = in_quotes(text) + " may be " + join(names, " or ");
  read.hint = "write its name in full";
  return read;
}

DelegationReader::Meaning DelegationReader::meaning_of(std::string_view text) const {
  if (!text.empty() && !is_empty_marker(text)) return recognised(text);
  if (!options_.party.empty()) return known_party(options_.party);
  Meaning missing;
  missing.fault = "delegation-missing";
  missing.message = "the row does not say whose delegation it is";
  missing.hint = "fill in the cell, or give --delegation for rows without";
  return missing;
}

// "Congo" alone is the one of Brazzaville, and is written for the one of Kinshasa as well.
bool DelegationReader::names_other_congo(RowCells& cells, const Meaning& meaning,
                                         std::string_view text) {
  if (meaning.code != "CG" || fold(text) != "congo") return false;
  for (const F field : {F::organisation, F::department, F::position, F::remarks}) {
    if (fold(cells.raw(field)).find("kinshasa") != std::string::npos) return true;
  }
  return fold(cells.raw(F::email)).ends_with(" cd");
}

void DelegationReader::put(RowCells& cells, const Meaning& meaning, std::string_view text) const {
  if (!meaning.fault.empty()) {
    cells.problems().report(meaning.fault, F::delegation, text, meaning.message, meaning.hint);
    return;
  }
  if (names_other_congo(cells, meaning, text)) {
    cells.problems().report("ambiguous-delegation", F::delegation, text,
                            in_quotes(text) + " is Congo (CG), and the row speaks of Kinshasa",
                            "write CG, or CD for the Democratic Republic of the Congo");
    return;
  }
  cells.out().party = meaning.code;
  cells.out().new_party = meaning.new_name;
  cells.person().category = options_.category.empty() ? meaning.category : options_.category;
}

void DelegationReader::read(RowCells& cells) {
  const std::string_view source = cells.raw(F::delegation);
  const Meaning* known = known_.known(source);
  const bool is_plain = known && known->is_plain;
  const std::string_view text = is_plain ? source : cells.cell(F::delegation);
  if (!text.empty()) cells.mark_given(F::delegation);
  if (!known) {
    Meaning meaning = meaning_of(text);
    meaning.is_plain = cells.is_as_it_lies(F::delegation, text);
    known = &known_.keep(source, std::move(meaning));
  }
  put(cells, *known, text);
}

}  // namespace plenary
