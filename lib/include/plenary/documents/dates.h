// Days and moments in the words of a language, from its words file: no clock, no locale, no ICU.
#pragma once

#include <string>

#include "plenary/date.h"
#include "plenary/language.h"
#include "plenary/zone.h"

namespace plenary {

std::string in_words(Date day, const Words& words);          // "9 June 2023", "1er juin 2023"
std::string in_words(PartialDate date, const Words& words);  // "June 2023", "2023"

// In a title: "22–23 June 2023", "22 et 23 juin 2023", "30 juin – 1er juillet 2023".
std::string days_in_words(Date from, Date to, const Words& words);
// In a sentence: "on 22–23 June 2023", "les 22 et 23 juin 2023", "du 30 juin au 1er juillet 2023".
std::string on_days_in_words(Date from, Date to, const Words& words);

// "10 June 2023, 08:00 (UTC+1)": never without its offset, for papers travel.
std::string in_words(Instant moment, const Zone& zone, const Words& words);
std::string utc_offset(int seconds_east);  // "UTC", "UTC+1", "UTC+5:30"

}  // namespace plenary
