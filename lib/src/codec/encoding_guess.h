// Which encoding of one byte a letter a text has that is not UTF-8. Only what is certain counts.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace plenary {

struct EncodingGuess {
  std::string name{};                     // "windows-1252", "windows-1256"; empty: not certain
  std::vector<std::string> candidates{};  // to ask about, where it is not
  std::string example{};                  // bytes of a word that tells them apart
};

EncodingGuess guess_encoding(std::string_view bytes);

}  // namespace plenary
