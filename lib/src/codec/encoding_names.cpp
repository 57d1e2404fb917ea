#include <unicode/ucnv.h>

#include <algorithm>
#include <string>
#include <vector>

#include "plenary/codec/encoding.h"
#include "plenary/text.h"

namespace plenary {
namespace {

// The ones worth suggesting; ICU knows some two hundred.
const std::vector<std::string>& usual_names() {
  static const std::vector<std::string> names{
      "utf-8",        "utf-8-twice",  "utf-16le",     "utf-16be",     "windows-1250",
      "windows-1251", "windows-1252", "windows-1253", "windows-1254", "windows-1256",
      "macintosh",    "ibm-437",      "ibm-850",      "ibm-852",      "iso-8859-2",
      "iso-8859-15",  "koi8-r",       "gb18030",      "shift_jis",    "big5"};
  return names;
}

std::string lower(std::string_view name) {
  std::string out(trim(name));
  std::transform(out.begin(), out.end(), out.begin(), [](char c) {
    if (c == ' ' || c == '_') return '-';
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return out;
}

// The name that ICU gives to any of an encoding's aliases; empty where it knows none.
std::string standard_name(const std::string& name) {
  UErrorCode status = U_ZERO_ERROR;
  if (ucnv_countAliases(name.c_str(), &status) == 0 || U_FAILURE(status)) return {};
  const char* standard = ucnv_getStandardName(name.c_str(), "IANA", &status);
  return lower(standard && U_SUCCESS(status) ? standard : name);
}

}  // namespace

Result<std::string> find_encoding(std::string_view name) {
  std::string wanted = lower(name);
  if (wanted == "utf-8-twice" || wanted == "utf-16le" || wanted == "utf-16be") return wanted;
  if (wanted == "utf-16") return std::string("utf-16le");
  if (wanted == "ansi" || wanted == "windows1252") return std::string("windows-1252");
  const std::string standard = standard_name(wanted);
  // What calls itself Latin-1 is Windows-1252, in browsers too.
  if (standard.starts_with("iso-8859-1:") || standard == "us-ascii")
    return std::string("windows-1252");
  if (!standard.empty()) return standard;
  const std::string near = nearest(wanted, usual_names());
  return fail(
      ErrorKind::usage, "there is no encoding \"" + printable(name) + "\"",
      {near.empty() ? "one of " + join(usual_names(), ", ") : "did you mean \"" + near + "\"?"});
}

}  // namespace plenary
