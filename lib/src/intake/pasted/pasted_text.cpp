#include "intake/pasted/pasted_text.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "intake/columns.h"
#include "intake/header_words.h"
#include "intake/pasted/mail_phrases.h"
#include "intake/pasted/pasted_person.h"
#include "intake/words.h"
#include "plenary/text.h"

namespace plenary {

namespace {

using F = ListField;

// "Members of the delegation:", "Chef de délégation :" above the lines that they speak of.
struct Heading {
  std::string_view role{};  // empty: says of what follows that it is a list, and no more
  bool one_only = false;    // a delegation has one head
};

constexpr std::string_view how_to_write =
    "write it as \"- Mme Awa DIOP, her function, awa@example.org\", or leave the line out";

bool is_sentence(std::string_view text) {
  const auto words = split(text, ' ');
  constexpr std::size_t fewest = 6;
  return words.size() >= fewest && text.find('@') == text.npos &&
         (text.ends_with('.') || text.ends_with('!') || text.ends_with('?') ||
          words.size() >= 2 * fewest);
}

bool names_somebody(std::string_view label, const HeaderMap& map = {}) {
  if (const std::string* key = mapped(label, map))
    return *key == key_of(F::name) || *key == key_of(F::family_name) ||
           *key == key_of(F::given_name);
  const auto word = header_word(label);
  if (!word) return false;
  if (word->meaning == HeaderMeaning::nom || word->meaning == HeaderMeaning::nombre) return true;
  return word->meaning == HeaderMeaning::field &&
         (word->field == F::name || word->field == F::family_name || word->field == F::given_name);
}

class PastedReader {
 public:
  PastedReader(std::string_view text, const std::string& path, const Dialogue& dialogue,
               const HeaderMap& map)
      : path_(path), dialogue_(dialogue), map_(map) {
    out_.value.arena.emplace_back(with_plain_blanks(text));
    int number = 0;
    for (const std::string_view line : split(out_.value.arena.back(), '\n'))
      lines_.push_back(without_marks(line, ++number));
  }

  Checked<CellTable> read() {
    if (has_labels())
      read_blocks();
    else
      read_lines();
    return std::move(out_);
  }

 private:
  struct Row {
    int line = 0;
    std::vector<std::string_view> cells{};  // by column
  };

  static std::string with_plain_blanks(std::string_view text) {
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
      const std::string_view rest = text.substr(i);
      const std::size_t wide = rest.starts_with("\u00A0")                                 ? 2
                               : rest.starts_with("\u202F") || rest.starts_with("\u2007") ? 3
                                                                                          : 0;
      plain += wide > 0 ? ' ' : text[i];
      if (wide > 0) i += wide - 1;
    }
    return plain;
  }

  void say(const PastedLine& line, Severity severity, std::string code, std::string message,
           std::string hint = {}) {
    out_.problems.push_back({.code = std::move(code),
                             .severity = severity,
                             .where = {path_, line.number, 0},
                             .value = std::string(line.text),
                             .message = std::move(message),
                             .hint = std::move(hint)});
  }

  // Two labels of lists, one of them a name's, each at the beginning of a line.
  bool has_labels() const {
    std::vector<std::string> labels;
    bool named = false;
    for (const PastedLine& line : lines_) {
      const auto label = pasted_label(line.text, map_);
      if (!label || is_mail_header(line.text)) continue;
      named = named || names_somebody(label->label, map_);
      std::string folded = fold(label->label);
      if (std::find(labels.begin(), labels.end(), folded) == labels.end())
        labels.push_back(std::move(folded));
    }
    return named && labels.size() > 1;
  }

  // True: nobody stands in the line, and that is said unless it is empty.
  bool is_passed_over(const PastedLine& line) {
    if (line.text.empty()) return true;
    if (closed_at_ != 0) {
      ++behind_closing_;
      return true;
    }
    if (!line.is_marked && is_closing(line.text)) {
      closed_at_ = line.number;
      return true;
    }
    const bool nobody = is_mail_header(line.text) || (!line.is_marked && is_greeting(line.text));
    if (nobody)
      say(line, Severity::note, "line-passed-over", in_quotes(line.text) + " names nobody");
    return nobody;
  }

  void tell_closing() {
    if (closed_at_ == 0) return;
    const PastedLine& line = lines_[static_cast<std::size_t>(closed_at_ - 1)];
    if (behind_closing_ == 0) return;
    say(line, Severity::warning, "lines-behind-closing",
        "the " + std::to_string(behind_closing_) + (behind_closing_ == 1 ? " line" : " lines") +
            " behind " + in_quotes(line.text) + " are taken for a signature and not read",
        "where they name delegates, paste them alone");
  }

  void read_blocks() {
    std::optional<Row> row;
    const auto end_row = [&] {
      if (row) rows_.push_back(std::move(*row));
      row.reset();
    };
    for (const PastedLine& line : lines_) {
      if (line.text.empty()) end_row();
      if (is_passed_over(line)) continue;
      const auto label = pasted_label(line.text, map_);
      if (!label) {
        end_row();
        if (!take_heading(line)) refuse(line);
        continue;
      }
      const std::size_t column = column_of(label->label);
      if (row && column < row->cells.size() && !row->cells[column].empty()) end_row();
      if (!row) row = Row{.line = line.number};
      if (row->cells.size() <= column) row->cells.resize(column + 1);
      row->cells[column] = label->value;
    }
    end_row();
    tell_closing();
    make_table();
  }

  void read_lines() {
    for (const PastedLine& line : lines_) {
      if (is_passed_over(line) || take_heading(line)) continue;
      auto person = read_pasted_person(line, dialogue_, heading_.has_value());
      if (person) {
        add(line, std::move(*person));
      } else if (!line.is_marked && is_sentence(line.text)) {
        say(line, Severity::warning, "line-passed-over",
            in_quotes(line.text) + " reads as a sentence, and is not read",
            "where it names a delegate, write the person as a line");
      } else {
        refuse(line);
      }
    }
    tell_closing();
    make_table();
  }

  // "Members:" before names; "Please find below:" before a list.
  bool take_heading(const PastedLine& line) {
    if (!line.text.ends_with(':')) return false;
    const std::string_view words = trim(line.text.substr(0, line.text.size() - 1));
    const auto role = role_of_word(words, dialogue_);
    heading_ = Heading{role ? words : std::string_view{}, role && role->role == "head"};
    if (!role)
      say(line, Severity::note, "line-passed-over", in_quotes(line.text) + " names nobody");
    return true;
  }

  void add(const PastedLine& line, PastedPerson person) {
    Row row{.line = line.number};
    const auto put = [&](F field, std::string_view value) {
      if (value.empty()) return;
      const std::size_t column = column_of(key_of(field));
      if (row.cells.size() <= column) row.cells.resize(column + 1);
      row.cells[column] = value;
    };
    if (!person.joined.empty())
      person.of(F::position) = out_.value.arena.emplace_back(std::move(person.joined));
    if (heading_ && person.of(F::role).empty()) person.of(F::role) = heading_->role;
    if (heading_ && heading_->one_only) heading_.reset();
    for (std::size_t field = 0; field < list_field_count; ++field)
      put(static_cast<F>(field), person.cells[field]);
    rows_.push_back(std::move(row));
  }

  // Stays a row, so that the plan counts it and nothing is registered beside it unseen.
  void refuse(const PastedLine& line) {
    Row row{.line = line.number};
    const std::size_t column = name_column();
    row.cells.resize(column + 1);
    row.cells[column] = line.text;
    rows_.push_back(std::move(row));
    say(line, Severity::error, "line-unclear", in_quotes(line.text) + " is not surely one person",
        std::string(how_to_write));
  }

  std::size_t name_column() {
    for (std::size_t i = 0; i < headers_.size(); ++i)
      if (names_somebody(headers_[i], map_)) return i;
    return column_of(key_of(F::name));
  }

  std::size_t column_of(std::string_view header) {
    for (std::size_t i = 0; i < headers_.size(); ++i)
      if (headers_[i] == header || fold(headers_[i]) == fold(header)) return i;
    headers_.push_back(header);
    return headers_.size() - 1;
  }

  void make_table() {
    if (rows_.empty()) return;
    CellTable& table = out_.value;
    const auto add_row = [&](int line, const std::vector<std::string_view>& cells) {
      table.rows.push_back({line, static_cast<std::uint32_t>(table.cells.size()),
                            static_cast<std::uint32_t>(headers_.size())});
      for (std::size_t i = 0; i < headers_.size(); ++i)
        table.cells.push_back(i < cells.size() ? cells[i] : std::string_view{});
    };
    add_row(0, headers_);
    for (const Row& row : rows_) add_row(row.line, row.cells);
  }

  const std::string& path_;
  const Dialogue& dialogue_;
  const HeaderMap& map_;
  Checked<CellTable> out_{};
  std::vector<PastedLine> lines_{};
  std::vector<std::string_view> headers_{};
  std::vector<Row> rows_{};
  std::optional<Heading> heading_{};
  int closed_at_ = 0;  // line; 0: not closed
  int behind_closing_ = 0;
};

}  // namespace

Checked<CellTable> read_pasted_text(std::string_view text, const std::string& path,
                                    const Dialogue& dialogue, const HeaderMap& map) {
  return PastedReader(text, path, dialogue, map).read();
}

bool has_pasted_header(std::string_view text) {
  for (const std::string_view line : split(text, '\n')) {
    for (const char separator : {'\t', ';', '|'}) {
      const auto cells = split(line, separator);
      const auto known = std::count_if(cells.begin(), cells.end(), [](std::string_view cell) {
        return header_word(trim(cell)).has_value();
      });
      const bool named = std::any_of(cells.begin(), cells.end(), [](std::string_view cell) {
        return names_somebody(trim(cell));
      });
      if (known > 1 && named) return true;
    }
  }
  return false;
}

}  // namespace plenary
