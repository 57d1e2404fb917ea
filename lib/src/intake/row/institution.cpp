#include "intake/row/institution.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

#include "plenary/text.h"

namespace plenary {

namespace {

// Words with which the names of a state's institutions begin in the seven languages, folded.
constexpr auto first_words = std::to_array<std::string_view>(
    {// ministries
     "ministry", "ministere", "ministerio", "ministerium", "bundesministerium", "ministero",
     "innenministerium", "justizministerium", "وزاره",
     // heads of state and of government
     "presidency", "presidence", "presidencia", "presidenza", "primature", "رئاسه",
     // police and borders
     "police", "policia", "polizia", "polizei", "bundespolizei", "gendarmerie", "gendarmeria",
     "guardia", "guarda", "customs", "douane", "douanes", "aduana", "aduanas", "alfandega",
     "dogana", "zoll", "شرطه", "الشرطه", "الجمارك",
     // directorates
     "directorate", "direction", "direccion", "direcao", "direzione", "مديريه", "المديريه",
     // parliaments and courts
     "parliament", "parlement", "parlamento", "senate", "senat", "senado", "senato"});

constexpr auto separators =
    std::to_array<std::string_view>({"\n", "/", "|", " - ", " – ", " — ", ";", ":", ",", "(", ")"});

// Where the next separator begins, and how long it is; npos and 0 where there is none.
std::pair<std::size_t, std::size_t> next_separator(std::string_view text, std::size_t from) {
  std::pair<std::size_t, std::size_t> next{text.npos, 0};
  for (const std::string_view separator : separators) {
    const std::size_t at = text.find(separator, from);
    if (at < next.first) next = {at, separator.size()};
  }
  return next;
}

bool names_a_party(std::string_view text, const PartyIndex& parties) {
  const PartyMatch match = parties.recognise_exactly(text);
  return match.sensitive || match.kind != PartyMatch::Kind::unknown;
}

// Also within its own parts: "Ministère de l'Intérieur, Mali" beside Senegal is nobody's.
bool names_no_party(std::string_view text, const PartyIndex& parties) {
  if (names_a_party(text, parties)) return false;
  for (std::size_t begin = 0; begin <= text.size();) {
    const auto [at, length] = next_separator(text, begin);
    const std::string_view part = trim(text.substr(begin, at == text.npos ? at : at - begin));
    if (!part.empty() && names_a_party(part, parties)) return false;
    if (at == text.npos) break;
    begin = at + length;
  }
  return true;
}

// Without a bracket that closes what the separator opened.
std::string_view bare(std::string_view text) {
  text = trim(text);
  const bool closes = text.ends_with(')') && text.find('(') == text.npos;
  return closes ? trim(text.substr(0, text.size() - 1)) : text;
}

}  // namespace

bool begins_as_an_institution(std::string_view text) {
  const std::string folded = fold(text);
  const std::string_view first = std::string_view(folded).substr(0, folded.find(' '));
  return std::find(first_words.begin(), first_words.end(), first) != first_words.end();
}

std::optional<PartyAndInstitution> party_and_institution(std::string_view cell,
                                                         const PartyIndex& parties) {
  for (auto [at, length] = next_separator(cell, 0); at != cell.npos;
       std::tie(at, length) = next_separator(cell, at + length)) {
    const std::string_view left = bare(cell.substr(0, at));
    const std::string_view right = bare(cell.substr(at + length));
    for (const auto& [party, institution] : {std::pair{left, right}, std::pair{right, left}}) {
      if (party.empty() || !begins_as_an_institution(institution)) continue;
      PartyMatch match = parties.recognise_exactly(party);
      if (match.kind == PartyMatch::Kind::certain && names_no_party(institution, parties))
        return PartyAndInstitution{std::move(match.code), party, institution};
    }
  }
  return std::nullopt;
}

}  // namespace plenary
