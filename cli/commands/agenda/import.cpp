#include <fmt/format.h>

#include "commands/agenda/commands.h"
#include "commands/agenda/desk.h"
#include "plenary/actions/files.h"
#include "plenary/text.h"

namespace plenary::cli {
namespace {

struct ImportOptions {
  std::string file{};
  bool replace = false;
};

std::string counted(std::int64_t number, const std::string& what) {
  return fmt::format("{} {}", number, what);
}

std::string file_name(const std::string& path) {
  const std::size_t slash = path.find_last_of('/');
  return slash == std::string::npos ? path : path.substr(slash + 1);
}

std::string summary(const std::string& file, const actions::AgendaImport& import) {
  const AgendaPlan& plan = import.plan;
  std::string text =
      fmt::format("{}: {} new, {} changed, {} unchanged", file, plan.count(SlotPlan::Kind::added),
                  plan.count(SlotPlan::Kind::changed), plan.count(SlotPlan::Kind::unchanged));
  if (!import.absent.empty()) {
    text += ", " + counted(static_cast<std::int64_t>(import.absent.size()),
                           import.replace ? "dropped" : "no longer in the file");
  }
  return text;
}

// Slots of the earlier import that the file no longer has, where they are not dropped.
Problems absences(const actions::AgendaImport& import, const std::string& file) {
  Problems problems;
  if (import.replace) return problems;
  for (const auto& entry : import.absent) {
    problems.push_back({.code = "absent-slot",
                        .severity = Severity::warning,
                        .where = {.path = file},
                        .field = "ref",
                        .value = entry.slot.key,
                        .message = fmt::format("{} \"{}\" came from this file and is in it no more",
                                               ref(entry.slot.id), entry.slot.key),
                        .hint = "it stays; `agenda drop` or --replace takes it out"});
  }
  return problems;
}

std::string plan_line(const SlotPlan& entry, const Language& first) {
  const Slot& slot = entry.after.slot;
  const bool is_new = entry.kind == SlotPlan::Kind::added;
  std::string line =
      fmt::format("{} {} {}-{} {}", is_new ? "+" : "~", iso(slot.start.date),
                  clock(slot.start.seconds), clock(slot.end.seconds), slot.title.in(first, first));
  if (!is_new) line += fmt::format(" ({}: {})", ref(slot.id), join(entry.changed, ", "));
  return line;
}

void show_plan(Context& context, const actions::AgendaImport& import, const Language& first) {
  for (const auto& entry : import.plan.slots) {
    if (entry.kind == SlotPlan::Kind::unchanged) continue;
    context.streams().err(printable(plan_line(entry, first)) + "\n");
  }
  if (!import.replace) return;
  for (const auto& entry : import.absent) {
    context.streams().err(
        printable(fmt::format("- {} {}", ref(entry.slot.id), entry.slot.title.in(first, first))) +
        "\n");
  }
}

bool alters(const actions::AgendaImport& import) {
  return !import.plan.items.empty() ||
         import.plan.count(SlotPlan::Kind::unchanged) !=
             static_cast<std::int64_t>(import.plan.slots.size()) ||
         (import.replace && !import.absent.empty());
}

// The plan is shown and asked about; false: the person said no.
Result<bool> is_wanted(Context& context, Store& store, const Setting& setting,
                       const actions::AgendaFile& file) {
  auto plan = store.read(AsOf{}, [&](Snapshot& snapshot) -> Result<actions::AgendaImport> {
    return actions::plan_agenda_import(snapshot, setting, file);
  });
  if (!plan) return fail(std::move(plan.error()));
  const bool json = context.shared().json;
  const bool shown = context.shared().dry_run || (context.asks() && !context.shared().yes);
  if (!json && shown) show_plan(context, *plan, setting.dialogue.first_language());
  if (context.shared().dry_run || !alters(*plan)) return true;
  return context.confirm(summary(file_name(file.path), *plan) + ". Import it?");
}

Result<Exit> run_import(const ImportOptions& options, Context& context) {
  auto setting = context.setting();
  if (!setting) return fail(std::move(setting.error()));
  auto text = actions::read_file(context.absolute(options.file));
  if (!text) return fail(std::move(text.error()));
  const actions::AgendaFile file{options.file, std::move(*text), options.replace};
  auto store = context.store_to_write();
  if (!store) return fail(std::move(store.error()));
  auto wanted = is_wanted(context, **store, *setting, file);
  if (!wanted) return fail(std::move(wanted.error()));
  if (!*wanted) return fail(ErrorKind::refused, "nothing was imported");
  auto act = context.act();
  if (!act) return fail(std::move(act.error()));
  auto done = actions::import_agenda(**store, *setting, std::move(*act), file);
  if (!done) return fail(std::move(done.error()));
  Problems problems = done->import.problems;
  for (auto& absence : absences(done->import, file.path)) problems.push_back(std::move(absence));
  return context.write(done->receipt, "imported " + summary(file_name(file.path), done->import),
                       problems);
}

}  // namespace

Command agenda_import() {
  auto options = std::make_shared<ImportOptions>();
  return {.name = "import",
          .help = "Read the agenda from a CSV or TOML file",
          .details =
              "Each slot is known again by its ref, so the same file again changes nothing and a "
              "corrected one changes what it corrects. All that is wrong in the file is said at "
              "once, and then nothing is imported. docs/formats/agenda.md describes the file.",
          .examples = {"plenary agenda import agenda.csv --dry-run",
                       "plenary agenda import agenda.csv --yes"},
          .arguments = {{"FILE", &options->file, "agenda.csv or agenda.toml"}},
          .options = {{"--replace", &options->replace,
                       "Drop the slots of the file's earlier import that it no longer has"}},
          .shared = shared_agenda_write | shared_yes,
          .run = [options](Context& context) { return run_import(*options, context); }};
}

}  // namespace plenary::cli
