// A paper as blocks: what documents/ makes and render/ turns into text, markdown, html, json or
// csv. Cells keep their type to the end: dates stay dates, an unknown value is not an empty string.
//
// A cell that people read in their language and programs by a key is Worded, so that the renderer
// needs neither language nor calendar: "9 juin 2023" on paper, 2023-06-09 in csv. A bare Date is
// ISO everywhere.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "plenary/date.h"
#include "plenary/language.h"

namespace plenary {

// What people read, and what csv holds in its place.
struct Worded {
  std::string words{};  // "9 juin 2023", "chef de délégation"
  std::string key{};    // "2023-06-09", "head"

  bool operator==(const Worded&) const = default;
};

using Cell = std::variant<std::monostate, std::string, std::int64_t, bool, Date, Worded>;

enum class Align { left, right };

struct Column {
  std::string key{};    // csv and json; never changes
  std::string title{};  // in the paper's language
  Align align = Align::left;
};

struct Heading {
  int level = 2;  // 1 is the document's title
  std::string text{};
};

struct Paragraph {
  std::string text{};
};

struct List {
  std::vector<std::string> items{};
  bool numbered = false;
};

struct Table {
  std::string key{};  // names the table in formats that hold several
  std::string title{};
  std::vector<Column> columns{};
  std::vector<std::vector<Cell>> rows{};
  std::string note{};  // under the table
};

// Pairs of a name and what it is: "Deadline  9 June 2023". Without a name: one more value of the
// last one.
struct Facts {
  std::vector<std::pair<std::string, std::string>> entries{};
};

using Block = std::variant<Heading, Paragraph, List, Table, Facts>;

struct Document {
  std::string title{};
  std::string subtitle{};
  Language language = "en";
  std::vector<Block> blocks{};
  std::string footer{};  // change number and digest, printed small
};

}  // namespace plenary
