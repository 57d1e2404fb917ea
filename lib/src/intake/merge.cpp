#include "intake/merge.h"

#include <algorithm>
#include <array>

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
  after.family_name.clear();
  after.given_name.clear();
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
