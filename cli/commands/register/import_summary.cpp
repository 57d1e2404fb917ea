// The first screen of a plan: what a person decides by.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "failure.h"
#include "import_plan.h"
#include "plenary/text.h"

namespace plenary::cli {

namespace {

std::string padded(const std::string& text, std::size_t width) {
  const std::size_t shown = display_width(text);
  return text + std::string(shown < width ? width - shown : 0, ' ');
}

// Two columns, the first as wide as it needs to be.
using Lines = std::vector<std::pair<std::string, std::string>>;

void add_lines(std::string& out, std::string_view title, const Lines& lines) {
  if (lines.empty()) return;
  std::size_t width = 0;
  for (const auto& [left, right] : lines) width = std::max(width, display_width(left));
  out += title;
  out += ":\n";
  for (const auto& [left, right] : lines)
    out += fmt::format("  {}  {}\n", padded(left, width), right);
}

Lines delegations_of(const actions::DelegateImport& import, const Setting& setting) {
  Lines lines;
  for (const auto& [code, counts] : import.plan().of_party) {
    const std::string& name = import.parties().name(code, setting.dialogue.first_language());
    lines.emplace_back(code.empty()   ? "not known"
                       : name == code ? code
                                      : fmt::format("{} ({})", printable(name), code),
                       counts_of(counts));
  }
  return lines;
}

std::string place_of(const Source& where) {
  return where.line > 0 ? fmt::format("{}:{}", printable(where.path), where.line)
                        : printable(where.path);
}

// Each code once, the errors first: how many, and where the first one is.
Lines attention_of(const Problems& problems) {
  struct Found {
    const Problem* first = nullptr;
    int count = 0;
  };
  std::map<std::pair<int, std::string>, Found> found;
  for (const Problem& problem : problems) {
    if (problem.severity == Severity::note) continue;
    Found& of = found[{problem.severity == Severity::error ? 0 : 1, problem.code}];
    if (of.count++ == 0) of.first = &problem;
  }
  Lines lines;
  for (const auto& [key, of] : found)
    lines.emplace_back(key.second,
                       fmt::format("{} {}{}, {}{}", of.count, name_of(of.first->severity),
                                   of.count == 1 ? "" : "s", of.count == 1 ? "" : "from ",
                                   place_of(of.first->where)));
  return lines;
}

}  // namespace

std::string summary_of(const actions::DelegateImport& import, const Setting& setting) {
  std::string out = counts_of(import.plan().total) + '\n';
  add_lines(out, "by delegation", delegations_of(import, setting));
  add_lines(out, "needs attention", attention_of(import.plan().problems));
  return out + '\n';
}

std::string problems_of(const ImportPlan& plan) {
  std::string out;
  for (const Problem& problem : plan.problems) {
    out += fmt::format("{}\n", line_of(problem));
    if (!problem.hint.empty()) out += fmt::format("hint: {}\n", printable(problem.hint));
  }
  return out;
}

}  // namespace plenary::cli
