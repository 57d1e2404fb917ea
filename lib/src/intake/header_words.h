// What the word above a column means, taken alone. Words that mean different things beside
// different neighbours (Nom, Nombre, Nome, Title) say so and are decided on the whole set
// (columns.cpp).
#pragma once

#include <optional>
#include <string_view>

#include "plenary/intake.h"

namespace plenary {

enum class HeaderMeaning : std::uint8_t {
  field,
  nom,        // "Nom", "Name": the family name beside a given name, else the whole name
  nombre,     // "Nombre", "Nome": the given name beside a family name, else the whole name
  title,      // "Title", "Titre": honorific or function, by its values
  derived,    // Plenary's own: late, change
  sensitive,  // passport, birth date, diet
  ignored,    // row numbers, and the reason column of a rejects file
};

struct HeaderWord {
  HeaderMeaning meaning{};
  ListField field{};
};

std::optional<HeaderWord> header_word(std::string_view header);

}  // namespace plenary
