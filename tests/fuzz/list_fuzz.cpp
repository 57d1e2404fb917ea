// Reads any bytes as a delegate list: decoded, its columns understood, each row planned. What was
// taken is imported, and the same list again must bring nothing new and change nothing. The first
// byte says whether the list has columns of its own for the delegation.
#include <cstdint>
#include <cstdlib>
#include <iostream>

#include "delegate_lists.h"

using namespace plenary;
using namespace plenary::test;

namespace {

void require(bool holds, const char* what) {
  if (holds) return;
  std::cerr << "does not hold: " << what << '\n';
  std::abort();
}

void check_problems(const ImportPlan& plan) {
  for (const Problem& problem : plan.problems) {
    require(!problem.code.empty() && !problem.message.empty(), "a problem has a code and words");
    require(problem.where.line >= 0 && problem.where.column >= 0, "a problem has a place");
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0 || size > 20'000) return 0;
  static ListWorld world;  // its index of parties takes longer than a list
  world.stored.clear();
  world.delegations.clear();
  world.options.party = data[0] % 2 == 1 ? "SN" : "";
  const std::string text(reinterpret_cast<const char*>(data) + 1, size - 1);
  const ImportPlan first = world.import(text);
  check_problems(first);
  const DelegateList& list = world.lists[0].value;
  require(list.usable || has_error(first.problems),
          "a list that is not read is refused with a reason");
  require(first.rows.size() <= list.table.rows.size(), "no row is planned twice");
  const ImportPlan again = world.plan(text);
  for (const PlanRow& row : again.rows) {
    require(row.verdict != Verdict::fresh, "the same list again brings nobody new");
    require(row.verdict != Verdict::changed, "the same list again changes nothing");
  }
  return 0;
}
