#include "intake/email.h"

#include <doctest/doctest.h>

using namespace plenary;

TEST_CASE("addresses are read in the forms in which people write them") {
  struct {
    const char* cell;
    const char* address;
  } const cases[] = {
      {"a.diop@interieur.example", "a.diop@interieur.example"},
      {"A.Diop@Interieur.Example", "A.Diop@interieur.example"},
      {"mailto:a@b.example", "a@b.example"},
      {"MailTo:a@b.example", "a@b.example"},
      {"Diop, Awa <a@b.example>", "a@b.example"},
      {"<a@b.example>", "a@b.example"},
      {"a@b.example;", "a@b.example"},
      {"a@b.example.", "a@b.example"},
      {"o'brien+x@b-c.example", "o'brien+x@b-c.example"},
      {"\"a b\"@c.example", "\"a b\"@c.example"},
      {"josé@ministère.example", "josé@ministère.example"},
  };
  for (const auto& [cell, address] : cases) {
    CAPTURE(cell);
    const EmailRead read = read_list_email(cell);
    CHECK(read.address == address);
    CHECK(read.fault.empty());
  }
}

TEST_CASE("what is no single address is told apart") {
  struct {
    const char* cell;
    const char* fault;
  } const cases[] = {
      {"a at b.example", "has no @"},
      {"a@b.example@c.example", "has two @"},
      {"a@b.example; c@d.example", "is more than one address"},
      {"a@b.example / c@d.example", "is more than one address"},
      {"a@b.example c@d.example", "is more than one address"},
      {"@b.example", "has nothing before the @"},
      {"a@b", "has no domain that could exist behind the @"},
      {"a@b..example", "has no domain that could exist behind the @"},
      {"a@-b.example", "has no domain that could exist behind the @"},
      {"a@b,example", "has no domain that could exist behind the @"},
      {"a b@c.example", "has a blank in it"},
      {".a@b.example", "has a character that no address has before the @"},
      {"a..b@c.example", "has a character that no address has before the @"},
  };
  for (const auto& [cell, fault] : cases) {
    CAPTURE(cell);
    const EmailRead read = read_list_email(cell);
    CHECK(read.address == "");
    CHECK(read.fault == fault);
  }
  CHECK_FALSE(read_list_email(std::string(65, 'a') + "@b.example").fault.empty());
}
