#include "plenary/actions/form.h"

#include <fmt/format.h>

#include "commands/list/answer.h"
#include "commands/register/commands.h"
#include "plenary/actions/files.h"
#include "plenary/actions/modules.h"

namespace plenary::cli {
namespace {

struct FormOptions {
  std::string delegation{};
  std::string output{};
};

Result<void> check_output(const FormOptions& options, Context& context) {
  if (options.output.empty() || options.output == "-") {
    if (!context.streams().out_is_terminal) return {};
    return fail(ErrorKind::usage, "a workbook cannot be shown at a terminal",
                {"write it to a file: -o form.xlsx"});
  }
  if (format_of_file(options.output) == Format::xlsx) return {};
  return fail(ErrorKind::usage, "a form is a workbook, and " + options.output + " is none",
              {"write it to a file whose name ends with .xlsx"});
}

Result<void> write_form(const std::string& bytes, const FormOptions& options, Context& context) {
  if (!options.output.empty() && options.output != "-")
    return actions::write_file(context.absolute(options.output), bytes);
  if (!context.streams().out(bytes)) return fail(ErrorKind::io, "cannot write to standard output");
  return {};
}

Result<Exit> run_form(const FormOptions& options, Context& context) {
  if (auto fits = check_output(options, context); !fits) return fail(std::move(fits.error()));
  auto sheets = actions::open_module<SheetsModule>(context.environment().installation);
  if (!sheets) return fail(std::move(sheets.error()));
  return with_ground(
      context, true, [&](Snapshot& snapshot, const actions::ListGround& ground) -> Result<Exit> {
        auto party = actions::one_party(ground.parties, options.delegation);
        if (!party) return fail(std::move(party.error()));
        auto form = actions::delegation_form(snapshot, ground, **sheets, *party);
        if (!form) return fail(std::move(form.error()));
        if (auto written = write_form(form->bytes, options, context); !written)
          return fail(std::move(written.error()));
        const Language& first = ground.setting.dialogue.first_language();
        context.say(
            fmt::format("the form of {} has {} filled in and {} empty rows",
                        ground.parties.name(*party, first, first),
                        form->people == 1 ? "1 person" : fmt::format("{} people", form->people),
                        form->empty_rows));
        return Exit::done;
      });
}

}  // namespace

Command register_form() {
  auto options = std::make_shared<FormOptions>();
  return {.name = "form",
          .help = "Write the Excel form in which a party sends its people",
          .details =
              "Those already registered are filled in, with their references; there are "
              "drop-downs in the language of the form, empty rows up to the quota and some more, "
              "and a sheet that says what to do. `register import` takes the form back without "
              "any option: what was corrected or added, and nothing else. A row that was emptied "
              "withdraws nobody.",
          .examples = {"plenary register form --delegation Senegal --lang fr -o senegal.xlsx"},
          .options = {{.names = "-d,--delegation",
                       .target = &options->delegation,
                       .help = "Whose form, by code or name",
                       .value_name = "PARTY",
                       .required = true},
                      {.names = "-o,--output",
                       .target = &options->output,
                       .help = "The file to write, whose name ends with .xlsx",
                       .value_name = "FILE"}},
          .shared = shared_meeting | shared_lang,
          .run = [options](Context& context) { return run_form(*options, context); }};
}

}  // namespace plenary::cli
