// The ways in which a good list is damaged: each separator, quote and line end dropped, doubled or
// moved by a letter, other encodings, cut files, stray bytes.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace plenary::test {

struct Damage {
  std::string kind{};                   // "separator moved left"
  std::size_t at = 0;                   // byte of the good list
  std::string text{};                   // what is left of it
  std::size_t cut = std::string::npos;  // rows that begin behind this byte are gone for certain
};

// Calls `visit` for each damage of a list in UTF-8; the same ones in the same order each time.
void each_damage(std::string_view good, char separator,
                 const std::function<void(const Damage&)>& visit);

}  // namespace plenary::test
