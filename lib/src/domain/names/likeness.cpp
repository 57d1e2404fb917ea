#include "domain/names/likeness.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdlib>
#include <utility>

#include "domain/names/jaro_winkler.h"
#include "plenary/text.h"

namespace plenary {

namespace {

// Of 1000. Below `alike`, two words are two words.
constexpr int alike = 860;
constexpr int by_initial = 800;
constexpr int by_consonants = 930;
constexpr int by_two_consonants = 880;
constexpr int by_beginning = 900;  // "Rob", "Robert"
constexpr int of_one_word = 50;    // is taken off: a mononym tells less

// Of 100: what the rest adds to the name's measure, or takes from it.
constexpr int for_email = 12;
constexpr int for_like_email = 6;
constexpr int for_phone = 8;
constexpr int for_party = 3;
constexpr int against_party = -6;
constexpr int against_gender = -8;
constexpr int against_letters = -12;  // sounds the same, written with other signs of one script

struct WordMeasure {
  int value = 0;
  std::uint32_t reason = 0;
};

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

bool is_initial_of(std::string_view initial, bool is_foreign, std::string_view word) {
  return initial.size() == 1 && !is_digit(initial.front()) && !is_foreign && word.size() > 1 &&
         word.front() == initial.front();
}

// Written in two scripts, words are alike in their consonants alone.
int measure_across_scripts(const NameWord& left, const NameWord& right) {
  if (skeleton_length(left.skeleton) < 2 || skeleton_length(right.skeleton) < 2) return 0;
  return compare_skeletons(left.skeleton, right.skeleton) * 97 / 100;
}

// Whether two words have letters enough in common to be alike by Jaro and Winkler's measure: a look
// that spares nine of ten comparisons.
bool have_common_letters(std::string_view left, const NameWord& left_word, std::string_view right,
                         const NameWord& right_word) {
  const int left_size = left_word.length;
  const int right_size = right_word.length;
  const int common = std::min(left_size - std::popcount(left_word.present & ~right_word.present),
                              right_size - std::popcount(right_word.present & ~left_word.present));
  const int needed = left.front() == right.front() ? 1300 : 1580;
  return common * (left_size + right_size) * 1000 >= needed * left_size * right_size;
}

int measure_spelling(std::string_view left, const NameWord& left_word, std::string_view right,
                     const NameWord& right_word) {
  const auto [shorter, longer] =
      left.size() < right.size() ? std::pair(left, right) : std::pair(right, left);
  if (is_digit(left.back()) || is_digit(right.back())) return 0;
  // Syllables of Han and Hangul: one letter more is another family.
  const std::size_t fewest = left_word.is_foreign && right_word.is_foreign ? 4 : 3;
  if (shorter.size() < fewest) return 0;
  if (longer.starts_with(shorter)) return by_beginning;
  if (shorter.size() * 3 < longer.size() * 2) return 0;
  if (!have_common_letters(left, left_word, right, right_word)) return 0;
  const int letters = jaro_winkler(left, right);
  if (left_word.skeleton != right_word.skeleton || letters < 780) return letters;
  const int consonants = skeleton_length(left_word.skeleton);
  return std::max(letters, consonants >= 3   ? by_consonants
                           : consonants == 2 ? by_two_consonants
                                             : 0);
}

WordMeasure measure(std::string_view left, const NameWord& left_word, std::string_view right,
                    const NameWord& right_word) {
  const bool across = left_word.is_foreign != right_word.is_foreign;
  if (left == right) return {1000, across ? Likeness::other_letters : 0U};
  if (is_initial_of(left, left_word.is_foreign, right) ||
      is_initial_of(right, right_word.is_foreign, left))
    return {by_initial, Likeness::initial};
  int value = measure_spelling(left, left_word, right, right_word);
  if (across) value = std::max(value, measure_across_scripts(left_word, right_word));
  if (value < alike) return {};
  return {value, across ? Likeness::other_letters : Likeness::spelling};
}

// Pairs the words of two names and says how much of them is alike.
class NameMeasure {
 public:
  NameMeasure(const PersonTrace& left, const PersonTrace& right)
      : few_(left.word_count <= right.word_count ? left : right),
        many_(left.word_count <= right.word_count ? right : left) {}

  int value() {
    if (few_.word_count == 0) return 0;
    if (few_.letters == many_.letters) return same_letters();
    for (std::size_t i = 0; i < few_.word_count; ++i) pair(i);
    int value = measured_ / std::max(weight_, 1);
    value -= matched_whole_ >= 2 ? 50 * extra() : 130 * extra();
    if (matched_whole_ == 0) value = 0;
    if (value < 920) value = std::max(value, joined());
    if (few_.word_count == 1) value -= of_one_word;
    if (extra() > 0) reasons |= Likeness::name_missing;
    if (moved_) reasons |= Likeness::other_order;
    if (reasons == 0) reasons = Likeness::spelling;  // but for particles
    return value;
  }

  std::uint32_t reasons = 0;

 private:
  int extra() const { return static_cast<int>(many_.word_count - few_.word_count); }

  int same_letters() {
    const bool across = few_.words->is_foreign != many_.words->is_foreign;
    reasons |= few_.folded == many_.folded ? Likeness::same_name
               : across                    ? Likeness::other_letters
                                           : Likeness::spelling;
    return few_.word_count > 1 ? 1000 : 1000 - of_one_word;
  }

  // Written without the blank, or with one more: "Abd el Kader", "Abdelkader".
  int joined() {
    const auto letters = [](const PersonTrace& trace) {
      return static_cast<int>(trace.letters.size());
    };
    if (std::abs(letters(few_) - letters(many_)) > 3 || extra() == 0) return 0;
    const int value = jaro_winkler(few_.letters, many_.letters) - 20;
    if (value < 930) return 0;
    reasons |= Likeness::spelling;
    return value;
  }

  void pair(std::size_t i) {
    const NameWord& word = few_.words[i];
    const std::string_view letters = word.in(few_.letters);
    WordMeasure best;
    std::size_t place = i;
    for (std::size_t j = 0; j < many_.word_count; ++j) {
      if ((taken_ >> j & 1U) != 0) continue;
      const NameWord& other = many_.words[j];
      const WordMeasure found = measure(letters, word, other.in(many_.letters), other);
      if (found.value > best.value) {
        best = found;
        place = j;
      }
    }
    const int weight = best.reason == Likeness::initial ? 3 : std::max<int>(word.length, 2);
    weight_ += weight;
    measured_ += weight * best.value;
    if (best.value == 0) return;
    taken_ |= 1U << place;
    reasons |= best.reason;
    moved_ = moved_ || (extra() == 0 ? place != i : place < last_);
    last_ = place;
    matched_whole_ += best.reason == Likeness::initial ? 0 : 1;
  }

  const PersonTrace& few_;
  const PersonTrace& many_;
  unsigned taken_ = 0;
  std::size_t last_ = 0;
  int weight_ = 0;
  int measured_ = 0;
  int matched_whole_ = 0;
  bool moved_ = false;
};

// One letter more, less, other or moved.
bool is_slip_away(std::string_view left, std::string_view right) {
  while (!left.empty() && !right.empty() && left.front() == right.front()) {
    left.remove_prefix(1);
    right.remove_prefix(1);
  }
  while (!left.empty() && !right.empty() && left.back() == right.back()) {
    left.remove_suffix(1);
    right.remove_suffix(1);
  }
  return std::max(left.size(), right.size()) <= 2;
}

// An address is made of a name: only nearly the whole of it, or of what stands before the @, tells
// something that the name did not.
int weigh_emails(const PersonTrace& left, const PersonTrace& right, std::uint32_t& reasons) {
  if (left.email.empty() || right.email.empty()) return 0;
  if (left.email == right.email) {
    reasons |= Likeness::same_email;
    return for_email;
  }
  const auto local_part = [](std::string_view email) { return email.substr(0, email.find('@')); };
  constexpr std::size_t telling = 4;
  const std::string_view local = local_part(left.email);
  const bool same_local = local.size() >= telling && local == local_part(right.email);
  if (!same_local && !is_slip_away(left.email, right.email)) return 0;
  reasons |= Likeness::like_email;
  return for_like_email;
}

int weigh_circumstances(const PersonTrace& left, const PersonTrace& right, std::uint32_t& reasons) {
  int points = weigh_emails(left, right, reasons);
  if (left.phone != 0 && left.phone == right.phone) {
    reasons |= Likeness::same_phone;
    points += for_phone;
  }
  if (left.party != 0 && right.party != 0) {
    reasons |= left.party == right.party ? Likeness::same_party : Likeness::other_party;
    points += left.party == right.party ? for_party : against_party;
  }
  const bool both_known = left.gender != Gender::unknown && right.gender != Gender::unknown;
  if (both_known && left.gender != right.gender) {
    reasons |= Likeness::other_gender;
    points += against_gender;
  }
  return points;
}

}  // namespace

Likeness likeness_of(const PersonTrace& left, const PersonTrace& right) {
  NameMeasure name(left, right);
  const int value = name.value();
  if (value < 600) return {};
  Likeness likeness{.reasons = name.reasons};
  const bool other_signs = left.folded != right.folded && left.letters == right.letters &&
                           left.words->is_foreign && right.words->is_foreign;
  likeness.score = value / 10 + weigh_circumstances(left, right, likeness.reasons) +
                   (other_signs ? against_letters : 0);
  likeness.score = std::clamp(likeness.score, 0, 100);
  return likeness;
}

std::string words_of_reasons(const Likeness& likeness) {
  struct Words {
    Likeness::Reason reason;
    std::string_view text;
  };
  static constexpr auto all = std::to_array<Words>({
      {Likeness::same_name, "the same name"},
      {Likeness::other_letters, "the name in other letters"},
      {Likeness::other_order, "the names in another order"},
      {Likeness::spelling, "a name spelled otherwise"},
      {Likeness::initial, "an initial for a name"},
      {Likeness::name_missing, "a name left out"},
      {Likeness::same_email, "the same address"},
      {Likeness::like_email, "a similar address"},
      {Likeness::same_phone, "the same telephone"},
      {Likeness::same_party, "the same delegation"},
      {Likeness::other_party, "another delegation"},
      {Likeness::other_gender, "another gender"},
  });
  std::vector<std::string> texts;
  for (const Words& words : all) {
    if (likeness.has(words.reason)) texts.emplace_back(words.text);
  }
  return join(texts, ", ");
}

std::uint64_t phone_key(std::string_view phone) {
  constexpr int enough = 9;
  constexpr int fewest = 7;
  std::uint64_t key = 0;
  std::uint64_t place = 1;
  int digits = 0;
  for (std::size_t i = phone.size(); i-- > 0 && digits < enough;) {
    if (phone[i] < '0' || phone[i] > '9') continue;
    key += place * static_cast<std::uint64_t>(phone[i] - '0');
    place *= 10;
    ++digits;
  }
  return digits < fewest ? 0 : key;
}

}  // namespace plenary
