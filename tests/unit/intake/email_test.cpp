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
      {"\"a\\\"b\"@c.example", "\"a\\\"b\"@c.example"},
      {"awa@موقع.example", "awa@موقع.example"},
      {"\"Diop, Awa\" <a@b.example>", "a@b.example"},
      {"Awa Diop (a@b.example)", "a@b.example"},
      {"Awa Diop [a@b.example]", "a@b.example"},
      {"a@b.example (bureau)", "a@b.example"},
      {"a@b.example <mailto:A@B.example>", "a@b.example"},
      {"a@b.example; a@b.example", "a@b.example"},
      {"<a@b.example>.", "a@b.example"},
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
      {"Awa <a@b.example>, Omar <o@b.example>", "is more than one address"},
      {"a@192.168.1.10", "has no domain that could exist behind the @"},
      {"\"a\"b\"@c.example", "has a character that no address has before the @"},
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
  CHECK(read_list_email(std::string(65, 'a') + "@b.example").fault ==
        "has more than 64 characters before the @");
  CHECK(read_list_email(std::string(64, 'a') + "@b.example").fault.empty());
  const std::string label(62, 'd');
  CHECK(
      read_list_email("a@" + label + "." + label + "." + label + "." + label + ".example").fault ==
      "is longer than an address may be");
  CHECK(read_list_email("a@b.example / c@d.example").hint ==
        "keep one of a@b.example and c@d.example");
}
