// Mails as files (.eml, RFC 5322 and MIME): who sent one, when, and what is attached.
//
// Attachments come decoded, also those of a mail that was forwarded inside. What is damaged is an
// error of the whole mail: half of an attachment is no list.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "plenary/date.h"
#include "plenary/modules/module.h"
#include "plenary/result.h"

namespace plenary {

struct MailPart {
  std::string name{};     // of the file, decoded; empty where it has none
  std::string type{};     // "text/csv", lower case
  std::string charset{};  // as the part names it; of texts
  std::shared_ptr<const std::string> bytes{};
  bool is_attached = false;  // else shown in the mail: its body, a picture of a signature
};

struct MailEnvelope {
  std::string sender_name{};
  std::string sender_address{};
  std::string message_id{};       // without its angle brackets
  std::optional<Instant> sent{};  // its Date; none where it has none that can be read
};

struct MailFile {
  MailEnvelope envelope{};
  std::vector<MailEnvelope> forwarded{};  // of mails inside, in their order
  std::vector<MailPart> parts{};          // leaves, in their order
};

class MailModule : public Module {
 public:
  static constexpr const char* module_name = "mail";
  static constexpr const char* module_purpose = "mails";

  // invalid where the mail is cut off, nested beyond reason or larger than lists are.
  virtual Result<MailFile> read(std::shared_ptr<const std::string> bytes) const = 0;
};

}  // namespace plenary
