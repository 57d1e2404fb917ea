#include <fmt/core.h>

#include "commands/history/commands.h"
#include "commands/history/pages.h"

namespace plenary::cli {

namespace {

struct PrivacyEraseOptions {
  std::string person{};
};

Result<Exit> run_privacy_erase(const PrivacyEraseOptions& options, Context& context) {
  auto setting = history_setting(context);
  if (!setting) return fail(setting.error());
  auto reading = context.store_to_read();
  if (!reading) return fail(reading.error());
  auto data = actions::personal_data(**reading, *setting, options.person);
  if (!data) return fail(data.error());
  std::string ref_of_person = ref(data->person.id);
  if (!context.shared().dry_run) {
    auto yes = context.confirm(
        fmt::format("erase the personal data of {} ({}) in {} records and all their past versions? "
                    "This cannot be undone",
                    data->person.name, ref_of_person, data->records.size()));
    if (!yes) return fail(yes.error());
    if (!*yes) return fail(ErrorKind::refused, "nothing was erased");
  }
  auto act = context.act();
  if (!act) return fail(act.error());
  auto store = context.store_to_write();
  if (!store) return fail(store.error());
  auto receipt = actions::erase(**store, *act, data->person.id);
  if (!receipt) return fail(receipt.error());
  // The name is gone, from this sentence too.
  return context.write(*receipt, fmt::format("erased the personal data of {}", ref_of_person));
}

}  // namespace

Command privacy_erase() {
  auto options = std::make_shared<PrivacyEraseOptions>();
  return {
      .name = "erase",
      .help = "Erase the personal data of one person",
      .details =
          "Overwrites names, contacts and whatever else can identify them, in every version. "
          "Delegation, role, category, status and gender stay, so that figures stay the same, and "
          "the chain of changes still verifies. Copies of the store are not reached.",
      .examples = {"plenary privacy erase P17", "plenary privacy erase P17 --yes"},
      .arguments = {{"PERSON", &options->person, "P17, R42, or part of a name"}},
      .shared = shared_meeting | shared_write | shared_yes,
      .run = [options](Context& context) { return run_privacy_erase(*options, context); }};
}

}  // namespace plenary::cli
