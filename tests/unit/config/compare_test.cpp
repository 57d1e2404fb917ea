#include <doctest/doctest.h>

#include "reading.h"

namespace plenary::tests {
namespace {

std::string compared(const std::string& before, const std::string& after) {
  std::string lines;
  for (const FieldChange& change : compare_config({"m.toml", before}, {"m.toml", after}))
    lines += fmt::format("{}: {} -> {}\n", change.field, change.before, change.after);
  return lines;
}

TEST_CASE("two texts of a file are compared key by key") {
  struct Case {
    const char* before;
    const char* after;
    const char* told;
  };
  const std::vector<Case> cases{
      {"a = 1\n", "a = 1\n", ""},
      {"[rules]\nnominate_by = 2031-06-09\n", "[rules]\nnominate_by = 2031-06-14\n",
       "rules.nominate_by: 2031-06-09 -> 2031-06-14\n"},
      {"title = {en = \"A\"}\n", "title = {en = \"A\", fr = \"B\"}\n", "title.fr:  -> B\n"},
      {"a = [\"MA\", \"ES\"]\nb = true\n", "a = [\"MA\"]\n", "a: MA, ES -> MA\nb: true -> \n"},
      {"[[rooms]]\nid = \"B\"\ncapacity = 4\n",
       "[[rooms]]\nid = \"A\"\n[[rooms]]\nid = \"B\"\ncapacity = 5\n",
       "rooms[B].capacity: 4 -> 5\nrooms[A].id:  -> A\n"},
      {"a = 1\nb = 2\n", "b = 2\na = 1 # why\n", "comments:  -> 1 line differs\n"},
      {"a = 1\nb = 2\n", "a = \nb = 3\n", "text:  -> 2 lines differ\n"},
  };
  for (const Case& one : cases) CHECK(compared(one.before, one.after) == one.told);
}

}  // namespace
}  // namespace plenary::tests
