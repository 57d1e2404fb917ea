#include <doctest/doctest.h>

#include "plenary/actions/registrations.h"

using namespace plenary;
using plenary::actions::FieldWords;
using plenary::actions::read_nominations;

TEST_CASE("csv with keys for headings is read, in any case and with blanks for underscores") {
  const auto read = read_nominations(
      "Name,Family name,country,E-mail,title\n"
      "Awa Diop,Diop,Senegal,awa@mfa.example,\"H.E., Dr\"\n"
      "\n"
      "Ali Ba,,Mali,,\n");
  CHECK(read.problems.empty());
  REQUIRE(read.value.size() == 2);
  const FieldWords expected{{"name", "Awa Diop"},
                            {"family_name", "Diop"},
                            {"delegation", "Senegal"},
                            {"email", "awa@mfa.example"},
                            {"honorific", "H.E., Dr"}};
  CHECK(read.value[0].fields == expected);
  CHECK(read.value[0].where.line == 2);
  CHECK(read.value[1].where.line == 4);
}

TEST_CASE("one json object a line is read") {
  const auto read = read_nominations(
      "{\"name\": \"Awa Diop\", \"delegation\": \"SN\"}\n"
      "{\"name\": \"Ali Ba\", \"delegation\": \"ML\", \"role\": \"head\"}\n");
  CHECK(read.problems.empty());
  REQUIRE(read.value.size() == 2);
  CHECK(read.value[1].where.line == 2);
  CHECK(read.value[1].fields.back() == std::pair<std::string, std::string>("role", "head"));
}

TEST_CASE("columns that a list works out are left out with a note") {
  const auto read = read_nominations("ref,name,delegation,late\nR4,Awa Diop,SN,false\n");
  REQUIRE(read.problems.size() == 2);
  CHECK(read.problems[0].severity == Severity::note);
  CHECK(read.problems[0].field == "ref");
  REQUIRE(read.value.size() == 1);
  CHECK(read.value[0].fields.size() == 2);
}

TEST_CASE("an unknown column is an error with the nearest key, said once") {
  const auto csv = read_nominations("name,delegatoin\nAwa Diop,SN\n");
  REQUIRE(csv.problems.size() == 1);
  CHECK(csv.problems[0].code == "unknown-field");
  CHECK(csv.problems[0].hint == "did you mean \"delegation\"?");
  const auto json = read_nominations("{\"nom\": \"Awa\"}\n{\"nom\": \"Ali\"}\n");
  CHECK(json.problems.size() == 1);
}

TEST_CASE("a row with more cells than headings and an empty input are errors") {
  const auto wide = read_nominations("name,delegation\nDiop, Awa,SN\n");
  REQUIRE(wide.problems.size() == 1);
  CHECK(wide.problems[0].code == "row-long");
  CHECK(wide.problems[0].where.line == 2);
  CHECK(has_error(read_nominations("  \n").problems));
}
