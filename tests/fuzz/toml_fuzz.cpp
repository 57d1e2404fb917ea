// Reads any bytes as each file of a workspace. Whatever they are, the faults have a place and
// words.
#include <cstdint>
#include <cstdlib>

#include "plenary/config.h"

using namespace plenary;

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

void check(const Problems& problems) {
  for (const Problem& problem : problems) {
    require(!problem.code.empty() && !problem.message.empty());
    require(problem.where.line >= 0 && problem.where.column >= 0);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  check(read_dialogue({"plenary.toml", text}).problems);
  check(read_parties({"partners.toml", text}, "en").problems);
  check(read_frameworks({"frameworks.toml", text}, "en").problems);
  check(read_meeting({"meetings/fuzz.toml", text}, "en").problems);
  check(read_words({"en.toml", text}).problems);
  return 0;
}
