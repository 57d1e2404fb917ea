// What a file is, by its first bytes: names lie, and a list saved as .xls is
// often something else.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace plenary {

enum class FileKind : std::uint8_t {
  text,       // whatever is none of the others: csv, or a mail
  zip,        // .xlsx, .ods, .docx
  encrypted,  // an Office file behind a password
  old_excel,  // .xls
  old_word,   // .doc
  old_other,  // .msg, .ppt
  pdf,
  rtf,
  image,
  web_page,  // what many systems call .xls
};

FileKind file_kind(std::string_view bytes);

// A text that begins with the headers of a mail: "From: ...", "Date: ...".
bool is_mail(std::string_view text);

// "a PDF", and what to do with one that no list can be read from; empty for
// text and zip.
std::string_view words_of(FileKind kind);
std::string_view advice_on(FileKind kind);

}  // namespace plenary
