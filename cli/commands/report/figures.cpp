#include "commands.h"
#include "plenary/actions/reports.h"
#include "report_input.h"

namespace plenary::cli {
namespace {

Result<Exit> run_report_figures(Context& context) {
  auto input = open_report(context);
  if (!input) return fail(input.error());
  auto made = actions::communique_report(*input->store, input->setting, input->words);
  if (!made) return fail(made.error());
  if (context.format() == Format::json) {
    return context.write(communique_json(made->value, made->paper));
  }
  return context.write(communique_document(made->value, made->paper));
}

}  // namespace

Command report_figures() {
  return {.name = "figures",
          .help = "Write the communiqué's counted sentence",
          .details =
              "Counts those registered until attendance is recorded, and from then on those "
              "who came. Roles and categories that [roles] and [categories] keep out of "
              "figures are not counted; the footnote says what makes a partner represented.",
          .examples = {"plenary report figures", "plenary report figures --lang fr --json"},
          .shared = shared_report,
          .formats = table_paper_formats,
          .run = run_report_figures};
}

}  // namespace plenary::cli
