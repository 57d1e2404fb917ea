// The columns that name a person: one, or family and given name apart.
#pragma once

#include "intake/person_name.h"
#include "intake/row/row_cells.h"

namespace plenary {

class NameReader {
 public:
  // Looks the column through first: it may prove that "M." is no initial.
  explicit NameReader(const DelegateList& list);

  // Behind the honorific's own column.
  void read(RowCells& cells);

 private:
  struct Name {
    std::string_view family{};
    std::string_view given{};
    std::string_view whole{};
  };
  void learn(const DelegateList& list, ListField field);
  Name parts(RowCells& cells);
  std::string_view without_honorific(RowCells& cells, ListField field, std::string_view name) const;
  void put(RowCells& cells, const Name& name, ListField field) const;

  HonorificsInFront honorifics_{};
  std::string family_{};  // put together of several cells; kept for their room
  std::string given_{};
};

}  // namespace plenary
