// Document + Format -> bytes. The same document and format give the same bytes, in a pipe, in
// another locale, in a test; width matters to text alone. Escaping lives here and in the codecs,
// nowhere else.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plenary/document.h"
#include "plenary/result.h"

namespace plenary {

enum class Format { text, csv, json, ndjson, markdown, html, xlsx };

std::string_view name_of(Format format);
std::optional<Format> parse_format(std::string_view name);
std::optional<Format> format_of_file(std::string_view path);  // by its ending
const std::vector<std::string>& format_names();

struct RenderOptions {
  int width = 80;       // columns of text
  bool colour = false;  // text only
};

// csv takes the document's tables (usage error where there is none or more than one); json and
// ndjson are made from domain values by documents/, not here.
Result<std::string> render(const Document& document, Format format,
                           const RenderOptions& options = {});

}  // namespace plenary
