#include "domain/cell_values.h"

#include <algorithm>
#include <array>

#include "plenary/text.h"
#include "vocabulary/first_letters.h"

namespace plenary {

namespace {

// Folded, and in the order of their bytes.
constexpr auto words_for_none = std::to_array<std::string_view>({"a completer",
                                                                 "a confirmar",
                                                                 "a confirmer",
                                                                 "a definir",
                                                                 "a designar",
                                                                 "a designer",
                                                                 "a determiner",
                                                                 "a preciser",
                                                                 "aucun",
                                                                 "aucune",
                                                                 "da confermare",
                                                                 "da definire",
                                                                 "da designare",
                                                                 "entfallt",
                                                                 "k a",
                                                                 "keine",
                                                                 "keine angabe",
                                                                 "n a",
                                                                 "n c",
                                                                 "nao aplicavel",
                                                                 "neant",
                                                                 "nenhum",
                                                                 "nenhuma",
                                                                 "nessuna",
                                                                 "nessuno",
                                                                 "nicht zutreffend",
                                                                 "nil",
                                                                 "ninguna",
                                                                 "ninguno",
                                                                 "no aplica",
                                                                 "no disponible",
                                                                 "noch offen",
                                                                 "noch zu benennen",
                                                                 "non applicabile",
                                                                 "none",
                                                                 "not applicable",
                                                                 "not available",
                                                                 "por confirmar",
                                                                 "por definir",
                                                                 "por designar",
                                                                 "s o",
                                                                 "sans objet",
                                                                 "so",
                                                                 "tba",
                                                                 "tbc",
                                                                 "tbd",
                                                                 "to be announced",
                                                                 "to be confirmed",
                                                                 "to be determined",
                                                                 "غير متوفر",
                                                                 "قيد التحديد",
                                                                 "لا شيء",
                                                                 "لا ينطبق",
                                                                 "لا يوجد",
                                                                 "يحدد لاحقا"});
constexpr FirstLetters letters_for_none(words_for_none);

}  // namespace

bool is_empty_marker(std::string_view cell) {
  constexpr std::size_t longest = 32;
  if (cell.empty() || cell.size() > longest) return false;
  static constexpr auto dashes = std::to_array<std::string_view>(
      {"-", "--", "---", "–", "—", "/", "//", ".", "...", "…", "?", "x x x"});
  if (std::find(dashes.begin(), dashes.end(), cell) != dashes.end()) return true;
  if (!letters_for_none.may_begin(cell)) return false;
  return std::binary_search(words_for_none.begin(), words_for_none.end(),
                            std::string_view(fold(cell)));
}

bool is_excel_error(std::string_view cell) {
  static constexpr auto errors =
      std::to_array<std::string_view>({"#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!",
                                       "#NUM!", "#N/D", "#NOM?", "#VALEUR!", "#¡REF!", "#SPILL!"});
  if (cell.empty() || cell.front() != '#') return false;
  return std::find(errors.begin(), errors.end(), cell) != errors.end();
}

}  // namespace plenary
