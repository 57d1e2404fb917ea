// Words that functions and institutions begin or end with, in English, French, Spanish, Portuguese,
// German, Italian and Arabic: "directrice", "ministerio", "police". They decide nothing; they show
// where a letter that moved over a separator belongs (moved_letters.h). A word stands here with its
// feminine and its plural, so that none of them looks like another with a letter too many.
#pragma once

#include <string_view>

namespace plenary {

bool is_office_word(std::string_view folded);

}  // namespace plenary
