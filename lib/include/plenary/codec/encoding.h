// Text as programs store it -> UTF-8, and which encoding it was taken for.
//
// No statistics decide: a byte order mark, the zeros of UTF-16, strict UTF-8 (accented text of
// another encoding is practically never well-formed UTF-8 by chance), else Windows-1252, or
// Windows-1256 where the bytes stand in runs as Arabic letters do and ICU's detector agrees. What
// is neither for certain (Mac Roman, the DOS code pages, Cyrillic, Greek) is refused with the names
// to give as `encoding`. A text that is UTF-8 twice over is told, and mended only when that is
// asked for.
//
// Turned down: uchardet and ICU's detector by themselves, which take short lists for anything.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "plenary/result.h"

namespace plenary {

struct DecodeOptions {
  std::string encoding{};  // as find_encoding() gives it; empty: found out
};

struct DecodedText {
  // UTF-8, the bytes themselves where they are UTF-8 already, with their byte order mark. Null
  // where the text cannot be read; a problem says why.
  std::shared_ptr<const std::string> text{};
  std::string encoding{};  // for people: "UTF-8", "UTF-16LE", "Windows-1252", "macintosh"
  bool has_broken_utf8 =
      false;  // UTF-8 in which some lines are not well-formed; they are kept as sent
};

// Problems: `encoding-unknown` (the text is null), `byte-undefined` with line and column for each
// line with bytes that the encoding has no character for (they become U+FFFD), `letters-lost` for
// each line on which somebody's program has put U+FFFD before, and the warning `double-encoded`.
Checked<DecodedText> decode_text(std::shared_ptr<const std::string> bytes, const std::string& path,
                                 const DecodeOptions& options = {});

// The name of an encoding as decode_text knows it: those of ICU in any spelling, and "utf-8-twice"
// for text that was turned into UTF-8 two times. Fails with `usage` and the nearest name.
Result<std::string> find_encoding(std::string_view name);

}  // namespace plenary
