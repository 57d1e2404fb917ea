// The one file that includes toml++. Debian's compiled library has no parser without exceptions, so
// it is used as headers, whatever the package's own flags say.
#undef TOML_HEADER_ONLY
#undef TOML_SHARED_LIB
#define TOML_HEADER_ONLY 1
#define TOML_EXCEPTIONS 0
#include <toml++/toml.h>

#include <algorithm>
#include <utility>

#include "config/node.h"
#include "config/outside_quotes.h"
#include "plenary/text.h"

namespace plenary::config {
namespace {

Place place_of(const toml::source_position& position) {
  return {static_cast<int>(position.line), static_cast<int>(position.column)};
}

Date date_of(const toml::date& date) { return {date.year, date.month, date.day}; }

Node convert(const toml::node& from);

void convert_table(const toml::table& from, Node& to) {
  to.is_inline = from.is_inline();
  to.entries.reserve(from.size());
  for (const auto& [key, value] : from) {
    to.entries.push_back({std::string(key.str()), place_of(key.source().begin), convert(value)});
  }
  std::sort(to.entries.begin(), to.entries.end(),
            [](const Entry& a, const Entry& b) { return a.begin < b.begin; });
}

void convert_array(const toml::array& from, Node& to) {
  to.items.reserve(from.size());
  for (const toml::node& item : from) to.items.push_back(convert(item));
}

void convert_scalar(const toml::node& from, Node& to) {
  if (const auto* text = from.as_string()) {
    to.kind = Node::Kind::text;
    to.text = text->get();
  } else if (const auto* integer = from.as_integer()) {
    to.kind = Node::Kind::integer;
    to.integer = integer->get();
  } else if (const auto* real = from.as_floating_point()) {
    to.kind = Node::Kind::real;
    to.real = real->get();
  } else if (const auto* truth = from.as_boolean()) {
    to.kind = Node::Kind::truth;
    to.truth = truth->get();
  } else if (const auto* date = from.as_date()) {
    to.kind = Node::Kind::date;
    to.date = date_of(date->get());
  } else {
    to.kind = Node::Kind::moment;
  }
}

Node convert(const toml::node& from) {
  Node to;
  to.begin = place_of(from.source().begin);
  to.end = place_of(from.source().end);
  if (const auto* table = from.as_table()) {
    to.kind = Node::Kind::table;
    convert_table(*table, to);
  } else if (const auto* array = from.as_array()) {
    to.kind = Node::Kind::array;
    convert_array(*array, to);
  } else {
    convert_scalar(from, to);
  }
  return to;
}

// "Error while parsing string: encountered end-of-file" -> "encountered end-of-file in a string".
std::string plain_words(std::string_view description) {
  // What toml++ sees of a missing quotation mark is the line break behind it.
  if (description.find("unescaped control characters") != std::string_view::npos) {
    return "this is not TOML: a text is not closed on the line where it begins";
  }
  constexpr std::string_view opening = "Error while parsing ";
  std::string words(description);
  if (const auto colon = description.find(": ");
      description.substr(0, opening.size()) == opening && colon != std::string_view::npos) {
    words = std::string(description.substr(colon + 2)) + " (in a " +
            std::string(description.substr(opening.size(), colon - opening.size())) + ")";
  }
  return "this is not TOML: " + words;
}

Problem stray(const StrayLetter& found, const std::string& path) {
  const bool is_blank = trim(found.letter).empty();
  return {.code = "toml-syntax",
          .where = {path, found.place.line, found.place.column},
          .value = found.letter,
          .message = is_blank ? "this is not TOML: an unusual blank outside quotation marks"
                              : "this is not TOML: \"" + found.letter +
                                    "\" stands outside quotation marks",
          .hint = is_blank ? "type an ordinary blank" : "write texts as in city = \"Málaga\""};
}

}  // namespace

Checked<Node> parse_toml(const ConfigFile& file) {
  if (const auto found = letter_outside_quotes(file.text)) {
    return {.value = {}, .problems = {stray(*found, file.path)}};
  }
  const auto parsed = toml::parse(std::string_view(file.text), std::string_view(file.path));
  if (parsed) return {.value = convert(parsed.table())};
  const Place place = place_of(parsed.error().source().begin);
  return {.value = {},
          .problems = {{.code = "toml-syntax",
                        .where = {file.path, place.line, place.column},
                        .message = plain_words(parsed.error().description()),
                        .hint = "nothing after this place was read"}}};
}

}  // namespace plenary::config
