#include "mail/read.h"

#include <gmime/gmime.h>

#include <algorithm>
#include <cctype>

namespace plenary::mail {
namespace {

constexpr std::size_t most_bytes = std::size_t{100} << 20;  // of a mail, and of what it unpacks to
constexpr int deepest = 10;                                 // mails forwarded inside mails
constexpr std::size_t most_parts = 500;

template <class Object>
struct Unref {
  void operator()(Object* object) const { g_object_unref(object); }
};
template <class Object>
using Held = std::unique_ptr<Object, Unref<Object>>;

struct FreeText {
  void operator()(char* text) const { g_free(text); }
};

std::string text_of(const char* text) { return text ? text : ""; }

tl::unexpected<Error> damaged(const std::string& what) {
  return fail(ErrorKind::invalid, "the mail " + what,
              {"save it again from the mail program, as a file .eml"});
}

// What the parser finds wrong while it reads.
struct Faults {
  bool nested = false;
  bool cut = false;
  bool without_boundary = false;

  static void note(std::int64_t /*offset*/, GMimeParserWarning fault, const char* /*item*/,
                   void* faults) {
    auto* self = static_cast<Faults*>(faults);
    self->nested = self->nested || fault == GMIME_CRIT_NESTING_OVERFLOW;
    self->cut = self->cut || fault == GMIME_WARN_TRUNCATED_MESSAGE;
    self->without_boundary =
        self->without_boundary || fault == GMIME_CRIT_MULTIPART_WITHOUT_BOUNDARY;
  }
};

Held<GMimeMessage> parse(const std::string& bytes, Faults& faults) {
  const Held<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(bytes.data(), bytes.size()));
  const Held<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
  g_mime_parser_set_persist_stream(parser.get(), FALSE);
  GMimeParserOptions* options = g_mime_parser_options_new();
  g_mime_parser_options_set_warning_callback(options, Faults::note, &faults);
  Held<GMimeMessage> message(g_mime_parser_construct_message(parser.get(), options));
  g_mime_parser_options_free(options);
  return message;
}

std::string bytes_of(GMimeStream* memory) {
  const GByteArray* array = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(memory));
  return array ? std::string(reinterpret_cast<const char*>(array->data), array->len)
               : std::string();
}

// Base64 whose letters do not come out even was cut; what GMime makes of it looks whole.
bool is_cut_base64(GMimeDataWrapper* content) {
  if (g_mime_data_wrapper_get_encoding(content) != GMIME_CONTENT_ENCODING_BASE64) return false;
  GMimeStream* stream = g_mime_data_wrapper_get_stream(content);
  const Held<GMimeStream> raw(g_mime_stream_mem_new());
  g_mime_stream_reset(stream);
  g_mime_stream_write_to_stream(stream, raw.get());
  const std::string text = bytes_of(raw.get());
  const auto letters = std::count_if(text.begin(), text.end(), [](unsigned char byte) {
    return std::isalnum(byte) != 0 || byte == '+' || byte == '/' || byte == '=';
  });
  return letters % 4 != 0;
}

MailEnvelope envelope_of(GMimeMessage* message) {
  MailEnvelope envelope;
  InternetAddressList* from = g_mime_message_get_from(message);
  for (int i = 0; from && i < internet_address_list_length(from); ++i) {
    InternetAddress* address = internet_address_list_get_address(from, i);
    if (!INTERNET_ADDRESS_IS_MAILBOX(address)) continue;
    envelope.sender_name = text_of(internet_address_get_name(address));
    envelope.sender_address =
        text_of(internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(address)));
    break;
  }
  envelope.message_id = text_of(g_mime_message_get_message_id(message));
  if (GDateTime* date = g_mime_message_get_date(message)) {
    const gint64 seconds = g_date_time_to_unix(date);
    envelope.sent = Instant{static_cast<std::int64_t>(seconds) * 1'000'000};
  }
  return envelope;
}

class MailReader {
 public:
  MailReader(MailFile& out, const std::string& bytes) : out_(out), bytes_(bytes) {}

  Result<void> read_message(GMimeMessage* message) {
    out_.envelope = envelope_of(message);
    return read_part(g_mime_message_get_mime_part(message), 0);
  }

 private:
  Result<void> read_part(GMimeObject* part, int depth) {
    if (part == nullptr) return {};
    if (depth > deepest) return damaged("holds mails within mails, more than ten deep");
    if (GMIME_IS_MULTIPART(part)) {
      GMimeMultipart* several = GMIME_MULTIPART(part);
      if (!has_end(part)) return damaged("is cut off");
      for (int i = 0; i < g_mime_multipart_get_count(several); ++i)
        if (auto read = read_part(g_mime_multipart_get_part(several, i), depth + 1); !read)
          return read;
      return {};
    }
    if (GMIME_IS_MESSAGE_PART(part)) {
      GMimeMessage* inside = g_mime_message_part_get_message(GMIME_MESSAGE_PART(part));
      if (inside == nullptr) return {};
      out_.forwarded.push_back(envelope_of(inside));
      return read_part(g_mime_message_get_mime_part(inside), depth + 1);
    }
    return GMIME_IS_PART(part) ? read_leaf(GMIME_PART(part)) : Result<void>{};
  }

  Result<void> read_leaf(GMimePart* leaf) {
    GMimeObject* object = GMIME_OBJECT(leaf);
    GMimeContentType* type = g_mime_object_get_content_type(object);
    GMimeDataWrapper* content = g_mime_part_get_content(leaf);
    if (content == nullptr) return {};
    if (out_.parts.size() == most_parts) return damaged("has more than 500 parts");
    const std::unique_ptr<char, FreeText> name_of_type(g_mime_content_type_get_mime_type(type));
    MailPart part{.name = text_of(g_mime_part_get_filename(leaf)),
                  .type = text_of(name_of_type.get()),
                  .charset = text_of(g_mime_object_get_content_type_parameter(object, "charset")),
                  .is_attached = g_mime_part_is_attachment(leaf) != FALSE};
    for (char& letter : part.type)
      letter = static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
    if (is_cut_base64(content))
      return damaged(part.name.empty() ? "has an attachment that is cut off"
                                       : "has an attachment that is cut off: " + part.name);
    const Held<GMimeStream> memory(g_mime_stream_mem_new());
    if (g_mime_data_wrapper_write_to_stream(content, memory.get()) < 0)
      return damaged("has a part that cannot be decoded");
    auto bytes = std::make_shared<std::string>(bytes_of(memory.get()));
    unpacked_ += bytes->size();
    if (unpacked_ > most_bytes) return damaged("unpacks to more than 100 MB");
    part.bytes = std::move(bytes);
    out_.parts.push_back(std::move(part));
    return {};
  }

  // GMime takes a mail that ends between two parts for a whole one.
  bool has_end(GMimeObject* several) const {
    const std::string boundary =
        text_of(g_mime_object_get_content_type_parameter(several, "boundary"));
    return bytes_.find("--" + boundary + "--") != std::string::npos;
  }

  MailFile& out_;
  const std::string& bytes_;
  std::size_t unpacked_ = 0;
};

}  // namespace

Result<MailFile> read_mail(const std::string& bytes) {
  static const bool ready = (g_mime_init(), true);
  (void)ready;
  if (bytes.size() > most_bytes) return damaged("is larger than 100 MB");
  Faults faults;
  const Held<GMimeMessage> message = parse(bytes, faults);
  if (!message) return damaged("cannot be read");
  if (faults.nested) return damaged("is nested deeper than any mail that people write");
  if (faults.without_boundary) return damaged("says that it has parts, and not where they end");
  if (faults.cut) return damaged("is cut off");
  MailFile mail;
  if (auto read = MailReader(mail, bytes).read_message(message.get()); !read)
    return fail(std::move(read.error()));
  return mail;
}

}  // namespace plenary::mail
