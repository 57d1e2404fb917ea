#include "plenary/render/list.h"

#include <algorithm>
#include <optional>
#include <span>

#include "plenary/text.h"
#include "render/list_encoder.h"
#include "render/list_order.h"

namespace plenary {
namespace {

constexpr std::size_t piece = 64 * 1024;  // bytes kept before the sink gets them

bool shows_standard_only(Format format) {
  return format == Format::text || format == Format::markdown || format == Format::html;
}

Result<std::size_t> find_column(const std::vector<ListHeading>& headings, std::string_view key) {
  const auto found = std::find_if(headings.begin(), headings.end(),
                                  [key](const ListHeading& heading) { return heading.key == key; });
  if (found != headings.end()) return static_cast<std::size_t>(found - headings.begin());
  std::vector<std::string> keys;
  for (const auto& heading : headings) keys.push_back(heading.key);
  std::vector<std::string> hints;
  if (const auto near = nearest(key, keys); !near.empty()) {
    hints.push_back("did you mean \"" + near + "\"?");
  }
  hints.push_back("the columns are " + join(keys, ", "));
  return fail(ErrorKind::usage, "no column is called \"" + std::string(key) + "\"", hints);
}

Result<std::vector<std::size_t>> shown_columns(const std::vector<ListHeading>& headings,
                                               const ListOptions& options) {
  std::vector<std::size_t> shown;
  for (const auto& key : options.columns) {
    auto column = find_column(headings, trim(key));
    if (!column) return fail(std::move(column.error()));
    if (std::find(shown.begin(), shown.end(), *column) != shown.end()) {
      return fail(ErrorKind::usage, "the column \"" + key + "\" is asked for twice");
    }
    shown.push_back(*column);
  }
  if (!options.columns.empty()) return shown;
  for (std::size_t i = 0; i < headings.size(); ++i) {
    if (headings[i].standard || !shows_standard_only(options.format)) shown.push_back(i);
  }
  return shown;
}

Result<std::vector<SortColumn>> sort_columns(const std::vector<ListHeading>& headings,
                                             const ListOptions& options,
                                             std::vector<std::size_t>& wanted) {
  std::vector<SortColumn> sort;
  for (const auto& word : options.sort) {
    std::string_view key = trim(word);
    const bool descending = key.starts_with('-');
    if (descending) key.remove_prefix(1);
    auto column = find_column(headings, key);
    if (!column) return fail(std::move(column.error()));
    auto place = std::find(wanted.begin(), wanted.end(), *column);
    if (place == wanted.end()) place = wanted.insert(wanted.end(), *column);
    sort.push_back({static_cast<std::size_t>(place - wanted.begin()), descending});
  }
  return sort;
}

}  // namespace

struct ListWriter::State {
  bool hand_over(std::size_t limit) {
    if (open && out.size() > limit) {
      open = sink(out);
      out.clear();
    }
    return open;
  }
  void encode() { encoder->row(std::span(cells.data(), shown)); }

  ListSink sink{};
  std::string out{};
  bool open = true;  // the sink takes more
  std::size_t shown = 0;
  std::vector<std::size_t> wanted{};
  std::vector<ListCell> cells{};  // one for each wanted column
  std::unique_ptr<ListEncoder> encoder{};
  std::optional<KeptRows> kept{};  // where the list is sorted
  std::int64_t rows = 0;
};

ListWriter::ListWriter(std::unique_ptr<State> state) : state_(std::move(state)) {}
ListWriter::ListWriter(ListWriter&&) noexcept = default;
ListWriter& ListWriter::operator=(ListWriter&&) noexcept = default;
ListWriter::~ListWriter() = default;

Result<ListWriter> ListWriter::open(std::vector<ListHeading> headings, const ListOptions& options,
                                    ListSink sink) {
  if (options.format == Format::xlsx && options.sheets == nullptr)
    return fail(ErrorKind::usage, "a workbook needs the module for spreadsheets");
  auto shown = shown_columns(headings, options);
  if (!shown) return fail(std::move(shown.error()));
  std::vector<std::size_t> wanted = *shown;
  auto sort = sort_columns(headings, options, wanted);
  if (!sort) return fail(std::move(sort.error()));

  auto state = std::make_unique<State>();
  std::vector<ListHeading> shown_headings;
  for (const std::size_t column : *shown) shown_headings.push_back(headings[column]);
  state->sink = std::move(sink);
  state->shown = shown->size();
  state->cells = std::vector<ListCell>(wanted.size());
  state->wanted = std::move(wanted);
  state->encoder = list_encoder(std::move(shown_headings), options, state->out);
  if (!sort->empty()) state->kept.emplace(std::move(*sort), state->shown);
  state->encoder->begin();
  return ListWriter(std::move(state));
}

const std::vector<std::size_t>& ListWriter::wanted() const { return state_->wanted; }

ListCell& ListWriter::cell(std::size_t place) { return state_->cells[place]; }

bool ListWriter::end_row() {
  ++state_->rows;
  if (state_->kept) {
    state_->kept->take(state_->cells);
  } else {
    state_->encode();
  }
  return state_->hand_over(piece);
}

Result<void> ListWriter::finish() {
  if (state_->kept) {
    for (const std::size_t row : state_->kept->order()) {
      state_->kept->restore(row, state_->cells);
      state_->encode();
      if (!state_->hand_over(piece)) return {};
    }
  }
  if (auto ended = state_->encoder->end(); !ended) return ended;
  state_->hand_over(0);
  return {};
}

std::int64_t ListWriter::rows() const { return state_->rows; }

}  // namespace plenary
