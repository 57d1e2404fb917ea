#include "store/connection.h"

#include <doctest/doctest.h>

using namespace plenary;

namespace {

struct WordTable {
  Connection connection{":memory:", {.mode = Connection::Mode::create}};

  WordTable() { connection.execute("CREATE TABLE word (id INTEGER, text TEXT)"); }

  std::string all() {
    std::string words;
    auto question = connection.prepare("SELECT id, text FROM word ORDER BY rowid");
    while (question.step())
      words += (question.is_null(0) ? "-" : std::to_string(question.integer(0))) +
               std::string(question.text(1)) + ' ';
    return words;
  }
};

}  // namespace

TEST_CASE("a statement that runs again writes what its texts say now, wherever they lie") {
  WordTable words;
  std::string text = "one";
  {
    auto insert = words.connection.prepare("INSERT INTO word (id, text) VALUES ($1, $2)");
    insert.bind(1, 1).bind(2, text).run();
    text = "two";  // in the same place, of the same length
    insert.bind(1, 1).bind(2, text).run();
    text = "three";
    insert.bind(1, 2).bind(2, text).run();
    insert.bind(1, 2).bind(2, "").run();
    insert.bind_null(1).bind(2, text).run();
    insert.bind(1, 0).bind(2, text).run();
  }
  CHECK(words.all() == "1one 1two 2three 2 -three 0three ");
}

TEST_CASE("a statement that is taken from the pool again holds nothing of before") {
  WordTable words;
  constexpr std::string_view sql = "INSERT INTO word (id, text) VALUES ($1, $2)";
  words.connection.prepare(sql).bind(1, 7).bind(2, "seven").run();
  words.connection.prepare(sql).bind(2, "none").run();
  CHECK(words.all() == "7seven -none ");
}
