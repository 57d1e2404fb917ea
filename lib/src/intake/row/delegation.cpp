#include "intake/row/delegation.h"

#include <algorithm>

#include "intake/row/institution.h"
#include "plenary/domain/rules.h"
#include "plenary/text.h"

namespace plenary {

using F = ListField;

DelegationReader::Meaning DelegationReader::recorded(std::string_view text,
                                                     const PartyMatch& match) const {
  Meaning read;
  const std::string code = slug(text);
  const bool is_institution = begins_as_an_institution(text);
  if (options_.new_delegations && !code.empty() && !match.sensitive && !match.is_slip &&
      !is_institution) {
    read.code = code;
    read.new_name = text;
    read.category = default_category(code, nullptr, setting_.meeting.start);
    return read;
  }
  if (match.sensitive) {
    read.fault = "sensitive-name";
    read.message = undecided_name(text);
    read.hint = how_to_decide_name;
    return read;
  }
  read.fault = "unknown-delegation";
  read.message = "no country or organisation is called " + in_quotes(text);
  if (!match.near.empty())
    read.hint = "did you mean \"" + join(match.near, "\" or \"") + "\"?";
  else if (is_institution)
    read.hint = "write the country; its institution has a column of its own";
  else
    read.hint = "correct it, or record it with --new-delegations";
  return read;
}

DelegationReader::Meaning DelegationReader::known_party(const std::string& code) const {
  const Party* party = setting_.parties.party(code);
  return {.code = code, .category = default_category(code, party, setting_.meeting.start)};
}

DelegationReader::Meaning DelegationReader::recognised(std::string_view text) const {
  const PartyMatch match = setting_.parties.recognise(text);
  if (match.kind == PartyMatch::Kind::unknown) {
    const auto both = party_and_institution(text, setting_.parties);
    if (!both) return recorded(text, match);
    Meaning read = known_party(both->code);
    read.institution = both->institution;
    return read;
  }
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
  read.candidates = match.candidates;
  return read;
}

DelegationReader::Meaning DelegationReader::meaning_of(std::string_view text) const {
  if (!text.empty() && !is_empty_marker(text)) return recognised(text);
  if (!options_.new_party.empty()) return recorded(options_.new_party, {});
  if (!options_.party.empty()) return known_party(options_.party);
  Meaning missing;
  missing.fault = "delegation-missing";
  missing.message = "the row does not say whose delegation it is";
  missing.hint = "fill in the cell, or give --delegation for rows without";
  return missing;
}

bool DelegationReader::row_speaks_of(RowCells& cells, std::string_view words) {
  const CellTable& table = cells.list().table;
  for (std::uint32_t i = 0; i < cells.row().count; ++i) {
    if (fold(table.cell(cells.row(), i)).find(words) != std::string::npos) return true;
  }
  return false;
}

// "Congo" alone is the one of Brazzaville, and is written for the one of Kinshasa as well.
bool DelegationReader::names_other_congo(RowCells& cells, const Meaning& meaning,
                                         std::string_view text) {
  const bool plain_congo = fold(text) == "congo" || !meaning.institution.empty();
  return meaning.code == "CG" && plain_congo &&
         (row_speaks_of(cells, "kinshasa") || fold(cells.raw(F::email)).ends_with(" cd"));
}

// "AU" and "UA" are Australia and Ukraine, and are written for the African Union.
bool DelegationReader::names_african_union(RowCells& cells, const Meaning& meaning,
                                           std::string_view text) {
  if ((meaning.code != "AU" && meaning.code != "UA") || text.size() != 2) return false;
  for (const std::string_view words :
       {"african union", "union africaine", "union africana", "uniao africana", "unione africana",
        "afrikanische union", "الاتحاد الافريقي"}) {
    if (row_speaks_of(cells, words)) return true;
  }
  return false;
}

// What stands beside the party is the organisation; false where the row names another one.
bool DelegationReader::put_institution(RowCells& cells, const Meaning& meaning,
                                       std::string_view text) {
  if (meaning.institution.empty()) return true;
  const std::string_view other = trim(cells.raw(F::organisation));
  if (!other.empty() && !is_empty_marker(other) && fold(other) != fold(meaning.institution)) {
    cells.problems().report("unknown-delegation", F::delegation, text,
                            in_quotes(text) + " names an organisation too, and the row has another",
                            "leave the country alone in the cell");
    return false;
  }
  cells.person().organisation = meaning.institution;
  cells.mark_given(F::organisation);
  cells.problems().report("institution-beside-party", F::delegation, text,
                          in_quotes(meaning.institution) + " is taken as the organisation, and " +
                              meaning.code + " as the delegation");
  return true;
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
  if (names_african_union(cells, meaning, text)) {
    cells.problems().report("ambiguous-delegation", F::delegation, text,
                            in_quotes(text) +
                                " is the code of a country, and the row speaks of the "
                                "African Union",
                            "write the name in full");
    return;
  }
  if (!put_institution(cells, meaning, text)) return;
  cells.out().party = meaning.code;
  cells.out().new_party = meaning.new_name;
  cells.person().category = options_.category.empty() ? meaning.category : options_.category;
}

const std::string& DelegationReader::code_called(RowCells& cells, std::string_view source) {
  if (const std::string* known = codes_by_name_.known(source)) return *known;
  return codes_by_name_.keep(
      source, setting_.parties.recognise_exactly(cells.cell(F::delegation_name)).code);
}

// Our own lists write the code and the name. The name tells two parties of one code apart, and is
// what an organisation unknown here is recorded by.
void DelegationReader::put_in_view_of_name(RowCells& cells, const Meaning& meaning,
                                           std::string_view text) {
  const std::string& code = code_called(cells, cells.raw(F::delegation_name));
  const auto& candidates = meaning.candidates;
  if (std::find(candidates.begin(), candidates.end(), code) != candidates.end())
    return put(cells, known_party(code), text);
  if (meaning.code == code) return put(cells, meaning, text);
  const std::string_view name = cells.cell(F::delegation_name);
  if (!meaning.new_name.empty() && slug(name) == meaning.code) {
    Meaning named = meaning;
    named.new_name = name;
    return put(cells, named, text);
  }
  put(cells, meaning, text);
  if (meaning.code.empty() || code.empty()) return;
  cells.problems().report("delegation-name-other", F::delegation_name, name,
                          in_quotes(text) + " is the delegation, and " + in_quotes(name) +
                              " the name of another (" + code + ")",
                          "correct the cell that is wrong; the delegation counts");
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
  if (cells.raw(F::delegation_name).empty()) return put(cells, *known, text);
  put_in_view_of_name(cells, *known, text);
}

}  // namespace plenary
