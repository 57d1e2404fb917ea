// Importing delegate lists: read, planned against the store, shown, and then carried out as one
// change, or not at all.
//
//   auto import = DelegateImport::prepare(store, setting, std::move(request));
//   ... show import->plan(), ask ...
//   auto receipt = import->carry_out(store, act);
//
// Several lists are one plan and one change. By default all or nothing: an ambiguous or rejected
// row blocks; `partial` leaves such rows out, and rejects() gives them back with their reasons.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "plenary/actions/workspace.h"
#include "plenary/intake.h"
#include "plenary/store.h"

namespace plenary::actions {

struct ImportFile {
  std::string path{};                         // "-": standard input
  std::shared_ptr<const std::string> text{};  // its bytes, whatever they are
  std::string location{};                     // the whole path; of a plan that is saved
  bool is_pasted = false;                     // lines of a mail's body, and no list
};

// Who saved a plan, and with what; nothing depends on it.
struct PlanStamp {
  std::string program{};  // its version
  Act act{};
};
struct SavedPlan;

// What was asked for, in the words in which it was typed.
struct ImportRequest {
  std::vector<ImportFile> files{};
  std::string sheet{};          // of a workbook, or table of a document: name or number
  Installation installation{};  // where the modules are that read those
  char delimiter = 0;           // 0: found out
  std::string encoding{};       // in any spelling; empty: found out
  int header_row = 0;           // 0: looked for
  HeaderMap map{};
  std::string use_map{};     // a saved mapping's name; "-": none; empty: the one for the headers
  std::string save_map{};    // a name: keep the map in plenary.toml
  std::string workspace{};   // its folder; of save_map
  std::string delegation{};  // a code or a name
  std::string role{};
  std::string category{};
  std::string nominated_by{};
  std::string received{};        // empty: now, or what the mail of a list says
  bool received_unsaid = false;  // `received` is the now of a saved plan
  std::string document{};        // "note_verbale:NV-12:2023-06-05"
  bool blank_clears = false;
  bool new_delegations = false;
  bool excel_serial = false;  // 45099 is a day as a spreadsheet counts it
  std::string date_order{};   // "day-first", "month-first"; empty: what a list proves
  bool partial = false;
  // The delegations that the lists cancel and replace, and what is decided about their people who
  // are not in them: "R12" withdraws, "R12=3" says whom line 3 corrects or replaces; in several
  // lists "R12=spain.csv:3".
  std::vector<std::string> replaced{};
  std::vector<std::string> withdraw{};
  std::vector<std::string> correct{};
  std::vector<std::string> replace{};
  // Who a row is, where it is near somebody: "R4=3", "P12=3", and "2=3" for two rows.
  std::vector<std::string> same{};
  std::vector<std::string> different{};
  ImportProgress progress{};
};

// Somebody known who is not in the lists.
struct AbsentPerson {
  RegistrationId registration{};
  std::string name{};
  std::string party{};
};

class DelegateImport {
 public:
  // Fails on what was asked (an unknown delegation, a wrong date); what is wrong with the lists is
  // in the plan.
  static Result<DelegateImport> prepare(Store& store, const Setting& setting,
                                        ImportRequest request);
  ~DelegateImport();
  DelegateImport(DelegateImport&&) noexcept;
  DelegateImport& operator=(DelegateImport&&) noexcept;

  const DelegateLists& lists() const;
  const ImportPlan& plan() const;
  const PartyIndex& parties() const;
  // Nothing can be done with it: a list cannot be read, or rows block and `partial` was not asked
  // for.
  bool is_blocked() const;
  std::vector<AbsentPerson> absent(std::size_t most) const;  // the first of plan().absent
  std::string label_of(RegistrationId id) const;             // "R12 Awa Diop"; of plan().changes
  std::string name_in(const PlanRow& row) const;             // as the row has it

  // The plan as a file, and whether it is the one in the file: conflict, with the rows that differ.
  std::string saved(const PlanStamp& stamp, Store& store) const;
  Result<void> compare(const SavedPlan& saved) const;

  // Takes what a person decided about withdrawals and near people, and plans again.
  Result<void> decide(Store& store, const std::vector<WithdrawalDecision>& decisions,
                      const std::vector<IdentityDecision>& identities = {});

  // One change, or none where nothing is new. Where the store has moved on since it was read, the
  // plan is made again: if it differs, a plan that was shown fails with conflict.
  Result<Receipt> carry_out(Store& store, const Act& act, bool was_shown);

  // The rows left out of one list, as a list that imports once it is mended.
  std::string rejects(std::size_t list) const;

 private:
  struct State;
  explicit DelegateImport(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace plenary::actions
