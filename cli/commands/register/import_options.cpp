// What `register import` and `register paste` take.
#include "command.h"
#include "import_command.h"

namespace plenary::cli {

std::vector<Option> nomination_options(ImportOptions& options) {
  return {
      {"--delegation", &options.delegation, "Whose people they are, where nothing sent says it",
       "PARTY"},
      {"--received", &options.received, "When they came; now, unless it is said", "WHEN"},
      {"--document", &options.document, "What nominates them: note_verbale:NV-12:2023-06-05",
       "TYPE:NO:DATE"},
      {"--nominated-by", &options.nominated_by, "Focal point or office that nominated them",
       "NAME"},
      {"--role", &options.role, "Role of rows without one", "ROLE"},
      {"--category", &options.category, "Category of rows without one", "CATEGORY"},
      {"--map", &options.map, "What a column or label means; field - leaves it out",
       "HEADER=FIELD"},
      {"--date-order",
       &options.date_order,
       "What comes first in 05/06/2023, where no day of the column proves it",
       "ORDER",
       {"day-first", "month-first"}},
      {"--new-delegations", &options.new_delegations, "Record organisations that nobody knows yet"},
      {"--partial", &options.partial, "Leave out the rows that cannot be taken"},
      {"--rejects", &options.rejects,
       "Where the rows left out go; FILE.rejects.csv beside the list", "FILE"}};
}

std::vector<Option> file_options(ImportOptions& options) {
  return {{"--save-map", &options.save_map,
           "Keep what --map says in plenary.toml, for lists with the same headers", "NAME"},
          {"--use-map", &options.use_map,
           "The saved mapping to use; - uses none; the one for the headers", "NAME"},
          {"--delimiter", &options.delimiter,
           "comma, semicolon, tab, bar or a character; found out unless it is said", "WORD"},
          {"--encoding", &options.encoding,
           "As in windows-1252, macintosh, utf-8-twice; found out unless it is said", "NAME"},
          {"--header-row", &options.header_row,
           "Line of the header, where it is not found by itself", "LINE"},
          {"--sheet", &options.sheet,
           "Which sheet of a workbook, or table of a document, by name or number; the first that "
           "reads as a list",
           "SHEET"},
          {"--blank",
           &options.blank,
           "Whether an empty cell keeps or clears what is known",
           "WHAT",
           {"keeps", "clears"}},
          {"--excel-serial", &options.excel_serial,
           "Read 45099 as the day that a spreadsheet counts so"}};
}

std::vector<Option> deciding_options(ImportOptions& options) {
  return {{"--replace-delegation", &options.replaced,
           "The list cancels and replaces this delegation: who is not in it is withdrawn", "PARTY"},
          {"--withdraw", &options.withdraw,
           "Agree to withdraw a head, a speaker, or somebody whose name is near a new one", "REF"},
          {"--correct", &options.correct, "The row on that line is this person, written otherwise",
           "REF=LINE"},
          {"--replace", &options.replace, "The person on that line comes instead of this one",
           "REF=LINE"},
          {"--same", &options.same,
           "The row on that line is this person, written otherwise; 2=5 for two rows", "REF=LINE"},
          {"--different", &options.different, "They are two people, and are not asked about again",
           "REF=LINE"},
          {"--plan", &options.plan, "Save the plan, and do nothing yet", "FILE"},
          {"--apply", &options.apply, "Do what a saved plan says, if it still comes out the same",
           "FILE"}};
}

}  // namespace plenary::cli
