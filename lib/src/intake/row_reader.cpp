#include <algorithm>
#include <charconv>

#include "intake/moved_letters.h"
#include "intake/row/contacts.h"
#include "intake/row/date_columns.h"
#include "intake/row/delegation.h"
#include "intake/row/doubts.h"
#include "intake/row/name.h"
#include "intake/row/row_cells.h"
#include "intake/row/title.h"
#include "intake/row/word_columns.h"
#include "intake/torn_cells.h"
#include "plenary/intake.h"
#include "plenary/text.h"

namespace plenary {

namespace {

using F = ListField;

RegistrationId registration_ref(std::string_view text) {
  if (text.size() < 2 || (text.front() != 'R' && text.front() != 'r')) return {};
  RegistrationId id{};
  const char* end = text.data() + text.size();
  const auto [stopped, fault] = std::from_chars(text.data() + 1, end, id.value);
  return fault == std::errc{} && stopped == end ? id : RegistrationId{};
}

void read_ref(RowCells& cells) {
  const std::string_view text = cells.cell(F::ref);
  if (text.empty()) return;
  cells.out().ref = registration_ref(text);
  if (cells.out().ref)
    cells.mark_given(F::ref);
  else
    cells.problems().report("ref-invalid", F::ref, text, in_quotes(text) + " is no registration",
                            "as in R42; leave the cell empty for somebody new");
}

void read_texts(RowCells& cells, const ImportOptions& options) {
  Registration& person = cells.person();
  cells.put_text(F::organisation, person.organisation, true);
  cells.put_text(F::department, person.department, true);
  cells.put_text(F::rank, person.rank);
  cells.put_text(F::funding, person.funding);
  cells.put_text(F::remarks, person.remarks, true);
  const bool by_mail = options.nominated_by.empty() && cells.list().mail;
  person.nominated_by = by_mail ? cells.list().mail->sender : options.nominated_by;
  cells.put_text(F::nominated_by, person.nominated_by);
}

}  // namespace

struct RowReader::State {
  State(const DelegateList& the_list, const ImportSetting& setting,
        const ImportOptions& the_options)
      : list(the_list),
        options(the_options),
        cells(the_list, setting, the_options),
        names(the_list),
        delegations(setting, the_options),
        words(setting.dialogue, the_options),
        dates(the_list, setting, the_options),
        torn_cells(the_list),
        moved_letters(the_list, setting.parties),
        doubts(setting.dialogue) {}

  const DelegateList& list;
  const ImportOptions& options;
  RowCells cells;
  NameReader names;
  TitleReader titles{};
  DelegationReader delegations;
  WordReader words;
  DateReader dates;
  TornCells torn_cells;
  MovedLetters moved_letters;
  Doubts doubts;
  Problems said_already{};  // of a row that is read once more

  void read_row() {
    titles.read(cells);
    names.read(cells);
    delegations.read(cells);
    words.read(cells);
    read_email(cells);
    read_phone(cells);
    read_contact(cells);
    dates.read_stay(cells);
    dates.read_received(cells);
    read_ref(cells);
    read_texts(cells, options);
    cells.person().source_line = cells.line();
  }

  void look_at_whole() {
    torn_cells.check(cells.row(), cells.problems());
    moved_letters.check(cells.row(), cells.problems());
    doubts.look(cells);
  }
};

RowReader::RowReader(const DelegateList& list, const ImportSetting& setting,
                     const ImportOptions& options)
    : state_(std::make_unique<State>(list, setting, options)) {}
RowReader::~RowReader() = default;
RowReader::RowReader(RowReader&&) noexcept = default;

bool RowReader::read(std::uint32_t row, Candidate& out, Problems& problems) {
  State& state = *state_;
  state.cells.begin(state.list.table.rows[row], out, problems);
  if (std::binary_search(state.list.damaged.begin(), state.list.damaged.end(), row)) return false;
  if (state.list.has_broken_utf8 && !state.cells.is_utf8()) return false;
  if (!state.cells.has_a_persons_shape()) return false;
  state.read_row();
  state.look_at_whole();
  return !state.cells.problems().rejected();
}

bool RowReader::read_again(std::uint32_t row, Candidate& out) {
  State& state = *state_;
  state.said_already.clear();
  state.cells.begin(state.list.table.rows[row], out, state.said_already);
  state.read_row();
  return !state.cells.problems().rejected();
}

Problems RowReader::remarks() const {
  Problems remarks = state_->words.remarks(state_->list);
  for (Problem& each : state_->cells.remarks()) remarks.push_back(std::move(each));
  return remarks;
}

std::vector<int> RowReader::unproven_lines() const {
  const bool is_cells = state_->list.came_as_cells();  // no letter moves from one to the next
  if (is_cells || state_->torn_cells.addresses_tell_names()) return {};
  return state_->moved_letters.unproven_lines();
}

}  // namespace plenary
