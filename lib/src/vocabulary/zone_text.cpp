#include <cstdlib>

#include "plenary/zone.h"

namespace plenary {
namespace {

void append_two_digits(std::string& out, int number) {
  out += static_cast<char>('0' + number / 10 % 10);
  out += static_cast<char>('0' + number % 10);
}

}  // namespace

std::string offset_text(int seconds_east) {
  const int distance = std::abs(seconds_east);
  std::string text(1, seconds_east < 0 ? '-' : '+');
  append_two_digits(text, distance / 3600);
  text += ':';
  append_two_digits(text, distance / 60 % 60);
  if (distance % 60 != 0) {  // local mean times of the nineteenth century
    text += ':';
    append_two_digits(text, distance % 60);
  }
  return text;
}

std::string iso(Instant instant, const Zone& zone) {
  const int offset = zone.offset_seconds(instant);
  // The wall's digits are those of the moment that UTC shows when it shows them.
  std::string text = iso(Instant{instant.microseconds + std::int64_t{offset} * 1'000'000});
  text.pop_back();  // Z
  return text + offset_text(offset);
}

}  // namespace plenary
