#include "commands.h"
#include "plenary/actions/reports.h"
#include "report_input.h"

namespace plenary::cli {
namespace {

Result<Exit> run_report_delegations(Context& context) {
  auto input = open_report(context);
  if (!input) return fail(input.error());
  auto made = actions::delegations_report(*input->store, input->setting, input->words);
  if (!made) return fail(made.error());
  if (context.format() == Format::json) {
    return context.write(delegations_json(made->value, made->paper));
  }
  if (context.format() == Format::csv) {
    return context.write(delegations_table(made->value, made->paper));
  }
  return context.write(delegations_document(made->value, made->paper));
}

}  // namespace

Command report_delegations() {
  return {.name = "delegations",
          .help = "Set out each delegation with its head, counts, quota and documents",
          .details =
              "Delegations stand in protocol order: partner states by name in the paper's "
              "language, or as the meeting's [protocol] says, then observers, then "
              "organisations.",
          .examples = {"plenary report delegations",
                       "plenary report delegations --lang fr -o delegations.csv"},
          .shared = shared_report,
          .formats = table_paper_formats,
          .run = run_report_delegations};
}

}  // namespace plenary::cli
