// Each command writes the formats that it declares, and no other.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>

#include "cli_run.h"
#include "command.h"
#include "parser.h"
#include "plenary/render.h"
#include "texts.h"

using namespace plenary;
using namespace plenary::cli;
using plenary::test::CliRun;
using plenary::test::has;

namespace {

// What a command needs to run, behind its name.
std::vector<std::string> words_for(const Entry& entry) {
  std::vector<std::string> words;
  if (!entry.verb.empty()) words.emplace_back(entry.verb);
  words.emplace_back(entry.name);
  if (entry.name == "import") words.insert(words.end(), {"list.csv", "--dry-run"});
  if (entry.name == "paste") words.insert(words.end(), {"--delegation", "SN", "--dry-run"});
  if (entry.name == "diff") words.emplace_back("#1");
  if (entry.name == "show" && entry.verb.empty()) words.emplace_back("Senegal");
  if (entry.name == "show" && entry.verb == "privacy") words.emplace_back("P1");
  return words;
}

bool takes_format(const Command& command) { return (command.shared & shared_format) != 0; }

void fill(CliRun& cli) {
  cli.must({"register", "add", "--name", "Awa Tamba", "--delegation", "Senegal"});
  cli.must({"register", "add", "--name", "Modou Faye", "--delegation", "Senegal"});
  cli.must({"agenda", "add", "--day", "1", "--start", "09:00", "--end", "10:00", "--title",
            "Opening", "--kind", "opening"});
  cli.write("list.csv", "Name,Country\nLamin Diatta,Senegal\n");
  cli.input = "Lamin Diatta, adviser\n";
}

}  // namespace

TEST_CASE("every command writes each format that its help offers") {
  CliRun cli;
  fill(cli);
  for (const Entry& entry : catalogue()) {
    const Command command = entry.make();
    if (!takes_format(command)) continue;
    for (const std::string& name : format_names_of(command)) {
      CAPTURE(entry.verb);
      CAPTURE(entry.name);
      CAPTURE(name);
      std::vector<std::string> words = words_for(entry);
      words.insert(words.end(), {"--format", name, "-o", "answer"});
      CHECK_MESSAGE(cli.run(words) < 2, cli.err);
    }
  }
}

TEST_CASE("a format that a command has not is refused before anything is done") {
  CliRun cli;
  fill(cli);
  for (const Entry& entry : catalogue()) {
    const Command command = entry.make();
    if (!takes_format(command)) continue;
    const std::vector<std::string> offered = format_names_of(command);
    for (const std::string& name : format_names()) {
      if (std::count(offered.begin(), offered.end(), name) != 0) continue;
      CAPTURE(entry.verb);
      CAPTURE(entry.name);
      CAPTURE(name);
      std::vector<std::string> words = words_for(entry);
      words.insert(words.end(), {"--format", name});
      CHECK(cli.run(words) == 2);
      CHECK(cli.out.empty());
      CHECK(has(cli.err, "one of: text, "));
      words.resize(words.size() - 2);
      const std::string file = "answer." + name;
      words.insert(words.end(), {"-o", file});
      const bool is_ending = format_of_file(file).has_value();
      if (!is_ending) continue;
      CHECK(cli.run(words) == 2);
      CHECK(has(cli.err, "has no format for ." + name));
      CHECK_FALSE(std::filesystem::exists(cli.folder / file));
    }
  }
}
