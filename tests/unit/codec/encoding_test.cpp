#include "plenary/codec/encoding.h"

#include <doctest/doctest.h>
#include <unicode/ucnv.h>
#include <unicode/ustring.h>

#include <random>
#include <vector>

#include "codec/windows_1252.h"
#include "plenary/text.h"

using namespace plenary;

namespace {

Checked<DecodedText> decode(std::string bytes, const std::string& encoding = "") {
  return decode_text(std::make_shared<std::string>(std::move(bytes)), "list.csv", {encoding});
}

// "encoding: text", and after it the problems: "code line:column".
std::string told(const Checked<DecodedText>& decoded) {
  std::string out = decoded.value.encoding;
  if (decoded.value.text) out += ": " + *decoded.value.text;
  for (const Problem& problem : decoded.problems)
    out += " [" + problem.code + ' ' + std::to_string(problem.where.line) + ':' +
           std::to_string(problem.where.column) + ']';
  return out;
}

std::string encode(std::string_view text, const char* encoding) {
  std::string out(text.size() * 4 + 16, '\0');
  UErrorCode status = U_ZERO_ERROR;
  const auto size =
      ucnv_convert(encoding, "UTF-8", out.data(), static_cast<std::int32_t>(out.size()),
                   text.data(), static_cast<std::int32_t>(text.size()), &status);
  REQUIRE(U_SUCCESS(status));
  out.resize(static_cast<std::size_t>(size));
  return out;
}

std::string twice(std::string_view text) {
  std::string out;
  for (const char byte : text) {
    const auto code = static_cast<unsigned char>(byte);
    const char32_t character = windows_1252_character(code);
    char16_t unit = static_cast<char16_t>(character == 0 && code != 0 ? code : character);
    UErrorCode status = U_ZERO_ERROR;
    char utf8[8] = {};
    std::int32_t length = 0;
    u_strToUTF8(utf8, 8, &length, &unit, 1, &status);
    out.append(utf8, static_cast<std::size_t>(length));
  }
  return out;
}

constexpr const char* french =
    "Nom;Prénom;Pays\r\nN’DIAYE;Aïssatou;Sénégal\r\nKONÉ;Noël;Côte "
    "d’Ivoire\r\nŒUVRARD;Zoé;Mali\r\n";
constexpr const char* arabic = "الاسم;البلد\r\nليلى بناني;المغرب\r\nعمر الفاسي;تونس\r\n";

}  // namespace

TEST_CASE("a sign in a word was a letter of another code page") {
  CHECK(told(decode("Nom\n\xA3ukasz\n")).ends_with("[letters-lost 2:1]"));
  CHECK(told(decode("Nom\nZo\xEB C\xBDUR\nRen\xE9\n")).find("letters-lost") != std::string::npos);
  CHECK(told(decode("Prix\n\xA3 50, 5 \xA3\nn\xB0 2\n")).find("letters-lost") == std::string::npos);
}

TEST_CASE("a text comes back as it was, whatever encoding a program chose") {
  struct Case {
    const char* text;
    const char* encoding;
    const char* before;  // the byte order mark
    const char* said;
  };
  const Case cases[] = {
      {french, "UTF-8", "", "UTF-8"},
      {"Name,Country\nAnn,Mali\n", "UTF-8", "", "UTF-8"},
      {french, "UTF-16LE", "\xFF\xFE", "UTF-16LE"},
      {french, "UTF-16BE", "\xFE\xFF", "UTF-16BE"},
      {arabic, "UTF-16LE", "\xFF\xFE", "UTF-16LE"},
      {french, "UTF-16LE", "", "UTF-16LE without BOM"},
      {french, "UTF-16BE", "", "UTF-16BE without BOM"},
      {french, "windows-1252", "", "Windows-1252"},
      {"Nom;Pays\nRenée Hébert-Noël;Mali\n", "windows-1252", "", "Windows-1252"},
      {"Nome;País\nJOÃO DA CONCEIÇÃO;Cabo Verde\n", "windows-1252", "", "Windows-1252"},
      {arabic, "windows-1256", "", "windows-1256"},
      {"Nom;Pays\nليلى بناني;Sénégal\nعمر الفاسي;Algérie\n", "windows-1256", "", "windows-1256"},
  };
  for (const Case& each : cases) {
    CAPTURE(each.text);
    CAPTURE(each.said);
    CHECK(told(decode(each.before + encode(each.text, each.encoding))) ==
          std::string(each.said) + ": " + each.text);
  }
  CHECK(told(decode("Nom\nRen\xE9\n")) == "Windows-1252: Nom\nRené\n [encoding-thin 2:4]");
  CHECK(told(decode("\xEF\xBB\xBFNom\nZoé\n")) == "UTF-8 with BOM: \xEF\xBB\xBFNom\nZoé\n");
}

TEST_CASE("an encoding that was said is taken, in any spelling") {
  for (const char* name : {"macintosh", "ibm-850", "iso-8859-15", "windows-1256"}) {
    CAPTURE(name);
    const std::string text = "Aïssatou;René\n";
    CHECK(told(decode(encode(text, name), find_encoding(name).value())) ==
          find_encoding(name).value() + ": " + text);
  }
  CHECK(find_encoding("CP1252").value() == "windows-1252");
  CHECK(find_encoding("Latin1").value() == "windows-1252");
  CHECK(find_encoding("ISO-8859-1").value() == "windows-1252");
  CHECK(find_encoding("UTF8").value() == "utf-8");
  CHECK(find_encoding("IBM 850").value() == "ibm850");
  const auto unknown = find_encoding("macintoch");
  REQUIRE_FALSE(unknown.has_value());
  CHECK(unknown.error().hints == std::vector<std::string>{"did you mean \"macintosh\"?"});
}

TEST_CASE("what no rule makes certain is refused, with the names to say") {
  for (const char* encoding : {"macintosh", "ibm-850", "windows-1251", "windows-1253", "koi8-r"}) {
    CAPTURE(encoding);
    const std::string text = std::string_view(encoding).find("125") != std::string_view::npos ||
                                     std::string_view(encoding) == "koi8-r"
                                 ? (std::string_view(encoding) == "windows-1253"
                                        ? "Όνομα;Χώρα\nΜαρία Παπαδοπούλου;Κύπρος\n"
                                        : "Имя;Страна\nАнна Смирнова;Мали\n")
                                 : french;
    const auto decoded = decode(encode(text, encoding));
    CHECK(decoded.value.text == nullptr);
    REQUIRE(decoded.problems.size() == 1);
    CHECK(decoded.problems[0].code == "encoding-unknown");
    CHECK(decoded.problems[0].hint.find("--encoding") != std::string::npos);
  }
  const auto mac = decode(encode("Nom\nSénégal\nRenée\n", "macintosh"));
  CHECK(mac.problems[0].hint.find("macintosh (\"Sénégal\")") != std::string::npos);
}

TEST_CASE("bytes without a meaning are told with line and column, once a line") {
  CHECK(told(decode("Nom;Pays\r\nR\xE9my;Ma\x81li\x8D\r\nZo\xE9;x\x9D\r\n")) ==
        "Windows-1252: Nom;Pays\r\nRémy;Ma\uFFFDli\uFFFD\r\nZoé;x\uFFFD\r\n"
        " [byte-undefined 2:8] [byte-undefined 3:6]");
  CHECK(told(decode(std::string("\xFF\xFE"
                                "a\0;\0b",
                                7))) == "UTF-16LE: a;\uFFFD [byte-undefined 1:3]");
  CHECK(told(decode(std::string("\xFF\xFE"
                                "a\0\x00\xD8"
                                "b\0",
                                8))) == "UTF-16LE: a\uFFFDb [byte-undefined 1:2]");
  CHECK(told(decode("Nom\nS\uFFFDn\uFFFDgal\n")) ==
        "UTF-8: Nom\nS\uFFFDn\uFFFDgal\n [letters-lost 2:2]");
}

TEST_CASE("UTF-8 with broken lines stays UTF-8 while most accented lines are right") {
  const auto some = decode("é\né\nR\xE9n\xE9\n");
  CHECK(some.value.encoding == "UTF-8");
  CHECK(some.value.has_broken_utf8);
  const auto cut = decode("Nom;Pays\nRen\xC3");
  CHECK(cut.value.encoding == "UTF-8");
  CHECK(cut.value.has_broken_utf8);
  CHECK(decode("\xEF\xBB\xBFNom\nRen\xE9\n").value.encoding == "UTF-8 with BOM");
  CHECK(decode("Nom\nRen\xE9\n", "utf-8").value.has_broken_utf8);
}

TEST_CASE("text that is UTF-8 twice over is told and mended only when that is asked for") {
  const std::string text = "Nom;Pays\nAïssatou;Sénégal\nKoné;Côte d’Ivoire\nÀ, Í: Á\n";
  const auto kept = decode(twice(text));
  CHECK(*kept.value.text == twice(text));
  REQUIRE(kept.problems.size() == 1);
  CHECK(kept.problems[0].code == "double-encoded");
  CHECK(kept.problems[0].severity == Severity::warning);
  CHECK(kept.problems[0].where == Source{"list.csv", 2, 2});
  CHECK(kept.problems[0].message.starts_with("9 letters were"));
  const auto mended = decode(twice(text), "utf-8-twice");
  CHECK(*mended.value.text == text);
  CHECK(mended.problems.empty());
  CHECK(*decode(text, "utf-8-twice").value.text == text);
  CHECK(*decode("É”\n" + twice("Zoé\n"), "utf-8-twice").value.text == "É”\nZoé\n");
}

TEST_CASE("what people write does not look like double encoding") {
  for (const char* text :
       {"JOÃO DA CONCEIÇÃO", "SÃO TOMÉ", "TÂNIA", "CÂMARA", "« Sénégalé »", "«É»", "DÉLÉGUÉ”",
        "Øystein", "LÂM", "Â, Ã et Ø", "Ùna", "Þór", "ÇÃ", "Ã.", "â"}) {
    CAPTURE(text);
    CHECK(decode(text).problems.empty());
  }
}

TEST_CASE("every character of Windows-1252 has its byte back") {
  for (unsigned byte = 0; byte < 256; ++byte) {
    const char32_t character = windows_1252_character(static_cast<unsigned char>(byte));
    if (character == 0 && byte != 0) continue;
    CAPTURE(byte);
    CHECK(windows_1252_byte(character) == static_cast<unsigned char>(byte));
  }
  CHECK_FALSE(windows_1252_byte(U'Ł').has_value());
}

TEST_CASE("any bytes decode to UTF-8 or are refused") {
  std::mt19937 random(7);
  for (int round = 0; round < 3000; ++round) {
    std::string bytes(random() % 60, '\0');
    for (char& byte : bytes)
      byte = random() % 3 == 0 ? "\n;a\xC3\xA9\0\xFF\xFE"[random() % 8]
                               : static_cast<char>(random() % 256);
    for (const char* encoding : {"", "utf-8-twice", "utf-16le", "utf-16be", "windows-1252",
                                 "macintosh", "shift_jis", "gb18030"}) {
      const auto decoded = decode(bytes, encoding);
      if (!decoded.value.text) {
        REQUIRE(has_error(decoded.problems));
      } else if (!decoded.value.has_broken_utf8) {
        REQUIRE(find_invalid_utf8(*decoded.value.text) == std::string::npos);
      }
    }
  }
}
