#include <memory>

#include "commands.h"
#include "context.h"
#include "import_command.h"

namespace plenary::cli {

namespace {

Result<Exit> run_register_paste(const ImportOptions& options, Context& context) {
  if (context.asks())
    context.streams().err("paste the lines, a person each; end with Ctrl-D on a line of its own\n");
  return run_register_import(options, context);
}

}  // namespace

Command register_paste() {
  auto options = std::make_shared<ImportOptions>();
  options->files = {"-"};
  options->is_pasted = true;
  return {
      .name = "paste",
      .help = "Register the people named in lines of a mail",
      .details =
          "For nominations that stand in the body of a mail: paste the lines at the terminal and "
          "end with Ctrl-D, or give them on standard input. Reads a person a line - name, "
          "function, "
          "e-mail address, with bullets, numbers or \"> \" in front - under headings such as "
          "\"Members:\", blocks of labels (\"Nom : ...\", \"Fonction : ...\"), and tables copied "
          "with their header. Greetings and signatures are passed over and named; a line that is "
          "not surely one person is refused with its text. What was understood is shown as a plan, "
          "and asked about, like that of an import.",
      .examples = {"plenary register paste --delegation SN",
                   "plenary register paste --delegation SN --received \"8 June 2023\" --dry-run < "
                   "body.txt"},
      .options = {{"--delegation", &options->delegation,
                   "Whose people they are, where the lines do not say", "PARTY"},
                  {"--received", &options->received, "When the mail came; now, unless it is said",
                   "WHEN"},
                  {"--document", &options->document, "What nominates them: email:NO:2023-06-05",
                   "TYPE:NO:DATE"},
                  {"--nominated-by", &options->nominated_by,
                   "Focal point or office that nominated them", "NAME"},
                  {"--role", &options->role, "Role of lines without one", "ROLE"},
                  {"--category", &options->category, "Category of lines without one", "CATEGORY"},
                  {"--new-delegations", &options->new_delegations,
                   "Record organisations that nobody knows yet"},
                  {"--partial", &options->partial, "Leave out the lines that cannot be taken"},
                  {"--rejects", &options->rejects, "Where the lines left out go", "FILE"}},
      .shared = shared_meeting | shared_format | shared_write | shared_yes,
      .run = [options](Context& context) { return run_register_paste(*options, context); }};
}

}  // namespace plenary::cli
