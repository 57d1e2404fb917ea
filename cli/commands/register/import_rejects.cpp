#include "import_rejects.h"

#include <fmt/format.h>

#include "plenary/actions/files.h"
#include "plenary/text.h"

namespace plenary::cli {

namespace {

// As a shell takes it for one word.
std::string quoted(const std::string& word) {
  constexpr std::string_view plain =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./:=@+,";
  if (!word.empty() && word.find_first_not_of(plain) == word.npos) return word;
  std::string text = "'";
  for (const char c : word) text += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return text + '\'';
}

// What the rows left out would lose: none of it stands in them.
std::string command_for_rejects(const ImportOptions& options, const std::string& path,
                                const Setting& setting, const DelegateList& list,
                                const std::string& meeting) {
  const bool by_mail = options.received.empty() && list.mail && list.mail->sent != Instant{};
  const Instant came = by_mail ? list.mail->sent : setting.now;
  std::string command = "plenary register import " + quoted(path);
  const auto add = [&](std::string_view option, const std::string& value) {
    if (!value.empty()) command += fmt::format(" {} {}", option, quoted(value));
  };
  add("--meeting", meeting);
  add("--delegation", options.delegation);
  const std::string day = iso(setting.deadline_zone->local_date(came));
  const std::string moment = by_mail ? iso(came) : day;
  add("--received", options.received.empty() ? moment : options.received);
  add("--nominated-by",
      options.nominated_by.empty() && list.mail ? list.mail->sender : options.nominated_by);
  const bool has_mail = options.document.empty() && list.mail;
  const std::string dated = has_mail && list.mail->sent != Instant{}
                                ? iso(setting.deadline_zone->local_date(list.mail->sent))
                                : std::string();
  add("--document",
      has_mail ? fmt::format("email:{}:{}", list.mail->message_id, dated) : options.document);
  add("--role", options.role);
  add("--category", options.category);
  add("--use-map", options.use_map.empty() ? options.save_map : options.use_map);
  for (const std::string& map : options.map) add("--map", map);
  add("--date-order", options.date_order.empty() ? std::string(name_of(proven_date_order(list)))
                                                 : options.date_order);
  if (options.excel_serial) command += " --excel-serial";
  if (options.blank == "clears") command += " --blank clears";
  return command;
}

}  // namespace

Result<void> write_rejects(const ImportOptions& options, Context& context, const Setting& setting,
                           const actions::DelegateImport& import) {
  const ImportPlan& plan = import.plan();
  auto workspace = context.workspace();
  const bool is_one_of_several = workspace && (*workspace)->meeting_ids().size() > 1;
  const std::string meeting = is_one_of_several ? setting.meeting.id : std::string();
  for (std::size_t i = 0; i < import.lists().size(); ++i) {
    if (!plan.of_list[i].blocks()) continue;
    const std::string& list = import.lists()[i].value.path;
    std::string path = options.rejects;
    if (path.empty() && list == "-") {
      context.say("the rows left out are not kept: name a file with --rejects");
      continue;
    }
    if (path.empty()) path = list + ".rejects.csv";
    auto written = actions::write_file(context.absolute(path), import.rejects(i), 0600);
    if (!written) return written;
    context.say("the rows left out are in " + path);
    context.streams().err(
        "hint: once mended: " +
        command_for_rejects(options, path, setting, import.lists()[i].value, meeting) + '\n');
  }
  return {};
}

}  // namespace plenary::cli
