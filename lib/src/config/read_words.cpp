// data/languages/<language>.toml: the words of papers, any nesting, flattened to dotted keys. The
// items of a list are numbered from 1: month.1 is January.
#include "config/table_reader.h"

namespace plenary {
namespace {

using config::Entry;
using config::Node;
using config::Reading;

void flatten(const Node& node, const std::string& key, std::map<std::string, std::string>& words,
             Reading& reading) {
  const std::string prefix = key.empty() ? key : key + '.';
  switch (node.kind) {
    case Node::Kind::text:
      words[key] = node.text;
      return;
    case Node::Kind::table:
      for (const Entry& entry : node.entries)
        flatten(entry.value, prefix + entry.key, words, reading);
      return;
    case Node::Kind::array:
      for (std::size_t i = 0; i < node.items.size(); ++i)
        flatten(node.items[i], prefix + std::to_string(i + 1), words, reading);
      return;
    default:
      reading.problem("wrong-type", node.begin, key, "", key + " must be a text in quotes");
  }
}

std::string language_of(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  if (slash != std::string_view::npos) path.remove_prefix(slash + 1);
  return std::string(path.substr(0, path.rfind('.')));
}

}  // namespace

Checked<Words> read_words(const ConfigFile& file) {
  Checked<Words> checked;
  const Checked<Node> parsed = config::parse_toml(file);
  checked.problems = parsed.problems;
  const Language language = language_of(file.path);
  Reading reading{file, language, checked.problems};
  std::map<std::string, std::string> words;
  flatten(parsed.value, "", words, reading);
  checked.value = Words(language, std::move(words));
  return checked;
}

}  // namespace plenary
