#include "plenary/text.h"
#include "render/writers.h"

namespace plenary {
namespace {

struct KeyWriter {
  std::string operator()(std::monostate) const { return {}; }
  std::string operator()(const std::string& text) const { return text; }
  std::string operator()(std::int64_t number) const { return std::to_string(number); }
  std::string operator()(bool truth) const { return truth ? "true" : "false"; }
  std::string operator()(Date date) const { return iso(date); }
  std::string operator()(const Worded& worded) const { return worded.key; }
};

}  // namespace

std::string key_of(const Cell& cell) { return std::visit(KeyWriter{}, cell); }

std::string words_of(const Cell& cell) {
  const auto* worded = std::get_if<Worded>(&cell);
  std::string words = printable(worded ? worded->words : key_of(cell));
  return words.empty() ? "-" : words;
}

bool is_number(const Cell& cell) { return std::holds_alternative<std::int64_t>(cell); }

}  // namespace plenary
