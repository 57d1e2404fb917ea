// The tail loop of xxHash64 (Yann Collet) over the whole text, eight bytes a step, read as
// little-endian whatever the machine. Not against an adversary: equal fingerprints are a reason to
// compare, never a proof. The vectors in the test hold it still, for it is stored.
#include <bit>
#include <cstring>

#include "plenary/text.h"

namespace plenary {
namespace {

constexpr std::uint64_t prime_1 = 0x9E3779B185EBCA87U;
constexpr std::uint64_t prime_2 = 0xC2B2AE3D27D4EB4FU;
constexpr std::uint64_t prime_3 = 0x165667B19E3779F9U;
constexpr std::uint64_t prime_4 = 0x85EBCA77C2B2AE63U;
constexpr std::uint64_t prime_5 = 0x27D4EB2F165667C5U;

// Eight bytes, the first one lowest.
std::uint64_t load_eight(const char* bytes) {
  std::uint64_t word = 0;
  std::memcpy(&word, bytes, sizeof word);
  return std::endian::native == std::endian::big ? __builtin_bswap64(word) : word;
}

// The same of fewer bytes; the rest is filled with zeros (the length is hashed too, so "a" and
// "a\0" differ).
std::uint64_t load_rest(std::string_view bytes) {
  std::uint64_t word = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    word |= static_cast<std::uint64_t>(static_cast<unsigned char>(bytes[i])) << (8 * i);
  }
  return word;
}

std::uint64_t add(std::uint64_t hash, std::uint64_t word) {
  hash ^= std::rotl(word * prime_2, 31) * prime_1;
  return std::rotl(hash, 27) * prime_1 + prime_4;
}

}  // namespace

std::uint64_t fingerprint(std::string_view text, std::uint64_t seed) {
  std::uint64_t hash = seed + prime_5 + text.size();
  while (text.size() >= 8) {
    hash = add(hash, load_eight(text.data()));
    text.remove_prefix(8);
  }
  if (!text.empty()) hash = add(hash, load_rest(text));
  hash = (hash ^ (hash >> 33U)) * prime_2;
  hash = (hash ^ (hash >> 29U)) * prime_3;
  hash ^= hash >> 32U;
  return hash == 0 ? prime_1 : hash;  // 0 means "none" where fingerprints are kept
}

}  // namespace plenary
