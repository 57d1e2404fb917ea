// How alike two words are, 0 to 1000: Jaro's measure with Winkler's weight for a common beginning
// (W. E. Winkler, "String Comparator Metrics and Enhanced Decision Rules", 1990).
//
// Over bytes: names come here in ASCII letters (latin_letters.h), where a byte is a code point.
#pragma once

#include <string_view>

namespace plenary {

int jaro_winkler(std::string_view left, std::string_view right);

}  // namespace plenary
