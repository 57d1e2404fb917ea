// What the word above a column means, taken alone, in English, French, Spanish, Portuguese, German,
// Italian or Arabic. Words that mean different things beside different neighbours, or above
// different values (Nom, Nombre, Title, Qualité), say so and are decided on the whole list
// (columns.cpp).
#pragma once

#include <optional>
#include <string_view>

#include "plenary/intake.h"

namespace plenary {

enum class HeaderMeaning : std::uint8_t {
  field,
  nom,               // "Nom", "Name": family name, given name or the whole, by its neighbours
  nombre,            // "Nombre", "Nome": the given name beside a family name, else the whole name
  title,             // "Title", "Titre": honorific or function, by its values
  capacity,          // "Qualité", "Capacity": role or function, by its values
  prefix,            // "Prefix": an honorific, or the particle of a family name
  surname_or_title,  // "اللقب": the family name in the Maghreb, an honorific in the East
  derived,           // Plenary's own: late, change
  sensitive,         // passport, birth date, diet
  ignored,           // row numbers, and the reason column of a rejects file
};

// Above the reasons in a list of rejects, beside the headers that the list came with.
inline constexpr std::string_view reasons_header = "problem";

struct HeaderWord {
  HeaderMeaning meaning{};
  ListField field{};
};

std::optional<HeaderWord> header_word(std::string_view header);

// The word that an unknown header may have been: at most two letters away. To be said, never taken.
struct NearHeader {
  std::string_view word{};  // folded
  HeaderWord means{};
};
std::optional<NearHeader> near_header(std::string_view header);

}  // namespace plenary
