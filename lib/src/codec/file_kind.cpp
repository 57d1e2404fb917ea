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

}  // namespace

FileKind file_kind(std::string_view bytes) {
  if (bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06")) return FileKind::zip;
  if (bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) return kind_of_compound(bytes);
  if (bytes.starts_with("%PDF-")) return FileKind::pdf;
  if (bytes.starts_with("{\\rtf")) return FileKind::rtf;
  if (bytes.starts_with("\x89PNG\r\n") || bytes.starts_with("\xFF\xD8\xFF") ||
      bytes.starts_with("GIF8"))
    return FileKind::image;
  return FileKind::text;
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
    for (char& letter : name)
      if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
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
      return "open it and save it as \"Excel Workbook (.xlsx)\"";
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
