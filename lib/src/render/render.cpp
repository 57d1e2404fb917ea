#include "plenary/render.h"

#include <algorithm>
#include <array>

#include "render/writers.h"

namespace plenary {
namespace {

// The list of formats: what --format takes, what a file's ending means. A new format is a line here
// and a writer.
struct FormatLine {
  Format format;
  std::string_view name;
  std::array<std::string_view, 2> endings;
};

constexpr std::array<FormatLine, 7> formats{{
    {Format::text, "text", {"txt", "text"}},
    {Format::csv, "csv", {"csv", ""}},
    {Format::json, "json", {"json", ""}},
    {Format::ndjson, "ndjson", {"ndjson", "jsonl"}},
    {Format::markdown, "markdown", {"md", "markdown"}},
    {Format::html, "html", {"html", "htm"}},
    {Format::xlsx, "xlsx", {"xlsx", ""}},
}};

std::string lower_ascii(std::string_view text) {
  std::string lower(text);
  for (char& letter : lower) {
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  }
  return lower;
}

}  // namespace

std::string_view name_of(Format format) {
  const auto* line = std::find_if(formats.begin(), formats.end(), [&](const FormatLine& candidate) {
    return candidate.format == format;
  });
  return line == formats.end() ? "text" : line->name;
}

std::optional<Format> parse_format(std::string_view name) {
  for (const auto& line : formats) {
    if (line.name == name) return line.format;
  }
  return std::nullopt;
}

std::optional<Format> format_of_file(std::string_view path) {
  const auto slash = path.find_last_of('/');
  const auto file = slash == std::string_view::npos ? path : path.substr(slash + 1);
  const auto dot = file.find_last_of('.');
  if (dot == std::string_view::npos || dot == 0) return std::nullopt;
  const std::string ending = lower_ascii(file.substr(dot + 1));
  if (ending.empty()) return std::nullopt;
  for (const auto& line : formats) {
    if (line.endings[0] == ending || line.endings[1] == ending) return line.format;
  }
  return std::nullopt;
}

const std::vector<std::string>& format_names() {
  static const std::vector<std::string> names = [] {
    std::vector<std::string> all;
    for (const auto& line : formats) all.emplace_back(line.name);
    return all;
  }();
  return names;
}

Result<std::string> render(const Document& document, Format format, const RenderOptions& options) {
  switch (format) {
    case Format::text:
      return render_text(document, options);
    case Format::markdown:
      return render_markdown(document);
    case Format::html:
      return render_html(document);
    case Format::csv:
      return render_csv(document);
    case Format::json:
    case Format::ndjson:
    case Format::xlsx:
      break;
  }
  return fail(ErrorKind::usage, "this paper cannot be written as " + std::string(name_of(format)),
              {"text, markdown and html can: --format markdown"});
}

}  // namespace plenary
