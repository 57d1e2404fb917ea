#include "intake/cells.h"

#include <algorithm>
#include <array>

#include "plenary/text.h"
#include "vocabulary/utf8.h"

namespace plenary {

namespace {

constexpr std::string_view formula_signs = "=+-@\t\r";

bool needs_care(unsigned char byte) { return byte < 0x20U || byte >= 0xCCU || byte == 0xC2U; }

// Plain cells, nearly all there are: nothing invisible, nothing to compose, single blanks.
bool is_plain(std::string_view cell) {
  bool blank = true;  // a leading one is not plain either
  for (const char letter : cell) {
    const auto byte = static_cast<unsigned char>(letter);
    if (needs_care(byte) || byte == 0x7FU) return false;
    const bool is_blank = byte == ' ';
    if (is_blank && blank) return false;
    blank = is_blank;
  }
  return cell.empty() || (!blank && cell.front() != '\'' && cell.front() != '=');
}

bool is_invisible(char32_t point) {
  return point == 0x00AD || point == 0x200B || point == 0xFEFF || point == 0x2060 ||
         point == 0x180E || (point < 0x20 && point != '\t' && point != '\n' && point != '\r') ||
         (point >= 0x7F && point <= 0x9F && point != 0x85);
}

bool is_space(char32_t point) {
  return point == ' ' || point == '\t' || point == 0xA0 || point == 0x1680 ||
         (point >= 0x2000 && point <= 0x200A) || point == 0x202F || point == 0x205F ||
         point == 0x3000;
}

bool is_line_end(char32_t point) {
  return point == '\n' || point == '\r' || point == 0x85 || point == 0x2028 || point == 0x2029;
}

// One blank for a run of blanks, one line feed for a run that holds a line end (where lines stay).
std::string squeezed(std::string_view cell, bool keep_lines) {
  std::string out;
  out.reserve(cell.size());
  char due = 0;
  for_each_code_point(cell, [&](char32_t point) {
    if (is_line_end(point)) {
      due = keep_lines ? '\n' : (due == 0 ? ' ' : due);
    } else if (is_space(point)) {
      if (due == 0) due = ' ';
    } else if (!is_invisible(point)) {
      if (due != 0 && !out.empty()) out += due;
      due = 0;
      append_utf8(out, point);
    }
  });
  return to_nfc(trim(out));
}

// ="0055" -> 0055; '=1+1 -> =1+1. Nothing else is taken off.
std::string_view unwrapped(std::string_view cell) {
  if (cell.size() >= 3 && cell.starts_with("=\"") && cell.back() == '"') {
    const std::string_view inside = cell.substr(2, cell.size() - 3);
    if (inside.find('"') == inside.npos) return inside;
  }
  const bool guarded = cell.size() >= 2 && cell.front() == '\'' &&
                       formula_signs.find(cell[1]) != std::string_view::npos;
  return guarded ? cell.substr(1) : cell;
}

}  // namespace

std::string_view CellCleaner::clean(std::string_view cell, bool keep_lines) {
  while (!cell.empty() && cell.front() == ' ') cell.remove_prefix(1);
  while (!cell.empty() && cell.back() == ' ') cell.remove_suffix(1);
  if (is_plain(cell)) return cell;
  std::string text = squeezed(unwrapped(trim(cell)), keep_lines);
  if (text == cell) return cell;
  return kept_.emplace_back(std::move(text));
}

bool is_empty_marker(std::string_view cell) {
  constexpr std::size_t longest = 32;
  if (cell.empty() || cell.size() > longest) return false;
  static constexpr auto dashes = std::to_array<std::string_view>(
      {"-", "--", "---", "–", "—", "/", "//", ".", "...", "…", "?", "x x x"});
  if (std::find(dashes.begin(), dashes.end(), cell) != dashes.end()) return true;
  // Folded, and in the order of their bytes.
  static constexpr auto words = std::to_array<std::string_view>({"a completer",
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
  return std::binary_search(words.begin(), words.end(), std::string_view(fold(cell)));
}

bool is_excel_error(std::string_view cell) {
  static constexpr auto errors =
      std::to_array<std::string_view>({"#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!",
                                       "#NUM!", "#N/D", "#NOM?", "#VALEUR!", "#¡REF!", "#SPILL!"});
  if (cell.empty() || cell.front() != '#') return false;
  return std::find(errors.begin(), errors.end(), cell) != errors.end();
}

}  // namespace plenary
