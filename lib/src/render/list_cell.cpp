#include "plenary/render/list.h"
#include "plenary/text.h"
#include "render/list_encoder.h"

namespace plenary {

void ListCell::begin(Kind kind) {
  kind_ = kind;
  has_order_ = false;
  words_.clear();
}

void ListCell::clear() { begin(Kind::none); }

void ListCell::text(std::string_view text) {
  begin(text.empty() ? Kind::none : Kind::text);
  view_ = text;
}

void ListCell::keep(std::string text) {
  kept_ = std::move(text);
  this->text(kept_);
}

void ListCell::number(std::int64_t number) {
  begin(Kind::number);
  number_ = number;
}

void ListCell::truth(bool truth) {
  begin(Kind::truth);
  number_ = truth ? 1 : 0;
}

void ListCell::day(Date day) {
  begin(day.year == 0 ? Kind::none : Kind::day);
  day_ = day;
}

void ListCell::texts(std::vector<std::string> texts) {
  begin(Kind::texts);
  texts_ = std::move(texts);
}

void ListCell::words(std::string words) { words_ = std::move(words); }

void ListCell::order(std::int64_t place) {
  has_order_ = true;
  order_ = place;
}

void ListCell::write(JsonWriter& json) const {
  switch (kind_) {
    case Kind::none:
      return json.null();
    case Kind::text:
      return json.value(view_);
    case Kind::number:
      return json.value(number_);
    case Kind::truth:
      return json.value(number_ != 0);
    case Kind::day:
      return json.value(day_);
    case Kind::texts:
      json.begin_array();
      for (const auto& text : texts_) json.value(text);
      json.end_array();
      return;
  }
}

std::string_view plain_words(const ListCell& cell, std::string& scratch) {
  switch (cell.kind()) {
    case ListCell::Kind::none:
      return {};
    case ListCell::Kind::text:
      return cell.as_text();
    case ListCell::Kind::number:
      return scratch = std::to_string(cell.as_number());
    case ListCell::Kind::truth:
      return cell.as_number() != 0 ? "true" : "false";
    case ListCell::Kind::day:
      return scratch = iso(cell.as_day());
    case ListCell::Kind::texts:
      return scratch = join(cell.as_texts(), ";");
  }
  return {};
}

std::string words_of(const ListCell& cell, const ListOptions& options) {
  if (!cell.as_words().empty()) return cell.as_words();
  switch (cell.kind()) {
    case ListCell::Kind::none:
      return {};
    case ListCell::Kind::text:
      return std::string(cell.as_text());
    case ListCell::Kind::number:
      return std::to_string(cell.as_number());
    case ListCell::Kind::truth:
      return cell.as_number() != 0 ? options.yes : options.no;
    case ListCell::Kind::day:
      return iso(cell.as_day());
    case ListCell::Kind::texts:
      return join(cell.as_texts(), ", ");
  }
  return {};
}

}  // namespace plenary
