#include "intake/row_problems.h"

#include <algorithm>
#include <array>

namespace plenary {

namespace {

struct Weight {
  std::string_view code;
  Severity severity;
  bool fixed = false;  // no policy changes it
};

constexpr auto weights = std::to_array<Weight>({
    {"name-missing", Severity::error, true},
    {"utf8-invalid", Severity::error, true},
    {"row-long", Severity::error, true},
    {"footer-row", Severity::error, true},
    {"excel-error", Severity::error, true},
    {"delegation-missing", Severity::error, true},
    {"unknown-delegation", Severity::error, true},
    {"ambiguous-delegation", Severity::error, true},
    {"sensitive-name", Severity::error, true},
    {"ref-invalid", Severity::error, true},
    {"ref-unknown", Severity::error, true},
    {"duplicate-in-file", Severity::error, true},
    {"email-other-name", Severity::error, true},
    {"several-known", Severity::error, true},
    {"ref-other-person", Severity::error, true},
    {"other-delegation", Severity::error, true},
    {"withdrawn-returns", Severity::error, true},
    {"status-impossible", Severity::error, true},
    {"withdrawn-or-corrected", Severity::error, true},
    {"withdrawal-unconfirmed", Severity::error, true},
    {"replaced-without-rows", Severity::error, true},
    {"several-people", Severity::error},
    {"heading-row", Severity::error},
    {"under-heading", Severity::error},
    {"header-anew", Severity::error},
    {"email-invalid", Severity::error},
    {"date-invalid", Severity::error},
    {"date-ambiguous", Severity::error},
    {"departure-before-arrival", Severity::error},
    {"gender-unknown", Severity::error},
    {"role-unknown", Severity::error},
    {"category-unknown", Severity::error},
    {"status-unknown", Severity::error},
    {"presence-unknown", Severity::error},
    {"consent-unknown", Severity::error},
    {"received-invalid", Severity::error},
    {"cell-endless", Severity::error, true},
    {"cell-unwrapped", Severity::note},
    {"empty-marker", Severity::note},
    {"invisible-dropped", Severity::note},
    {"category-from-role", Severity::note},
    {"honorific-in-name", Severity::note},
    {"name-line-break", Severity::note},
    {"time-left-out", Severity::note},
    {"title-as-position", Severity::note},
    {"title-in-name", Severity::note},
    {"institution-beside-party", Severity::note},
    {"honorific-unknown", Severity::error},
    {"equal-in-file", Severity::note},
    {"form-older", Severity::note},
    {"cell-torn", Severity::note},
    {"letters-unproven", Severity::note},
    {"name-alias", Severity::note},
    {"party-recorded", Severity::note},
    {"near-duplicates-unchecked", Severity::note},
    {"documents-missing", Severity::note},
});

}  // namespace

// What is not in the table is a warning: email-missing, row-short, phone-damaged, shared-email,
// mixed-script, late, not-invited, quota-exceeded, second-head ...
Severity severity_of(std::string_view code, const Dialogue& dialogue) {
  const auto weight = std::find_if(weights.begin(), weights.end(),
                                   [&](const Weight& each) { return each.code == code; });
  const bool listed = weight != weights.end();
  if (listed && weight->fixed) return weight->severity;
  const auto& policy = dialogue.policies.severities;
  if (const auto found = policy.find(std::string(code)); found != policy.end())
    return found->second;
  return listed ? weight->severity : Severity::warning;
}

std::string count_of_rows(std::size_t count) {
  return std::to_string(count) + (count == 1 ? " row" : " rows");
}

void RowProblems::begin(int line, Problems& problems) {
  problems_ = &problems;
  line_ = line;
  rejected_ = false;
}

void RowProblems::report(std::string_view code, ListField field, std::string_view value,
                         std::string message, std::string hint) {
  const int column = list_.column_of[static_cast<std::size_t>(field)];
  if (column == DelegateList::none)
    report_row(code, std::move(message), std::move(hint));
  else
    report_at(code, static_cast<std::size_t>(column), value, std::move(message), std::move(hint));
}

void RowProblems::report_row(std::string_view code, std::string message, std::string hint) {
  problems_->push_back({.code = std::string(code),
                        .severity = severity_of(code, dialogue_),
                        .where = {list_.path, line_, 0},
                        .message = std::move(message),
                        .hint = std::move(hint)});
  rejected_ = rejected_ || problems_->back().severity == Severity::error;
}

void RowProblems::report_at(std::string_view code, std::size_t column, std::string_view value,
                            std::string message, std::string hint) {
  report_row(code, std::move(message), std::move(hint));
  Problem& problem = problems_->back();
  problem.where.column = static_cast<int>(column) + 1;
  if (column < list_.columns.size()) problem.field = list_.columns[column].header;
  problem.value = value;
}

void RowProblems::report_on_line(int line, std::string_view code, std::string message) {
  report_row(code, std::move(message));
  problems_->back().where.line = line;
}

}  // namespace plenary
