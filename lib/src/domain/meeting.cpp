#include "plenary/domain/meeting.h"

#include <array>
#include <charconv>
#include <utility>

namespace plenary {
namespace {

constexpr std::array<std::pair<MeetingStatus, std::string_view>, 5> status_names{{
    {MeetingStatus::planned, "planned"},
    {MeetingStatus::announced, "announced"},
    {MeetingStatus::postponed, "postponed"},
    {MeetingStatus::cancelled, "cancelled"},
    {MeetingStatus::held, "held"},
}};

constexpr std::array<std::pair<OpenTo, std::string_view>, 3> open_to_names{{
    {OpenTo::partners, "partners"},
    {OpenTo::invited, "invited"},
    {OpenTo::anyone, "anyone"},
}};

template <class Names, class Value>
std::string_view find_name(const Names& names, Value value) {
  for (const auto& [known, name] : names) {
    if (known == value) return name;
  }
  return "";
}

template <class Value, class Names>
std::optional<Value> find_value(const Names& names, std::string_view name) {
  for (const auto& [value, known] : names) {
    if (known == name) return value;
  }
  return std::nullopt;
}

// Digits alone, below a thousand: no delegation is larger.
std::optional<int> small_number(std::string_view text) {
  int number = 0;
  if (text.empty() || text.size() > 3) return std::nullopt;
  const char* end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, number);
  if (read.ec != std::errc{} || read.ptr != end || number < 0) return std::nullopt;
  return number;
}

}  // namespace

std::string_view name_of(MeetingStatus status) { return find_name(status_names, status); }

std::optional<MeetingStatus> parse_meeting_status(std::string_view name) {
  return find_value<MeetingStatus>(status_names, name);
}

std::string_view name_of(OpenTo open_to) { return find_name(open_to_names, open_to); }

std::optional<OpenTo> parse_open_to(std::string_view name) {
  return find_value<OpenTo>(open_to_names, name);
}

const std::vector<std::string>& meeting_types() {
  static const std::vector<std::string> types{"ministerial",
                                              "senior_officials",
                                              "thematic",
                                              "steering_committee",
                                              "workshop",
                                              "roundtable",
                                              "webinar",
                                              "virtual",
                                              "working_group",
                                              "drafting_committee",
                                              "national_coordination",
                                              "joint_high_level",
                                              "focal_points"};
  return types;
}

std::optional<Quota> parse_quota(std::string_view text) {
  if (text == "none") return Quota{};
  const std::size_t plus = text.find('+');
  if (plus == std::string_view::npos) {
    const auto whole = small_number(text);
    if (!whole) return std::nullopt;
    return Quota{.heads = 0, .others = *whole, .limited = true};
  }
  const auto heads = small_number(text.substr(0, plus));
  const auto others = small_number(text.substr(plus + 1));
  if (!heads || !others) return std::nullopt;
  return Quota{.heads = *heads, .others = *others, .limited = true};
}

std::string text_of(Quota quota) {
  if (!quota.limited) return "none";
  if (quota.heads == 0) return std::to_string(quota.others);
  return std::to_string(quota.heads) + "+" + std::to_string(quota.others);
}

const Room* Meeting::room(std::string_view wanted) const {
  for (const Room& one : rooms) {
    if (one.id == wanted) return &one;
  }
  return nullptr;
}

bool Meeting::is_host_or_chair(std::string_view party) const {
  if (party.empty()) return false;
  return party == host || party == chair;
}

}  // namespace plenary
