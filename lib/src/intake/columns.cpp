#include "intake/columns.h"

#include <algorithm>
#include <array>

#include "intake/cells.h"
#include "intake/column_values.h"
#include "intake/header_words.h"
#include "intake/saved_mappings.h"
#include "plenary/text.h"

namespace plenary {

namespace {

using F = ListField;
using Use = SourceColumn::Use;

struct Deciding {
  SourceColumn& column;
  std::optional<HeaderWord> word;
};

Use use_of(HeaderMeaning meaning) {
  switch (meaning) {
    case HeaderMeaning::derived:
      return Use::derived;
    case HeaderMeaning::sensitive:
      return Use::sensitive;
    case HeaderMeaning::ignored:
      return Use::ignored;
    case HeaderMeaning::field:
    case HeaderMeaning::nom:
    case HeaderMeaning::nombre:
    case HeaderMeaning::title:
    case HeaderMeaning::capacity:
    case HeaderMeaning::prefix:
    case HeaderMeaning::surname_or_title:
      return Use::imported;
  }
  return Use::unknown;
}

std::string headers_of(const DelegateList& list) {
  std::vector<std::string> headers;
  for (const SourceColumn& column : list.columns) {
    if (column.use != Use::unnamed) headers.push_back('"' + column.header + '"');
  }
  return join(headers, ", ");
}

// What a mapping calls it: its header, or "column 3" where it has none.
std::string called(const SourceColumn& column) {
  return column.header.empty() ? "column " + std::to_string(column.number) : column.header;
}

class ColumnMapper {
 public:
  ColumnMapper(DelegateList& list, std::size_t header_row, const ReadListOptions& options,
               Problems& problems)
      : list_(list),
        header_row_(header_row),
        options_(options),
        map_(options.map),
        problems_(problems) {}

  bool map() {
    const std::size_t before = problems_.size();
    list_.saved_mapping = options_.map_name;
    if (map_.empty()) take_saved_mapping();
    check_map();
    for (SourceColumn& column : list_.columns) deciding_.push_back({column, meaning_of(column)});
    for (Deciding& each : deciding_) decide_alone(each);
    for (std::size_t i = 0; i < deciding_.size(); ++i) decide_by_values(i);
    for (std::size_t i = 0; i < deciding_.size(); ++i) decide_by_neighbours(i);
    if (!gives(F::delegation)) take_name_as_delegation();
    assign();
    demand();
    return !has_error(
        Problems(problems_.begin() + static_cast<std::ptrdiff_t>(before), problems_.end()));
  }

 private:
  void report(std::string code, Severity severity, const SourceColumn* column, std::string message,
              std::string hint) {
    problems_.push_back({.code = std::move(code),
                         .severity = severity,
                         .where = {list_.path, list_.header_line, column ? column->number : 0},
                         .field = column ? column->header : std::string(),
                         .message = std::move(message),
                         .hint = std::move(hint)});
  }

  void take_saved_mapping() {
    const auto found = mappings_for(list_, options_);
    if (found.empty()) return;
    const auto differs = std::find_if(found.begin(), found.end(),
                                      [&](const auto* each) { return each->map != found[0]->map; });
    if (differs != found.end())
      return report("mapping-ambiguous", Severity::warning, nullptr,
                    "the saved mappings " + found[0]->name + " and " + (*differs)->name +
                        " are for these headers, and neither is used",
                    "say which with --use-map " + found[0]->name);
    map_ = found[0]->map;
    list_.saved_mapping = found[0]->name;
  }

  void check_map() {
    for (const auto& [header, key] : map_) {
      const std::string folded = fold(header);
      const bool known =
          std::any_of(list_.columns.begin(), list_.columns.end(),
                      [&](const auto& each) { return fold(called(each)) == folded; });
      if (!known)
        report("map-unknown-header", Severity::error, nullptr,
               "the list has no column \"" + header + "\"", "its columns are " + headers_of(list_));
      if (key != "-" && !parse_list_field(key))
        report("map-unknown-field", Severity::error, nullptr,
               "\"" + key + "\" is no field of a registration", near_key(key));
    }
  }

  static std::string near_key(const std::string& key) {
    std::vector<std::string> keys;
    for (std::size_t i = 0; i < list_field_count; ++i)
      keys.emplace_back(key_of(static_cast<ListField>(i)));
    const std::string near = nearest(key, keys);
    return near.empty() ? "one of " + join(keys, ", ") : "did you mean " + near + "?";
  }

  std::optional<HeaderWord> meaning_of(const SourceColumn& column) const {
    const std::string* key = mapped(called(column), map_);
    if (!key) return column.header.empty() ? std::nullopt : header_word(column.header);
    if (*key == "-") return HeaderWord{HeaderMeaning::ignored, {}};
    const auto field = parse_list_field(*key);
    if (!field) return std::nullopt;
    return HeaderWord{HeaderMeaning::field, *field};
  }

  static void decide_alone(Deciding& deciding) {
    if (!deciding.word) return;
    deciding.column.use = use_of(deciding.word->meaning);
    deciding.column.field = deciding.word->field;
  }

  void decide_by_values(std::size_t index) {
    auto& [column, word] = deciding_[index];
    if (!word) return;
    const ColumnValues values(list_, header_row_, index);
    if (word->meaning == HeaderMeaning::title) {
      column.field = values.are_honorifics() ? F::honorific : F::position;
      column.by_values = true;
    } else if (word->meaning == HeaderMeaning::prefix) {
      column.field = values.are_honorifics() ? F::honorific : F::name_particle;
    } else if (word->meaning == HeaderMeaning::surname_or_title) {
      column.field = values.any() && values.are_honorifics() ? F::honorific : F::family_name;
    } else if (word->meaning == HeaderMeaning::capacity) {
      column.field = values.are_roles() && !gives(F::role) ? F::role : F::position;
      column.by_values = true;
    } else if (word->meaning == HeaderMeaning::field && word->field == F::honorific) {
      column.by_values = is_list_of_rejects();  // a title among them may be a function
    }
  }

  bool is_list_of_rejects() const {
    return std::any_of(list_.columns.begin(), list_.columns.end(), [](const SourceColumn& column) {
      return fold(column.header) == reasons_header;
    });
  }

  // Nom is the family name beside Prénom; Nombre is the given name beside Apellidos, and so is Name
  // beside Surname, unless it repeats the surname. Alone each is the whole name.
  void decide_by_neighbours(std::size_t index) {
    auto& [column, word] = deciding_[index];
    if (!word) return;
    const bool nom = word->meaning == HeaderMeaning::nom;
    if (!nom && word->meaning != HeaderMeaning::nombre) return;
    const bool family = gives(F::family_name);
    const bool given = gives(F::given_name);
    column.field = F::name;
    if (nom && given && !family) column.field = F::family_name;
    if (family && !given && !holds_family_names(index)) column.field = F::given_name;
  }

  void take_name_as_delegation() {
    for (SourceColumn& column : list_.columns) {
      if (column.use == Use::imported && column.field == F::delegation_name)
        column.field = F::delegation;
    }
  }

  bool gives(F field) const {
    return std::any_of(deciding_.begin(), deciding_.end(), [&](const Deciding& each) {
      const bool is_open = each.word && (each.word->meaning == HeaderMeaning::nom ||
                                         each.word->meaning == HeaderMeaning::nombre);
      return !is_open && each.column.use == Use::imported && each.column.field == field;
    });
  }

  bool holds_family_names(std::size_t index) const {
    const auto family = std::find_if(
        list_.columns.begin(), list_.columns.end(),
        [](const auto& each) { return each.use == Use::imported && each.field == F::family_name; });
    if (family == list_.columns.end()) return false;
    const auto other = static_cast<std::size_t>(family - list_.columns.begin());
    return ColumnValues(list_, header_row_, index).hold(ColumnValues(list_, header_row_, other));
  }

  void assign() {
    list_.column_of.fill(DelegateList::none);
    for (std::size_t i = 0; i < list_.columns.size(); ++i) {
      const SourceColumn& column = list_.columns[i];
      if (column.use == Use::unknown) report_unknown(i);
      if (column.use == Use::unnamed) report_unnamed(i);
      if (column.use == Use::sensitive)
        report("column-sensitive", Severity::note, &column,
               "the column \"" + column.header + "\" is personal data that is not imported", "");
      if (column.use != Use::imported) continue;
      int& place = list_.column_of[static_cast<std::size_t>(column.field)];
      if (place != DelegateList::none)
        report_twice(list_.columns[static_cast<std::size_t>(place)], column);
      place = static_cast<int>(i);
    }
  }

  // A column that holds what nothing else does is more than a note: whoever sent it meant it.
  void report_unknown(std::size_t index) {
    const SourceColumn& column = list_.columns[index];
    const ColumnValues values(list_, header_row_, index);
    const char* key = nullptr;
    if (!gives(F::email) && values.are_addresses()) key = "email";
    if (!gives(F::phone) && values.are_phones()) key = "phone";
    report("column-unknown", key ? Severity::warning : Severity::note, &column,
           "the column \"" + column.header + "\" is not imported, for nothing here is called so",
           key ? "its cells read as " + std::string(key) + ": say so with --map \"" +
                     column.header + '=' + key + '"'
               : unknown_hint(column.header));
  }

  // An empty column says nothing, and neither does one that counts the rows.
  void report_unnamed(std::size_t index) {
    const SourceColumn& column = list_.columns[index];
    const ColumnValues values(list_, header_row_, index);
    if (values.any() && !values.are_numbers_of_rows())
      report(
          "column-unnamed", Severity::warning, &column,
          called(column) + " has no header and is not imported; in it stands " +
              in_quotes(printable(values.first())),
          "say what it is with --map \"" + called(column) + "=field\", or \"=-\" to leave it out");
  }

  static std::string unknown_hint(const std::string& header) {
    const auto near = near_header(header);
    const bool is_field = near && near->means.meaning == HeaderMeaning::field;
    const std::string key(is_field ? key_of(near->means.field) : "field");
    const std::string say = "--map \"" + header + '=' + key + '"';
    return near ? "if \"" + std::string(near->word) + "\" was meant, say " + say
                : "say what it means with " + say;
  }

  void report_twice(const SourceColumn& first, const SourceColumn& second) {
    const auto named = [](const SourceColumn& column) {
      return "\"" + column.header + "\" (column " + std::to_string(column.number) + ")";
    };
    report("column-twice", Severity::error, &second,
           "two columns give " + std::string(key_of(second.field)) + ": " + named(first) + " and " +
               named(second),
           "leave one out with --map \"" + second.header + "=-\", or rename it in the list");
  }

  void demand() {
    const bool name = list_.has(ListField::name) || list_.has(ListField::family_name) ||
                      list_.has(ListField::given_name) || list_.has(ListField::ref);
    if (!name)
      report("name-column-missing", Severity::error, nullptr,
             "no column holds a name; the columns are " + headers_of(list_),
             "say which with --map \"their header=name\"");
    demand_other_half();
    if (name && !list_.has(ListField::delegation) && options_.party.empty())
      report(
          "delegation-column-missing", Severity::error, nullptr,
          "no column says whose delegation these people are",
          "add --delegation CODE, or say which column it is with --map \"their header=country\"");
  }

  // "Apellido de casada", "Surname at birth": unknown, and of the name all the same.
  std::optional<ListField> part_of_name(const std::string& header) const {
    static constexpr auto of_family = std::to_array<std::string_view>(
        {"surname", "surnames", "apellido", "apellidos", "apelido", "apelidos", "sobrenome",
         "cognome", "nachname", "familienname", "lastname"});
    static constexpr auto of_given = std::to_array<std::string_view>(
        {"prenom", "prenoms", "forename", "forenames", "firstname", "vorname", "vornamen"});
    const std::string folded = fold(header);
    for (const std::string_view word : split(folded, ' ')) {
      if (std::find(of_family.begin(), of_family.end(), word) != of_family.end())
        return list_.has(F::family_name) ? F::second_family_name : F::family_name;
      if (std::find(of_given.begin(), of_given.end(), word) != of_given.end())
        return list_.has(F::given_name) ? F::middle_name : F::given_name;
    }
    return std::nullopt;
  }

  // "Prénoms" with a slip; "Nombr" only beside the other half, for it may be the whole name.
  std::optional<ListField> near_half_of_name(std::string_view header) const {
    const auto near = near_header(header);
    if (!near) return std::nullopt;
    const bool family = list_.has(F::family_name);
    const auto [meaning, field] = near->means;
    if (meaning == HeaderMeaning::nom || meaning == HeaderMeaning::nombre) {
      if (family) return F::given_name;
      return list_.has(F::given_name) ? std::optional(F::family_name) : std::nullopt;
    }
    const bool is_half = field == F::family_name || field == F::given_name;
    return meaning == HeaderMeaning::field && is_half ? std::optional(field) : std::nullopt;
  }

  // A column with a word of names in its header, or half a name beside a column that may be the
  // other half: without it the names would be cut short.
  void demand_other_half() {
    const bool family = list_.has(ListField::family_name);
    const bool given = list_.has(ListField::given_name);
    if (list_.has(ListField::ref)) return;
    const bool half = given && !family && !list_.has(ListField::name);
    for (const SourceColumn& column : list_.columns) {
      if (column.use != Use::unknown) continue;
      std::optional<ListField> near = part_of_name(column.header);
      if (!near && family && given) continue;
      if (!near) near = near_half_of_name(column.header);
      if (!half && !near) continue;
      const std::string_view key = key_of(half ? F::family_name : *near);
      report("name-column-missing", Severity::error, &column,
             "the column \"" + column.header + "\" may be a part of the names",
             "say so with --map \"" + column.header + '=' + std::string(key) +
                 "\", or \"=-\" to leave it out");
      return;
    }
  }

  DelegateList& list_;
  std::size_t header_row_;
  const ReadListOptions& options_;
  HeaderMap map_;
  Problems& problems_;
  std::vector<Deciding> deciding_;
};

}  // namespace

const std::string* mapped(std::string_view header, const HeaderMap& map) {
  const std::string folded = fold(header);
  for (const auto& [typed, key] : map) {
    if (fold(typed) == folded) return &key;
  }
  return nullptr;
}

int header_score(const std::vector<std::string_view>& cells) {
  CellCleaner cleaner;
  return static_cast<int>(std::count_if(cells.begin(), cells.end(), [&](std::string_view cell) {
    const std::string_view text = cleaner.clean(cell);
    return !text.empty() && text.size() < 80 && header_word(text).has_value();
  }));
}

// Of "Contact | | Pays" above "Tél | Courriel | ": a header that two rows share stands in the
// upper.
std::string_view header_over_two_rows(const CellTable& table, const CellRow& header,
                                      std::size_t column) {
  if (&header == table.rows.data()) return {};
  const std::string_view above = trim(table.cell(*(&header - 1), column));
  return header_word(above) ? above : std::string_view{};
}

bool understand_columns(DelegateList& list, const CellRow& header, const ReadListOptions& options,
                        Problems& problems) {
  CellCleaner cleaner;
  for (std::uint32_t i = 0; i < header.count; ++i) {
    std::string_view text = cleaner.clean(list.table.cells[header.first + i]);
    if (text.empty()) text = cleaner.clean(header_over_two_rows(list.table, header, i));
    list.columns.push_back({.number = static_cast<int>(i) + 1,
                            .header = std::string(text),
                            .use = text.empty() ? Use::unnamed : Use::unknown});
  }
  const auto row = static_cast<std::size_t>(&header - list.table.rows.data());
  return ColumnMapper(list, row, options, problems).map();
}

}  // namespace plenary
