#include "parser.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>
#include <list>

#include "plenary/text.h"

namespace plenary::cli {
namespace {

// One option while CLI11 works: the words it collected, and where they go afterwards.
struct Pending {
  const Option* option = nullptr;
  const Argument* argument = nullptr;
  CLI::Option* parsed = nullptr;
  std::vector<std::string> words{};
  std::string word{};  // of an argument that takes one
  bool flag = false;
};

const Target& target_of(const Pending& pending) {
  return pending.option != nullptr ? pending.option->target : pending.argument->target;
}

bool takes_several(const Target& target) {
  return std::holds_alternative<std::vector<std::string>*>(target);
}

std::string long_name(const Option& option) {
  for (std::string_view name : split(option.names, ','))
    if (name.substr(0, 2) == "--") return std::string(name);
  return option.names;
}

void add_option(CLI::App& app, Pending& pending) {
  if (std::holds_alternative<bool*>(pending.option->target)) {
    pending.parsed = app.add_flag(pending.option->names, pending.flag);
    return;
  }
  pending.parsed = app.add_option(pending.option->names, pending.words)->allow_extra_args(false);
}

void add_argument(CLI::App& app, Pending& pending) {
  if (takes_several(pending.argument->target))
    pending.parsed = app.add_option(pending.argument->name, pending.words)->expected(-1);
  else
    pending.parsed = app.add_option(pending.argument->name, pending.word);
}

Result<void> check_choice(const Option& option, const std::string& word) {
  if (option.choices.empty()) return {};
  if (std::find(option.choices.begin(), option.choices.end(), word) != option.choices.end())
    return {};
  std::vector<std::string> hints;
  if (const std::string near = nearest(word, option.choices); !near.empty())
    hints.push_back(fmt::format("did you mean \"{}\"?", near));
  hints.push_back(fmt::format("one of: {}", join(option.choices, ", ")));
  return fail(ErrorKind::usage,
              fmt::format("{}: \"{}\" is none of its values", long_name(option), word),
              std::move(hints));
}

Result<int> number_of(const Option* option, const std::string& word) {
  int number = 0;
  const auto end = word.data() + word.size();
  const auto parsed = std::from_chars(word.data(), end, number);
  if (parsed.ec == std::errc() && parsed.ptr == end) return number;
  return fail(ErrorKind::usage,
              fmt::format("{}: \"{}\" is not a whole number",
                          option != nullptr ? long_name(*option) : "argument", word));
}

Result<void> deliver(const Pending& pending) {
  const Target& target = target_of(pending);
  if (const auto* flag = std::get_if<bool*>(&target)) {
    if (pending.flag) **flag = true;
    return {};
  }
  if (pending.parsed->count() == 0) return {};
  if (pending.option != nullptr)
    for (const std::string& word : pending.words)
      if (auto checked = check_choice(*pending.option, word); !checked) return checked;
  if (const auto* several = std::get_if<std::vector<std::string>*>(&target)) {
    **several = pending.words;
    return {};
  }
  if (pending.words.size() > 1 && pending.option != nullptr)
    return fail(ErrorKind::usage, fmt::format("{} is given twice", long_name(*pending.option)));
  const std::string word = pending.words.empty() ? pending.word : pending.words.back();
  if (const auto* text = std::get_if<std::string*>(&target)) **text = word;
  if (const auto* maybe = std::get_if<std::optional<std::string>*>(&target)) **maybe = word;
  if (const auto* number = std::get_if<std::optional<int>*>(&target)) {
    auto parsed = number_of(pending.option, word);
    if (!parsed) return fail(parsed.error());
    **number = *parsed;
  }
  return {};
}

std::vector<std::string> option_names(const std::list<Pending>& pendings) {
  std::vector<std::string> names{"--help"};
  for (const Pending& pending : pendings)
    if (pending.option != nullptr) names.push_back(long_name(*pending.option));
  return names;
}

// "plenary", "plenary register set": as typed so far.
std::string typed_so_far(const std::string& command_line) {
  return command_line.empty() ? "plenary" : "plenary " + command_line;
}

// Options that only a command has, typed with none.
std::optional<Error> option_of_commands(const std::string& bare, const std::string& command_line) {
  if (!command_line.empty()) return std::nullopt;
  SharedOptions unused;
  for (const Option& option : shared_options({.shared = ~std::uint32_t{0}}, unused)) {
    const std::vector<std::string_view> names = split(option.names, ',');
    if (std::find(names.begin(), names.end(), bare) == names.end()) continue;
    return Error{.kind = ErrorKind::usage,
                 .message = fmt::format("{} goes with a command", long_name(option)),
                 .hints = {fmt::format("as in: plenary list participants {}{}", long_name(option),
                                       option.value_name.empty() ? "" : " " + option.value_name)}};
  }
  return std::nullopt;
}

Error unexpected(const std::string& word, const std::string& command_line,
                 const std::list<Pending>& pendings) {
  const std::string bare(word.substr(0, word.find('=')));
  if (bare.empty() || bare.front() != '-')
    return {.kind = ErrorKind::usage,
            .message = fmt::format("{} does not take \"{}\"", typed_so_far(command_line), word),
            .hints = {fmt::format("{} --help shows what it takes", typed_so_far(command_line))}};
  if (auto error = option_of_commands(bare, command_line)) return std::move(*error);
  const std::string near = nearest(bare, option_names(pendings));
  return {.kind = ErrorKind::usage,
          .message = fmt::format("{} has no option {}", typed_so_far(command_line), bare),
          .hints = {near.empty()
                        ? fmt::format("{} --help shows its options", typed_so_far(command_line))
                        : fmt::format("did you mean {}?", near)}};
}

Error without_value(const CLI::ParseError& error, const std::string& command_line) {
  return {.kind = ErrorKind::usage,
          .message = fmt::format("{}: {}", typed_so_far(command_line), error.what()),
          .hints = {fmt::format("{} --help shows what it takes", typed_so_far(command_line))}};
}

Result<void> check_required(const std::list<Pending>& pendings, const std::string& command_line,
                            const Command& command) {
  for (const Pending& pending : pendings) {
    const bool required =
        pending.option != nullptr ? pending.option->required : pending.argument->required;
    if (!required || pending.parsed->count() > 0) continue;
    const std::string what =
        pending.option != nullptr ? long_name(*pending.option) : pending.argument->name;
    return fail(ErrorKind::usage, fmt::format("plenary {} needs {}", command_line, what),
                command.examples.empty()
                    ? std::vector<std::string>{}
                    : std::vector<std::string>{"as in: " + command.examples.front()});
  }
  return {};
}

}  // namespace

std::vector<std::string> format_names_of(const Command& command) {
  if (command.formats.empty()) return format_names();
  std::vector<std::string> names;
  for (const Format format : command.formats) names.emplace_back(name_of(format));
  return names;
}

std::vector<Option> shared_options(const Command& command, SharedOptions& shared) {
  const std::uint32_t taken = command.shared;
  std::vector<Option> options;
  if ((taken & shared_meeting) != 0)
    options.push_back({.names = "-m,--meeting",
                       .target = &shared.meeting,
                       .help = "The meeting, where there are several",
                       .value_name = "ID"});
  if ((taken & shared_lang) != 0)
    options.push_back({.names = "-l,--lang",
                       .target = &shared.lang,
                       .help = "Language of names and words",
                       .value_name = "CODE"});
  if ((taken & shared_format) != 0) {
    options.push_back({.names = "--format",
                       .target = &shared.format,
                       .help = "How to write it",
                       .value_name = "NAME",
                       .choices = format_names_of(command)});
    options.push_back({.names = "-o,--output",
                       .target = &shared.output,
                       .help = "Write to a file; its ending sets the format",
                       .value_name = "FILE"});
  }
  if ((taken & (shared_format | shared_write)) != 0)
    options.push_back(
        {.names = "--json", .target = &shared.json, .help = "The same as --format json"});
  if ((taken & shared_columns) != 0) {
    options.push_back({.names = "--columns",
                       .target = &shared.columns,
                       .help = "Which columns, in this order, separated by commas",
                       .value_name = "KEYS"});
    options.push_back({.names = "--excel",
                       .target = &shared.excel,
                       .help = "csv as Excel opens it: BOM, semicolons, no formula runs"});
  }
  if ((taken & shared_as_of) != 0)
    options.push_back({.names = "--as-of",
                       .target = &shared.as_of,
                       .help = "As it stood then: a day, a time, or a change (#12)",
                       .value_name = "MOMENT"});
  if ((taken & shared_write) != 0) {
    options.push_back({.names = "-n,--dry-run",
                       .target = &shared.dry_run,
                       .help = "Say what would change and change nothing"});
    options.push_back({.names = "--note",
                       .target = &shared.note,
                       .help = "Why, kept with the change",
                       .value_name = "TEXT"});
  }
  if ((taken & shared_yes) != 0)
    options.push_back(
        {.names = "-y,--yes", .target = &shared.yes, .help = "Answer yes to the question"});
  options.push_back({.names = "-C,--workspace",
                     .target = &shared.workspace,
                     .help = "The workspace's folder, instead of walking up from here",
                     .value_name = "DIR"});
  options.push_back({.names = "--now",
                     .target = &shared.now,
                     .help = "Act as if it were this moment, as in 2023-06-10T07:00:00Z",
                     .value_name = "INSTANT"});
  options.push_back({.names = "--actor",
                     .target = &shared.actor,
                     .help = "Who acts, instead of the login name",
                     .value_name = "NAME"});
  options.push_back(
      {.names = "-q,--quiet", .target = &shared.quiet, .help = "No remarks on standard error"});
  return options;
}

Result<bool> parse(const Command& command, const std::string& command_line,
                   const std::vector<std::string>& words, SharedOptions& shared) {
  CLI::App app;
  app.set_help_flag();
  bool help = false;
  app.add_flag("-h,--help", help);
  const std::vector<Option> shared_ones = shared_options(command, shared);
  std::list<Pending> pendings;
  for (const Option& option : command.options) pendings.push_back({.option = &option});
  for (const Option& option : shared_ones) pendings.push_back({.option = &option});
  for (Pending& pending : pendings) add_option(app, pending);
  for (const Argument& argument : command.arguments) {
    pendings.push_back({.argument = &argument});
    add_argument(app, pendings.back());
  }
  app.allow_extras();
  try {
    app.parse(std::vector<std::string>(words.rbegin(), words.rend()));
  } catch (const CLI::ParseError& error) {
    return fail(without_value(error, command_line));
  }
  if (help) return true;
  if (const auto extras = app.remaining(); !extras.empty())
    return fail(unexpected(extras.front(), command_line, pendings));
  for (const Pending& pending : pendings)
    if (auto delivered = deliver(pending); !delivered) return fail(delivered.error());
  if (auto checked = check_required(pendings, command_line, command); !checked)
    return fail(checked.error());
  return false;
}

}  // namespace plenary::cli
