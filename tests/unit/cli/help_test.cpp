// The words of --help.
#include "help.h"

#include <doctest/doctest.h>

#include "command.h"

using namespace plenary::cli;

TEST_CASE("help wraps a paragraph by itself, wherever the source breaks its lines") {
  const Command command{.name = "greet",
                        .help = "Greet somebody",
                        .details =
                            "The first line of a paragraph is broken here\n"
                            "and\n"
                            "goes on behind it, up to the width of the page and not a word "
                            "further.\n\n"
                            "The second one stands apart.\n"
                            "  and a table   as it is"};
  const std::string page = help_of_command(command, "greet");
  CHECK(page.find("\n\nThe first line of a paragraph is broken here and goes on behind it, up to "
                  "the\nwidth of the page and not a word further.\n\nThe second one stands "
                  "apart.\n  and a table   as it is\n") != std::string::npos);
}
