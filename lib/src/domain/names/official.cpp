#include "domain/names/official.h"

#include <algorithm>
#include <array>
#include <utility>

namespace plenary {

namespace {

using OfficialOpening = std::pair<std::string_view, char>;

// Longest first where one begins another.
constexpr auto official_openings = std::to_array<OfficialOpening>({
    {"democratic republic", 'D'},
    {"republique democratique", 'D'},
    {"republica democratica", 'D'},
    {"repubblica democratica", 'D'},
    {"demokratische republik", 'D'},
    {"federal democratic republic", 'D'},
    {"republique federale democratique", 'D'},
    {"republica democratica federal", 'D'},
    {"federal republic", 'F'},
    {"republique federale", 'F'},
    {"republica federal", 'F'},
    {"repubblica federale", 'F'},
    {"bundesrepublik", 'F'},
    {"islamic republic", 'I'},
    {"republique islamique", 'I'},
    {"republica islamica", 'I'},
    {"repubblica islamica", 'I'},
    {"islamische republik", 'I'},
    {"people s republic", 'P'},
    {"republique populaire", 'P'},
    {"republica popular", 'P'},
    {"cooperative republic", 'X'},
    {"republic", 'R'},
    {"republique", 'R'},
    {"republica", 'R'},
    {"repubblica", 'R'},
    {"republik", 'R'},
    {"rep", 'R'},
    {"جمهوريه", 'R'},
    {"kingdom", 'K'},
    {"royaume", 'K'},
    {"reino", 'K'},
    {"regno", 'K'},
    {"konigreich", 'K'},
    {"konigreichs", 'K'},
    {"مملكه", 'K'},
    {"grand duchy", 'G'},
    {"grand duche", 'G'},
    {"gran ducado", 'G'},
    {"grao ducado", 'G'},
    {"granducato", 'G'},
    {"grossherzogtum", 'G'},
    {"principality", 'N'},
    {"principaute", 'N'},
    {"principado", 'N'},
    {"principato", 'N'},
    {"furstentum", 'N'},
    {"commonwealth", 'C'},
    {"state", 'S'},
    {"etat", 'S'},
    {"estado", 'S'},
    {"staat", 'S'},
    {"stato", 'S'},
    {"دوله", 'S'},
    {"union", 'U'},
    {"sultanate", 'T'},
    {"sultanat", 'T'},
    {"sultanato", 'T'},
});

// Which states are what, by their own constitutions; "R" alone for the rest of the republics.
constexpr std::string_view republics =
    " AL AM AO AR AT AZ BA BF BG BI BJ BO BR BW BY CF CG CI CL CM CO CR CU CV CY CZ DJ DO EC EE EG "
    "ER FI FJ FR GA GH GM GN GQ GR GT GW HN HR HT HU ID IE IN IQ IS IT KE KG KI KR KZ LB LR LT LV "
    "MD ME MG MH MK ML MM MT MU MV MW MZ NA NE NI NR PA PE PH PL PT PW PY RS RW SC SD SG SI SK SL "
    "SM SN SR SS SV SY TD TG TJ TM TN TR TT UG UZ VU YE ZA ZM ZW ";

constexpr auto other_forms = std::to_array<std::pair<char, std::string_view>>({
    {'D', " CD ET LK ST TL "},
    {'F', " BR DE ET NG NP SO "},
    {'I', " IR MR PK "},
    {'P', " BD CN "},
    {'X', " GY "},
    {'K', " BE BH BT DK ES KH LS MA NL NO SA SE SZ TH TO "},
    {'G', " LU "},
    {'N', " AD LI MC "},
    {'C', " AU BS DM "},
    {'S', " ER IL KW LY QA "},
    {'U', " KM "},
    {'T', " OM "},
});

// One word each, as they follow one another: "de la", "of the".
constexpr auto joining_words = std::to_array<std::string_view>(
    {"of",  "the", "de",    "du",   "des",   "d",     "la",    "le",  "les", "l",   "del",
     "los", "las", "el",    "do",   "da",    "dos",   "das",   "o",   "a",   "os",  "as",
     "di",  "dei", "degli", "dell", "della", "delle", "dello", "der", "die", "von", "den"});

constexpr std::size_t most_joining_words = 3;

}  // namespace

std::vector<std::string_view> without_joining_words(std::string_view spaced) {
  std::vector<std::string_view> texts;
  for (std::size_t taken = 0; taken <= most_joining_words && !spaced.empty(); ++taken) {
    texts.push_back(spaced);
    const std::size_t gap = spaced.find(' ');
    if (gap == spaced.npos) break;
    const std::string_view word = spaced.substr(0, gap);
    if (std::find(joining_words.begin(), joining_words.end(), word) == joining_words.end()) break;
    spaced.remove_prefix(gap + 1);
  }
  return texts;
}

OfficialName official_name(std::string_view spaced) {
  OfficialName official;
  if (spaced.starts_with("the ")) spaced.remove_prefix(4);
  for (const auto& [opening, form] : official_openings) {
    if (!spaced.starts_with(opening) || spaced.size() <= opening.size()) continue;
    if (spaced[opening.size()] != ' ') continue;
    official.form = form;
    official.names = without_joining_words(spaced.substr(opening.size() + 1));
    return official;
  }
  return official;
}

bool has_form(std::string_view alpha2, char form) {
  const auto holds = [&](std::string_view codes) {
    for (std::size_t at = 1; at + 2 <= codes.size(); at += 3)
      if (codes.substr(at, 2) == alpha2) return true;
    return false;
  };
  if (form == 'R') return holds(republics);
  return std::any_of(other_forms.begin(), other_forms.end(),
                     [&](const auto& each) { return each.first == form && holds(each.second); });
}

}  // namespace plenary
