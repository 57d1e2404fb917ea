#include "plenary/codec/file_kind.h"

#include <algorithm>
#include <array>

namespace plenary {
namespace {

// Names of streams in a compound file are UTF-16.
bool has_stream(std::string_view bytes, std::string_view name) {
  std::string wide;
  for (const char letter : name) (wide += letter) += '\0';
  return bytes.find(wide) != bytes.npos;
}

FileKind kind_of_compound(std::string_view bytes) {
  if (has_stream(bytes, "EncryptedPackage")) return FileKind::encrypted;
  if (has_stream(bytes, "Workbook") || has_stream(bytes, "Book")) return FileKind::old_excel;
  if (has_stream(bytes, "WordDocument")) return FileKind::old_word;
  return FileKind::old_other;
}

char small_letter(char letter) {
  return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

// After a mark of the encoding and blanks, an element that only a page of the web begins with.
bool is_web_page(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  bytes.remove_prefix(std::min(bytes.find_first_not_of(" \t\r\n"), bytes.size()));
  constexpr auto beginnings =
      std::to_array<std::string_view>({"<!doctype html", "<html", "<table", "<meta", "<head"});
  return std::any_of(beginnings.begin(), beginnings.end(), [&](std::string_view beginning) {
    return bytes.size() >= beginning.size() &&
           std::equal(beginning.begin(), beginning.end(), bytes.begin(),
                      [](char wanted, char byte) { return wanted == small_letter(byte); });
  });
}

}  // namespace

FileKind file_kind(std::string_view bytes) {
  if (bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06")) return FileKind::zip;
  if (bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) return kind_of_compound(bytes);
  if (bytes.starts_with("%PDF-")) return FileKind::pdf;
  if (bytes.starts_with("{\\rtf")) return FileKind::rtf;
  if (bytes.starts_with("\x89PNG\r\n") || bytes.starts_with("\xFF\xD8\xFF") ||
      bytes.starts_with("GIF8"))
    return FileKind::image;
  return is_web_page(bytes) ? FileKind::web_page : FileKind::text;
}

bool is_mail(std::string_view text) {
  constexpr auto known = std::to_array<std::string_view>(
      {"from", "to", "cc", "date", "subject", "received", "return-path", "message-id",
       "mime-version", "content-type", "delivered-to", "reply-to", "sender", "x-mailer"});
  int found = 0;
  bool has_sender = false;
  if (text.starts_with("From ")) text.remove_prefix(std::min(text.find('\n') + 1, text.size()));
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    if (line.empty() || line == "\r") break;
    if (line.front() == ' ' || line.front() == '\t') {
      if (found == 0) return false;
      continue;
    }
    const std::size_t colon = line.find(':');
    if (colon == line.npos || line.substr(0, colon).find_first_of(" ,;\"\t") != line.npos)
      return false;
    std::string name(line.substr(0, colon));
    std::transform(name.begin(), name.end(), name.begin(), small_letter);
    if (std::find(known.begin(), known.end(), name) != known.end()) ++found;
    has_sender = has_sender || name == "from" || name == "received" || name == "return-path";
  }
  return found >= 2 && has_sender;
}

std::string_view words_of(FileKind kind) {
  switch (kind) {
    case FileKind::text:
    case FileKind::zip:
      return {};
    case FileKind::encrypted:
      return "encrypted";
    case FileKind::old_excel:
      return "a workbook of Excel 97-2003 (.xls)";
    case FileKind::old_word:
      return "a document of Word 97-2003 (.doc)";
    case FileKind::old_other:
      return "a file of an old Office program";
    case FileKind::pdf:
      return "a PDF";
    case FileKind::rtf:
      return "a document in Rich Text Format (.rtf)";
    case FileKind::image:
      return "a picture";
    case FileKind::web_page:
      return "a web page, whatever its name says";
  }
  return {};
}

std::string_view advice_on(FileKind kind) {
  switch (kind) {
    case FileKind::text:
    case FileKind::zip:
      return {};
    case FileKind::encrypted:
      return "open it with its password and save it without one";
    case FileKind::old_excel:
    case FileKind::web_page:
      return "open it in a spreadsheet program and save it as \"Excel Workbook (.xlsx)\"";
    case FileKind::old_word:
    case FileKind::rtf:
      return "open it and save it as \"Word Document (.docx)\"";
    case FileKind::old_other:
      return "save a mail (.msg) as .eml, and ask for a list as .xlsx, .ods, .docx or .csv";
    case FileKind::pdf:
    case FileKind::image:
      return "ask for the list as .xlsx, .ods, .docx or .csv";
  }
  return {};
}

}  // namespace plenary
