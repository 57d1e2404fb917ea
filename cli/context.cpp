#include "context.h"

#include <fmt/format.h>

#include "failure.h"
#include "plenary/actions/files.h"
#include "plenary/codec/json.h"
#include "plenary/text.h"

namespace plenary::cli {
namespace {

std::string receipt_json(const Receipt& receipt, const Problems& problems) {
  std::string out;
  JsonWriter json(out);
  json.begin_object();
  json.key("change");
  if (receipt.change)
    json.value(*receipt.change);
  else
    json.null();
  json.field("dry_run", receipt.dry_run);
  json.field("added", receipt.added);
  json.field("changed", receipt.changed);
  json.field("removed", receipt.removed);
  json.key("refs");
  json.begin_array();
  for (const std::string& ref : receipt.refs) json.value(ref);
  json.end_array();
  json.key("problems");
  json.begin_array();
  for (const Problem& problem : problems) json.problem(problem);
  json.end_array();
  json.end_object();
  out += '\n';
  return out;
}

std::string receipt_sentence(const Receipt& receipt, std::string_view done) {
  if (receipt.dry_run && receipt.added + receipt.changed + receipt.removed > 0)
    return fmt::format("dry run: {}; nothing was written\n", printable(done));
  if (!receipt.change) return "nothing to change\n";
  return fmt::format("{} (change #{})\n", printable(done), *receipt.change);
}

bool needs_attention(const Problems& problems) {
  for (const Problem& problem : problems)
    if (problem.severity != Severity::note) return true;
  return false;
}

}  // namespace

Context::Context(Streams& streams, const Environment& environment, SharedOptions shared,
                 std::string verb)
    : streams_(streams),
      environment_(environment),
      shared_(std::move(shared)),
      verb_(std::move(verb)) {}

bool Context::asks() const { return streams_.in_is_terminal && streams_.err_is_terminal; }

bool Context::pages() const {
  return asks() && streams_.out_is_terminal && shared_.output.empty() && format_ == Format::text;
}

Result<Workspace*> Context::workspace() {
  if (!workspace_) {
    const std::string& start = shared_.workspace.empty() ? environment_.folder : shared_.workspace;
    auto found = Workspace::find(start, environment_.installation);
    if (!found && shared_.workspace.empty() && !usual_workspace_.empty())
      found = Workspace::find(usual_workspace_, environment_.installation);
    if (!found) return fail(found.error());
    workspace_.emplace(std::move(*found));
  }
  return &*workspace_;
}

Result<Setting> Context::setting() {
  auto opened = workspace();
  if (!opened) return fail(opened.error());
  auto setting = (*opened)->setting(shared_.meeting, shared_.as_of, clock_);
  if (setting)
    for (const std::string& remark : setting->remarks) say(remark);
  return setting;
}

Result<Setting> Context::setting_without_meeting() {
  auto opened = workspace();
  if (!opened) return fail(opened.error());
  auto setting = (*opened)->setting_without_meeting(shared_.as_of, clock_);
  if (setting)
    for (const std::string& remark : setting->remarks) say(remark);
  return setting;
}

Result<Store*> Context::store_to_read() {
  auto opened = workspace();
  if (!opened) return fail(opened.error());
  return (*opened)->store(Store::Mode::read);
}

Result<Store*> Context::store_to_write() {
  auto opened = workspace();
  if (!opened) return fail(opened.error());
  return (*opened)->store(shared_.dry_run ? Store::Mode::read : Store::Mode::write);
}

Result<Words> Context::words(const Setting& setting) {
  auto opened = workspace();
  if (!opened) return fail(opened.error());
  return (*opened)->words(shared_.lang.empty() ? setting.dialogue.first_language() : shared_.lang);
}

Result<Act> Context::act() {
  auto opened = workspace();
  if (!opened) return fail(opened.error());
  auto files = (*opened)->config_files();
  if (!files) return fail(files.error());
  return Act{.verb = verb_,
             .now = clock_.now,
             .clock_given = clock_.given,
             .actor = actor_,
             .note = shared_.note,
             .config = std::move(*files),
             .dry_run = shared_.dry_run};
}

void Context::say(std::string_view line) {
  if (!shared_.quiet) streams_.err(fmt::format("plenary: {}\n", printable(line)));
}

void Context::warn(const Problem& problem) {
  streams_.err(fmt::format("plenary: {}\n", line_of(problem)));
  if (!problem.hint.empty()) streams_.err(fmt::format("hint: {}\n", printable(problem.hint)));
}

void Context::show_problems(const Problems& problems) {
  for (const Problem& problem : problems) warn(problem);
}

std::string Context::absolute(const std::string& path) const {
  return path.starts_with('/') ? path : environment_.folder + '/' + path;
}

Result<Exit> Context::write(std::string_view bytes) {
  if (!shared_.output.empty() && shared_.output != "-") {
    auto written = actions::write_file(absolute(shared_.output), bytes);
    if (!written) return fail(std::move(written.error()));
    return Exit::done;
  }
  if (!streams_.out(bytes)) return fail(ErrorKind::io, "cannot write to standard output");
  return Exit::done;
}

Result<Exit> Context::write(const Document& document) {
  RenderOptions options{.width = streams_.width, .colour = streams_.colour};
  if (!shared_.output.empty()) options = {};
  auto bytes = render(document, format_, options);
  if (!bytes) return fail(bytes.error());
  return write(*bytes);
}

Result<Exit> Context::stream(const std::function<Result<void>(const Sink&)>& work) {
  if (!shared_.output.empty() && shared_.output != "-") {
    std::string bytes;  // a file appears whole or not at all
    auto done = work([&bytes](std::string_view piece) {
      bytes += piece;
      return true;
    });
    if (!done) return fail(done.error());
    return write(bytes);
  }
  bool taken = true;
  auto done = work([&](std::string_view piece) { return taken = streams_.out(piece); });
  if (!done) return fail(done.error());
  if (!taken) return fail(ErrorKind::io, "cannot write to standard output");
  return Exit::done;
}

Result<Exit> Context::write(const Receipt& receipt, std::string_view done,
                            const Problems& problems) {
  const bool json = shared_.json || format_ == Format::json;
  if (!json) show_problems(problems);
  auto written = write(json ? receipt_json(receipt, problems) : receipt_sentence(receipt, done));
  if (!written) return written;
  return needs_attention(problems) ? Exit::attention : Exit::done;
}

Result<bool> Context::confirm(std::string_view question) {
  if (shared_.yes) return true;
  if (!asks())
    return fail(ErrorKind::refused, fmt::format("{} - there is no terminal to ask at", question),
                {"add --yes, or look first with --dry-run"});
  streams_.err(fmt::format("{} [y/N] ", printable(question)));
  std::string answer;
  if (!streams_.read_line(answer)) return false;
  const std::string folded = fold(answer);
  return folded == "y" || folded == "yes" || folded == "o" || folded == "oui";
}

Result<std::string> Context::ask(std::string_view question) {
  if (!asks())
    return fail(ErrorKind::refused,
                fmt::format("{} is missing, and there is no terminal to ask at", question));
  streams_.err(fmt::format("{}: ", printable(question)));
  std::string answer;
  if (!streams_.read_line(answer)) return fail(ErrorKind::refused, "no answer");
  return std::string(trim(answer));
}

}  // namespace plenary::cli
