#include "app.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <exception>
#include <filesystem>
#include <new>

#include "failure.h"
#include "help.h"
#include "home.h"
#include "lookup.h"
#include "parser.h"
#include "plenary/actions/files.h"
#include "plenary/config.h"
#include "plenary/text.h"

namespace plenary::cli {
namespace {

const std::string* variable(const Environment& environment, const std::string& name) {
  const auto found = environment.variables.find(name);
  return found == environment.variables.end() || found->second.empty() ? nullptr : &found->second;
}

Result<Clock> clock_for(const SharedOptions& shared, const Environment& environment) {
  std::string text = shared.now;
  std::string name = "--now";
  if (const std::string* given = variable(environment, "PLENARY_NOW"); text.empty() && given) {
    text = *given;
    name = "PLENARY_NOW";
  }
  if (text.empty()) return Clock{.now = environment.system_clock()};
  const auto instant = parse_iso_instant(text);
  if (!instant)
    return fail(ErrorKind::usage, fmt::format("{}: \"{}\" is not an instant", name, text),
                {"as in 2023-06-10T07:00:00Z or 2023-06-10T08:00+01:00"});
  return Clock{.now = *instant, .given = true};
}

bool has(const std::vector<std::string>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// The parser has let only formats of the command pass; an ending is looked at here.
Result<Format> format_for(const SharedOptions& shared, const Command& command,
                          const std::string& line) {
  if (const auto format = parse_format(shared.format)) return *format;
  if (shared.json) return Format::json;
  if (shared.excel) return Format::csv;
  const std::string ending = std::filesystem::path(shared.output).extension().string();
  if (ending.size() <= 1) return Format::text;  // "-" too
  const std::vector<std::string> names = format_names_of(command);
  const auto format = format_of_file(shared.output);
  if (format && has(names, name_of(*format))) return *format;
  return fail(ErrorKind::usage, fmt::format("plenary {} has no format for {}", line, ending),
              {fmt::format("--format says which is meant: {}", join(names, ", "))});
}

// What people set for all their programs: COLUMNS is the width of text in a pipe too, NO_COLOR and
// a dumb terminal take colour away.
void take_appearance(Streams& streams, const Environment& environment) {
  if (const std::string* columns = variable(environment, "COLUMNS")) {
    int width = 0;
    const char* end = columns->data() + columns->size();
    const auto [stopped, fault] = std::from_chars(columns->data(), end, width);
    if (fault == std::errc{} && stopped == end && width > 0) streams.width = width;
  }
  const std::string* terminal = variable(environment, "TERM");
  const bool plain = variable(environment, "NO_COLOR") || !terminal || *terminal == "dumb";
  streams.colour = streams.out_is_terminal && !plain;
}

Result<void> check_excel(const SharedOptions& shared, Format format) {
  const auto of_file = format_of_file(shared.output);
  const bool is_csv =
      format == Format::csv && (shared.output.empty() || !of_file || *of_file == Format::csv);
  if (!shared.excel || is_csv) return {};
  return fail(ErrorKind::usage, "--excel is a form of csv, and another format is asked for",
              {"leave out one of the two"});
}

void take_environment(SharedOptions& shared, const Environment& environment) {
  if (const std::string* folder = variable(environment, "PLENARY_WORKSPACE");
      folder && shared.workspace.empty())
    shared.workspace = *folder;
  if (const std::string* meeting = variable(environment, "PLENARY_MEETING");
      meeting && shared.meeting.empty())
    shared.meeting = *meeting;
}

// The user's own file, where there is one.
Result<UserSettings> user_settings(const Environment& environment) {
  std::string folder;
  if (const std::string* config = variable(environment, "XDG_CONFIG_HOME"))
    folder = *config;
  else if (const std::string* home = variable(environment, "HOME"))
    folder = *home + "/.config";
  if (folder.empty()) return UserSettings{};
  const std::string path = folder + "/plenary/config.toml";
  auto text = actions::read_file(path);
  if (!text && text.error().kind == ErrorKind::not_found) return UserSettings{};
  if (!text) return fail(text.error());
  Checked<UserSettings> settings = read_user_settings({path, std::move(*text)});
  if (!has_error(settings.problems)) return settings.value;
  return fail(Error{.kind = ErrorKind::invalid,
                    .message = "your own settings have errors",
                    .problems = std::move(settings.problems)});
}

// "--columns ref,name --columns email" -> ref, name, email
void split_columns(SharedOptions& shared) {
  std::vector<std::string> columns;
  for (const std::string& word : shared.columns)
    for (std::string_view part : split(word, ','))
      if (!trim(part).empty()) columns.emplace_back(trim(part));
  shared.columns = std::move(columns);
}

}  // namespace

// Joins what the parser found with the environment, and hands a ready context to the command.
class App {
 public:
  App(Streams& streams, const Environment& environment)
      : streams_(streams), environment_(environment) {}

  Result<Exit> run(const std::vector<std::string>& words) {
    take_appearance(streams_, environment_);
    auto lookup = look_up(words);
    if (!lookup) return fail(lookup.error());
    if (lookup->entry != nullptr) return run_command(*lookup->entry, lookup->rest);
    if (!lookup->verb.empty()) return show_verb(lookup->verb, lookup->rest);
    if (has(lookup->rest, "--version")) return print("plenary " PLENARY_VERSION "\n");
    if (has(lookup->rest, "--help") || has(lookup->rest, "-h")) return print(help_of_program());
    return run_built(home(), "", lookup->rest);
  }

 private:
  Result<Exit> print(const std::string& text) {
    if (!streams_.out(text)) return fail(ErrorKind::io, "cannot write to standard output");
    return Exit::done;
  }

  Result<Exit> show_verb(const std::string& verb, const std::vector<std::string>& rest) {
    if (has(rest, "--help") || has(rest, "-h")) return print(help_of_verb(verb));
    streams_.err(help_of_verb(verb));
    return fail(ErrorKind::usage, fmt::format("plenary {} needs one of these commands", verb));
  }

  Result<Exit> run_command(const Entry& entry, const std::vector<std::string>& rest) {
    const std::string line =
        entry.verb.empty() ? std::string(entry.name) : fmt::format("{} {}", entry.verb, entry.name);
    return run_built(entry.make(), line, rest);
  }

  Result<Exit> run_built(const Command& command, const std::string& line,
                         const std::vector<std::string>& rest) {
    SharedOptions shared;
    auto help = parse(command, line, rest, shared);
    if (!help) return fail(help.error());
    if (*help) return print(help_of_command(command, line));
    take_environment(shared, environment_);
    split_columns(shared);
    auto clock = clock_for(shared, environment_);
    if (!clock) return fail(clock.error());
    auto format = format_for(shared, command, line);
    if (!format) return fail(format.error());
    if (auto fits = check_excel(shared, *format); !fits) return fail(fits.error());
    auto user = user_settings(environment_);
    if (!user) return fail(user.error());
    Context context(streams_, environment_, shared, line);
    context.clock_ = *clock;
    context.format_ = *format;
    context.actor_ = actor_for(shared, *user);
    context.usual_workspace_ = user->workspace;
    return command.run(context);
  }

  std::string actor_for(const SharedOptions& shared, const UserSettings& user) const {
    if (!shared.actor.empty()) return shared.actor;
    if (const std::string* actor = variable(environment_, "PLENARY_ACTOR")) return *actor;
    if (!user.actor.empty()) return user.actor;
    return environment_.login;
  }

  Streams& streams_;
  const Environment& environment_;
};

int run(const std::vector<std::string>& words, Streams& streams, const Environment& environment) {
  try {
    auto exit = App(streams, environment).run(words);
    return static_cast<int>(exit ? *exit : tell(exit.error(), streams));
  } catch (const std::bad_alloc&) {
    streams.err("plenary: out of memory; nothing more was done\n");
  } catch (const std::exception& bug) {
    streams.err(fmt::format("plenary: this is a fault in plenary itself: {}\n", bug.what()));
  }
  return static_cast<int>(Exit::bug);
}

}  // namespace plenary::cli
