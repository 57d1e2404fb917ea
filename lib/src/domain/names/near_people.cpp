#include "domain/names/near_people.h"

#include <algorithm>
#include <array>
#include <bit>
#include <functional>

#include "domain/names/latin_letters.h"
#include "plenary/text.h"

namespace plenary {

namespace {

// Beyond so many in one block, sharing it tells nothing.
constexpr std::uint32_t crowd = 100;

enum class KeyKind : std::uint64_t { initials = 1, word, whole, address, telephone };

std::uint64_t mix(std::uint64_t value) {
  value ^= value >> 32;
  value *= 0xD6E8FEB86659FD93U;
  value ^= value >> 32;
  return value;
}

std::uint64_t key_of(KeyKind kind, std::uint64_t party, std::uint64_t value) {
  return mix(mix(value + static_cast<std::uint64_t>(kind)) + party) | 1U;  // 0: an empty place
}

// One person with what a trace of them views into.
struct TracedPerson {
  explicit TracedPerson(const PersonSeen& person) {
    const std::uint32_t foreign = latin_into(person.folded_name, letters);
    letters.resize(std::min(letters.size(), NameWords::most_letters));
    words = words_of_name(letters, foreign);
    trace = {.letters = letters,
             .email = person.email,
             .words = words.words.data(),
             .word_count = words.count,
             .folded = fingerprint(person.folded_name),
             .phone = phone_key(person.phone),
             .party = person.party,
             .gender = person.gender};
  }
  TracedPerson(const TracedPerson&) = delete;
  TracedPerson& operator=(const TracedPerson&) = delete;

  std::string letters{};
  NameWords words{};
  PersonTrace trace{};
};

}  // namespace

Likeness likeness_of(const PersonSeen& left, const PersonSeen& right) {
  const TracedPerson one(left);
  const TracedPerson other(right);
  if (one.trace.word_count == 0 || other.trace.word_count == 0) return {};
  return likeness_of(one.trace, other.trace);
}

NearPeople::NearPeople(std::size_t people)
    : blocks_(std::bit_ceil(people * 8 + 64)), counts_(1024) {
  people_.reserve(people);
  words_.reserve(people * 3);
  links_.reserve(people * 7);
  text_.reserve(people * 50);
}

std::uint32_t NearPeople::store(const PersonSeen& person) {
  const std::uint32_t foreign = latin_into(person.folded_name, letters_);
  const std::string_view letters = std::string_view(letters_).substr(0, NameWords::most_letters);
  const NameWords words = words_of_name(letters, foreign);
  const std::string_view email = person.email.substr(0, 250);
  people_.push_back({.folded = fingerprint(person.folded_name),
                     .phone = phone_key(person.phone),
                     .consonants = consonants_present(letters),
                     .at = static_cast<std::uint32_t>(text_.size()),
                     .word = static_cast<std::uint32_t>(words_.size()),
                     .party = person.party,
                     .letters = static_cast<std::uint8_t>(letters.size()),
                     .email = static_cast<std::uint8_t>(email.size()),
                     .words = words.count,
                     .gender = person.gender});
  text_.append(letters);
  text_.append(email);
  words_.insert(words_.end(), words.begin(), words.end());
  looked_at_.push_back(0);
  return size() - 1;
}

void NearPeople::drop_last() {
  const Stored& stored = people_.back();
  text_.resize(stored.at);
  words_.resize(stored.word);
  people_.pop_back();
  looked_at_.pop_back();
}

PersonTrace NearPeople::trace(const Stored& stored) const {
  const std::string_view text = text_;
  return {.letters = text.substr(stored.at, stored.letters),
          .email = text.substr(stored.at + stored.letters, stored.email),
          .words = words_.data() + stored.word,
          .word_count = stored.words,
          .folded = stored.folded,
          .phone = stored.phone,
          .party = stored.party,
          .gender = stored.gender};
}

// ---- Blocks.

void NearPeople::make_keys(const Stored& stored, bool across_parties) {
  keys_.clear();
  make_name_keys(stored, across_parties);
  const std::string_view email =
      std::string_view(text_).substr(stored.at + stored.letters, stored.email);
  const std::string_view local = email.substr(0, email.find('@'));
  if (local.size() >= 4) keys_.push_back(key_of(KeyKind::address, 0, fingerprint(local)));
  if (stored.phone != 0) keys_.push_back(key_of(KeyKind::telephone, 0, stored.phone));
}

void NearPeople::make_name_keys(const Stored& stored, bool across_parties) {
  if (stored.words == 0) return;
  const std::string_view letters = std::string_view(text_).substr(stored.at, stored.letters);
  const NameWord* words = words_.data() + stored.word;
  std::uint64_t initials = 0;  // neither depends on the order of the words
  std::uint64_t whole = 0;
  for (std::size_t i = 0; i < stored.words; ++i) {
    const std::string_view word = words[i].in(letters);
    initials += std::uint64_t{1} << 5 * (class_of(word.front()) % 12);
    whole += mix(words[i].skeleton);
    if (word.size() < 2) continue;
    keys_.push_back(key_of(KeyKind::word, stored.party, words[i].skeleton));
  }
  keys_.push_back(key_of(KeyKind::initials, stored.party, initials));
  if (across_parties) keys_.push_back(key_of(KeyKind::whole, 0, whole));
}

NearPeople::Block& NearPeople::block(std::uint64_t key) {
  const std::size_t mask = blocks_.size() - 1;
  for (std::size_t i = key >> 20 & mask;; i = (i + 1) & mask) {
    if (blocks_[i].key == key || blocks_[i].key == 0) return blocks_[i];
  }
}

void NearPeople::grow_blocks() {
  std::vector<Block> before(blocks_.size() * 2);
  before.swap(blocks_);
  for (const Block& each : before) {
    if (each.key != 0) block(each.key) = each;
  }
}

std::uint32_t NearPeople::add(const PersonSeen& person) {
  const std::uint32_t number = store(person);
  make_keys(people_.back(), true);
  count_words(people_.back());
  for (const std::uint64_t key : keys_) {
    if (used_blocks_ * 4 > blocks_.size() * 3) grow_blocks();
    Block& place = block(key);
    used_blocks_ += place.key == 0 ? 1 : 0;
    place.key = key;
    ++place.count;
    links_.push_back({number, place.last, people_.back().consonants});
    place.last = static_cast<std::uint32_t>(links_.size() - 1);
  }
  return number;
}

// ---- How common a name is.

NearPeople::WordCount& NearPeople::count_of(std::uint64_t skeleton) {
  const std::size_t mask = counts_.size() - 1;
  for (std::size_t i = mix(skeleton) & mask;; i = (i + 1) & mask) {
    if (counts_[i].skeleton == skeleton || counts_[i].count == 0) return counts_[i];
  }
}

void NearPeople::count_words(const Stored& stored) {
  ++seen_;
  for (std::size_t i = 0; i < stored.words; ++i) {
    if (used_counts_ * 2 > counts_.size()) {
      std::vector<WordCount> before(counts_.size() * 2);
      before.swap(counts_);
      for (const WordCount& each : before) {
        if (each.count != 0) count_of(each.skeleton) = each;
      }
    }
    WordCount& place = count_of(words_[stored.word + i].skeleton);
    used_counts_ += place.count == 0 ? 1 : 0;
    place.skeleton = words_[stored.word + i].skeleton;
    ++place.count;
  }
}

// How many others would bear the name by chance, were its words drawn one by one; of a longer name
// so many of its most common words. The person and their double are no bearers here.
bool NearPeople::is_common(const Stored& stored, std::size_t words) {
  constexpr double most_by_chance = 0.1;
  std::array<double, NameWords::most> bearers{};
  for (std::size_t i = 0; i < stored.words; ++i)
    bearers[i] = std::max(count_of(words_[stored.word + i].skeleton).count - 1.5, 0.5);
  std::sort(bearers.begin(), bearers.end(), std::greater<>());
  const double people = std::max(seen_, 100U);  // a few people have no common names
  double expected = people;
  for (std::size_t i = 0; i < std::min<std::size_t>(words, stored.words); ++i)
    expected *= bearers[i] / people;
  return expected > most_by_chance;
}

// ---- Comparing.

const std::vector<NearPeople::Near>& NearPeople::before(std::uint32_t person, int least) {
  make_keys(people_[person], !is_common(people_[person], 2));
  compare_with_blocks(person);
  for (Near& near : found_) near.likeness = weighed(person, near);
  std::erase_if(found_, [&](const Near& near) { return near.likeness.score < least; });
  return found_;
}

const std::vector<NearPeople::Near>& NearPeople::like(const PersonSeen& person, int least) {
  const std::uint32_t number = store(person);
  make_keys(people_.back(), true);
  count_words(people_.back());
  compare_with_blocks(number);
  drop_last();
  std::erase_if(found_, [&](const Near& near) { return near.likeness.score < least; });
  return found_;
}

Likeness NearPeople::weighed(std::uint32_t person, Near near) {
  constexpr int against_common_name = 12;
  constexpr std::uint32_t support =
      Likeness::same_email | Likeness::like_email | Likeness::same_phone;
  Likeness& likeness = near.likeness;
  if (likeness.has(Likeness::other_party) && (likeness.reasons & support) == 0 &&
      is_common(people_[person], near.words))
    likeness.score = std::max(likeness.score - against_common_name, 0);
  return likeness;
}

void NearPeople::compare_with_blocks(std::uint32_t person) {
  ++search_;  // the number of somebody who is not added is that of the next one too
  found_.clear();
  const PersonTrace traced = trace(people_[person]);
  const std::uint32_t consonants = people_[person].consonants;
  for (const std::uint64_t key : keys_) {
    const Block& place = block(key);
    if (place.key == 0 || place.count > crowd) continue;
    for (std::uint32_t i = place.last; i != none; i = links_[i].next) {
      const Link& link = links_[i];
      if (link.person < person && may_be_alike(consonants, link.consonants))
        consider(person, traced, link.person);
    }
  }
  std::sort(found_.begin(), found_.end(),
            [](const Near& left, const Near& right) { return left.person < right.person; });
}

void NearPeople::consider(std::uint32_t person, const PersonTrace& traced, std::uint32_t other) {
  if (looked_at_[other] == search_) return;
  looked_at_[other] = search_;
  const Stored& stored = people_[other];
  const Likeness likeness = likeness_of(traced, trace(stored));
  if (likeness.score == 0) return;
  const std::uint32_t words = std::min(people_[person].words, stored.words);
  found_.push_back({other, words, likeness});
}

}  // namespace plenary
