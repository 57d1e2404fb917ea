// Any json value, read whole.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "plenary/codec/json.h"

namespace plenary {
namespace {

constexpr std::size_t deepest = 32;

// Builds the value from the events of nlohmann's reader; the innermost open one is the last.
class ValueReader : public nlohmann::json_sax<nlohmann::json> {
 public:
  using Kind = JsonValue::Kind;
  JsonValue value{};

  bool null() override { return put({}); }
  bool boolean(bool truth) override { return put({Kind::truth, truth ? "true" : "false", {}, {}}); }
  bool number_integer(number_integer_t number) override {
    return put({Kind::number, std::to_string(number), {}, {}});
  }
  bool number_unsigned(number_unsigned_t number) override {
    return put({Kind::number, std::to_string(number), {}, {}});
  }
  bool number_float(number_float_t, const string_t& written) override {
    return put({Kind::number, written, {}, {}});
  }
  bool string(string_t& text) override { return put({Kind::text, std::move(text), {}, {}}); }
  bool binary(binary_t&) override { return false; }
  bool start_object(std::size_t) override { return open(Kind::object); }
  bool start_array(std::size_t) override { return open(Kind::array); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }
  bool key(string_t& name) override {
    if (open_.back().find(name) != nullptr) return false;
    keys_.back() = std::move(name);
    return true;
  }
  bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override {
    return false;
  }

 private:
  bool put(JsonValue made) {
    if (open_.empty())
      value = std::move(made);
    else if (open_.back().kind == Kind::array)
      open_.back().items.push_back(std::move(made));
    else
      open_.back().members.emplace_back(std::move(keys_.back()), std::move(made));
    return true;
  }
  bool open(Kind kind) {
    if (open_.size() >= deepest) return false;
    open_.push_back({kind, {}, {}, {}});
    keys_.emplace_back();
    return true;
  }
  bool close() {
    JsonValue made = std::move(open_.back());
    open_.pop_back();
    keys_.pop_back();
    return put(std::move(made));
  }

  std::vector<JsonValue> open_{};
  std::vector<std::string> keys_{};
};

}  // namespace

const JsonValue* JsonValue::find(std::string_view key) const {
  for (const auto& [name, member] : members)
    if (name == key) return &member;
  return nullptr;
}

std::string JsonValue::text_of(std::string_view key) const {
  const JsonValue* member = find(key);
  return member ? member->text : std::string();
}

Result<JsonValue> read_json(std::string_view text) {
  ValueReader reader;
  if (!nlohmann::json::sax_parse(text.begin(), text.end(), &reader))
    return fail(ErrorKind::invalid, "this is not JSON as plenary writes it");
  return std::move(reader.value);
}

}  // namespace plenary
