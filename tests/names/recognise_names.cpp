// recognise_names PARTNERS.toml             every name that ICU has, in many spellings
// recognise_names PARTNERS.toml LIST CODES  the delegations of a list from make_delegates
//
// Prints how many were right, wrong, ambiguous and unknown. Exits 1 if one was wrong.
#include <fmt/format.h>

#include <cstdio>
#include <fstream>
#include <map>
#include <memory>
#include <sstream>

#include "plenary/config.h"
#include "plenary/domain/recognise.h"
#include "plenary/intake.h"
#include "plenary/text.h"
#include "spellings.h"

using namespace plenary;
using namespace plenary::test;

namespace {

class Count {
 public:
  // False: wrong.
  bool add(const PartyMatch& match, const std::string& code) {
    if (match.kind == PartyMatch::Kind::unknown)
      ++unknown_;
    else if (match.kind == PartyMatch::Kind::ambiguous)
      ++ambiguous_;
    else
      ++(match.code == code ? right_ : wrong_);
    return match.kind != PartyMatch::Kind::certain || match.code == code;
  }
  bool any_wrong() const { return wrong_ > 0; }
  void print(const std::string& of) const {
    fmt::print("{:<26} {:>8} right {:>4} wrong {:>6} ambiguous {:>6} unknown\n", of, right_, wrong_,
               ambiguous_, unknown_);
  }

 private:
  std::int64_t right_ = 0;
  std::int64_t wrong_ = 0;
  std::int64_t ambiguous_ = 0;
  std::int64_t unknown_ = 0;
};

std::string text_of_file(const char* path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return std::move(text).str();
}

int judge_all_names(const PartyIndex& index) {
  std::map<std::string, Count> by_kind;
  Count all;
  std::int64_t codes = 0;
  const auto names = names_of_territories();
  for (const TerritoryName& name : names) {
    for (const Spelling& spelling : spellings_of(name)) {
      if (is_code_of_another(spelling.text, name.code)) {
        ++codes;
        continue;
      }
      const PartyMatch match = index.recognise(spelling.text);
      by_kind[spelling.kind].add(match, name.code);
      if (!all.add(match, name.code))
        fmt::print("wrong: \"{}\" ({}, {}) is {} and was taken for {}\n", spelling.text,
                   name.locale, spelling.kind, name.code, match.code);
    }
  }
  for (const auto& [kind, count] : by_kind) count.print(kind);
  all.print(fmt::format("all, of {} names", names.size()));
  fmt::print("{} spellings are ISO 3166 codes of other countries, and codes come first\n", codes);
  return all.any_wrong() || names.size() < 1000 ? 1 : 0;
}

// One code a row; "-" for what is nobody's name.
int judge_list(const PartyIndex& index, const char* path, const char* codes_path) {
  const auto list = read_list(std::make_shared<std::string>(text_of_file(path)), path).value;
  const std::string text = text_of_file(codes_path);
  const std::vector<std::string_view> codes = split(text, '\n');
  Count all;
  if (list.rows.size() + 1 != codes.size() || !list.has(ListField::delegation)) {
    fmt::print("the list has {} rows and there are {} codes\n", list.rows.size(), codes.size());
    return 1;
  }
  const auto column =
      static_cast<std::size_t>(list.column_of[static_cast<std::size_t>(ListField::delegation)]);
  for (std::size_t i = 0; i < list.rows.size(); ++i) {
    const std::string_view cell = list.table.cell(list.table.rows[list.rows[i]], column);
    const std::string code = index.recognise(codes[i]).code;  // alpha-3 there
    if (!all.add(index.recognise(cell), code)) fmt::print("wrong: \"{}\" is {}\n", cell, code);
  }
  all.print(fmt::format("{} rows", list.rows.size()));
  return all.any_wrong() ? 1 : 0;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2 && argc != 4) {
    fmt::print(stderr, "usage: recognise_names PARTNERS.toml [LIST CODES]\n");
    return 2;
  }
  const auto parties = read_parties({argv[1], text_of_file(argv[1])}, "en");
  for (const Problem& problem : parties.problems) fmt::print(stderr, "{}\n", problem.message);
  const PartyIndex index(parties.value, {});
  return argc == 2 ? judge_all_names(index) : judge_list(index, argv[2], argv[3]);
}
