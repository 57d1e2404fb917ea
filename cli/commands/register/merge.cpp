#include "plenary/actions/merge.h"

#include <fmt/format.h>

#include <algorithm>

#include "commands/register/commands.h"
#include "commands/register/desk.h"
#include "plenary/text.h"

namespace plenary::cli {

namespace {

struct MergeOptions {
  std::vector<std::string> people{};
  bool different = false;
};

using Side = std::vector<std::string>;

// What tells two people apart, as each of their registrations has it.
Side side_of(const actions::PersonFile& file) {
  Side side{file.label()};
  for (const Participant& each : file.registrations) {
    const Registration& row = each.registration;
    side.push_back(
        fmt::format("{} {} {}, {}", ref(row.id), each.meeting, each.party, name_of(row.status)));
    if (row.name != file.person.name) side.push_back("  " + row.name);
    for (const std::string* text : {&row.position, &row.organisation, &row.email, &row.phone}) {
      if (!text->empty()) side.push_back("  " + *text);
    }
  }
  return side;
}

// Both side by side, and what would happen.
std::string shown(const actions::MergePlan& plan) {
  const Side left = side_of(plan.kept);
  const Side right = side_of(plan.merged);
  std::size_t width = 0;
  for (const std::string& line : left) width = std::max(width, display_width(printable(line)));
  std::string text;
  for (std::size_t i = 0; i < std::max(left.size(), right.size()); ++i) {
    std::string line = i < left.size() ? printable(left[i]) : "";
    if (i < right.size()) {
      line.append(width + 3 - display_width(line), ' ');
      line += printable(right[i]);
    }
    text += line + "\n";
  }
  text += "\n";
  for (const std::string& effect : plan.effects) text += printable(effect) + "\n";
  return text;
}

Result<Exit> run_merge(const MergeOptions& options, Context& context) {
  if (options.people.size() != 2)
    return fail(ErrorKind::usage, "name two people",
                {"as in plenary register merge P17 P42; `plenary list duplicates` shows who may be "
                 "one"});
  const std::string& kept = options.people[0];
  const std::string& merged = options.people[1];
  if (options.different)
    return act_on_dialogue(context, [&](Store& store, const Setting&, const Act& act) {
      return actions::keep_apart(store, act, kept, merged);
    });
  auto store = context.store_to_read();
  if (!store) return fail(std::move(store.error()));
  auto plan = (*store)->read(
      {}, [&](Snapshot& snapshot) { return actions::plan_merge(snapshot, kept, merged); });
  if (!plan) return fail(std::move(plan.error()));
  const bool json = context.shared().json || context.format() == Format::json;
  if (!json) {
    if (auto written = context.write(shown(*plan)); !written) return written;
  }
  if (!context.shared().dry_run) {
    auto yes =
        context.confirm(fmt::format("merge {} into {}?", plan->merged.label(), plan->kept.label()));
    if (!yes) return fail(std::move(yes.error()));
    if (!*yes) return fail(ErrorKind::refused, "nobody was merged");
  }
  return act_on_dialogue(context, [&](Store& to_write, const Setting&, const Act& act) {
    return actions::merge(to_write, act, kept, merged);
  });
}

}  // namespace

Command register_merge() {
  auto options = std::make_shared<MergeOptions>();
  return {
      .name = "merge",
      .help = "Make two people one, or remember that they are two",
      .details =
          "Shows both side by side and asks. All registrations of the second go to the first, "
          "with their parts in the programme; what was printed of them stays as it was sent. "
          "The second name stays known as another way to write the first. Refused where both "
          "are still meant to come to one meeting: withdraw one registration first. One change, "
          "which undo brings back. --different remembers that they are two people, who are "
          "then not asked about again.",
      .examples = {"plenary register merge P17 P42", "plenary register merge P17 P42 --different",
                   "plenary list duplicates"},
      .arguments = {{"PERSON", &options->people, "Who stays, then who is merged: P17, or a name"}},
      .options = {{"--different", &options->different, "They are two people: remember it"}},
      .shared = shared_write | shared_yes,
      .run = [options](Context& context) { return run_merge(*options, context); }};
}

}  // namespace plenary::cli
