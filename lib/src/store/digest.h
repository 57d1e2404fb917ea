// Salted digests of row versions, and the hash that ties a change to all before it.
//
// A row's digest is BLAKE2b-256, keyed by the row's own 16 random bytes, over table, id, since,
// then for each column that holds something: number, length, value. NULL and empty text are left
// out, so that a later schema's new columns leave old digests as they are; so are derived columns.
// The salt keeps a digest from being a way to test a guessed name once the row has been erased.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "plenary/domain/change.h"
#include "store/columns.h"

namespace plenary {

inline constexpr std::size_t salt_size = 16;
using Digest = std::array<unsigned char, 32>;
using Salt = std::array<unsigned char, salt_size>;

std::string_view bytes_of(const Digest& digest);
std::string_view bytes_of(const Salt& salt);
Digest digest_of_bytes(std::string_view bytes);  // all zero where the length is wrong
std::string hex(const Digest& digest);

class RowDigest {
 public:
  RowDigest();
  void begin(TableNumber table, std::int64_t id, ChangeNumber since);
  void integer(int column, std::int64_t value);
  void text(int column, std::string_view value);  // empty: left out
  Digest finish(std::string_view salt) const;

 private:
  char* room(std::size_t more);  // the next so many bytes, to be written

  std::string buffer_;    // kept from row to row, for its room
  std::size_t size_ = 0;  // of it, what is to be hashed
};

Digest detail_digest(const Change& change, std::string_view salt);

// Salts for one change: a stream from one seed of the system, so that a million rows ask it once.
class Salts {
 public:
  explicit Salts(std::uint64_t seed);  // 0: from the system's randomness
  Salt next();

 private:
  void refill();
  std::array<unsigned char, 32> key_{};
  std::uint64_t block_ = 0;
  std::size_t used_ = 0;
  std::vector<unsigned char> pool_{};
};

struct VersionKey {
  std::int64_t table = 0;
  std::int64_t id = 0;
  ChangeNumber since = 0;
  auto operator<=>(const VersionKey&) const = default;
};

// The words of a change are kept beside its rows: not a row of any table.
inline bool is_of_words(const VersionKey& version) {
  return version.table == static_cast<std::int64_t>(TableNumber::change_detail);
}

// Fed in this order: begun versions, ended versions, erased versions, each sorted by table and id.
class ChangeHash {
 public:
  ChangeHash(const Digest& previous, const Change& change);
  void begun(const Digest& digest) { append(1, bytes_of(digest)); }
  void ended(const VersionKey& version);
  void erased(const VersionKey& version, const Digest& digest_after);
  Digest finish(const Digest& detail);

 private:
  void append(char mark, std::string_view bytes);
  void flush();
  struct State {
    alignas(
        64) unsigned char bytes[384];  // crypto_generichash_state, whose header stays in digest.cpp
  };
  State state_{};
  std::string buffer_;
};

}  // namespace plenary
