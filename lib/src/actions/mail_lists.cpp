#include "actions/mail_lists.h"

#include <algorithm>
#include <array>

#include "actions/list_file.h"
#include "plenary/actions/modules.h"
#include "plenary/codec/encoding.h"
#include "plenary/codec/file_kind.h"
#include "plenary/modules/mail.h"
#include "plenary/text.h"

namespace plenary::actions {
namespace {

std::string lower_case(std::string text) {
  for (char& letter : text)
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  return text;
}

bool ends_as_a_list(const std::string& name) {
  constexpr auto endings = std::to_array<std::string_view>(
      {".csv", ".tsv", ".txt", ".json", ".ndjson", ".xlsx", ".ods", ".docx"});
  const std::string lower = lower_case(name);
  return std::any_of(endings.begin(), endings.end(),
                     [&](std::string_view ending) { return lower.ends_with(ending); });
}

bool may_hold_a_list(const MailPart& part) {
  const FileKind kind = file_kind(*part.bytes);
  if (kind == FileKind::zip) return true;
  if (kind != FileKind::text) return false;
  if (part.type == "text/csv" || part.type == "text/tab-separated-values") return true;
  return ends_as_a_list(part.name);
}

// A body in its two forms, and pictures that stand in it, are no attachments that anybody misses.
bool is_body(const MailPart& part) {
  if (part.is_attached) return false;
  return part.type.starts_with("image/") ||
         (part.name.empty() && (part.type == "text/plain" || part.type == "text/html"));
}

class MailLists {
 public:
  MailLists(const ImportFile& file, const std::string& sheet, const ReadListOptions& options,
            const Installation& installation, const std::string& meeting)
      : file_(file),
        sheet_(sheet),
        options_(options),
        installation_(installation),
        meeting_(meeting) {}

  DelegateLists read() {
    auto module = open_module<MailModule>(installation_);
    if (!module) return without_list(std::move(module.error()));
    auto mail = (*module)->read(file_.text);
    if (!mail) return without_list(std::move(mail.error()));
    for (const MailPart& part : mail->parts) take(part);
    if (lists_.empty())
      return without_list({.kind = ErrorKind::invalid,
                           .message = "no list is attached to the mail",
                           .hints = {"names in its text go in with plenary register paste: copy "
                                     "the lines out of the mail"}});
    for (const MailEnvelope& inside : mail->forwarded) tell_forwarded(inside);
    for (auto& list : lists_) list.value.mail = origin(mail->envelope);
    lists_.front().problems.insert(lists_.front().problems.begin(), passed_over_.begin(),
                                   passed_over_.end());
    return std::move(lists_);
  }

 private:
  DelegateLists without_list(Error error) {
    Checked<DelegateList> list = unreadable(file_, std::move(error));
    list.problems.insert(list.problems.end(), passed_over_.begin(), passed_over_.end());
    DelegateLists lists;
    lists.push_back(std::move(list));
    return lists;
  }

  static ListMail origin(const MailEnvelope& mail) {
    ListMail origin{.address = to_nfc(trim(mail.sender_address)),
                    .message_id = mail.message_id,
                    .sent = mail.sent.value_or(Instant{})};
    const std::string name = to_nfc(trim(mail.sender_name));
    origin.sender = name.empty() ? origin.address : name + " <" + origin.address + ">";
    return origin;
  }

  void take(const MailPart& part) {
    if (!may_hold_a_list(part)) {
      if (part.type == "text/plain" && is_body(part)) tell_body(part);
      if (!is_body(part))
        pass_over(part, "is no list", std::string(advice_on(file_kind(*part.bytes))));
      return;
    }
    ImportFile attached{.path = file_.path + ": " + name_of(part), .text = part.bytes};
    auto list = read_list_file(attached, sheet_, options_for(part), installation_, meeting_);
    // A letter as .docx, a workbook of figures: passed over where they hold nobody.
    const bool is_document = file_kind(*part.bytes) == FileKind::zip;
    if (is_document && !names_people(list.value))
      pass_over(part, "holds no list", {});
    else
      lists_.push_back(std::move(list));
  }

  // Whoever forwards a list is not who nominates, and a list may have come in time.
  void tell_forwarded(const MailEnvelope& inside) {
    const ListMail mail = origin(inside);
    const std::string day = mail.sent.microseconds == 0 ? "" : iso(mail.sent).substr(0, 10);
    passed_over_.push_back(
        {.code = "mail-forwarded",
         .severity = Severity::warning,
         .where = {file_.path, 0, 0},
         .value = printable(mail.sender),
         .message =
             "a mail of " + in_quotes(printable(mail.sender)) + (day.empty() ? "" : " of " + day) +
             " is forwarded inside; whoever forwards it counts as the nominator, and the day "
             "of the forwarding as that of receipt",
         .hint = "else say --nominated-by \"" + printable(mail.sender) + '"' +
                 (day.empty() ? "" : " --received " + day)});
  }

  // Somebody may be named there, or "this list replaces the former one" be said.
  void tell_body(const MailPart& part) {
    constexpr std::size_t most = 120;
    std::string text = tidy(*part.bytes);
    if (text.empty() || find_invalid_utf8(text) != std::string::npos) text = "letters";
    passed_over_.push_back({.code = "mail-body-unread",
                            .severity = Severity::note,
                            .where = {file_.path, 0, 0},
                            .message = "the text of the mail is not read: " +
                                       printable(beginning_of(std::move(text), most)),
                            .hint = "who is named in it goes in with plenary register paste"});
  }

  // What the part says of itself counts where the text does not show another encoding.
  ReadListOptions options_for(const MailPart& part) const {
    ReadListOptions options = options_;
    const bool is_plain = find_invalid_utf8(*part.bytes) == std::string::npos;
    if (!options.encoding.empty() || part.charset.empty() || is_plain ||
        file_kind(*part.bytes) != FileKind::text)
      return options;
    const std::string charset = lower_case(part.charset);
    if (charset == "utf-8" || charset == "us-ascii" || part.bytes->starts_with("\xFF\xFE") ||
        part.bytes->starts_with("\xFE\xFF"))
      return options;
    if (auto encoding = find_encoding(charset)) options.encoding = std::move(*encoding);
    return options;
  }

  void pass_over(const MailPart& part, const std::string& why, std::string hint) {
    passed_over_.push_back({.code = "attachment-passed-over",
                            .severity = Severity::warning,
                            .where = {file_.path, 0, 0},
                            .value = name_of(part),
                            .message = "the attachment " + in_quotes(name_of(part)) + " (" +
                                       part.type + ") " + why + " and is not read",
                            .hint = std::move(hint)});
  }

  std::string name_of(const MailPart& part) const {
    std::string name = printable(part.name.empty() ? part.type : part.name);
    std::replace(name.begin(), name.end(), '/', '_');
    return name;
  }

  const ImportFile& file_;
  const std::string& sheet_;
  const ReadListOptions& options_;
  const Installation& installation_;
  const std::string& meeting_;
  DelegateLists lists_{};
  Problems passed_over_{};
};

}  // namespace

DelegateLists read_mail_lists(const ImportFile& file, const std::string& sheet,
                              const ReadListOptions& options, const Installation& installation,
                              const std::string& meeting) {
  return MailLists(file, sheet, options, installation, meeting).read();
}

}  // namespace plenary::actions
