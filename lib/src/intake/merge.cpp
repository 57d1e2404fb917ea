#include "intake/merge.h"

#include <algorithm>
#include <array>
#include <optional>

#include "domain/cell_values.h"
#include "intake/person_name.h"
#include "plenary/domain/rules.h"
#include "plenary/text.h"

namespace plenary {

namespace {

using F = ListField;
using R = Registration;

struct TextField {
  F field;
  std::string R::*member;
};

constexpr auto text_fields = std::to_array<TextField>({
    {F::name, &R::name},
    {F::family_name, &R::family_name},
    {F::given_name, &R::given_name},
    {F::honorific, &R::honorific},
    {F::organisation, &R::organisation},
    {F::department, &R::department},
    {F::position, &R::position},
    {F::rank, &R::rank},
    {F::role, &R::role},
    {F::category, &R::category},
    {F::email, &R::email},
    {F::phone, &R::phone},
    {F::listens, &R::listens},
    {F::speaks, &R::speaks},
    {F::funding, &R::funding},
    {F::remarks, &R::remarks},
    {F::consent, &R::consent},
    {F::nominated_by, &R::nominated_by},
});

// A name, a role or a category is never emptied.
bool may_be_empty(F field) {
  return field != F::name && field != F::role && field != F::category && field != F::nominated_by;
}

void copy_field(const Registration& from, Registration& to, F field) {
  for (const TextField& text : text_fields)
    if (text.field == field) to.*text.member = from.*text.member;
  if (field == F::gender) to.gender = from.gender;
  if (field == F::arrival) to.arrival = from.arrival;
  if (field == F::departure) to.departure = from.departure;
}

std::optional<std::size_t> list_column(const DelegateList& list, F field) {
  if (!list.has(field)) return std::nullopt;
  return static_cast<std::size_t>(list.column_of[static_cast<std::size_t>(field)]);
}

// A name is untouched where all that makes it is.
bool is_untouched(const DelegateList& list, int line, F field) {
  static constexpr auto of_name = std::to_array<F>({F::name, F::family_name, F::given_name});
  const auto is_sent = [&](F each) {
    const auto column = list_column(list, each);
    return column && std::binary_search(list.untouched.begin(), list.untouched.end(),
                                        CellPlace{line, static_cast<int>(*column) + 1});
  };
  if (std::find(of_name.begin(), of_name.end(), field) == of_name.end()) return is_sent(field);
  return std::all_of(of_name.begin(), of_name.end(), is_sent);
}

bool equal_ignoring_case(std::string_view left, std::string_view right) {
  const auto lower = [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  };
  return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                    [&](char a, char b) { return lower(a) == lower(b); });
}

std::string text_of(Date date) { return date.year == 0 ? std::string() : iso(date); }

bool holds_words_of(const std::string& name, const std::string& part) {
  const std::string words = ' ' + fold(name) + ' ';
  return part.empty() || words.find(' ' + fold(part) + ' ') != words.npos;
}

// A whole name that was corrected and says no more which part is which: parts that are not in it
// were those of the name before.
void drop_old_parts(Registration& after, const Candidate& row) {
  if (!row.gives(F::name) || row.gives(F::family_name) || row.gives(F::given_name)) return;
  const bool both_hold =
      holds_words_of(after.name, after.family_name) && holds_words_of(after.name, after.given_name);
  if (both_hold || (after.family_name.empty() && after.given_name.empty())) return;
  const bool was_held = is_placeholder_name(after.family_name);
  after.family_name.clear();
  after.given_name.clear();
  if (!was_held) return;
  const NameParts parts = certain_parts(after.name);
  after.family_name = parts.family;
  after.given_name = parts.given;
}

}  // namespace

Registration laid_over(const Registration& known, const Candidate& row, const DelegateList& list,
                       bool blank_clears) {
  Registration after = known;
  const auto replaces = [&](F field) {
    return row.gives(field) || (blank_clears && list.has(field) && may_be_empty(field));
  };
  for (const TextField& text : text_fields) {
    if (replaces(text.field)) after.*text.member = row.registration.*text.member;
  }
  drop_old_parts(after, row);
  if (equal_ignoring_case(after.email, known.email)) after.email = known.email;
  if (replaces(F::gender)) after.gender = row.registration.gender;
  if (row.gives(F::status)) after.status = row.registration.status;
  if (row.gives(F::presence)) after.presence = row.registration.presence;
  if (replaces(F::arrival)) after.arrival = row.registration.arrival;
  if (replaces(F::departure)) after.departure = row.registration.departure;
  return after;
}

std::vector<FieldChange> keep_untouched(const Registration& known, Registration& after,
                                        const DelegateList& list, std::uint32_t row) {
  if (list.untouched.empty()) return {};
  const int line = list.table.rows[row].line;
  std::vector<FieldChange> changes = differences_of(known, after);
  std::erase_if(changes, [&](const FieldChange& each) {
    return !is_untouched(list, line, parse_list_field(each.field).value_or(F::ref));
  });
  for (const FieldChange& each : changes)
    copy_field(known, after, parse_list_field(each.field).value_or(F::ref));
  return changes;
}

std::vector<FieldChange> kept_under_empty_cells(const Registration& known,
                                                const Registration& after, const DelegateList& list,
                                                std::uint32_t row) {
  const CellRow& cells = list.table.rows[row];
  const std::vector<FieldChange> changed = differences_of(known, after);
  std::vector<FieldChange> kept = differences_of(Registration{}, after);
  std::erase_if(kept, [&](const FieldChange& each) {
    const auto field = parse_list_field(each.field);
    const auto column = field ? list_column(list, *field) : std::nullopt;
    if (!column || !may_be_empty(*field) || is_untouched(list, cells.line, *field)) return true;
    if (is_placeholder_name(each.after)) return true;
    const std::string_view cell = trim(list.table.cell(cells, *column));
    if (!cell.empty() && !is_empty_marker(cell)) return true;
    return std::any_of(changed.begin(), changed.end(),
                       [&](const FieldChange& other) { return other.field == each.field; });
  });
  return kept;
}

std::vector<FieldChange> differences_of(const Registration& before, const Registration& after) {
  std::vector<FieldChange> changes;
  const auto compare = [&](F field, std::string was, std::string is) {
    if (was != is) changes.push_back({std::string(key_of(field)), std::move(was), std::move(is)});
  };
  for (const TextField& text : text_fields)
    compare(text.field, before.*text.member, after.*text.member);
  compare(F::gender, std::string(name_of(before.gender)), std::string(name_of(after.gender)));
  compare(F::status, std::string(name_of(before.status)), std::string(name_of(after.status)));
  compare(F::presence, std::string(name_of(before.presence)), std::string(name_of(after.presence)));
  compare(F::arrival, text_of(before.arrival), text_of(after.arrival));
  compare(F::departure, text_of(before.departure), text_of(after.departure));
  return changes;
}

}  // namespace plenary
