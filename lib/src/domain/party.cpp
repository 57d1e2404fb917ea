#include "plenary/domain/party.h"

#include <algorithm>
#include <array>
#include <utility>

namespace plenary {
namespace {

constexpr std::array<std::pair<Standing, std::string_view>, 4> standing_names{{
    {Standing::partner, "partner"},
    {Standing::observer, "observer"},
    {Standing::permanent_observer, "permanent_observer"},
    {Standing::secretariat, "secretariat"},
}};

bool covers(const StandingTerm& term, Date day) {
  if (term.from && day < first_day(term.from)) return false;
  return !term.to || day <= last_day(term.to);
}

char lower(char letter) {
  return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

bool same_code(std::string_view left, std::string_view right) {
  return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                    [](char a, char b) { return lower(a) == lower(b); });
}

}  // namespace

std::string_view name_of(PartyKind kind) {
  return kind == PartyKind::state ? "state" : "organisation";
}

std::string_view name_of(Standing standing) {
  for (const auto& [value, name] : standing_names) {
    if (value == standing) return name;
  }
  return "";
}

std::optional<Standing> parse_standing(std::string_view name) {
  for (const auto& [value, known] : standing_names) {
    if (known == name) return value;
  }
  return std::nullopt;
}

// Terms may touch (observer to 2014, partner from 2014): the one that began last is the one meant.
std::optional<Standing> Party::standing_on(Date day) const {
  const StandingTerm* latest = nullptr;
  for (const StandingTerm& term : standings) {
    if (!covers(term, day)) continue;
    if (latest == nullptr || latest->from < term.from) latest = &term;
  }
  if (latest == nullptr) return std::nullopt;
  return latest->standing;
}

const Party* Parties::find(std::string_view code) const {
  for (const Party& party : all) {
    if (same_code(party.code, code)) return &party;
  }
  return nullptr;
}

}  // namespace plenary
