#include "plenary/language.h"

#include <array>
#include <mutex>
#include <set>

#include "plenary/text.h"

namespace plenary {
namespace {

// How a language writes numbers and joins lists, as far as it differs from the last line.
struct Habits {
  std::string_view language;
  std::string_view separator;        // between groups of three digits
  std::size_t shortest_grouped = 4;  // digits from which groups are made
  std::string_view conjunction;
  bool nothing_is_singular = false;  // "0 participant"
};

constexpr std::string_view narrow_no_break_space = "\u202F";

constexpr std::array<Habits, 5> habits{{
    {.language = "en", .separator = ",", .conjunction = "and"},
    {.language = "fr",
     .separator = narrow_no_break_space,
     .conjunction = "et",
     .nothing_is_singular = true},
    {.language = "es", .separator = ".", .shortest_grouped = 5, .conjunction = "y"},
    {.language = "pt", .separator = ".", .conjunction = "e"},
    {.language = "", .separator = narrow_no_break_space, .conjunction = ""},
}};

const Habits& habits_of(const Language& language) {
  for (const Habits& entry : habits) {
    if (entry.language == language) return entry;
  }
  return habits.back();
}

// A view of a key that no table holds has to live somewhere: missing keys are bugs, so they are
// few.
std::string_view missing(std::string_view key) {
  static std::mutex mutex;
  static std::set<std::string> names;
  const std::scoped_lock lock(mutex);
  return *names.insert("<" + std::string(key) + ">").first;
}

// Spanish "y" is "e" before the sound i: "España e Italia", "padres e hijos", but "y hielo".
bool begins_with_i_sound(std::string_view text) {
  const std::string folded = fold(text);
  const std::string_view word = folded;
  return word.starts_with("i") ||
         (word.starts_with("hi") && !word.starts_with("hie") && !word.starts_with("hia"));
}

}  // namespace

const std::string& LocalizedText::in(const Language& language, const Language& first) const {
  static const std::string nothing;
  for (const Language* wanted : {&language, &first}) {
    if (const auto found = texts_.find(*wanted); found != texts_.end()) return found->second;
  }
  return texts_.empty() ? nothing : texts_.begin()->second;
}

bool Words::has(std::string_view key) const { return entries_.contains(std::string(key)); }

std::string_view Words::operator[](std::string_view key) const {
  const auto found = entries_.find(std::string(key));
  return found == entries_.end() ? missing(key) : std::string_view(found->second);
}

std::string Words::fill(std::string_view key, const Fields& fields) const {
  const std::string_view text = (*this)[key];
  std::string filled;
  std::size_t position = 0;
  while (position < text.size()) {
    const std::size_t open = text.find('{', position);
    const std::size_t close = open == text.npos ? text.npos : text.find('}', open);
    if (close == text.npos) break;
    filled += text.substr(position, open - position);
    const std::string_view name = text.substr(open + 1, close - open - 1);
    std::string_view content =
        text.substr(open, close - open + 1);  // an unknown field stays visible
    for (const auto& [field, value] : fields) {
      if (field == name) content = value;
    }
    filled += content;
    position = close + 1;
  }
  return filled.append(text.substr(position));
}

std::string Words::count(std::string_view key, long long number, const Fields& fields) const {
  const Habits& own = habits_of(language_);
  const bool one = number == 1 || number == -1 || (number == 0 && own.nothing_is_singular);
  const std::string singular = std::string(key) + ".one";
  Fields all = fields;
  all.emplace_back("n", this->number(number));
  return fill(one && has(singular) ? singular : std::string(key) + ".other", all);
}

std::string Words::number(long long number) const {
  const Habits& own = habits_of(language_);
  std::string digits = std::to_string(number);
  const std::size_t sign = number < 0 ? 1 : 0;
  const std::size_t count = digits.size() - sign;
  if (count < own.shortest_grouped) return digits;
  std::string text = digits.substr(0, sign);
  for (std::size_t i = 0; i < count; ++i) {
    if (i > 0 && (count - i) % 3 == 0) text += own.separator;
    text += digits[sign + i];
  }
  return text;
}

std::string Words::list(const std::vector<std::string>& parts) const {
  if (parts.empty()) return {};
  std::string conjunction(has("list.and") ? (*this)["list.and"] : habits_of(language_).conjunction);
  if (language_ == "es" && conjunction == "y" && begins_with_i_sound(parts.back())) {
    conjunction = "e";
  }
  std::string text = parts.front();
  for (std::size_t i = 1; i < parts.size(); ++i) {
    const bool last = i + 1 == parts.size() && !conjunction.empty();
    text += last ? " " + conjunction + " " : ", ";
    text += parts[i];
  }
  return text;
}

}  // namespace plenary
