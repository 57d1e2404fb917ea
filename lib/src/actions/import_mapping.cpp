// Mappings of headers that are saved in plenary.toml, by the import that --map went with, and used
// again.
#include <algorithm>

#include "actions/import_state.h"
#include "plenary/config.h"
#include "plenary/text.h"

namespace plenary::actions {

namespace {

constexpr std::string_view config_path = "plenary.toml";

bool is_mapping_name(std::string_view name) {
  const auto plain = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_';
  };
  return name.size() <= 60 && name.front() != '-' && std::all_of(name.begin(), name.end(), plain);
}

std::vector<std::string> headers_of_list(const DelegateList& list) {
  std::vector<std::string> headers;
  for (const SourceColumn& column : list.columns)
    if (column.use != SourceColumn::Use::unnamed) headers.push_back(column.header);
  return headers;
}

std::string toml_array(const std::vector<std::string>& texts) {
  std::vector<std::string> quoted;
  for (const std::string& text : texts) quoted.push_back(toml_string(text));
  return '[' + join(quoted, ", ") + ']';
}

}  // namespace

Result<void> DelegateImport::State::read_mapping() {
  if (request.use_map.empty() || request.use_map == "-") return {};
  std::vector<std::string> names;
  for (const SavedMapping& each : setting.dialogue.mappings) {
    if (each.name == request.use_map) mapping = &each;
    names.push_back(each.name);
  }
  if (mapping) return {};
  return fail(
      ErrorKind::usage, "there is no saved mapping " + in_quotes(request.use_map),
      {names.empty() ? "--map with --save-map saves one" : did_you_mean(request.use_map, names)});
}

Result<void> DelegateImport::State::check_mapping_to_save() const {
  if (request.save_map.empty()) return {};
  if (!is_mapping_name(request.save_map))
    return fail(ErrorKind::usage, in_quotes(request.save_map) + " cannot be a mapping's name",
                {"letters, digits and hyphens: SN-ministry"});
  if (request.map.empty())
    return fail(ErrorKind::usage, "--save-map keeps what --map says, and nothing is mapped",
                {"as in --map \"Corps=rank\" --save-map " + request.save_map});
  for (const auto& list : lists) {
    if (headers_of_list(list.value) != headers_of_list(lists.front().value))
      return fail(ErrorKind::usage,
                  "--save-map is for lists of the same headers, and those of " + list.value.path +
                      " are others",
                  {"import the lists one by one"});
  }
  return {};
}

Result<std::optional<DelegateImport::State::MappingEdit>> DelegateImport::State::mapping_to_save(
    const Act& act) const {
  if (request.save_map.empty()) return std::nullopt;
  const auto file = std::find_if(act.config.begin(), act.config.end(),
                                 [](const ConfigFile& each) { return each.path == config_path; });
  if (file == act.config.end()) return fail(ErrorKind::internal, "plenary.toml was not read");
  std::vector<std::string> map;
  for (const auto& [header, field] : request.map) map.push_back(header + '=' + field);
  if (mapping)
    for (const auto& [header, field] : mapping->map) map.push_back(header + '=' + field);
  const std::string table = "mappings." + request.save_map + '.';
  std::vector<ConfigEdit> edits;
  if (!options.party.empty()) edits.push_back({table + "delegation", toml_string(options.party)});
  edits.push_back({table + "headers", toml_array(headers_of_list(lists.front().value))});
  edits.push_back({table + "map", toml_array(map)});
  auto after = edit_config(*file, edits);
  if (!after) return fail(std::move(after.error()));
  if (*after == file->text) return std::nullopt;
  return MappingEdit{*file, std::move(*after)};
}

}  // namespace plenary::actions
