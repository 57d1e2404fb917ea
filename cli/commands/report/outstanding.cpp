#include <memory>

#include "commands.h"
#include "plenary/actions/reports.h"
#include "report_input.h"

namespace plenary::cli {
namespace {

struct OutstandingOptions {
  bool names = false;
};

Result<Exit> run_report_outstanding(const OutstandingOptions& options, Context& context) {
  auto input = open_report(context);
  if (!input) return fail(input.error());
  auto made =
      actions::outstanding_report(*input->store, input->setting, input->words, options.names);
  if (!made) return fail(made.error());
  if (context.format() == Format::json) {
    return context.write(outstanding_json(made->value, made->paper));
  }
  return context.write(outstanding_document(made->value, made->paper));
}

}  // namespace

Command report_outstanding() {
  auto options = std::make_shared<OutstandingOptions>();
  return {
      .name = "outstanding",
      .help = "Say whom to chase, and for what",
      .details =
          "One line for each thing that a party owes: a reply, names, a head of delegation, "
          "confirmations, documents. With --names the focal point to write to stands beside it.",
      .examples = {"plenary report outstanding", "plenary report outstanding --names"},
      .options = {{.names = "--names",
                   .target = &options->names,
                   .help = "Print the names and addresses of focal points"}},
      .shared = shared_report,
      .formats = table_paper_formats,
      .run = [options](Context& context) { return run_report_outstanding(*options, context); }};
}

}  // namespace plenary::cli
