#include "store/digest.h"

#include <sodium.h>

#include <algorithm>
#include <cassert>
#include <cstring>

namespace plenary {

namespace {

// Little-endian on every machine, so that a copied store verifies everywhere.
template <class Integer>
void write_integer(char* place, Integer value) {
  auto bits = static_cast<std::make_unsigned_t<Integer>>(value);
  for (std::size_t i = 0; i < sizeof value; ++i) {
    place[i] = static_cast<char>(bits & 0xff);
    bits = static_cast<decltype(bits)>(bits >> 8);
  }
}

template <class Integer>
void put_integer(std::string& buffer, Integer value) {
  char bytes[sizeof(Integer)];
  write_integer(bytes, value);
  buffer.append(bytes, sizeof bytes);
}

const unsigned char* unsigned_bytes(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

// Without this libsodium hashes in portable code, two and a half times as slow as what it has for
// the processor at hand.
void begin_sodium() {
  [[maybe_unused]] static const int begun = sodium_init();
  assert(begun >= 0);
}

}  // namespace

std::string_view bytes_of(const Digest& digest) {
  return {reinterpret_cast<const char*>(digest.data()), digest.size()};
}

std::string_view bytes_of(const Salt& salt) {
  return {reinterpret_cast<const char*>(salt.data()), salt.size()};
}

Digest digest_of_bytes(std::string_view bytes) {
  Digest digest{};
  if (bytes.size() == digest.size()) std::memcpy(digest.data(), bytes.data(), digest.size());
  return digest;
}

std::string hex(const Digest& digest) {
  static constexpr char digits[] = "0123456789abcdef";
  std::string text;
  text.reserve(2 * digest.size());
  for (unsigned char byte : digest) {
    text += digits[byte >> 4];
    text += digits[byte & 15];
  }
  return text;
}

RowDigest::RowDigest() { begin_sodium(); }

char* RowDigest::room(std::size_t more) {
  if (size_ + more > buffer_.size()) buffer_.resize(2 * (size_ + more));
  size_ += more;
  return buffer_.data() + size_ - more;
}

void RowDigest::begin(TableNumber table, std::int64_t id, ChangeNumber since) {
  size_ = 0;
  write_integer(room(8), static_cast<std::int64_t>(table));
  write_integer(room(8), id);
  write_integer(room(8), since);
}

void RowDigest::integer(int column, std::int64_t value) {
  char* place = room(14);
  write_integer(place, static_cast<std::int16_t>(column));
  write_integer(place + 2, std::int32_t{-1});  // no text has this length
  write_integer(place + 6, value);
}

void RowDigest::text(int column, std::string_view value) {
  if (value.empty()) return;
  char* place = room(6 + value.size());
  write_integer(place, static_cast<std::int16_t>(column));
  write_integer(place + 2, static_cast<std::int32_t>(value.size()));
  std::copy(value.begin(), value.end(), place + 6);
}

Digest RowDigest::finish(std::string_view salt) const {
  // A salt of the wrong length is a tampered one: the digest then fits nothing.
  std::array<unsigned char, salt_size> key{};
  std::copy_n(salt.begin(), std::min(salt.size(), key.size()), key.begin());
  Digest digest{};
  crypto_generichash(digest.data(), digest.size(), unsigned_bytes(buffer_), size_, key.data(),
                     key.size());
  if (salt.size() != salt_size) digest.fill(0);
  return digest;
}

Digest detail_digest(const Change& change, std::string_view salt) {
  RowDigest row;
  row.begin(TableNumber::change_detail, change.number, change.number);
  row.text(1, change.actor);
  row.text(2, change.note);
  row.text(3, change.source);
  return row.finish(salt);
}

Salts::Salts(std::uint64_t seed) {
  begin_sodium();
  if (seed == 0) {
    randombytes_buf(key_.data(), key_.size());
  } else {
    std::memcpy(key_.data(), &seed, sizeof seed);
  }
}

void Salts::refill() {
  static constexpr std::size_t pool_size = 256 * salt_size;
  std::array<unsigned char, crypto_stream_chacha20_NONCEBYTES> nonce{};
  std::memcpy(nonce.data(), &block_, sizeof block_);
  ++block_;
  pool_.resize(pool_size);
  crypto_stream_chacha20(pool_.data(), pool_.size(), nonce.data(), key_.data());
  used_ = 0;
}

Salt Salts::next() {
  if (used_ == pool_.size()) refill();
  Salt salt{};
  std::memcpy(salt.data(), pool_.data() + used_, salt.size());
  used_ += salt.size();
  return salt;
}

namespace {

crypto_generichash_state* sodium(void* bytes) {
  return static_cast<crypto_generichash_state*>(bytes);
}

}  // namespace

ChangeHash::ChangeHash(const Digest& previous, const Change& change) {
  static_assert(sizeof(State) >= sizeof(crypto_generichash_state));
  begin_sodium();
  crypto_generichash_init(sodium(state_.bytes), nullptr, 0, crypto_generichash_BYTES);
  buffer_.append(bytes_of(previous));
  put_integer(buffer_, change.number);
  put_integer(buffer_, change.at.microseconds);
  put_integer(buffer_, static_cast<std::int8_t>(change.clock_given ? 1 : 0));
  put_integer(buffer_, static_cast<std::int32_t>(change.verb.size()));
  buffer_.append(change.verb);
}

void ChangeHash::append(char mark, std::string_view bytes) {
  buffer_ += mark;
  buffer_.append(bytes);
  if (buffer_.size() > 4096) flush();
}

void ChangeHash::flush() {
  crypto_generichash_update(sodium(state_.bytes), unsigned_bytes(buffer_), buffer_.size());
  buffer_.clear();
}

void ChangeHash::ended(const VersionKey& version) {
  std::string bytes;
  put_integer(bytes, version.table);
  put_integer(bytes, version.id);
  put_integer(bytes, version.since);
  append(2, bytes);
}

void ChangeHash::erased(const VersionKey& version, const Digest& digest_after) {
  std::string bytes;
  put_integer(bytes, version.table);
  put_integer(bytes, version.id);
  put_integer(bytes, version.since);
  bytes.append(bytes_of(digest_after));
  append(3, bytes);
}

Digest ChangeHash::finish(const Digest& detail) {
  append(4, bytes_of(detail));
  flush();
  Digest digest{};
  crypto_generichash_final(sodium(state_.bytes), digest.data(), digest.size());
  return digest;
}

}  // namespace plenary
