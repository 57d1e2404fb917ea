// Delegate lists: from the bytes that a partner sent to a plan of what they would change.
//
//   read_list()    text, or the cells of a sheet -> a DelegateList: which column means what
//   plan_import()  lists + what the store knows -> an ImportPlan: each row new, changed, unchanged,
//                  ambiguous or rejected, with every problem of the files
//   RowReader      one row -> a Registration; the plan keeps keys, not rows, and whoever carries it
//                  out reads the row again
//
// Everything here is pure: no file, no store, no clock. The rule above all: a row is never stored
// other than it was sent without a message that names its line.
//
// Turned down: a Registration for each row of the plan (some 900 bytes each, and a list may hold a
// million); deciding who is who in the store (it could not be tested with three lines of CSV).
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "plenary/codec/csv.h"
#include "plenary/domain/change.h"
#include "plenary/domain/dialogue.h"
#include "plenary/domain/known.h"
#include "plenary/domain/meeting.h"
#include "plenary/domain/recognise.h"
#include "plenary/domain/registration.h"
#include "plenary/result.h"
#include "plenary/zone.h"

namespace plenary {

// What a column of a delegate list can give.
enum class ListField : std::uint8_t {
  ref,
  name,
  family_name,
  given_name,
  name_particle,       // "van der", in front of the family name
  second_family_name,  // "segundo apellido", behind it
  middle_name,         // behind the given name
  honorific,
  gender,
  delegation,
  delegation_name,  // what our own lists say beside it; never the delegation where they differ
  organisation,
  department,
  position,
  rank,
  role,
  category,
  status,
  received,
  nominated_by,
  email,
  phone,
  contact,  // both in one cell
  listens,
  speaks,
  arrival,
  departure,
  funding,
  remarks,
  consent,
  presence,
};
inline constexpr std::size_t list_field_count = 31;

std::string_view key_of(ListField field);  // "family_name"
std::optional<ListField> parse_list_field(std::string_view key);

struct SourceColumn {
  enum class Use {
    imported,
    derived,    // Plenary works it out itself: late, change
    sensitive,  // passport, birth date, diet: not imported
    ignored,    // row numbers, and the reasons of a rejects file
    unknown,    // no meaning known
    unnamed,    // no header
  };
  int number = 0;        // from 1
  std::string header{};  // as in the file
  Use use = Use::unknown;
  ListField field{};       // imported
  bool by_values = false;  // what the header means was decided by what stands under it
};

struct ReadListOptions {
  char delimiter = 0;  // 0: found out
  // Their header (folded when compared) and what it means: a key, or "-" to leave it out.
  HeaderMap map{};
  std::string party{};     // of --delegation: no column is then needed for it
  std::string encoding{};  // as find_encoding() gives it; empty: found out
  int header_row = 0;      // line on which the header begins; 0: looked for in the first rows
  // Mappings that were saved: where no map is given, the one of this party and these headers is
  // used.
  std::vector<SavedMapping> saved{};
  std::string map_name{};  // of the saved one that `map` holds
};

// What a list came as; said above its columns, and in json.
struct ListForm {
  std::string kind = "csv";  // csv, xlsx, ods, docx, ...
  std::string part{};        // the sheet, table or attachment, where a file holds several
  std::string encoding{};    // of a text: "UTF-8"; empty where cells come decoded
};

// The mail that a list was attached to: who nominates, and when that came.
struct ListMail {
  std::string sender{};   // "Fatou Gueye <f.gueye@interieur.example>"
  std::string address{};  // of the sender
  std::string message_id{};
  Instant sent{};  // 0: the mail does not say
};

// A cell by the line of its row and the number of its column.
struct CellPlace {
  int line = 0;
  int column = 0;
  auto operator<=>(const CellPlace&) const = default;
};

// One list, decoded and with its columns understood. Cells are views into `text` or the table's
// own.
struct DelegateList {
  std::string path{};                          // as it was given; problems name it
  std::shared_ptr<const std::string> bytes{};  // the file as it came; its digest is the source's
  std::shared_ptr<const std::string> text{};   // decoded; of a csv
  ListForm form{};
  std::optional<ListMail> mail{};  // where it was attached to one
  CsvDialect dialect{};            // of a csv
  CellTable table{};
  std::vector<SourceColumn> columns{};
  int header_line = 0;
  int second_header_line = 0;         // the same header in another language; 0 without
  std::vector<std::uint32_t> rows{};  // of table.rows: those that hold somebody
  int blank_rows = 0;
  int repeated_headers = 0;
  int rows_before_header = 0;
  std::vector<std::uint32_t> damaged{};  // of table.rows: the reader of CSV found fault with them
  bool has_broken_utf8 = false;
  std::vector<std::string> decoded_names{};  // up to three, with letters beyond ASCII
  std::uint32_t usual_cells = 0;             // how many most rows have
  bool usable = false;                       // columns are understood; else problems say why not
  std::string saved_mapping{};               // the name of the one that was used
  std::string made_for{};                    // of a form of ours: its delegation
  std::vector<CellPlace> untouched{};        // cells of such a form, as it was sent; in order

  static constexpr int none = -1;
  std::array<int, list_field_count> column_of{};  // index of the column, or none

  bool has(ListField field) const { return column_of[static_cast<std::size_t>(field)] != none; }
  bool came_as_cells() const { return text == nullptr; }  // no separator can be lost in it
};

// A list that came as text.
Checked<DelegateList> read_list(std::shared_ptr<const std::string> bytes, std::string path,
                                const ReadListOptions& options = {});
// A list that came as cells: a sheet, a table of a document. `bytes` is the file they were read
// from.
Checked<DelegateList> read_list(CellTable table, ListForm form,
                                std::shared_ptr<const std::string> bytes, std::string path,
                                const ReadListOptions& options = {});

// A party's name in a file's name: "Liste délégation Sénégal.csv" -> SN. To be said, never assumed.
std::optional<std::string> party_in_file_name(std::string_view file_name,
                                              const PartyIndex& parties);

// What to do about somebody of a replaced delegation who is not in its list.
struct WithdrawalDecision {
  enum class Kind {
    withdraw,  // they do not come, whatever part they had
    correct,   // the row is the same person, written otherwise
    replace,   // the row's person takes their seat
  };
  RegistrationId registration{};
  Kind kind = Kind::withdraw;
  int line = 0;        // the row's: correct, replace
  std::string path{};  // its list; empty where there is one
};

// Whether a row is somebody whom it is near.
struct IdentityDecision {
  enum class Kind {
    same,       // the row is of that person, written otherwise
    different,  // they are two, and nobody is asked again
  };
  Kind kind = Kind::same;
  RegistrationId registration{};  // of this meeting
  PersonId person{};              // the registration's, or somebody of another meeting
  int other_line = 0;             // or a row above, whose row counts
  std::string other_path{};
  int line = 0;
  std::string path{};  // its list; empty where there is one
};

// Told now and then how far a long import has come: "read", "planned" or "written", rows done, and
// all of them.
using ImportProgress = std::function<void(std::string_view, std::int64_t, std::int64_t)>;

// How a list writes 05/06/2023, the fifth of June or the sixth of May.
enum class DateOrder : std::uint8_t { unsaid, day_first, month_first };

std::string_view name_of(DateOrder order);  // "day-first"; empty for unsaid
// The one that a value of its columns of days proves (23/06/2023); unsaid where none does, or two
// prove different ones.
DateOrder proven_date_order(const DelegateList& list);

// What a ministry's own list leaves out, and how to take what it says.
struct ImportOptions {
  std::string party{};      // code; for rows without a delegation of their own
  std::string new_party{};  // its name, where nobody knows it yet and it is recorded
  std::string role{};       // id; for rows without one
  std::string category{};   // id; for rows without one
  std::string nominated_by{};
  Instant received{};            // of rows without one
  bool received_said = false;    // else the mail that brought a list says when
  bool blank_clears = false;     // an empty cell empties the field; else it keeps what is there
  bool new_delegations = false;  // record organisations that nobody knows yet
  bool excel_serial = false;     // 45099 is a day as a spreadsheet counts it
  DateOrder date_order{};        // of columns that do not prove theirs
  std::string document_type{};   // named with the list, and so on file for its delegations
  // Codes: the lists cancel and replace what is known of these delegations. Who is not in them is
  // withdrawn; a head, or somebody with a part in the agenda, only by a decision that names them.
  std::vector<std::string> replaced{};
  std::vector<WithdrawalDecision> decisions{};
  std::vector<IdentityDecision> identities{};
  ImportProgress progress{};
};

// What an import stands on.
struct ImportSetting {
  const PartyIndex& parties;
  const Dialogue& dialogue;
  const Meeting& meeting;
  const Zone& zone;  // the meeting's
  const Zone& deadline_zone;
};

// A row as it would be stored: identity, delegation and document are not set yet.
struct Candidate {
  Registration registration{};
  RegistrationId ref{};     // the list names a registration
  std::string party{};      // code; of a party to be recorded: its slug
  std::string new_party{};  // its name, where nobody knows it yet
  std::uint32_t given = 0;  // bit of each ListField that has a value
  bool placeholder = false;

  bool gives(ListField field) const { return (given >> static_cast<unsigned>(field) & 1U) != 0; }
};

// Reads rows of one list. What has been looked up once (a delegation, a role) is kept.
class RowReader {
 public:
  RowReader(const DelegateList& list, const ImportSetting& setting, const ImportOptions& options);
  ~RowReader();
  RowReader(RowReader&&) noexcept;

  // False: the row cannot be taken; an error among the problems says why.
  bool read(std::uint32_t row, Candidate& out, Problems& problems);
  // Once more, of a row that was taken: nothing is said of it, nor looked for.
  bool read_again(std::uint32_t row, Candidate& out);

  // What is said once for the whole list: "observer" in a role column is read as a category.
  Problems remarks() const;

  // Lines of rows read in which a letter that moved between a name and the cell beside it would
  // leave no trace; in order. None of a list that came as cells, or whose addresses tell its names.
  std::vector<int> unproven_lines() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

enum class Verdict : std::uint8_t { fresh, changed, unchanged, ambiguous, rejected };

std::string_view name_of(Verdict verdict);  // "new", "changed", ...

struct PlanRow {
  std::uint32_t list = 0;  // index of the list
  std::uint32_t row = 0;   // of its table.rows
  int line = 0;
  Verdict verdict = Verdict::rejected;
  RegistrationId known{};  // changed, unchanged; new: whose seat it takes
  PersonId person{};       // new: a person known from another meeting
};

// A row that alters a registration: as it would be, and what differs.
struct PlannedChange {
  std::uint32_t row = 0;  // of ImportPlan::rows
  Registration after{};
  std::vector<FieldChange> fields{};
};

// Somebody of a replaced delegation who is not in the lists.
struct PlannedWithdrawal {
  Registration after{};  // as it would be
  Status before = Status::nominated;
  std::string party{};
  std::vector<std::string> parts{};  // why it is decided by name: "head", "speaker"
  bool is_agreed = true;             // false: nobody has named them, and nothing is done
};

// A new row whose name is near that of somebody who would be withdrawn; open until it is decided.
struct NearName {
  std::uint32_t withdrawal = 0;  // of ImportPlan::withdrawals
  std::uint32_t row = 0;         // of ImportPlan::rows
};

// A new row that may be somebody else; for a question. Nothing is done by it.
struct NearPerson {
  std::uint32_t row = 0;        // of ImportPlan::rows
  std::string who{};            // "R3 Awa Diop (SN)"
  std::string words{};          // what scores it: "96 of 100, the same delegation"
  IdentityDecision decision{};  // as `same`
};

struct ImportCounts {
  std::int64_t rows = 0;
  std::int64_t fresh = 0;
  std::int64_t changed = 0;
  std::int64_t unchanged = 0;
  std::int64_t ambiguous = 0;
  std::int64_t rejected = 0;
  std::int64_t withdrawn = 0;

  bool blocks() const { return ambiguous + rejected > 0; }
  void add(Verdict verdict);
};

struct ImportPlan {
  std::vector<PlanRow> rows{};
  std::vector<PlannedChange> changes{};  // in the order of rows
  std::vector<RegistrationId> absent{};  // known people of the parties in the lists, not in them
  std::vector<PlannedWithdrawal> withdrawals{};
  std::vector<NearName> near_names{};
  std::vector<NearPerson> near_people{};
  std::vector<PartyRecord> new_parties{};
  Problems problems{};  // of every list, in the order of lists and lines
  std::vector<ImportCounts> of_list{};
  std::vector<std::pair<std::string, ImportCounts>> of_party{};  // by code; "": it is not known
  ImportCounts total{};
  int open = 0;  // errors that are no row's: nothing can be done, --partial or not
};

// How many of one kind a party has at a meeting: enough to see its quota and its head.
struct SeatCount {
  std::string party{};
  std::string category{};
  std::string role{};
  Status status = Status::nominated;
  bool placeholder = false;
  std::int64_t count = 0;
};

// A part that somebody has in the agenda.
struct AgendaPart {
  PersonId person{};
  std::string part{};  // "speaker"
};

// Another way to write somebody: a name that was merged into theirs.
struct NameAlias {
  std::uint64_t name_key = 0;
  PersonId person{};
  std::vector<std::string> elsewhere{};  // parties for which they are registered at other meetings
};

// What the store knows, as far as a plan asks for it.
struct KnownPeople {
  std::vector<KnownRow> here{};             // of this meeting
  std::vector<KnownRow> elsewhere{};        // of other meetings
  std::vector<Delegation> delegations{};    // of all meetings
  std::vector<SeatCount> seats{};           // of this meeting
  std::vector<std::string> invited{};       // party codes
  std::vector<DocumentRecord> documents{};  // of this meeting
  std::vector<Contact> contacts{};          // focal points, where a list came by mail
  std::vector<AgendaPart> parts{};          // of this meeting
  std::vector<NameAlias> aliases{};
  // One registration whole; only rows that differ, or nearly match, are asked for.
  std::function<std::optional<Registration>(RegistrationId)> load{};
  // Everybody who is registered anywhere; asked for only where somebody is new.
  std::function<void(const std::function<void(const NamedRow&)>&)> each_named{};
};

// Pass one of a plan: what there is to ask the store for.
struct ImportKeys {
  std::vector<std::uint64_t> emails{};
  std::vector<std::uint64_t> names{};
};

using DelegateLists = std::vector<Checked<DelegateList>>;

struct PlannerState;

// Reads every row once, then decides who is who. The lists must outlive it.
class ImportPlanner {
 public:
  ImportPlanner(const DelegateLists& lists, const ImportSetting& setting,
                const ImportOptions& options);
  ~ImportPlanner();
  ImportPlanner(ImportPlanner&&) noexcept;

  ImportKeys keys() const;
  // May be asked again when the store has moved on.
  ImportPlan plan(const KnownPeople& known);
  // For the plan to come.
  void decide(std::vector<WithdrawalDecision> decisions, std::vector<IdentityDecision> identities);
  // Whose delegation a row is of that was not rejected, and whether it is a seat without a person;
  // without reading it again. `row` is an index into ImportPlan::rows.
  const std::string& party_of(std::size_t row) const;
  bool is_placeholder(std::size_t row) const;
  // Lets go of what planning alone needs, before a large list is written: no plan() after it.
  void end_planning();
  // A row of the plan, whole, as it would be stored.
  bool read(const PlanRow& row, Candidate& out);

 private:
  std::unique_ptr<PlannerState> state_;
};

// The rows of one list that were left out, as they stand in it, with a first column that says why:
// for --rejects. It imports once the rows are mended; the first column is not imported.
std::string write_rejects(const DelegateList& list, const ImportPlan& plan,
                          std::uint32_t list_index);

}  // namespace plenary
