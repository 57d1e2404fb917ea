#include "vocabulary/utf8.h"

#include <cstdint>
#include <cstring>

#include "plenary/text.h"

namespace plenary {
namespace {

unsigned byte_at(std::string_view text, std::size_t position) {
  return position < text.size() ? static_cast<unsigned char>(text[position]) : 0U;
}

bool continues(unsigned byte) { return (byte & 0xC0U) == 0x80U; }

CodePoint decode_two(unsigned lead, unsigned second) {
  if (!continues(second)) return {};
  return {static_cast<char32_t>((lead & 0x1FU) << 6U | (second & 0x3FU)), 2};
}

CodePoint decode_three(unsigned lead, unsigned second, unsigned third) {
  if (!continues(second) || !continues(third)) return {};
  const unsigned value = (lead & 0x0FU) << 12U | (second & 0x3FU) << 6U | (third & 0x3FU);
  if (value < 0x800U || (value >= 0xD800U && value <= 0xDFFFU)) return {};
  return {static_cast<char32_t>(value), 3};
}

CodePoint decode_four(unsigned lead, unsigned second, unsigned third, unsigned fourth) {
  if (!continues(second) || !continues(third) || !continues(fourth)) return {};
  const unsigned value =
      (lead & 0x07U) << 18U | (second & 0x3FU) << 12U | (third & 0x3FU) << 6U | (fourth & 0x3FU);
  if (value < 0x10000U || value > 0x10FFFFU) return {};
  return {static_cast<char32_t>(value), 4};
}

// How many ASCII bytes stand from `position` on, taken eight at a time.
std::size_t skip_ascii(std::string_view text, std::size_t position) {
  constexpr std::uint64_t high_bits = 0x8080808080808080U;
  while (position + sizeof(std::uint64_t) <= text.size()) {
    std::uint64_t word = 0;
    std::memcpy(&word, text.data() + position, sizeof word);
    if ((word & high_bits) != 0) break;
    position += sizeof word;
  }
  while (position < text.size() && byte_at(text, position) < 0x80U) ++position;
  return position;
}

}  // namespace

CodePoint decode_utf8(std::string_view text, std::size_t position) {
  const unsigned lead = byte_at(text, position);
  if (lead < 0x80U) return {static_cast<char32_t>(lead), 1};
  if (lead < 0xC2U || lead > 0xF4U) return {};
  const unsigned second = byte_at(text, position + 1);
  if (lead < 0xE0U) return decode_two(lead, second);
  const unsigned third = byte_at(text, position + 2);
  if (lead < 0xF0U) return decode_three(lead, second, third);
  return decode_four(lead, second, third, byte_at(text, position + 3));
}

void append_utf8(std::string& out, char32_t code_point) {
  const auto put = [&out](char32_t byte) { out += static_cast<char>(byte); };
  if (code_point < 0x80) return put(code_point);
  if (code_point < 0x800) {
    put(0xC0 | code_point >> 6);
  } else {
    if (code_point < 0x10000) {
      put(0xE0 | code_point >> 12);
    } else {
      put(0xF0 | code_point >> 18);
      put(0x80 | (code_point >> 12 & 0x3F));
    }
    put(0x80 | (code_point >> 6 & 0x3F));
  }
  put(0x80 | (code_point & 0x3F));
}

bool is_ascii(std::string_view text) { return skip_ascii(text, 0) == text.size(); }

std::size_t find_invalid_utf8(std::string_view text) {
  std::size_t position = skip_ascii(text, 0);
  while (position < text.size()) {
    const CodePoint point = decode_utf8(text, position);
    if (point.length == 0) return position;
    position += point.length;
    if (byte_at(text, position) < 0x80U) position = skip_ascii(text, position);
  }
  return std::string_view::npos;
}

}  // namespace plenary
