#include "plenary/codec/json.h"

#include <doctest/doctest.h>

#include <limits>
#include <nlohmann/json.hpp>
#include <random>

using namespace plenary;

TEST_CASE("json is laid out the same each time") {
  std::string out;
  JsonWriter json(out);
  json.begin_object();
  json.field("name", "Awa \"A\" Diop");
  json.field("count", 3);
  json.field("big", std::numeric_limits<std::int64_t>::min());
  json.field("late", false);
  json.field("day", Date{2023, 6, 22});
  json.field("none", Date{});
  json.field_or_null("email", "");
  json.key("list");
  json.begin_array();
  json.value("a");
  json.begin_object();
  json.end_object();
  json.begin_array();
  json.end_array();
  json.end_array();
  json.field("last", std::string("x"));
  json.end_object();
  CHECK(out ==
        "{\n"
        "  \"name\": \"Awa \\\"A\\\" Diop\",\n"
        "  \"count\": 3,\n"
        "  \"big\": -9223372036854775808,\n"
        "  \"late\": false,\n"
        "  \"day\": \"2023-06-22\",\n"
        "  \"none\": null,\n"
        "  \"email\": null,\n"
        "  \"list\": [\n"
        "    \"a\",\n"
        "    {},\n"
        "    []\n"
        "  ],\n"
        "  \"last\": \"x\"\n"
        "}");
}

TEST_CASE("compact json takes one line") {
  std::string out;
  JsonWriter json(out, true);
  json.begin_object();
  json.field("a", "two\nlines");
  json.key("b");
  json.begin_array();
  json.value(1);
  json.value(true);
  json.null();
  json.end_array();
  json.end_object();
  CHECK(out == "{\"a\":\"two\\nlines\",\"b\":[1,true,null]}");
}

TEST_CASE("a problem is written whole") {
  std::string out;
  JsonWriter json(out, true);
  json.problem({.code = "unknown-delegation",
                .severity = Severity::warning,
                .where = {"people.csv", 14, 3},
                .value = "Untied Kingdom",
                .message = "no country is called so",
                .hint = "did you mean \"United Kingdom\"?"});
  CHECK(
      out ==
      "{\"file\":\"people.csv\",\"line\":14,\"column\":3,\"field\":null,\"value\":\"Untied "
      "Kingdom\",\"code\":\"unknown-delegation\",\"severity\":\"warning\",\"message\":\"no country "
      "is called so\",\"hint\":\"did you mean \\\"United Kingdom\\\"?\"}");
  out.clear();
  JsonWriter(out, true).problem({.code = "x"});
  CHECK(out.starts_with("{\"file\":null,\"line\":null,\"column\":null"));
}

TEST_CASE("text is escaped where json or a terminal would stumble") {
  CHECK(json_string("é 🙂 / €") == "\"é 🙂 / €\"");
  CHECK(json_string("\b\f\n\r\t\\\"") == R"("\b\f\n\r\t\\\"")");
  CHECK(json_string(std::string_view("\0\x1B\x7F", 3)) == R"("\u0000\u001b\u007f")");
  CHECK(json_string("a\u2028b\u2029c") == R"("a\u2028b\u2029c")");
  for (unsigned seed = 0; seed < 3000; ++seed) {
    std::mt19937 random(seed);
    static const std::vector<std::string> pieces{"a", "\"",   "\\",   "\n", "\u2028",
                                                 "€", "\x01", "🙂", "é"};
    std::string text;
    for (std::size_t i = random() % 10; i > 0; --i) text += pieces[random() % pieces.size()];
    CAPTURE(seed);
    REQUIRE(nlohmann::json::parse(json_string(text)).get<std::string>() == text);
  }
}

TEST_CASE("records are read a line each, in the order of their keys") {
  const auto checked = read_ndjson(
      "\xEF\xBB\xBF{\"name\": \"Awa Diop\", \"delegation\": \"SN\", \"age\": 41}\r\n"
      "\n"
      "  {\"b\": true, \"a\": null, \"c\": -1.50, \"d\": \"\\u00e9\"}\n",
      "records.json");
  CHECK(checked.problems.empty());
  REQUIRE(checked.value.size() == 2);
  CHECK(checked.value[0] == JsonRecord{{"name", "Awa Diop"}, {"delegation", "SN"}, {"age", "41"}});
  CHECK(checked.value[1] == JsonRecord{{"b", "true"}, {"a", ""}, {"c", "-1.50"}, {"d", "é"}});
}

TEST_CASE("a record that cannot be taken is told with its place, and the others are kept") {
  struct Case {
    std::string line;
    std::string code;
    int column;
    std::string message;
  };
  const Case cases[] = {
      {"{\"name\": \"Awa\"", "not-json", 15, "this is not JSON"},
      {"{\"é\": Awa}", "not-json", 7, "this is not JSON"},
      {"{'name': 1}", "not-json", 2, "this is not JSON"},
      {"{\"a\": \"\xFF\"}", "not-json", 8, "this is not JSON"},
      {"{\"a\": 1} {\"b\": 2}", "not-json", 10, "this is not JSON"},
      {"{\"a\": 1, \"a\": 2}", "not-a-flat-record", 10, "the key \"a\" stands twice"},
      {"{\"é\": 1, \"b\": [1]}", "not-a-flat-record", 10, "the value of \"b\" is an array"},
      {"{\"b\": {\"b\": 1}}", "not-a-flat-record", 2, "the value of \"b\" is an object"},
      {"{\"a\": \"b\", \"b\" : []}", "not-a-flat-record", 12, "the value of \"b\" is an array"},
      {"[1]", "not-a-flat-record", 1, "a record is an object in braces, not an array"},
      {"42", "not-a-flat-record", 1, "a record is an object in braces, not a single value"},
      {"{\"a\": 1e999}", "not-json", 11, "a number is too large"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.line);
    const auto checked = read_ndjson("{\"ok\": 1}\n" + c.line + "\n{\"ok\": 2}\n", "records.json");
    CHECK(checked.value.size() == 2);
    REQUIRE(checked.problems.size() == 1);
    CHECK(checked.problems[0].code == c.code);
    CHECK(checked.problems[0].where.line == 2);
    CHECK(checked.problems[0].where.column == c.column);
    CHECK(checked.problems[0].message == c.message);
  }
}

TEST_CASE("a map of texts comes back from its json") {
  const std::map<std::string, std::string> map{{"en", "Border \"management\""},
                                               {"fr", "frontières"}};
  CHECK(json_of_map(map) == "{\"en\":\"Border \\\"management\\\"\",\"fr\":\"frontières\"}");
  CHECK(map_of_json(json_of_map(map)).value() == map);
  CHECK(map_of_json("{}").value().empty());
  for (const char* text : {"", "[]", "{\"a\": 1}", "{\"a\": null}", "{\"a\": true}", "{\"a\": {}}",
                           "{\"a\": \"\", \"a\": \"\"}", "\"a\""}) {
    CAPTURE(text);
    CHECK_FALSE(map_of_json(text).has_value());
  }
}
