#include "plenary/actions/import.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "commands.h"
#include "context.h"
#include "import_command.h"
#include "import_decisions.h"
#include "import_plan.h"
#include "import_rejects.h"
#include "import_saved.h"
#include "pager.h"
#include "plenary/actions/files.h"
#include "plenary/actions/form.h"
#include "plenary/text.h"
#include "progress.h"

namespace plenary::cli {

namespace {

bool is_json(const Context& context) {
  return context.shared().json || context.format() == Format::json;
}

Result<char> read_delimiter(const std::optional<std::string>& said) {
  if (!said) return '\0';
  const std::string& word = *said;
  if (word == "tab" || word == "\\t") return '\t';
  if (word == "comma") return ',';
  if (word == "semicolon") return ';';
  if (word == "bar" || word == "pipe") return '|';
  if (word.size() == 1) return word.front();
  return fail(ErrorKind::usage, "\"" + word + "\" is no delimiter",
              {"comma, semicolon, tab, bar, or the character itself"});
}

Result<std::vector<std::pair<std::string, std::string>>> read_map(
    const std::vector<std::string>& words) {
  std::vector<std::pair<std::string, std::string>> map;
  for (const std::string& each : words) {
    const std::size_t at = each.rfind('=');
    if (at == each.npos || at == 0)
      return fail(ErrorKind::usage, "\"" + each + "\" maps no column",
                  {"write --map \"their header=field\", or \"their header=-\" to leave it out"});
    map.emplace_back(std::string(trim(std::string_view(each).substr(0, at))),
                     std::string(trim(std::string_view(each).substr(at + 1))));
  }
  return map;
}

// A folder's lists in the order of their names; what was passed over is said.
Result<std::vector<std::string>> lists_in(const std::string& folder, Context& context) {
  auto found = actions::lists_in_folder(context.absolute(folder));
  if (!found) return fail(std::move(found.error()));
  if (!found->passed_over.empty())
    context.say(fmt::format("passed over in {}: {}", folder, join(found->passed_over, ", ")));
  std::vector<std::string> paths;
  for (const std::string& name : found->lists)
    paths.push_back(folder + (folder.ends_with('/') ? "" : "/") + name);
  if (paths.empty()) return fail(ErrorKind::not_found, folder + " holds no lists");
  return paths;
}

Result<std::vector<std::string>> paths_of(const ImportOptions& options, Context& context) {
  std::vector<std::string> paths;
  for (const std::string& path : options.files) {
    if (path == "-" || !actions::is_folder(context.absolute(path))) {
      paths.push_back(path);
      continue;
    }
    auto lists = lists_in(path, context);
    if (!lists) return fail(std::move(lists.error()));
    paths.insert(paths.end(), lists->begin(), lists->end());
  }
  return paths;
}

Result<std::vector<actions::ImportFile>> read_files(const ImportOptions& options,
                                                    Context& context) {
  std::vector<actions::ImportFile> files;
  auto paths = paths_of(options, context);
  if (!paths) return fail(std::move(paths.error()));
  for (const std::string& path : *paths) {
    if (path == "-") {
      auto text = std::make_shared<std::string>(context.streams().read_all());
      files.push_back({path, std::move(text), {}, options.is_pasted});
      continue;
    }
    auto text = actions::read_file(context.absolute(path));
    if (!text) return fail(std::move(text.error()));
    files.push_back(
        {path, std::make_shared<std::string>(std::move(*text)), context.absolute(path)});
  }
  return files;
}

using ImportFiles = std::vector<actions::ImportFile>;

// Of several meetings the one for which the forms among the lists were made, unless one is said.
Result<Setting> setting_for(const ImportFiles& files, Context& context) {
  auto workspace = context.workspace();
  if (!workspace) return fail(std::move(workspace.error()));
  if (!context.shared().meeting.empty() || (*workspace)->meeting_ids().size() < 2)
    return context.setting();
  const std::string meeting = actions::meeting_of_forms(files, context.environment().installation);
  if (meeting.empty()) return context.setting();
  context.say("the form is for the meeting " + meeting);
  return (*workspace)->setting(meeting, context.shared().as_of, context.clock());
}

Result<actions::ImportRequest> request_of(const ImportOptions& options, Context& context,
                                          ImportFiles files) {
  if (options.header_row.value_or(1) < 1)
    return fail(ErrorKind::usage, "lines count from 1", {"as in --header-row 3"});
  auto delimiter = read_delimiter(options.delimiter);
  if (!delimiter) return fail(std::move(delimiter.error()));
  auto map = read_map(options.map);
  if (!map) return fail(std::move(map.error()));
  auto workspace = context.workspace();
  if (!workspace) return fail(std::move(workspace.error()));
  if (!options.rejects.empty() && files.size() > 1)
    return fail(ErrorKind::usage, "--rejects names one file, and there are several lists",
                {"leave it out: each list gets its own rejects beside it"});
  return actions::ImportRequest{.files = std::move(files),
                                .sheet = options.sheet,
                                .installation = context.environment().installation,
                                .delimiter = *delimiter,
                                .encoding = options.encoding,
                                .header_row = options.header_row.value_or(0),
                                .map = std::move(*map),
                                .use_map = options.use_map,
                                .save_map = options.save_map,
                                .workspace = (*workspace)->root(),
                                .delegation = options.delegation,
                                .role = options.role,
                                .category = options.category,
                                .nominated_by = options.nominated_by,
                                .received = options.received,
                                .document = options.document,
                                .blank_clears = options.blank == "clears",
                                .new_delegations = options.new_delegations,
                                .excel_serial = options.excel_serial,
                                .date_order = options.date_order,
                                .partial = options.partial,
                                .replaced = options.replaced,
                                .withdraw = options.withdraw,
                                .correct = options.correct,
                                .replace = options.replace,
                                .same = options.same,
                                .different = options.different};
}

bool needs_attention(const ImportPlan& plan) {
  return plan.total.blocks() ||
         std::any_of(plan.problems.begin(), plan.problems.end(),
                     [](const Problem& each) { return each.severity != Severity::note; });
}

Result<Exit> tell_blocked(const ImportOptions& options, Context& context, const Setting& setting,
                          const actions::DelegateImport& import) {
  if (!options.rejects.empty()) {
    if (auto written = write_rejects(options, context, setting, import); !written)
      return fail(std::move(written.error()));
  }
  if (is_json(context)) {
    auto written = context.write(json_of(import, {.dry_run = context.shared().dry_run}));
    if (!written) return written;
  }
  const ImportCounts& total = import.plan().total;
  if (total.blocks())
    context.say(fmt::format("nothing was imported: {} of {} rows cannot be taken as they are",
                            total.ambiguous + total.rejected, total.rows));
  else
    context.say("nothing was imported");
  if (total.blocks() && !options.replaced.empty())
    context.streams().err("hint: mend the list: one that replaces a delegation goes in whole\n");
  else if (total.blocks() && total.ambiguous + total.rejected < total.rows)
    context.streams().err("hint: mend the list, or import the other rows with --partial\n");
  return Exit::nothing_done;
}

std::string done_sentence(const actions::DelegateImport& import, const Receipt& receipt) {
  const ImportCounts& total = import.plan().total;
  if (total.fresh + total.changed + total.withdrawn == 0) return "nothing new\n";
  std::string what = fmt::format("{} registered, {} changed", total.fresh, total.changed);
  if (total.withdrawn > 0) what += fmt::format(", {} withdrawn", total.withdrawn);
  if (receipt.dry_run) return fmt::format("dry run: {}; nothing was written\n", what);
  return fmt::format("{} (change #{})\n", what, receipt.change.value_or(0));
}

// Nothing to ask about where nothing would change.
Result<bool> go_ahead(Context& context, const actions::DelegateImport& import) {
  const ImportCounts& total = import.plan().total;
  if (context.shared().dry_run || total.fresh + total.changed + total.withdrawn == 0) return true;
  if (total.withdrawn == 0)
    return context.confirm(fmt::format("register {} and change {}?", total.fresh, total.changed));
  return context.confirm(fmt::format("register {}, change {} and withdraw {}?", total.fresh,
                                     total.changed, total.withdrawn));
}

// As json it comes once, with the receipt.
Result<void> show_plan(Context& context, const actions::DelegateImport& import,
                       const Setting& setting) {
  if (is_json(context)) return {};
  if (context.pages() && !context.shared().yes) {
    const std::string text =
        summary_of(import, setting) + text_of(import) + problems_of(import.plan());
    if (show_in_pages(context.streams(), text)) return {};
    return fail(ErrorKind::io, "cannot write to standard output");
  }
  auto written = context.write(text_of(import));
  if (!written) return fail(std::move(written.error()));
  context.show_problems(import.plan().problems);
  return {};
}

// With --apply the plan says how; another way would be another plan.
Result<void> check_options(const ImportOptions& options) {
  if (options.apply.empty() && options.files.empty())
    return fail(ErrorKind::usage, "plenary register import needs FILE",
                {"as in: plenary register import senegal.csv --delegation SN --dry-run"});
  if (!options.apply.empty()) {
    const bool says_how =
        !options.plan.empty() || !options.delegation.empty() || !options.document.empty() ||
        !options.nominated_by.empty() || !options.received.empty() || !options.role.empty() ||
        !options.category.empty() || options.delimiter || !options.map.empty() ||
        !options.replaced.empty() || !options.withdraw.empty() || !options.correct.empty() ||
        !options.replace.empty() || !options.sheet.empty() || !options.encoding.empty() ||
        options.header_row || options.excel_serial || options.new_delegations ||
        !options.same.empty() || !options.different.empty() || !options.use_map.empty() ||
        !options.save_map.empty() || !options.date_order.empty() || options.blank != "keeps";
    if (says_how)
      return fail(ErrorKind::usage, "--apply does what the plan says, and takes no more options",
                  {"--dry-run, --partial, --rejects and --yes go with it; else make a new plan"});
  }
  if (!options.plan.empty() && !options.save_map.empty())
    return fail(ErrorKind::usage, "--save-map goes with an import, and --plan imports nothing yet",
                {"leave out one of them"});
  return {};
}

Result<void> check_asked(const ImportOptions& options, const Context& context) {
  const bool may_act = context.asks() || context.shared().yes || context.shared().dry_run;
  if (may_act || !options.plan.empty()) return {};
  return fail(ErrorKind::refused, "there is no terminal to show the plan at and ask",
              {"look first with --dry-run, then import with --yes"});
}

Result<actions::ImportRequest> request_for(const ImportOptions& options, Context& context,
                                           const std::optional<actions::SavedPlan>& saved,
                                           ImportFiles files) {
  if (!saved) return request_of(options, context, std::move(files));
  auto lists = paths_of(options, context);
  if (!lists) return fail(std::move(lists.error()));
  auto request = request_of_plan(context, *saved, *lists);
  if (request && options.partial) request->partial = true;
  return request;
}

// Everything but to do it.
Result<Exit> finish_plan(const ImportOptions& options, Context& context, Store& store,
                         const Setting& setting, const actions::DelegateImport& import) {
  if (auto saved = save_plan(context, store, import, options.plan); !saved)
    return fail(std::move(saved.error()));
  if (import.is_blocked()) return tell_blocked(options, context, setting, import);
  if (is_json(context)) {
    auto written = context.write(json_of(import, {.dry_run = true}));
    if (!written) return written;
  }
  return needs_attention(import.plan()) ? Exit::attention : Exit::done;
}

Result<Exit> carry_out(const ImportOptions& options, Context& context, Store& store,
                       const Setting& setting, actions::DelegateImport& import,
                       ProgressLine& progress) {
  if (import.is_blocked()) return tell_blocked(options, context, setting, import);
  auto agreed = go_ahead(context, import);
  if (!agreed) return fail(std::move(agreed.error()));
  if (!*agreed) return fail(ErrorKind::refused, "nothing was imported");
  auto act = context.act();
  if (!act) return fail(std::move(act.error()));
  const bool was_shown = !context.shared().yes || !options.apply.empty();
  auto receipt = import.carry_out(store, *act, was_shown);
  progress.clear();
  if (!receipt) return fail(std::move(receipt.error()));
  if (!context.shared().dry_run && !options.save_map.empty())
    context.say("the mapping " + options.save_map + " is in plenary.toml");
  if (!context.shared().dry_run) {
    if (auto rejects = write_rejects(options, context, setting, import); !rejects)
      return fail(std::move(rejects.error()));
  }
  auto written =
      context.write(is_json(context) ? json_of(import, *receipt) : done_sentence(import, *receipt));
  if (!written) return written;
  return needs_attention(import.plan()) ? Exit::attention : Exit::done;
}

Result<actions::DelegateImport> prepare(const ImportOptions& options, Context& context,
                                        Store& store, const Setting& setting,
                                        const std::optional<actions::SavedPlan>& saved,
                                        ImportFiles files, ProgressLine& progress) {
  auto request = request_for(options, context, saved, std::move(files));
  if (!request) return fail(std::move(request.error()));
  request->progress = [&progress](std::string_view what, std::int64_t done, std::int64_t all) {
    progress.show(what, done, all);
  };
  if (saved)
    if (auto here = check_base(*saved, store); !here) return fail(std::move(here.error()));
  auto import = actions::DelegateImport::prepare(store, setting, std::move(*request));
  progress.clear();
  if (!import) return import;
  if (saved)
    if (auto same = import->compare(*saved); !same) return fail(std::move(same.error()));
  const bool asks = context.asks() && !context.shared().yes && !saved && options.plan.empty();
  if (!asks) return import;
  if (auto decided = ask_about_withdrawals(context, store, *import); !decided)
    return fail(std::move(decided.error()));
  if (auto decided = ask_about_near_people(context, store, *import); !decided)
    return fail(std::move(decided.error()));
  return import;
}

constexpr const char* example_with_document =
    "plenary register import mali.csv --delegation Mali --received \"8 June 2023\" "
    "--document note_verbale:NV-12/2023:2023-06-05";

std::vector<Option> import_options(ImportOptions& options) {
  std::vector<Option> all = nomination_options(options);
  for (Option& option : file_options(options)) all.push_back(std::move(option));
  for (Option& option : deciding_options(options)) all.push_back(std::move(option));
  return all;
}

}  // namespace

Result<Exit> run_register_import(const ImportOptions& options, Context& context) {
  if (auto checked = check_options(options); !checked) return fail(std::move(checked.error()));
  auto saved = read_plan(context, options.apply);
  if (!saved) return fail(std::move(saved.error()));
  if (auto asked = check_asked(options, context); !asked) return fail(std::move(asked.error()));
  auto files = *saved ? ImportFiles{} : read_files(options, context);
  if (!files) return fail(std::move(files.error()));
  auto setting = *saved ? setting_of(context, *saved) : setting_for(*files, context);
  if (!setting) return fail(std::move(setting.error()));
  auto store = context.store_to_write();
  if (!store) return fail(std::move(store.error()));
  ProgressLine progress(context);
  auto import = prepare(options, context, **store, *setting, *saved, std::move(*files), progress);
  if (!import) return fail(std::move(import.error()));
  if (auto shown = show_plan(context, *import, *setting); !shown)
    return fail(std::move(shown.error()));
  if (!options.plan.empty()) return finish_plan(options, context, **store, *setting, *import);
  return carry_out(options, context, **store, *setting, *import, progress);
}

Command register_import() {
  auto options = std::make_shared<ImportOptions>();
  return {
      .name = "import",
      .help = "Import lists of delegates as partners sent them",
      .details =
          "Reads CSV in UTF-8, UTF-16 or Windows-1252 with comma, semicolon, tab or bar, sheets "
          "(.xlsx, .ods), tables of documents (.docx), what is attached to mails (.eml) and the "
          "json of "
          "list participants, by what a file holds; finds the header and what each column means, "
          "and plans: each row is new, "
          "changed, unchanged, ambiguous or rejected. At a terminal the plan is shown and asked "
          "about; elsewhere say --dry-run or --yes. One wrong row stops the whole list, unless "
          "--partial leaves such rows out: they go, each with its reason, into a list that "
          "imports once it is mended. The same list again changes nothing. An empty cell keeps "
          "what is known; who is not in the list stays as they are.\n\n"
          "With --replace-delegation the list cancels and replaces what is known of that "
          "delegation: whoever is not in it is withdrawn. A new name near one that would go, a "
          "head and whoever has a part in the agenda are asked about, or decided with --withdraw, "
          "--correct and --replace.",
      .examples = {"plenary register import senegal.csv --delegation SN --dry-run",
                   "plenary register import *.csv --yes --partial",
                   "plenary register import *.csv --plan tonight.json",
                   "plenary register import --apply tonight.json --yes", example_with_document},
      .arguments = {{"FILE", &options->files, "Lists, or folders of them; - is standard input",
                     false}},
      .options = import_options(*options),
      .shared = shared_meeting | shared_format | shared_write | shared_yes,
      .formats = sentence_formats,
      .run = [options](Context& context) { return run_register_import(*options, context); }};
}

}  // namespace plenary::cli
