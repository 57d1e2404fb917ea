#include "commands/list/answer.h"

#include <algorithm>

#include "plenary/actions/modules.h"
#include "plenary/modules/sheets.h"
#include "plenary/text.h"

namespace plenary::cli {

bool is_for_people(Format format) {
  return format == Format::text || format == Format::markdown || format == Format::html;
}

Option sort_option(std::vector<std::string>& sort) {
  return {.names = "--sort",
          .target = &sort,
          .help = "In the order of these columns, separated by commas; --sort=-KEY turns it round",
          .value_name = "KEYS"};
}

Option delegation_option(std::vector<std::string>& delegations) {
  return {.names = "-d,--delegation",
          .target = &delegations,
          .help = "Only this party, by code or name (repeatable)",
          .value_name = "PARTY"};
}

Result<ListOptions> list_options(Context& context, const actions::ListGround& ground,
                                 std::string_view noun, const std::vector<std::string>& sort) {
  const SharedOptions& shared = context.shared();
  const bool to_terminal =
      context.streams().out_is_terminal && (shared.output.empty() || shared.output == "-");
  std::string title_key(noun);
  std::replace(title_key.begin(), title_key.end(), ' ', '_');
  ListOptions options{.format = context.format(),
                      .width = to_terminal ? context.streams().width : 0,
                      .columns = shared.columns,
                      .language = ground.language(),
                      .title = ground.title(title_key)};
  const Meeting& meeting = ground.setting.meeting;
  const std::string& of =
      meeting.title.in(ground.language(), ground.setting.dialogue.first_language());
  if (!of.empty()) options.title += " – " + of;
  for (const auto& words : sort) {
    for (const auto key : split(words, ',')) {
      if (!trim(key).empty()) options.sort.emplace_back(trim(key));
    }
  }
  options.excel = shared.excel;
  options.sheet = ground.title(title_key);
  options.created = ground.setting.now;
  if (ground.words.has("paper.yes")) options.yes = ground.words["paper.yes"];
  if (ground.words.has("paper.no")) options.no = ground.words["paper.no"];
  if (options.format != Format::xlsx) return options;
  if (to_terminal)
    return fail(ErrorKind::usage, "a workbook cannot be shown at a terminal",
                {"write it to a file: -o " + title_key + ".xlsx"});
  auto sheets = actions::open_module<SheetsModule>(context.environment().installation);
  if (!sheets) return fail(std::move(sheets.error()));
  options.sheets = *sheets;
  return options;
}

Result<std::vector<std::string>> party_codes(const actions::ListGround& ground,
                                             const std::vector<std::string>& words) {
  std::vector<std::string> codes;
  for (const auto& word : words) {
    auto code = actions::one_party(ground.parties, word);
    if (!code) return fail(std::move(code.error()));
    codes.push_back(std::move(*code));
  }
  return codes;
}

namespace {

Result<Exit> read_ground(Context& context, const Setting& setting, const Words& words,
                         const ListWork& work) {
  auto store = context.store_to_read();
  if (!store) return fail(std::move(store.error()));
  return (*store)->read(setting.as_of, [&](Snapshot& snapshot) -> Result<Exit> {
    const PartyIndex parties = actions::party_index(snapshot, setting);
    return work(snapshot, {.setting = setting, .parties = parties, .words = words});
  });
}

}  // namespace

Result<Exit> with_ground(Context& context, bool needs_meeting, const ListWork& work) {
  auto setting = needs_meeting ? context.setting() : context.setting_without_meeting();
  if (!setting) return fail(std::move(setting.error()));
  auto words = context.words(*setting);
  if (!words) return fail(std::move(words.error()));
  return read_ground(context, *setting, *words, work);
}

Result<Exit> with_ground_of_names(Context& context, const ListWork& work) {
  auto setting = context.setting_without_meeting();
  if (!setting) return fail(std::move(setting.error()));
  auto words = context.words(*setting);
  const Language& language = context.shared().lang;
  const auto& parties = setting->parties.all;
  const bool has_names = std::any_of(parties.begin(), parties.end(),
                                     [&](const Party& party) { return party.name.has(language); });
  if (!words && has_names) {
    auto workspace = context.workspace();
    if (!workspace) return fail(std::move(workspace.error()));
    auto first = (*workspace)->words(setting->dialogue.first_language());
    if (!first) return fail(std::move(first.error()));
    words = Words(language, first->all());
  }
  if (!words) return fail(std::move(words.error()));
  return read_ground(context, *setting, *words, work);
}

}  // namespace plenary::cli
