// Reads any bytes as records. What was read is written and must read back the same.
#include <cstdint>
#include <cstdlib>

#include "plenary/codec/json.h"

using namespace plenary;

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto read = read_ndjson(text, "fuzz");
  for (const Problem& problem : read.problems) {
    require(problem.where.line > 0 && problem.where.column > 0 && !problem.message.empty());
  }
  std::string written;
  for (const JsonRecord& record : read.value) {
    JsonWriter json(written, true);
    json.begin_object();
    for (const auto& [name, value] : record) json.field(name, value);
    json.end_object();
    written += '\n';
  }
  const auto again = read_ndjson(written, "again");
  require(again.problems.empty() && again.value == read.value);
  const auto map = map_of_json(text);
  if (map) require(map_of_json(json_of_map(*map)).value() == *map);
  return 0;
}
