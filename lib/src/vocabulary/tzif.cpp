// TZif, RFC 8536 and 9636: a header and data in 32 bits, then (version 2 and later) both again in
// 64 bits and the footer. Every read is bounded by what is left, and every count by what it must
// fill.
#include <algorithm>

#include "plenary/text.h"
#include "plenary/zone.h"

namespace plenary {

class TzifReader {
 public:
  explicit TzifReader(std::string_view bytes) : rest_(bytes) {}

  // False where the bytes are not a zone; `why` says what is wrong with them.
  bool read(Zone& zone) {
    Header header = read_header();
    if (failed()) return false;
    std::size_t time_size = 4;
    if (header.version >= '2') {
      take(data_size(header, time_size));
      header = read_header();
      time_size = 8;
    }
    if (failed() || !read_data(zone, header, time_size)) return false;
    return time_size == 4 || read_footer(zone);
  }
  const std::string& why() const { return why_; }

 private:
  struct Header {
    char version = 0;
    std::size_t utc_marks = 0, standard_marks = 0, leaps = 0, times = 0, types = 0, characters = 0;
  };

  bool failed() const { return !why_.empty(); }
  bool fail_because(std::string_view reason) {
    if (why_.empty()) why_ = reason;
    return false;
  }

  std::string_view take(std::size_t size) {
    if (size > rest_.size()) {
      fail_because("it ends too early");
      return {};
    }
    const std::string_view taken = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return taken;
  }

  // Big-endian, two's complement.
  static std::int64_t number(std::string_view bytes) {
    if (bytes.empty()) return 0;
    std::uint64_t value = (static_cast<unsigned char>(bytes.front()) & 0x80U) != 0 ? ~0ULL : 0;
    for (const char byte : bytes) value = value << 8U | static_cast<unsigned char>(byte);
    return static_cast<std::int64_t>(value);
  }

  std::size_t take_count() {
    constexpr std::int64_t most = 100'000;  // real files hold some hundreds
    const std::int64_t count = number(take(4));
    if (count < 0 || count > most) fail_because("it claims more than a zone has");
    return failed() ? 0 : static_cast<std::size_t>(count);
  }

  Header read_header() {
    Header header;
    if (take(4) != "TZif") {
      fail_because("it is not a TZif file");
      return header;
    }
    const std::string_view version_and_reserved = take(16);
    if (!failed()) header.version = version_and_reserved.front();
    for (std::size_t* count : {&header.utc_marks, &header.standard_marks, &header.leaps,
                               &header.times, &header.types, &header.characters}) {
      *count = take_count();
    }
    return header;
  }

  static std::size_t data_size(const Header& header, std::size_t time_size) {
    return header.times * (time_size + 1) + header.types * 6 + header.characters +
           header.leaps * (time_size + 4) + header.standard_marks + header.utc_marks;
  }

  bool read_offsets(std::string_view types) {
    for (; !types.empty(); types.remove_prefix(6)) {
      const std::int64_t offset = number(types.substr(0, 4));
      if (offset < -89'999 || offset > 93'599) return fail_because("an offset exceeds a day");
      offsets_.push_back(static_cast<int>(offset));
    }
    return !offsets_.empty() || fail_because("it has no local time type");
  }

  bool read_data(Zone& zone, const Header& header, std::size_t time_size) {
    const std::string_view times = take(header.times * time_size);
    const std::string_view types = take(header.times);
    const std::string_view type_table = take(header.types * 6);
    take(header.characters + header.leaps * (time_size + 4) + header.standard_marks +
         header.utc_marks);
    if (failed() || !read_offsets(type_table)) return false;
    if (header.leaps > 0) return fail_because("it counts leap seconds, which wall clocks do not");
    zone.first_offset_ = offsets_.front();
    zone.transitions_.reserve(header.times);
    for (std::size_t i = 0; i < header.times; ++i) {
      const std::int64_t at = number(times.substr(i * time_size, time_size));
      const auto type = static_cast<unsigned char>(types[i]);
      if (type >= offsets_.size()) return fail_because("a transition names no known type");
      if (i > 0 && at <= zone.transitions_.back().at) {
        return fail_because("its transitions are not in order");
      }
      zone.transitions_.push_back({at, offsets_[type]});
    }
    return true;
  }

  bool read_footer(Zone& zone) {
    if (take(1) != "\n") return fail_because("its footer is missing");
    const std::size_t end = rest_.find('\n');
    if (end == rest_.npos) return fail_because("its footer does not end");
    const std::string_view footer = rest_.substr(0, end);
    return footer.empty() || Zone::parse_footer(footer, zone.footer_) ||
           fail_because("its footer \"" + printable(footer) + "\" is not a rule");
  }

  std::string_view rest_;
  std::vector<int> offsets_;
  std::string why_;
};

Result<Zone> Zone::from_tzif(std::string name, std::string_view bytes) {
  Zone zone;
  zone.name_ = std::move(name);
  TzifReader reader(bytes);
  if (!reader.read(zone)) {
    return fail(ErrorKind::corrupt, "the data of time zone \"" + printable(zone.name_) +
                                        "\" cannot be used: " + reader.why());
  }
  return zone;
}

}  // namespace plenary
