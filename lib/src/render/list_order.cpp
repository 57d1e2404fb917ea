#include "render/list_order.h"

#include <algorithm>
#include <numeric>

#include "plenary/text.h"

namespace plenary {
namespace {

constexpr char part_end = '\x1e';  // behind each text of a kept cell of texts

}  // namespace

KeptRows::SortValue KeptRows::sort_value(const ListCell& cell) {
  SortValue value{.known = cell.kind() != ListCell::Kind::none, .number = 0, .key = {}};
  if (cell.has_order()) {
    value.known = true;
    value.number = cell.as_order();
    return value;
  }
  switch (cell.kind()) {
    case ListCell::Kind::none:
      break;
    case ListCell::Kind::text:
      value.key = sort_key(cell.as_text());
      break;
    case ListCell::Kind::number:
    case ListCell::Kind::truth:
      value.number = cell.as_number();
      break;
    case ListCell::Kind::day:
      value.number = days_since_epoch(cell.as_day());
      break;
    case ListCell::Kind::texts:
      value.known = !cell.as_texts().empty();
      value.key = sort_key(join(cell.as_texts(), ";"));
      break;
  }
  return value;
}

void KeptRows::keep(const ListCell& cell) {
  KeptCell kept{cell.kind(), cell.as_number(), arena_.size(), 0, 0};
  if (cell.kind() == ListCell::Kind::text) arena_ += cell.as_text();
  if (cell.kind() == ListCell::Kind::day) kept.number = days_since_epoch(cell.as_day());
  if (cell.kind() == ListCell::Kind::texts) {
    for (const auto& text : cell.as_texts()) (arena_ += text) += part_end;
  }
  kept.size = arena_.size() - kept.begin;
  kept.words = cell.as_words().size();
  arena_ += cell.as_words();
  kept_.push_back(kept);
}

void KeptRows::put_back(const KeptCell& kept, ListCell& cell) const {
  put_back_value(kept, cell);
  cell.words(arena_.substr(kept.begin + kept.size, kept.words));
}

void KeptRows::put_back_value(const KeptCell& kept, ListCell& cell) const {
  const std::string_view text = std::string_view(arena_).substr(kept.begin, kept.size);
  switch (kept.kind) {
    case ListCell::Kind::none:
      return cell.clear();
    case ListCell::Kind::text:
      return cell.text(text);
    case ListCell::Kind::number:
      return cell.number(kept.number);
    case ListCell::Kind::truth:
      return cell.truth(kept.number != 0);
    case ListCell::Kind::day:
      return cell.day(date_of_days(kept.number));
    case ListCell::Kind::texts: {
      std::vector<std::string> texts;
      for (const auto part : split(text, part_end)) texts.emplace_back(part);
      if (!texts.empty()) texts.pop_back();  // behind the last end
      return cell.texts(std::move(texts));
    }
  }
}

bool KeptRows::before(std::size_t left, std::size_t right) const {
  for (std::size_t i = 0; i < sort_.size(); ++i) {
    const SortValue& a = values_[left * sort_.size() + i];
    const SortValue& b = values_[right * sort_.size() + i];
    if (a.known != b.known) return a.known;
    if (a.number == b.number && a.key == b.key) continue;
    const bool less = a.number != b.number ? a.number < b.number : a.key < b.key;
    return less != sort_[i].descending;
  }
  return false;
}

void KeptRows::take(const std::vector<ListCell>& cells) {
  for (std::size_t i = 0; i < shown_; ++i) keep(cells[i]);
  for (const auto& column : sort_) values_.push_back(sort_value(cells[column.place]));
  ++count_;
}

std::vector<std::size_t> KeptRows::order() const {
  std::vector<std::size_t> rows(count_);
  std::iota(rows.begin(), rows.end(), std::size_t{0});
  std::stable_sort(rows.begin(), rows.end(),
                   [this](std::size_t left, std::size_t right) { return before(left, right); });
  return rows;
}

void KeptRows::restore(std::size_t row, std::vector<ListCell>& cells) const {
  for (std::size_t i = 0; i < shown_; ++i) put_back(kept_[row * shown_ + i], cells[i]);
}

}  // namespace plenary
