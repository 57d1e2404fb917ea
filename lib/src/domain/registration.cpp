#include "plenary/domain/registration.h"

#include <algorithm>
#include <array>
#include <utility>

namespace plenary {

namespace {

template <class Value, std::size_t Count>
using Names = std::array<std::pair<Value, std::string_view>, Count>;

constexpr Names<Status, 5> statuses{{{Status::nominated, "nominated"},
                                     {Status::confirmed, "confirmed"},
                                     {Status::waitlisted, "waitlisted"},
                                     {Status::refused, "refused"},
                                     {Status::withdrawn, "withdrawn"}}};
constexpr Names<Gender, 4> genders{{{Gender::unknown, "unknown"},
                                    {Gender::female, "female"},
                                    {Gender::male, "male"},
                                    {Gender::other, "other"}}};
constexpr Names<Presence, 2> presences{
    {{Presence::in_person, "in_person"}, {Presence::online, "online"}}};
constexpr Names<Reply, 3> replies{
    {{Reply::none, "none"}, {Reply::accepted, "accepted"}, {Reply::regrets, "regrets"}}};

template <class Value, std::size_t Count>
std::string_view name_in(const Names<Value, Count>& names, Value value) {
  for (const auto& [known, name] : names) {
    if (known == value) return name;
  }
  return "";
}

// Letters in any case; a hyphen or a blank is as good as the underscore of "in_person".
char plain(char letter) {
  if (letter >= 'A' && letter <= 'Z') return static_cast<char>(letter - 'A' + 'a');
  return letter == '-' || letter == ' ' ? '_' : letter;
}

template <class Value, std::size_t Count>
std::optional<Value> value_in(const Names<Value, Count>& names, std::string_view wanted) {
  for (const auto& [known, name] : names) {
    if (std::equal(name.begin(), name.end(), wanted.begin(), wanted.end(),
                   [](char left, char right) { return left == plain(right); })) {
      return known;
    }
  }
  return std::nullopt;
}

}  // namespace

std::string_view name_of(Status status) { return name_in(statuses, status); }
std::string_view name_of(Gender gender) { return name_in(genders, gender); }
std::string_view name_of(Presence presence) { return name_in(presences, presence); }
std::string_view name_of(Reply reply) { return name_in(replies, reply); }

std::optional<Status> parse_status(std::string_view name) { return value_in(statuses, name); }
std::optional<Gender> parse_gender(std::string_view name) { return value_in(genders, name); }
std::optional<Presence> parse_presence(std::string_view name) { return value_in(presences, name); }
std::optional<Reply> parse_reply(std::string_view name) { return value_in(replies, name); }

}  // namespace plenary
