// Finding who may be the same person among many: people are put into blocks by several keys, and
// only those who share a block are compared. A pair missed by one key is found by another:
//
//   delegation + first letters of the words    a slip within a word, an initial
//   delegation + consonants of one word        swapped names, a name left out
//   consonants of the whole name               the same name in another delegation, or script
//   local part of the address; telephone       another name altogether
//
// Blocks that hold too many tell nothing and are passed over. Some 3,000 instructions a person.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "domain/names/likeness.h"

namespace plenary {

struct PersonSeen {
  std::string_view folded_name{};  // fold() of the name, given name first where that is known
  std::string_view email{};        // in lower case
  std::string_view phone{};
  std::uint32_t party = 0;  // a number of the caller's; 0: not known
  Gender gender = Gender::unknown;
};

// Of two people alone, without weighing how common their names are.
Likeness likeness_of(const PersonSeen& left, const PersonSeen& right);

class NearPeople {
 public:
  explicit NearPeople(std::size_t people);

  // People are numbered from 0 in the order in which they are added.
  std::uint32_t add(const PersonSeen& person);
  std::uint32_t size() const { return static_cast<std::uint32_t>(people_.size()); }

  struct Near {
    std::uint32_t person = 0;
    std::uint32_t words = 0;  // of the shorter of the two names
    Likeness likeness{};
  };
  // Those added before `person` who are like them, `least` points or more, in the order in which
  // they were added. Valid until the next call.
  const std::vector<Near>& before(std::uint32_t person, int least = near_duplicate_score);
  // The same among all who were added, for somebody who is not to be added. How common the names
  // are is not weighed yet: ask weighed() once everybody has been seen.
  const std::vector<Near>& like(const PersonSeen& person, int least = near_duplicate_score);

  // A name that several people of another delegation may well bear is little to go by.
  Likeness weighed(std::uint32_t person, Near near);

 private:
  struct Stored {
    std::uint64_t folded = 0;
    std::uint64_t phone = 0;
    std::uint32_t consonants = 0;  // consonants_present()
    std::uint32_t at = 0;          // of the letters, the address behind them
    std::uint32_t word = 0;        // the first of words_
    std::uint32_t party = 0;
    std::uint8_t letters = 0;
    std::uint8_t email = 0;
    std::uint8_t words = 0;
    Gender gender = Gender::unknown;
  };
  // Open addressing; a block is a chain through links_.
  struct Block {
    std::uint64_t key = 0;
    std::uint32_t last = none;
    std::uint32_t count = 0;
  };
  struct Link {
    std::uint32_t person = 0;
    std::uint32_t next = none;
    std::uint32_t consonants = 0;  // of the person, here so that most need not be looked up
  };
  struct WordCount {
    std::uint64_t skeleton = 0;
    std::uint32_t count = 0;
  };
  static constexpr std::uint32_t none = 0xFFFFFFFFU;

  std::uint32_t store(const PersonSeen& person);
  void drop_last();
  PersonTrace trace(const Stored& stored) const;
  void make_keys(const Stored& stored, bool across_parties);
  void make_name_keys(const Stored& stored, bool across_parties);
  void count_words(const Stored& stored);
  WordCount& count_of(std::uint64_t skeleton);
  bool is_common(const Stored& stored, std::size_t words);
  Block& block(std::uint64_t key);
  void grow_blocks();
  void compare_with_blocks(std::uint32_t person);
  void consider(std::uint32_t person, const PersonTrace& traced, std::uint32_t other);

  std::string text_{};
  std::vector<NameWord> words_{};
  std::vector<Stored> people_{};
  std::vector<Block> blocks_{};
  std::vector<Link> links_{};
  std::size_t used_blocks_ = 0;
  std::vector<WordCount> counts_{};
  std::size_t used_counts_ = 0;
  std::uint32_t seen_ = 0;                  // whose words were counted
  std::vector<std::uint64_t> keys_{};       // of one person, kept for its room
  std::vector<std::uint32_t> looked_at_{};  // in which search, so that no pair is compared twice
  std::uint32_t search_ = 0;
  std::vector<Near> found_{};
  std::string letters_{};
};

}  // namespace plenary
