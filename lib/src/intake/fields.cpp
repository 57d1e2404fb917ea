#include <algorithm>

#include "plenary/intake.h"

namespace plenary {

namespace {

constexpr std::array<std::string_view, list_field_count> keys{
    "ref",
    "name",
    "family_name",
    "given_name",
    "name_particle",
    "second_family_name",
    "middle_name",
    "honorific",
    "gender",
    "delegation",
    "delegation_name",
    "organisation",
    "department",
    "position",
    "rank",
    "role",
    "category",
    "status",
    "received",
    "nominated_by",
    "email",
    "phone",
    "contact",
    "listens",
    "speaks",
    "arrival",
    "departure",
    "funding",
    "remarks",
    "consent",
    "presence",
};

}  // namespace

std::string_view key_of(ListField field) { return keys[static_cast<std::size_t>(field)]; }

std::optional<ListField> parse_list_field(std::string_view key) {
  if (key == "country") return ListField::delegation;
  if (key == "title") return ListField::honorific;
  const auto found = std::find(keys.begin(), keys.end(), key);
  if (found == keys.end()) return std::nullopt;
  return static_cast<ListField>(found - keys.begin());
}

std::string_view name_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::fresh:
      return "new";
    case Verdict::changed:
      return "changed";
    case Verdict::unchanged:
      return "unchanged";
    case Verdict::ambiguous:
      return "ambiguous";
    case Verdict::rejected:
      return "rejected";
  }
  return "";
}

void ImportCounts::add(Verdict verdict) {
  ++rows;
  switch (verdict) {
    case Verdict::fresh:
      ++fresh;
      break;
    case Verdict::changed:
      ++changed;
      break;
    case Verdict::unchanged:
      ++unchanged;
      break;
    case Verdict::ambiguous:
      ++ambiguous;
      break;
    case Verdict::rejected:
      ++rejected;
      break;
  }
}

}  // namespace plenary
