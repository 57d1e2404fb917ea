#include "vocabulary/sha256_portably.h"

#ifdef __x86_64__
#include <cpuid.h>
#include <immintrin.h>
#endif

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <iterator>

namespace plenary {

namespace {

using State = std::array<std::uint32_t, 8>;

constexpr State start{0x6a09e667U, 0xbb67ae85U, 0x3c6ef372U, 0xa54ff53aU,
                      0x510e527fU, 0x9b05688cU, 0x1f83d9abU, 0x5be0cd19U};

constexpr std::array<std::uint32_t, 64> constants{
    0x428a2f98U, 0x71374491U, 0xb5c0fbcfU, 0xe9b5dba5U, 0x3956c25bU, 0x59f111f1U, 0x923f82a4U,
    0xab1c5ed5U, 0xd807aa98U, 0x12835b01U, 0x243185beU, 0x550c7dc3U, 0x72be5d74U, 0x80deb1feU,
    0x9bdc06a7U, 0xc19bf174U, 0xe49b69c1U, 0xefbe4786U, 0x0fc19dc6U, 0x240ca1ccU, 0x2de92c6fU,
    0x4a7484aaU, 0x5cb0a9dcU, 0x76f988daU, 0x983e5152U, 0xa831c66dU, 0xb00327c8U, 0xbf597fc7U,
    0xc6e00bf3U, 0xd5a79147U, 0x06ca6351U, 0x14292967U, 0x27b70a85U, 0x2e1b2138U, 0x4d2c6dfcU,
    0x53380d13U, 0x650a7354U, 0x766a0abbU, 0x81c2c92eU, 0x92722c85U, 0xa2bfe8a1U, 0xa81a664bU,
    0xc24b8b70U, 0xc76c51a3U, 0xd192e819U, 0xd6990624U, 0xf40e3585U, 0x106aa070U, 0x19a4c116U,
    0x1e376c08U, 0x2748774cU, 0x34b0bcb5U, 0x391c0cb3U, 0x4ed8aa4aU, 0x5b9cca4fU, 0x682e6ff3U,
    0x748f82eeU, 0x78a5636fU, 0x84c87814U, 0x8cc70208U, 0x90befffaU, 0xa4506cebU, 0xbef9a3f7U,
    0xc67178f2U};

std::uint32_t word_at(const char* bytes) {
  std::uint32_t word = 0;
  for (std::size_t i = 0; i < 4; ++i)
    word = word << 8U | static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[i]));
  return word;
}

constexpr std::size_t block_size = 64;

using Words = std::array<std::uint32_t, 64>;

Words schedule(const char* block) {
  Words words;
  for (std::size_t i = 0; i < 16; ++i) words[i] = word_at(block + 4 * i);
  for (std::size_t i = 16; i < words.size(); ++i) {
    const std::uint32_t early = words[i - 15];
    const std::uint32_t late = words[i - 2];
    words[i] = words[i - 16] + (std::rotr(early, 7) ^ std::rotr(early, 18) ^ (early >> 3U)) +
               words[i - 7] + (std::rotr(late, 17) ^ std::rotr(late, 19) ^ (late >> 10U));
  }
  return words;
}

void add_block(State& state, const char* block) {
  const Words words = schedule(block);
  auto [a, b, c, d, e, f, g, h] = state;
  // The names go round instead of the values, which come back to their places after eight steps.
  using Word = std::uint32_t;
  const auto step = [&words](Word s, Word t, Word u, Word& v, Word w, Word x, Word y, Word& z,
                             std::size_t i) {
    z += (std::rotr(w, 6) ^ std::rotr(w, 11) ^ std::rotr(w, 25)) + (y ^ (w & (x ^ y))) +
         constants[i] + words[i];
    v += z;
    z += (std::rotr(s, 2) ^ std::rotr(s, 13) ^ std::rotr(s, 22)) + ((s & t) | (u & (s | t)));
  };
  for (std::size_t i = 0; i < constants.size(); i += 8) {
    step(a, b, c, d, e, f, g, h, i);
    step(h, a, b, c, d, e, f, g, i + 1);
    step(g, h, a, b, c, d, e, f, i + 2);
    step(f, g, h, a, b, c, d, e, i + 3);
    step(e, f, g, h, a, b, c, d, i + 4);
    step(d, e, f, g, h, a, b, c, i + 5);
    step(c, d, e, f, g, h, a, b, i + 6);
    step(b, c, d, e, f, g, h, a, i + 7);
  }
  const State more{a, b, c, d, e, f, g, h};
  for (std::size_t i = 0; i < 8; ++i) state[i] += more[i];
}

void add_blocks_portably(State& state, const char* bytes, std::size_t blocks) {
  for (std::size_t i = 0; i < blocks; ++i) add_block(state, bytes + i * block_size);
}

#ifdef __x86_64__
using Lanes = std::uint32_t __attribute__((vector_size(16)));  // four, the lowest first

Lanes lanes_at(const std::uint32_t* place) {
  Lanes lanes;
  std::memcpy(&lanes, place, sizeof lanes);
  return lanes;
}

__m128i bits(Lanes lanes) { return reinterpret_cast<__m128i>(lanes); }
Lanes lanes_of(__m128i bits) { return reinterpret_cast<Lanes>(bits); }

Lanes words_at(const char* bytes) {
  std::array<std::uint32_t, 4> words{};
  for (std::size_t i = 0; i < words.size(); ++i) words[i] = word_at(bytes + 4 * i);
  return lanes_at(words.data());
}

// The processor's own instructions, four rounds a step: five times as fast. They want the state as
// two halves in an order of their own, (f, e, b, a) and (h, g, d, c).
__attribute__((target("sha,sse4.1"))) void add_blocks_by_processor(State& state, const char* bytes,
                                                                   std::size_t blocks) {
  const Lanes abcd = lanes_at(state.data());
  const Lanes efgh = lanes_at(state.data() + 4);
  Lanes feba = __builtin_shufflevector(efgh, abcd, 1, 0, 5, 4);
  Lanes hgdc = __builtin_shufflevector(efgh, abcd, 3, 2, 7, 6);
  for (; blocks > 0; --blocks, bytes += block_size) {
    const Lanes feba_before = feba;
    const Lanes hgdc_before = hgdc;
    Lanes words[4];  // the last sixteen of the schedule
    for (std::size_t i = 0; i < std::size(words); ++i) words[i] = words_at(bytes + 16 * i);
    for (std::size_t i = 0; i < 16; ++i) {
      Lanes& word = words[i % 4];
      const Lanes sum = word + lanes_at(constants.data() + 4 * i);
      const Lanes upper = __builtin_shufflevector(sum, sum, 2, 3, 0, 0);
      hgdc = lanes_of(_mm_sha256rnds2_epu32(bits(hgdc), bits(feba), bits(sum)));
      feba = lanes_of(_mm_sha256rnds2_epu32(bits(feba), bits(hgdc), bits(upper)));
      const Lanes last = words[(i + 3) % 4];
      const Lanes sevenths = __builtin_shufflevector(words[(i + 2) % 4], last, 1, 2, 3, 4);
      const __m128i early = _mm_sha256msg1_epu32(bits(word), bits(words[(i + 1) % 4]));
      word = lanes_of(_mm_sha256msg2_epu32(bits(lanes_of(early) + sevenths), bits(last)));
    }
    feba += feba_before;
    hgdc += hgdc_before;
  }
  const Lanes out_abcd = __builtin_shufflevector(feba, hgdc, 3, 2, 7, 6);
  const Lanes out_efgh = __builtin_shufflevector(feba, hgdc, 1, 0, 5, 4);
  std::memcpy(state.data(), &out_abcd, sizeof out_abcd);
  std::memcpy(state.data() + 4, &out_efgh, sizeof out_efgh);
}

// Asked of the processor itself: clang 14 does not know the name of this feature.
bool has_sha_instructions() {
  unsigned a = 0;
  unsigned b = 0;
  unsigned c = 0;
  unsigned d = 0;
  if (__get_cpuid(1, &a, &b, &c, &d) == 0 || (c & bit_SSE4_1) == 0) return false;
  return __get_cpuid_count(7, 0, &a, &b, &c, &d) != 0 && (b & bit_SHA) != 0;
}
#endif

void add_blocks(State& state, const char* bytes, std::size_t blocks) {
#ifdef __x86_64__
  static const bool by_processor = has_sha_instructions();
  if (by_processor) return add_blocks_by_processor(state, bytes, blocks);
#endif
  add_blocks_portably(state, bytes, blocks);
}

std::string hex_of(const State& state) {
  std::string hex;
  for (const std::uint32_t word : state) {
    for (int shift = 28; shift >= 0; shift -= 4) hex += "0123456789abcdef"[word >> shift & 15U];
  }
  return hex;
}

// The rest of a text behind its whole blocks, with what closes it.
std::string closed(std::string_view rest, std::uint64_t bytes) {
  std::string last(rest);
  last += '\x80';
  while (last.size() % block_size != block_size - 8) last += '\0';
  for (int shift = 56; shift >= 0; shift -= 8) last += static_cast<char>(bytes * 8 >> shift);
  return last;
}

template <class AddBlocks>
std::string digest_of(std::string_view bytes, AddBlocks add) {
  State state = start;
  const std::size_t whole = bytes.size() / block_size;
  add(state, bytes.data(), whole);
  const std::string last = closed(bytes.substr(whole * block_size), bytes.size());
  add(state, last.data(), last.size() / block_size);
  return hex_of(state);
}

}  // namespace

std::string sha256_hex(std::string_view bytes) { return digest_of(bytes, add_blocks); }
std::string sha256_hex_portably(std::string_view bytes) {
  return digest_of(bytes, add_blocks_portably);
}

}  // namespace plenary
