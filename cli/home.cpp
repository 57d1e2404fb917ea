#include "home.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>

#include "context.h"
#include "plenary/actions/overview.h"
#include "plenary/text.h"

namespace plenary::cli {
namespace {

constexpr std::string_view how_to_begin =
    "You are not in a workspace yet. To begin:\n"
    "\n"
    "  plenary init rabat --profile rabat-process   make one for a dialogue\n"
    "  cd rabat\n"
    "  plenary list partners                        see who belongs to it\n"
    "  plenary meeting new --help                   open its first meeting\n"
    "\n"
    "plenary --help lists every command.\n";

std::string deadline_line(const actions::Overview& overview) {
  if (!overview.days_left) return "No deadline for registration is set.\n";
  const int days = *overview.days_left;
  const std::string day = iso(overview.deadline);
  if (days == 0) return fmt::format("Registration closes today, {}.\n", day);
  if (days < 0) return fmt::format("Registration closed on {}.\n", day);
  return fmt::format("Registration until {}: {} day{} left.\n", day, days, days == 1 ? "" : "s");
}

// What is left to do once the meeting is over.
using Line = std::function<void(std::string_view, std::string_view)>;
void add_after_meeting(const actions::Overview& overview, const Line& line) {
  line("plenary report figures", "see what to publish");
  if (overview.registered > 0) line("plenary list participants", "see who was registered");
  line("plenary agenda show", "see what was on the programme");
}

void add_before_meeting(const actions::Overview& overview, const Line& line) {
  if (overview.parties_invited == 0)
    line("plenary register invite --all", "record the invitations");
  else if (overview.parties_missing > 0)
    line("plenary report outstanding", "see whom to chase");
  line("plenary register import LIST.csv --dry-run", "look at a delegation's list");
  if (overview.registered > 0) line("plenary list participants", "see who is registered");
  line("plenary report daily", "make the morning report");
}

// As they can be typed: where there are several meetings, each says which.
std::string next_commands(const actions::Overview& overview) {
  std::vector<std::pair<std::string, std::string_view>> lines;
  const std::string of = overview.meetings > 1 ? fmt::format(" --meeting {}", overview.next) : "";
  const Line of_meeting = [&](std::string_view command, std::string_view what) {
    lines.emplace_back(std::string(command) + of, what);
  };
  if (overview.over) {
    add_after_meeting(overview, of_meeting);
    lines.emplace_back("plenary privacy show NAME", "see what is kept about somebody");
  } else {
    add_before_meeting(overview, of_meeting);
  }
  std::size_t width = 44;
  for (const auto& [command, what] : lines) width = std::max(width, command.size() + 1);
  std::string text = "\nLikely next:\n";
  for (const auto& [command, what] : lines)
    text += fmt::format("  {:<{}} {}\n", command, width, what);
  return text;
}

std::string page(const actions::Overview& overview, const std::string& root) {
  std::string text = fmt::format("{}, in {}\n", printable(overview.dialogue), printable(root));
  if (overview.next.empty()) {
    text += "No meeting yet. To open one:\n\n  plenary meeting new --help\n";
    return text;
  }
  text += fmt::format("\n{} {} ({})\n{}\n",
                      overview.over ? "Last meeting:" : "Next meeting:", printable(overview.title),
                      overview.next, printable(overview.place_and_dates));
  text += deadline_line(overview);
  text += fmt::format("{} registered, {} of them confirmed; {} invited, {} silent.\n",
                      overview.registered, overview.confirmed, overview.parties_invited,
                      overview.parties_missing);
  if (!overview.todo.empty()) text += "\nNeeds attention:\n";
  for (const std::string& line : overview.todo) text += fmt::format("  - {}\n", printable(line));
  return text + next_commands(overview);
}

Result<Exit> run_home(Context& context) {
  auto workspace = context.workspace();
  if (!workspace && workspace.error().kind == ErrorKind::not_found &&
      context.shared().workspace.empty())
    return context.write(how_to_begin);
  if (!workspace) return fail(workspace.error());
  auto overview = actions::overview(**workspace, context.shared().meeting, context.shared().lang,
                                    context.clock());
  if (!overview) return fail(overview.error());
  return context.write(page(*overview, (*workspace)->root()));
}

}  // namespace

Command home() {
  return {.name = "",
          .help = "Say where you are and what needs attention",
          .shared = shared_meeting | shared_lang,
          .run = run_home};
}

}  // namespace plenary::cli
