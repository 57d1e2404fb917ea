#include "import_saved.h"

#include "plenary/actions/files.h"

namespace plenary::cli {

namespace {

Result<actions::ImportFile> read_list_file(Context& context, const std::string& path) {
  if (path == "-")
    return actions::ImportFile{
        path, std::make_shared<std::string>(context.streams().read_all()), {}};
  const std::string whole = context.absolute(path);
  auto text = actions::read_file(whole);
  if (!text) {
    text.error().hints.emplace_back("name the lists after --apply FILE where they have moved");
    return fail(std::move(text.error()));
  }
  return actions::ImportFile{path, std::make_shared<std::string>(std::move(*text)), whole};
}

}  // namespace

Result<void> save_plan(Context& context, Store& store, const actions::DelegateImport& import,
                       const std::string& path) {
  auto act = context.act();
  if (!act) return fail(std::move(act.error()));
  const std::string text =
      import.saved({.program = PLENARY_VERSION, .act = std::move(*act)}, store);
  auto written = actions::write_file(context.absolute(path), text, 0600);
  if (!written) return written;
  context.say("the plan is in " + path + "; --apply " + path + " carries it out");
  return {};
}

Result<std::optional<actions::SavedPlan>> read_plan(Context& context, const std::string& path) {
  if (path.empty()) return std::optional<actions::SavedPlan>{};
  auto text = actions::read_file(context.absolute(path));
  if (!text) return fail(std::move(text.error()));
  auto saved = actions::read_saved_plan(*text);
  if (!saved) {
    saved.error().where = Source{.path = path};
    return fail(std::move(saved.error()));
  }
  return std::optional(std::move(*saved));
}

Result<actions::ImportRequest> request_of_plan(Context& context, const actions::SavedPlan& saved,
                                               const std::vector<std::string>& lists) {
  std::vector<std::string> paths = lists;
  for (const actions::SavedPlan::File& file : saved.files) {
    if (!lists.empty()) break;
    if (file.location.empty())
      return fail(ErrorKind::usage, "the list of the plan came from standard input",
                  {"name the list, or - for standard input, after --apply FILE"});
    paths.push_back(file.location);
  }
  std::vector<actions::ImportFile> files;
  for (const std::string& path : paths) {
    auto file = read_list_file(context, path);
    if (!file) return fail(std::move(file.error()));
    files.push_back(std::move(*file));
  }
  auto request = actions::request_of(saved, files);
  if (request) request->installation = context.environment().installation;
  return request;
}

Result<Setting> setting_of(Context& context, const std::optional<actions::SavedPlan>& saved) {
  if (!saved) return context.setting();
  const std::string& wanted = context.shared().meeting;
  if (!wanted.empty() && wanted != saved->meeting)
    return fail(ErrorKind::usage, "the plan is for the meeting " + saved->meeting,
                {"leave out --meeting"});
  auto workspace = context.workspace();
  if (!workspace) return fail(std::move(workspace.error()));
  return (*workspace)->setting(saved->meeting, {}, context.clock());
}

}  // namespace plenary::cli
