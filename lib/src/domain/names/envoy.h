// "Embassy of Spain in Morocco", "Ambassade d'Espagne au Maroc", "Government of Senegal": the
// people of the state that sends, never of the place where they stand.
#pragma once

#include <string_view>
#include <vector>

namespace plenary {

// What may name the sender, nearest to the whole first; empty where the text is no such thing.
// `spaced` is folded, with a blank for each apostrophe.
std::vector<std::string_view> senders_of(std::string_view spaced);

}  // namespace plenary
