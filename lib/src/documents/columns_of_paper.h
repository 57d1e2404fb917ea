// The columns of a paper's tables, titled in its words.
#pragma once

#include "plenary/documents/paper.h"

namespace plenary {

inline Column text_column(const Paper& paper, std::string_view key) {
  return {std::string(key), std::string(paper.words["column." + std::string(key)])};
}

inline Column number_column(const Paper& paper, std::string_view key) {
  Column column = text_column(paper, key);
  column.align = Align::right;
  return column;
}

}  // namespace plenary
