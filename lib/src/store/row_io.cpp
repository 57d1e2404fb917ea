#include "store/row_io.h"

namespace plenary {

void unreadable(std::string_view column, std::string_view value) {
  throw StoreFailure({.kind = ErrorKind::corrupt,
                      .message = fmt::format("the store holds \"{}\" as {}, which is no such value",
                                             value, column),
                      .hints = {"plenary verify says which record it is"}});
}

LocalDateTime local_time_of(std::int64_t stored) {
  constexpr std::int64_t day = 86'400;
  std::int64_t days = stored >= 0 ? stored / day : (stored - day + 1) / day;
  return {.date = date_of_days(days), .seconds = static_cast<int>(stored - days * day)};
}

void RowReader::operator()(int, std::string_view name, LocalizedText& field) {
  std::string_view text = statement_.text(column_++);
  field = LocalizedText{};
  if (text.empty()) return;
  auto map = map_of_json(text);
  if (!map) unreadable(name, text);
  for (auto& [language, words] : *map) field.set(language, std::move(words));
}

}  // namespace plenary
