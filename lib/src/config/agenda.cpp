// Agendas in TOML: [[item]] with number and title, [[slot]] with the keys of a slot. Values are
// taken as written; dates and times may stand with or without quotes, people and languages as one
// text or as a list, titles as one text or by language.

#include <algorithm>

#include "config/node.h"
#include "plenary/config.h"
#include "plenary/domain/agenda_entry.h"
#include "plenary/text.h"

namespace plenary {
namespace {

using config::Entry;
using config::Node;
using config::Place;

class AgendaReader {
 public:
  AgendaReader(const ConfigFile& file, Problems& problems) : file_(file), problems_(problems) {}

  AgendaEntries read(const Node& root) {
    AgendaEntries entries;
    for (const Entry& entry : root.entries) {
      if (entry.key == "item") {
        entries.items = records(entry, {"number", "title"});
      } else if (entry.key == "slot") {
        entries.slots = records(entry, agenda_slot_keys());
      } else {
        complain("unknown-key", entry.begin, entry.key, "an agenda has no table " + entry.key,
                 "it holds [[item]] and [[slot]]");
      }
    }
    return entries;
  }

 private:
  Source source(Place place) const { return {file_.path, place.line, place.column}; }

  void complain(std::string code, Place place, std::string field, std::string message,
                std::string hint) {
    problems_.push_back({.code = std::move(code),
                         .where = source(place),
                         .field = std::move(field),
                         .message = std::move(message),
                         .hint = std::move(hint)});
  }

  std::vector<AgendaRecord> records(const Entry& tables, const std::vector<std::string>& keys) {
    std::vector<AgendaRecord> records;
    const bool is_list = tables.value.kind == Node::Kind::array;
    if (!is_list) {
      complain("wrong-type", tables.begin, tables.key, tables.key + " is not a list of tables",
               "begin each with [[" + tables.key + "]]");
    }
    for (const Node& table : tables.value.items) {
      if (table.kind != Node::Kind::table) {
        complain("wrong-type", table.begin, tables.key, "this is not a table",
                 "begin each with [[" + tables.key + "]]");
        continue;
      }
      records.push_back(record(table, keys));
    }
    return records;
  }

  AgendaRecord record(const Node& table, const std::vector<std::string>& keys) {
    AgendaRecord record{source(table.begin), {}};
    for (const Entry& entry : table.entries) {
      const bool is_known = std::find(keys.begin(), keys.end(), entry.key) != keys.end() ||
                            !language_of_title(entry.key, "en").empty();
      if (!is_known) {
        const std::string near = nearest(entry.key, keys);
        complain(
            "unknown-key", entry.begin, entry.key, "there is no key \"" + entry.key + "\" here",
            near.empty() ? "the keys are " + join(keys, ", ") : "did you mean \"" + near + "\"?");
        continue;
      }
      take(entry, record);
    }
    return record;
  }

  void take(const Entry& entry, AgendaRecord& record) {
    const Node& value = entry.value;
    const Source where = source(value.begin);
    if (value.kind == Node::Kind::table && entry.key == "title") {
      for (const Entry& title : value.entries) {
        record.cells.push_back({"title_" + title.key, scalar(title), source(title.value.begin)});
      }
    } else if (value.kind == Node::Kind::array) {
      std::vector<std::string> parts;
      for (const Node& part : value.items) parts.push_back(scalar({entry.key, part.begin, part}));
      record.cells.push_back({entry.key, join(parts, ";"), where});
    } else {
      record.cells.push_back({entry.key, scalar(entry), where});
    }
  }

  std::string scalar(const Entry& entry) {
    switch (entry.value.kind) {
      case Node::Kind::text:
        return entry.value.text;
      case Node::Kind::table:
      case Node::Kind::array:
        complain("wrong-type", entry.value.begin, entry.key, entry.key + " is not a single value",
                 "write it as one text");
        return {};
      default:
        return std::string(
            trim(config::text_between(file_.text, entry.value.begin, entry.value.end)));
    }
  }

  const ConfigFile& file_;
  Problems& problems_;
};

}  // namespace

Checked<AgendaEntries> read_agenda(const ConfigFile& file) {
  Checked<AgendaEntries> entries;
  const auto root = config::parse_toml(file);
  entries.problems = root.problems;
  if (root.problems.empty()) {
    entries.value = AgendaReader(file, entries.problems).read(root.value);
  }
  return entries;
}

}  // namespace plenary
