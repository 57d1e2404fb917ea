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
      .options = nomination_options(*options),
      .shared = shared_meeting | shared_format | shared_write | shared_yes,
      .formats = sentence_formats,
      .run = [options](Context& context) { return run_register_paste(*options, context); }};
}

}  // namespace plenary::cli
