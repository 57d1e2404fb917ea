// One line of a mail's body as a person: "1. Mme Awa DIOP, Directrice, awa.diop@example.org".
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "plenary/domain/dialogue.h"
#include "plenary/intake.h"

namespace plenary {

// What a line gives, by the field of a list. Views into the line, or into `joined`.
struct PastedPerson {
  std::array<std::string_view, list_field_count> cells{};
  std::string joined{};  // a function that was written in parts which do not lie side by side

  std::string_view& of(ListField field) { return cells[static_cast<std::size_t>(field)]; }
  std::string_view of(ListField field) const { return cells[static_cast<std::size_t>(field)]; }
};

// Of a line, or of the pieces into which it falls.
struct PastedLine {
  int number = 0;           // from 1
  std::string_view text{};  // without "> ", bullets and numbers in front
  bool is_marked = false;   // had a bullet or a number
};

PastedLine without_marks(std::string_view line, int number);

// A line that is surely one person; none where it may be anything else, so that nobody is
// registered who is a greeting. `is_awaited`: a heading such as "Members:" stands above.
std::optional<PastedPerson> read_pasted_person(const PastedLine& line, const Dialogue& dialogue,
                                               bool is_awaited);

// "Name: Awa Diop": what the label says, where it is a header of lists or one of the map.
struct PastedLabel {
  std::string_view label{};
  std::string_view value{};
};
std::optional<PastedLabel> pasted_label(std::string_view text, const HeaderMap& map = {});

}  // namespace plenary
