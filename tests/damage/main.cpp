// Damages good lists in thousands of ways and reads each: every row of what comes out is a row of
// the list, or is refused with its line, or carries a message that names its line. Rows that are
// silently wrong fail the test; it prints what it counted.
#include <algorithm>
#include <cstdlib>
#include <exception>
#include <iostream>
#include <set>
#include <string>

#include "damages.h"
#include "delegate_lists.h"
#include "lists.h"

using namespace plenary;
using namespace plenary::test;

namespace {

struct SourceRow {
  Registration registration{};
  std::string party{};
  int line = 0;
  std::size_t begins = 0;  // byte of the good list
};

struct Counts {
  std::size_t damages = 0;
  std::size_t right = 0;
  std::size_t refused = 0;
  std::size_t said = 0;      // other than sent, and a message names the line
  std::size_t unproven = 0;  // other than sent, and the list is said to show no such thing
  std::size_t crashes = 0;   // anything worse ends the program
  std::size_t wrong = 0;     // other than sent or gone, and nobody says so
};

Registration comparable(Registration row) {
  row.source_line = 0;
  return row;
}

// What a row is without the columns that a damaged header does not name; the header's line says so.
void clear_field(Registration& row, ListField field) {
  switch (field) {
    case ListField::honorific:
      row.honorific.clear();
      break;
    case ListField::gender:
      row.gender = Gender::unknown;
      break;
    case ListField::position:
      row.position.clear();
      break;
    case ListField::organisation:
      row.organisation.clear();
      break;
    case ListField::email:
      row.email.clear();
      break;
    case ListField::phone:
      row.phone.clear();
      break;
    case ListField::arrival:
      row.arrival = {};
      break;
    case ListField::role:
      row.role = Registration{}.role;
      break;
    case ListField::remarks:
      row.remarks.clear();
      break;
    default:
      break;
  }
}

// The same word, or one letter longer or shorter at one end or the other.
bool is_but_a_letter(std::string_view one, std::string_view other) {
  const auto longer_by_one = [](std::string_view longer, std::string_view shorter) {
    const std::size_t more = longer.size() - std::min(longer.size(), shorter.size());
    return more == 1 && (longer.starts_with(shorter) || longer.ends_with(shorter));
  };
  return one == other || longer_by_one(one, other) || longer_by_one(other, one);
}

// In the words that stand beside a name; everything else is the same.
bool is_but_a_letter(const Registration& row, Registration sent) {
  for (std::string Registration::*field :
       {&Registration::family_name, &Registration::given_name, &Registration::position}) {
    if (!is_but_a_letter(row.*field, sent.*field)) return false;
    sent.*field = row.*field;
  }
  sent.name = row.name;  // made of the two
  return sent == row;
}

class DamageTest {
 public:
  DamageTest(std::string good, char separator) : good_(std::move(good)), separator_(separator) {
    ImportPlan plan = world_.plan(good_);
    std::erase_if(plan.problems, is_of_every_damage);
    for (const Problem& problem : plan.problems)
      std::cerr << "the good list: line " << problem.where.line << ": " << problem.message << '\n';
    fields_ = world_.lists[0].value.column_of;
    Candidate candidate;
    for (const PlanRow& row : plan.rows) {
      if (row.verdict != Verdict::fresh || !world_.planner->read(row, candidate)) std::abort();
      source_.push_back(
          {comparable(candidate.registration), candidate.party, row.line, begin_of(row)});
    }
    if (!plan.problems.empty() || source_.empty()) std::abort();
  }

  Counts run() {
    each_damage(good_, separator_, [this](const Damage& damage) {
      try {
        judge(damage);
      } catch (const std::exception& fault) {
        ++counts_.crashes;
        std::cerr << damage.kind << " at byte " << damage.at << ": " << fault.what() << '\n';
      }
    });
    return counts_;
  }

 private:
  // Said of the good list too.
  static bool is_of_every_damage(const Problem& problem) {
    return problem.code == "lines-above-header" || problem.code == "letters-unproven";
  }

  std::size_t begin_of(const PlanRow& row) const {
    const DelegateList& list = world_.lists[0].value;
    const std::string_view cell = list.table.cells[list.table.rows[row.row].first];
    return static_cast<std::size_t>(cell.data() - list.text->data());
  }

  void judge(const Damage& damage) {
    ++counts_.damages;
    const ImportPlan plan = world_.plan(damage.text);
    lines_.clear();
    for (const Problem& problem : plan.problems)
      if (!is_of_every_damage(problem)) lines_.insert(problem.where.line);
    const DelegateList& list = world_.lists[0].value;
    if (!list.usable) {
      counts_.refused += source_.size();
      if (!has_error(plan.problems)) tell(damage, "refused without a reason", 0);
      return;
    }
    std::vector<bool> found(source_.size());
    for (const PlanRow& row : plan.rows) judge_row(damage, plan, row, found);
    for (std::size_t i = 0; i < source_.size(); ++i) {
      if (!found[i] && !is_said_of_file(plan) && source_[i].begins < damage.cut &&
          !is_covered(list, source_[i].line))
        tell(damage, "a row is gone", source_[i].line);
    }
  }

  void judge_row(const Damage& damage, const ImportPlan& plan, const PlanRow& row,
                 std::vector<bool>& found) {
    Candidate candidate;
    if (row.verdict != Verdict::fresh || !world_.planner->read(row, candidate)) {
      const bool named = names_row(world_.lists[0].value.table, row.row);
      ++(named ? counts_.refused : counts_.wrong);
      if (!named) tell(damage, "rejected without a reason", row.line);
      return;
    }
    const Registration sent = comparable(candidate.registration);
    for (std::size_t i = 0; i < source_.size(); ++i) {
      if (found[i] || source_[i].party != candidate.party || source_[i].registration != sent)
        continue;
      found[i] = true;
      ++counts_.right;
      return;
    }
    if (lines_.count(row.line) > 0 || is_said_of_file(plan) ||
        is_said_of_columns(plan, sent, candidate.party, found)) {
      ++counts_.said;
      return;
    }
    if (is_said_of_letters(plan, sent, candidate.party, found)) {
      ++counts_.unproven;
      return;
    }
    tell(damage, "a row is wrong", row.line);
  }

  // Double encoding is told once, with the number of its letters.
  static bool is_said_of_file(const ImportPlan& plan) {
    return std::any_of(plan.problems.begin(), plan.problems.end(),
                       [](const Problem& each) { return each.code == "double-encoded"; });
  }

  // Fields of columns that are no longer named, and said so on the header's line.
  bool is_said_of_columns(const ImportPlan& plan, const Registration& sent,
                          const std::string& party, std::vector<bool>& found) const {
    const DelegateList& list = world_.lists[0].value;
    const bool said =
        std::any_of(plan.problems.begin(), plan.problems.end(), [&](const Problem& each) {
          return each.code == "column-unknown" && each.where.line == list.header_line;
        });
    for (std::size_t i = 0; said && i < source_.size(); ++i) {
      Registration left = source_[i].registration;
      for (std::size_t field = 0; field < list_field_count; ++field) {
        if (list.column_of[field] == DelegateList::none && fields_[field] != DelegateList::none)
          clear_field(left, static_cast<ListField>(field));
      }
      if (found[i] || source_[i].party != party || left != sent) continue;
      found[i] = true;
      return true;
    }
    return false;
  }

  // A letter too many or too few where words meet, in a list that is said to show none.
  bool is_said_of_letters(const ImportPlan& plan, const Registration& sent,
                          const std::string& party, std::vector<bool>& found) const {
    const bool said =
        std::any_of(plan.problems.begin(), plan.problems.end(),
                    [](const Problem& each) { return each.code == "letters-unproven"; });
    for (std::size_t i = 0; said && i < source_.size(); ++i) {
      const Registration& row = source_[i].registration;
      if (found[i] || source_[i].party != party || !is_but_a_letter(row, sent)) continue;
      found[i] = true;
      return true;
    }
    return false;
  }

  bool names_row(const CellTable& table, std::uint32_t row) const {
    const auto first = lines_.lower_bound(table.rows[row].line);
    const bool is_last = row + 1 == table.rows.size();
    return first != (is_last ? lines_.end() : lines_.lower_bound(table.rows[row + 1].line));
  }

  // A row that is not there lies in one that a message names; damage moves lines by one at most.
  bool is_covered(const DelegateList& list, int line) const {
    const auto& rows = list.table.rows;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const int end = i + 1 < rows.size() ? rows[i + 1].line : rows[i].line + 100;
      const bool near = rows[i].line <= line + 1 && line - 1 < end;
      if (near && lines_.lower_bound(rows[i].line) != lines_.lower_bound(end)) return true;
    }
    return false;
  }

  void tell(const Damage& damage, const char* what, int line) {
    ++counts_.wrong;
    if (!told_.insert(damage.kind + std::to_string(damage.at)).second) return;
    std::cerr << what << " (line " << line << "): " << damage.kind << " at byte " << damage.at
              << ": ..." << printable(damage.text.substr(damage.at < 30 ? 0 : damage.at - 30, 60))
              << "...\n";
  }

  ListWorld world_{};
  std::string good_;
  char separator_;
  std::array<int, list_field_count> fields_{};
  std::vector<SourceRow> source_{};
  std::set<int> lines_{};  // that a problem names
  Counts counts_{};
  std::set<std::string> told_{};  // once for a damage
};

}  // namespace

int main() {
  Counts all;
  bool none_wrong = true;
  for (const GoodList& list : good_lists()) {
    const Counts counts = DamageTest(list.text, list.separator).run();
    std::cout << list.name << ": " << counts.damages << " damages; rows right " << counts.right
              << ", refused " << counts.refused << ", said " << counts.said << ", unproven "
              << counts.unproven << ", silently wrong " << counts.wrong << '\n';
    all.damages += counts.damages;
    all.wrong += counts.wrong;
    all.crashes += counts.crashes;
    none_wrong = none_wrong && counts.wrong == 0;
  }
  std::cout << all.damages << " damages, silently wrong " << all.wrong << ", crashes "
            << all.crashes << '\n';
  return none_wrong && all.crashes == 0 && all.damages > 2000 ? 0 : 1;
}
