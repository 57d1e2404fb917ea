// partners.toml: one [[partner]] for each state or organisation.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "config/table_reader.h"

namespace plenary {
namespace {

using config::Entry;
using config::Node;
using config::Reading;
using config::TableReader;

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

bool is_code(const Party& party) {
  const std::string& code = party.code;
  const bool plain = std::all_of(code.begin(), code.end(), [](char c) {
    return is_upper(c) || (c >= '0' && c <= '9') || c == '-';
  });
  if (!plain || code.size() < 2 || !is_upper(code.front())) return false;
  return party.kind == PartyKind::organisation || (code.size() == 2 && is_upper(code.back()));
}

void read_forms(TableReader& table, Party& party, Reading& reading) {
  const Node* node = table.table("forms");
  if (!node) return;
  TableReader languages(*node, reading, table.field("forms"));
  for (const Entry& entry : node->entries) {
    if (!config::is_language(entry.key)) continue;  // done() says so
    const Node* one = languages.table(entry.key);
    if (!one) continue;
    NameForms& forms = party.forms[entry.key];
    TableReader reader(*one, reading, languages.field(entry.key));
    reader.read("the", forms.with_article);
    reader.read("of", forms.of);
    reader.read("in", forms.in);
    reader.done();
  }
  languages.done();
}

void read_standings(TableReader& table, Party& party, Reading& reading) {
  for (const Node* node : table.tables("standing")) {
    StandingTerm term;
    TableReader reader(*node, reading, table.field("standing"));
    reader.read_choice("is", term.standing,
                       {Standing::partner, Standing::observer, Standing::permanent_observer,
                        Standing::secretariat});
    reader.read("from", term.from);
    reader.read("to", term.to);
    reader.require("is", "the standing");
    if (term.from && term.to && last_day(term.to) < first_day(term.from))
      reader.problem_at("to", "end-before-start", "the standing ends before it begins");
    reader.done();
    party.standings.push_back(term);
  }
}

void check_shape(TableReader& table, const Party& party) {
  if (!party.code.empty() && !is_code(party))
    table.problem_at("code", "bad-code", fmt::format("\"{}\" is not a party's code", party.code),
                     "two capital letters for a state (MA), a capital acronym for an "
                     "organisation (ECOWAS)");
  const bool plausible =
      party.iso3.empty() ||
      (party.iso3.size() == 3 && std::all_of(party.iso3.begin(), party.iso3.end(), is_upper));
  if (!plausible)
    table.problem_at("iso3", "bad-code", fmt::format("\"{}\" is not an alpha-3 code", party.iso3),
                     "three capital letters: MAR");
}

Party read_party(const Node& node, const std::vector<std::string>& sensitive, Reading& reading) {
  Party party;
  TableReader table(node, reading, "partner");
  table.read("code", party.code);
  table.read_choice("kind", party.kind, {PartyKind::state, PartyKind::organisation});
  table.read("iso3", party.iso3);
  table.read("name", party.name);
  read_forms(table, party, reading);
  table.read("sort", party.sort_keys);
  table.read("aliases", party.aliases);
  table.read("region", party.region);
  table.read("group", party.group);
  read_standings(table, party, reading);
  table.read("steering_committee", party.steering_committee);
  table.read("languages", party.languages);
  table.read("sensitive", party.sensitive);
  table.read("note", party.note);
  table.require("code", "the partner");
  table.require("name", "the partner");
  const bool is_listed =
      std::find(sensitive.begin(), sensitive.end(), party.code) != sensitive.end();
  if (party.sensitive || is_listed) table.require("note", "a sensitive entry");
  check_shape(table, party);
  table.done();
  return party;
}

std::vector<std::string> read_sensitive_names(TableReader& root) {
  std::vector<std::string> codes;
  root.read("sensitive_names", codes);
  for (const std::string& code : codes) {
    if (code.size() != 2 || !std::all_of(code.begin(), code.end(), is_upper))
      root.problem_at("sensitive_names", "bad-code",
                      fmt::format("\"{}\" is not the code of a place", code),
                      "two capital letters, as ISO 3166 has them: XK");
  }
  return codes;
}

}  // namespace

Checked<Parties> read_parties(const ConfigFile& file, const Language& first) {
  Checked<Parties> checked;
  const Checked<Node> parsed = config::parse_toml(file);
  checked.problems = parsed.problems;
  Reading reading{file, first, checked.problems};
  TableReader root(parsed.value, reading);
  checked.value.sensitive_names = read_sensitive_names(root);
  std::map<std::string, int> lines;
  for (const Node* node : root.tables("partner")) {
    Party party = read_party(*node, checked.value.sensitive_names, reading);
    const auto [first_use, is_new] = lines.emplace(party.code, node->begin.line);
    if (!is_new && !party.code.empty()) {
      TableReader(*node, reading, "partner")
          .problem_at(
              "code", "code-twice",
              fmt::format("\"{}\" stands on line {} already", party.code, first_use->second));
      continue;
    }
    checked.value.all.push_back(std::move(party));
  }
  root.done();
  config::sort_by_place(checked.problems);
  return checked;
}

}  // namespace plenary
