// Words in cells that stand for a value: gender, role, category, status, presence, consent,
// languages. In English, French, Spanish, Portuguese, German, Italian and Arabic; compared folded
// and whole. near_...: the value that a mistyped word may have meant, for a hint; "" where none is
// near.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "plenary/domain/dialogue.h"
#include "plenary/domain/registration.h"

namespace plenary {

std::optional<Gender> gender_of_word(std::string_view cell);
std::string near_gender(std::string_view cell);

struct RoleWord {
  std::string role{};      // empty: says nothing of the role
  std::string category{};  // set by words that are a category: "observer", "press"
};
std::optional<RoleWord> role_of_word(std::string_view cell, const Dialogue& dialogue);
std::string near_role(std::string_view cell, const Dialogue& dialogue);
bool is_role_word(std::string_view cell);  // of any dialogue: "Chef de délégation"

std::optional<std::string> category_of_word(std::string_view cell, const Dialogue& dialogue);
std::string near_category(std::string_view cell, const Dialogue& dialogue);

std::optional<Status> status_of_word(std::string_view cell);
std::string near_status(std::string_view cell);
std::optional<Presence> presence_of_word(std::string_view cell);
std::string near_presence(std::string_view cell);
std::optional<std::string> consent_of_word(std::string_view cell);  // "yes", "no"

// "EN/FR", "anglais, français" -> "en;fr"; none where a part is no language.
std::optional<std::string> languages_of_words(std::string_view cell);

// "TOTAL : 12", "Nota": the foot of a table and nobody's name.
bool is_footer_word(std::string_view cell);

}  // namespace plenary
