// A command as data: what the parser, the help, completion, the manual and the tests read. Only
// parser.cpp knows CLI11; a command file includes this header and fills the struct.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "plenary/render.h"
#include "plenary/result.h"

namespace plenary::cli {

class Context;

enum class Exit {
  done = 0,
  attention = 1,  // done, and something needs attention: findings, rows left out
  nothing_done = 2,
  store = 3,
  nothing_new = 4,
  bug = 70,
  interrupted = 130,
};

// Where an option's value goes. A bool is a flag; a vector takes the option several times.
using Target = std::variant<bool*, std::string*, std::optional<std::string>*, std::optional<int>*,
                            std::vector<std::string>*>;

struct Option {
  std::string names{};  // "--role" or "-o,--output"
  Target target{};
  std::string help{};
  std::string value_name{};            // "ROLE"; empty for flags
  std::vector<std::string> choices{};  // the only values taken; a wrong one gets the nearest
  bool required = false;
};

// A word without dashes.
struct Argument {
  std::string name{};  // "FILE"
  Target target{};
  std::string help{};
  bool required = true;
};

// Options that many commands share; each command names those it takes (Context carries the values).
enum Shared : std::uint32_t {
  shared_none = 0,
  shared_meeting = 1u << 0,  // --meeting ID
  shared_lang = 1u << 1,     // --lang CODE
  shared_format = 1u << 2,   // --format NAME, --json, -o/--output FILE
  shared_columns = 1u << 3,  // --columns a,b,c
  shared_as_of = 1u << 4,    // --as-of MOMENT
  shared_write = 1u << 5,    // --dry-run, --note TEXT; --json for the receipt
  shared_yes = 1u << 6,      // --yes
};
// What commands write: a paper, one whose single table is csv too, a sentence. Lists write all.
inline const std::vector<Format> paper_formats{Format::text, Format::json, Format::markdown,
                                               Format::html};
inline const std::vector<Format> table_paper_formats{Format::text, Format::csv, Format::json,
                                                     Format::markdown, Format::html};
inline const std::vector<Format> sentence_formats{Format::text, Format::json};

// Every command takes: --workspace DIR, --now INSTANT, --actor NAME, --quiet, --help.

struct Command {
  std::string name{};                   // the last word: "participants"
  std::string help{};                   // one line, imperative, without a full stop
  std::string details{};                // paragraphs under the usage; may be empty
  std::vector<std::string> examples{};  // whole command lines, first in the help
  std::vector<Argument> arguments{};
  std::vector<Option> options{};
  std::uint32_t shared = shared_none;
  std::vector<Format> formats{};  // of shared_format; empty: all of them, as lists have
  std::function<Result<Exit>(Context&)> run{};
};

// One line of the catalogue: enough for help and "did you mean" without building the command.
struct Entry {
  std::string_view verb;  // "register"; top-level commands ("init", "check") have an empty verb
  std::string_view name;  // "import"
  std::string_view help;  // the same line as Command::help (a test compares)
  Command (*make)();
};

// Every command there is, in the order of the help.
const std::vector<Entry>& catalogue();

}  // namespace plenary::cli
