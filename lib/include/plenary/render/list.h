// Lists: rows streamed from domain values to bytes, in every format there is.
//
// A list is a table of columns over one kind of row. Each column has a key (csv and json, never
// changes), a title (text, markdown, html) and a function that puts a row's value into a cell; so
// the keys of all formats stand in one place and cannot drift apart. Rows are handed over one at a
// time:
//
//   csv, json, ndjson, markdown, html   leave at once, in pieces of some 64 kB
//   text                                is kept as text until the widths of its columns are known
//   xlsx                                is packed by the module of sheets, and leaves whole
//   any of them with a sort order       is kept as packed cells until the last row has come
//
// Papers are a Document (render.h). A list is not: 100,000 rows of cells would be 100,000 small
// vectors. Turned down: a list as a table of strings, for json needs null, numbers and arrays.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "plenary/codec/json.h"
#include "plenary/date.h"
#include "plenary/document.h"
#include "plenary/id.h"
#include "plenary/language.h"
#include "plenary/render.h"
#include "plenary/result.h"

namespace plenary {

class SheetsModule;

// The value of one column in one row, on its way out.
class ListCell {
 public:
  enum class Kind { none, text, number, truth, day, texts };

  ListCell() = default;
  ListCell(const ListCell&) = delete;
  ListCell& operator=(const ListCell&) = delete;

  void clear();  // not known: empty in csv, null in json, a dash in text
  void text(
      std::string_view text);   // not copied: must live until the row has ended; "" is not known
  void keep(std::string text);  // the same, kept by the cell
  void number(std::int64_t number);
  void truth(bool truth);
  template <char Letter>
  void reference(Id<Letter> id) {  // "R9", in the order of the numbers; an id of none is not known
    if (!id) return;
    keep(ref(id));
    order(id.value);
  }
  void day(Date day);                          // year 0 is not known
  void texts(std::vector<std::string> texts);  // an array in json, joined by ';' in csv
  // What people read in its place (text, markdown, html): "Head of delegation" for "head". Kept.
  void words(std::string words);
  // Where the value stands when the list is sorted by it, if not where its text would: "R9" before
  // "R10", heads before delegates.
  void order(std::int64_t place);

  Kind kind() const { return kind_; }
  std::string_view as_text() const { return view_; }
  std::int64_t as_number() const { return number_; }  // number; truth as 0 or 1
  Date as_day() const { return day_; }
  const std::vector<std::string>& as_texts() const { return texts_; }
  const std::string& as_words() const { return words_; }  // "": the value itself
  bool has_order() const { return has_order_; }
  std::int64_t as_order() const { return order_; }

  void write(JsonWriter& json) const;

 private:
  void begin(Kind kind);

  Kind kind_ = Kind::none;
  bool has_order_ = false;
  std::string_view view_{};
  std::string kept_{};
  std::string words_{};
  std::int64_t number_ = 0;
  std::int64_t order_ = 0;
  Date day_{};
  std::vector<std::string> texts_{};
};

struct ListHeading {
  std::string key{};
  std::string title{};
  Align align = Align::left;
  bool standard = true;  // shown in text, markdown and html unless columns are chosen
};

struct ListOptions {
  Format format = Format::text;
  int width = 0;                       // text: columns of the terminal; 0: as wide as the rows
  std::vector<std::string> columns{};  // keys in the order wanted; empty: standard ones, or all
  std::vector<std::string> sort{};     // keys; "-key": the other way round
  Language language = "en";            // of html's page, and of the order of texts
  std::string title{};                 // html's caption
  std::string yes = "yes";             // truths, in formats for people
  std::string no = "no";
  bool excel = false;                    // csv with a BOM, semicolons, CRLF and formulae guarded
  const SheetsModule* sheets = nullptr;  // who writes xlsx; needed for no other format
  std::string sheet = "Sheet1";          // xlsx's sheet
  Instant created{};                     // in xlsx's properties
};

// Takes bytes; false when they cannot be written (full disk, closed pipe), which ends the list.
using ListSink = std::function<bool(std::string_view)>;

// The part of a list that does not know the type of its rows.
class ListWriter {
 public:
  // usage where a column or sort key does not exist, with the nearest as a hint.
  static Result<ListWriter> open(std::vector<ListHeading> headings, const ListOptions& options,
                                 ListSink sink);
  ListWriter(ListWriter&&) noexcept;
  ListWriter& operator=(ListWriter&&) noexcept;
  ~ListWriter();

  // Which columns each row must fill, and the cell of each: those shown, then those only sorted by.
  const std::vector<std::size_t>& wanted() const;
  ListCell& cell(std::size_t place);

  bool end_row();  // false: the sink takes no more
  // The rest of the bytes; invalid where the format cannot hold what was added.
  Result<void> finish();
  std::int64_t rows() const;

 private:
  struct State;
  explicit ListWriter(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

template <class Row>
using FillCell = std::function<void(const Row&, ListCell&)>;

template <class Row>
struct ListColumn {
  std::string key{};
  std::string title{};
  FillCell<Row> fill{};
  bool standard = true;
  Align align = Align::left;
};

template <class Row>
using ListColumns = std::vector<ListColumn<Row>>;

// A list over rows of one type.
template <class Row>
class Listing {
 public:
  static Result<Listing> open(ListColumns<Row> columns, const ListOptions& options, ListSink sink) {
    std::vector<ListHeading> headings;
    headings.reserve(columns.size());
    for (const auto& column : columns) {
      headings.push_back({column.key, column.title, column.align, column.standard});
    }
    auto writer = ListWriter::open(std::move(headings), options, std::move(sink));
    if (!writer) return fail(std::move(writer.error()));
    return Listing(std::move(columns), std::move(*writer));
  }

  bool add(const Row& row) {
    const auto& wanted = writer_.wanted();
    for (std::size_t place = 0; place < wanted.size(); ++place) {
      ListCell& cell = writer_.cell(place);
      cell.clear();
      columns_[wanted[place]].fill(row, cell);
    }
    return writer_.end_row();
  }
  Result<void> finish() { return writer_.finish(); }
  std::int64_t rows() const { return writer_.rows(); }

 private:
  Listing(ListColumns<Row> columns, ListWriter writer)
      : columns_(std::move(columns)), writer_(std::move(writer)) {}

  ListColumns<Row> columns_;
  ListWriter writer_;
};

// One row as a json object with every key of its list, in the list's order.
template <class Row>
void json_of(JsonWriter& json, const ListColumns<Row>& columns, const Row& row) {
  ListCell cell;
  json.begin_object();
  for (const auto& column : columns) {
    cell.clear();
    column.fill(row, cell);
    json.key(column.key);
    cell.write(json);
  }
  json.end_object();
}

}  // namespace plenary
