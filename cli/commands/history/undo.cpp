#include <fmt/core.h>

#include "commands/history/commands.h"
#include "commands/history/pages.h"
#include "plenary/actions/references.h"

namespace plenary::cli {

namespace {

struct UndoOptions {
  std::string number{};  // empty: the last one
};

Result<Change> change_meant(const UndoOptions& options, Store& store) {
  if (options.number.empty()) return actions::last_change(store);
  auto number = actions::change_number(options.number);
  if (!number) return fail(number.error());
  return actions::find_change(store, *number);
}

Result<Exit> run_undo(const UndoOptions& options, Context& context) {
  auto workspace = context.workspace();
  if (!workspace) return fail(workspace.error());
  auto store = context.store_to_read();
  if (!store) return fail(store.error());
  auto change = change_meant(options, **store);
  if (!change) return fail(change.error());
  auto setting = history_setting(context);
  const Zone utc = Zone::utc();
  const Zone& zone = setting ? *setting->zone : utc;  // files that cannot be read may be why
  std::string what =
      fmt::format("#{} ({} by {}, {}, {} row{})", change->number, change->verb,
                  change->actor.empty() ? "nobody named" : change->actor, time_in(zone, change->at),
                  change->rows, change->rows == 1 ? "" : "s");
  if (!context.shared().dry_run) {
    auto yes = context.confirm(fmt::format("undo change {}?", what));
    if (!yes) return fail(yes.error());
    if (!*yes) return fail(ErrorKind::refused, "nothing was undone");
  }
  auto act = context.act();
  if (!act) return fail(act.error());
  auto receipt = actions::undo(**workspace, std::move(*act), change->number);
  if (!receipt) return fail(receipt.error());
  return context.write(*receipt, fmt::format("undid change {}", what));
}

}  // namespace

Command history_undo() {
  auto options = std::make_shared<UndoOptions>();
  return {
      .name = "undo",
      .help = "Bring back what a change replaced",
      .details =
          "A new change brings back what the other one replaced, files included; an undo can be "
          "undone. Refused, with the rows named, where later changes stand on it. Without a "
          "number: the last change.",
      .examples = {"plenary undo", "plenary undo 12 --dry-run"},
      .arguments = {{"CHANGE", &options->number, "The change, as log shows it", false}},
      .shared = shared_write | shared_yes,
      .run = [options](Context& context) { return run_undo(*options, context); }};
}

}  // namespace plenary::cli
