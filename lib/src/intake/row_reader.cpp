#include <algorithm>
#include <charconv>
#include <map>
#include <unordered_map>

#include "intake/cells.h"
#include "intake/dates.h"
#include "intake/email.h"
#include "intake/row_problems.h"
#include "intake/words.h"
#include "plenary/domain/rules.h"
#include "plenary/intake.h"
#include "plenary/text.h"

namespace plenary {

namespace {

using F = ListField;

// What a cell of the delegation column stands for.
struct DelegationRead {
  std::string code{};
  std::string new_name{};
  std::string category{};  // of its people, unless they say otherwise
  std::string_view fault{};
  std::string message{};
  std::string hint{};
};

template <class Value>
using ByCell = std::unordered_map<std::string_view, Value>;  // keys lie in the list's text

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// "2.12661E+11", "212661234567": a spreadsheet took the number for a number.
bool is_damaged_phone(std::string_view phone) {
  const std::size_t power = phone.find_first_of("Ee");
  const auto digits = [](std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(),
                                        [](char c) { return is_digit(c) || c == '.' || c == ','; });
  };
  if (power != phone.npos && power + 1 < phone.size() && phone[power + 1] == '+')
    return digits(phone.substr(0, power)) && digits(phone.substr(power + 2));
  return phone.size() >= 10 && phone.front() != '0' &&
         std::all_of(phone.begin(), phone.end(), is_digit);
}

RegistrationId registration_ref(std::string_view text) {
  if (text.size() < 2 || (text.front() != 'R' && text.front() != 'r')) return {};
  RegistrationId id{};
  const char* end = text.data() + text.size();
  const auto [stopped, fault] = std::from_chars(text.data() + 1, end, id.value);
  return fault == std::errc{} && stopped == end ? id : RegistrationId{};
}

}  // namespace

struct RowReader::State {
  State(const DelegateList& the_list, const ImportSetting& the_setting,
        const ImportOptions& the_options)
      : list(the_list),
        setting(the_setting),
        options(the_options),
        problems(the_list, the_setting.dialogue) {
    for (const F field : {F::arrival, F::departure, F::received}) learn_dates(field);
  }

  const DelegateList& list;
  const ImportSetting& setting;
  const ImportOptions& options;
  RowProblems problems;
  CellCleaner cleaner{};
  const CellRow* row = nullptr;
  Candidate* out = nullptr;

  std::array<DateColumn, list_field_count> dates{};
  ByCell<DelegationRead> delegations{};
  ByCell<std::optional<RoleWord>> roles{};
  ByCell<std::optional<Gender>> genders{};
  ByCell<std::optional<std::string>> categories{};
  ByCell<std::optional<std::string>> languages{};
  std::map<std::string, std::pair<int, std::string>> role_remarks{};  // word -> line, category

  void learn_dates(F field) {
    if (!list.has(field)) return;
    DateColumn& column = dates[static_cast<std::size_t>(field)];
    const auto index = static_cast<std::size_t>(list.column_of[static_cast<std::size_t>(field)]);
    for (const std::uint32_t each : list.rows)
      column.learn(list.table.cell(list.table.rows[each], index));
  }

  std::string_view raw(F field) const {
    const int column = list.column_of[static_cast<std::size_t>(field)];
    if (column == DelegateList::none) return {};
    return list.table.cell(*row, static_cast<std::size_t>(column));
  }

  void mark_given(F field) { out->given |= 1U << static_cast<unsigned>(field); }

  // Cleaned; "" where there is nothing. Values of spreadsheets gone wrong are errors.
  std::string_view cell(F field, bool keep_lines = false) {
    const std::string_view source = raw(field);
    if (source.empty()) return {};
    const std::string_view text = cleaner.clean(source, keep_lines);
    if (!is_excel_error(text)) return text;
    problems.report("excel-error", field, text,
                    "the cell holds " + std::string(text) + ", an error of the spreadsheet",
                    "mend the formula in the sheet, or empty the cell");
    return {};
  }

  // A dash is no name; TBC is a seat.
  std::string_view name_cell(F field) {
    const std::string_view text = cell(field);
    return is_empty_marker(text) && !is_placeholder_name(text) ? std::string_view{} : text;
  }

  // "-", "N/A": nothing, and said so.
  bool is_marker(F field, std::string_view text) {
    if (!is_empty_marker(text)) return false;
    problems.report("empty-marker", field, text, quoted(text) + " is taken as an empty cell");
    return true;
  }

  void put_text(F field, std::string& target, bool keep_lines = false) {
    const std::string_view text = cell(field, keep_lines);
    if (text.empty() || is_marker(field, text)) return;
    target = text;
    mark_given(field);
  }

  bool check_shape();
  bool check_utf8();
  void read_name();
  void read_delegation();
  const DelegationRead& delegation_of(std::string_view source, std::string_view text);
  DelegationRead recognise(std::string_view text) const;
  DelegationRead recorded(std::string_view text, const PartyMatch& match) const;
  DelegationRead known_party(const std::string& code) const;
  void put_delegation(const DelegationRead& read, std::string_view text);
  void read_role();
  void read_category();
  void read_gender();
  void read_email();
  void read_phone();
  void read_status();
  void read_presence_and_consent();
  void read_languages(F field, std::string& target);
  void read_date(F field, Date& target);
  void read_received();
  void read_ref();
  void read_texts();
  void read_row();
};

// Too few cells are made up with empty ones, as spreadsheets leave off the last; too many are not.
bool RowReader::State::check_shape() {
  const auto expected = static_cast<std::uint32_t>(list.columns.size());
  std::uint32_t filled = 0;
  std::size_t last = 0;
  for (std::uint32_t i = 0; i < row->count; ++i) {
    if (list.table.cells[row->first + i].empty()) continue;
    ++filled;
    last = i;
  }
  if (filled > 0 && last >= expected) {
    problems.report_at("row-long", last, list.table.cells[row->first + last],
                       "the row has " + std::to_string(last + 1) + " cells under " +
                           std::to_string(expected) + " headers",
                       "a separator inside a value needs quotes around the value");
    return false;
  }
  const std::string_view text = cleaner.clean(list.table.cells[row->first + last]);
  if (filled == 1 && expected > 2 && !is_placeholder_name(text)) {
    problems.report_at(
        "footer-row", last, text,
        "the row holds nothing but " + quoted(text) + ", which does not make a person",
        "take it out of the list, or fill in the row");
    return false;
  }
  if (row->count < expected)
    problems.report_row("row-short", "the row has " + std::to_string(row->count) + " cells under " +
                                         std::to_string(expected) +
                                         " headers; the missing ones are taken as empty");
  return true;
}

bool RowReader::State::check_utf8() {
  for (std::uint32_t i = 0; i < row->count; ++i) {
    const std::string_view text = list.table.cells[row->first + i];
    if (find_invalid_utf8(text) == text.npos) continue;
    problems.report_at("utf8-invalid", i, printable(text),
                       "the cell holds bytes that are not UTF-8",
                       "save the list as \"CSV UTF-8\" and send it again");
  }
  return !problems.rejected();
}

void RowReader::State::read_name() {
  Registration& person = out->registration;
  const std::string_view family = name_cell(F::family_name);
  const std::string_view given = name_cell(F::given_name);
  const std::string_view whole = name_cell(F::name);
  const bool apart = list.has(F::family_name) && !list.has(F::name);
  const F field = apart ? F::family_name : list.has(F::name) ? F::name : F::given_name;
  if (apart ? family.empty() : whole.empty() && given.empty()) {
    problems.report("name-missing", field, "",
                    apart && !given.empty() ? "the family name is missing" : "the name is missing",
                    "write TBC for a seat whose person is not known yet");
    return;
  }
  if (!family.empty()) mark_given(F::family_name);
  if (!given.empty()) mark_given(F::given_name);
  mark_given(F::name);
  person.family_name = family;
  person.given_name = given;
  if (!whole.empty()) {
    person.name = whole;
  } else {
    person.name = given;
    if (!given.empty() && !family.empty()) person.name += ' ';
    person.name += family;
  }
  out->placeholder = is_placeholder_name(whole.empty() ? (family.empty() ? given : family) : whole);
  if (is_footer_word(person.name))
    problems.report("footer-row", field, person.name,
                    quoted(person.name) + " is the foot of a table and nobody's name",
                    "take the row out of the list");
}

DelegationRead RowReader::State::recorded(std::string_view text, const PartyMatch& match) const {
  DelegationRead read;
  const std::string code = slug(text);
  if (options.new_delegations && !code.empty()) {
    read.code = code;
    read.new_name = text;
    read.category = default_category(code, nullptr, setting.meeting.start);
    return read;
  }
  read.fault = "unknown-delegation";
  read.message = "no country or organisation is called " + quoted(text);
  read.hint = match.near.empty() ? "correct it, or record it with --new-delegations"
                                 : "did you mean \"" + join(match.near, "\" or \"") + "\"?";
  return read;
}

DelegationRead RowReader::State::known_party(const std::string& code) const {
  const Party* party = setting.parties.party(code);
  return {.code = code, .category = default_category(code, party, setting.meeting.start)};
}

DelegationRead RowReader::State::recognise(std::string_view text) const {
  const PartyMatch match = setting.parties.recognise(text);
  if (match.kind == PartyMatch::Kind::unknown) return recorded(text, match);
  if (match.kind == PartyMatch::Kind::certain) return known_party(match.code);
  DelegationRead read;
  std::vector<std::string> names;
  for (const std::string& code : match.candidates) {
    const std::string& name = setting.parties.name(code, setting.dialogue.first_language());
    names.push_back(name == code ? code : name + " (" + code + ")");
  }
  read.fault = "ambiguous-delegation";
  read.message = quoted(text) + " may be " + join(names, " or ");
  read.hint = "write its name in full";
  return read;
}

const DelegationRead& RowReader::State::delegation_of(std::string_view source,
                                                      std::string_view text) {
  const auto known = delegations.find(source);
  if (known != delegations.end()) return known->second;
  DelegationRead read;
  if (text.empty() || is_empty_marker(text)) {
    if (options.party.empty())
      read.fault = "delegation-missing";
    else
      read = known_party(options.party);
  } else {
    read = recognise(text);
  }
  return delegations.emplace(source, std::move(read)).first->second;
}

void RowReader::State::put_delegation(const DelegationRead& read, std::string_view text) {
  if (read.fault == "delegation-missing") {
    problems.report(read.fault, F::delegation, text, "the row does not say whose delegation it is",
                    "fill in the cell, or give --delegation for rows without");
  } else if (!read.fault.empty()) {
    problems.report(read.fault, F::delegation, text, read.message, read.hint);
  } else {
    out->party = read.code;
    out->new_party = read.new_name;
    out->registration.category = options.category.empty() ? read.category : options.category;
  }
}

void RowReader::State::read_delegation() {
  const std::string_view source = raw(F::delegation);
  const std::string_view text = cell(F::delegation);
  if (!text.empty()) mark_given(F::delegation);
  put_delegation(delegation_of(source, text), text);
}

void RowReader::State::read_role() {
  Registration& person = out->registration;
  if (!options.role.empty()) person.role = options.role;
  const std::string_view source = raw(F::role);
  if (source.empty()) return;
  const std::string_view text = cell(F::role);
  if (text.empty()) return;
  auto known = roles.find(source);
  if (known == roles.end())
    known = roles.emplace(source, role_of_word(text, setting.dialogue)).first;
  if (!known->second) {
    if (!is_marker(F::role, text))
      problems.report("role-unknown", F::role, text, quoted(text) + " is no role known here",
                      "head, deputy, delegate, adviser, interpreter, security ...");
    return;
  }
  const RoleWord& word = *known->second;
  if (!word.role.empty()) {
    person.role = word.role;
    mark_given(F::role);
  } else {
    person.category = word.category;
    mark_given(F::category);
    role_remarks.try_emplace(std::string(text), row->line, word.category);
  }
}

void RowReader::State::read_category() {
  const std::string_view source = raw(F::category);
  if (source.empty()) return;
  const std::string_view text = cell(F::category);
  if (text.empty()) return;
  auto known = categories.find(source);
  if (known == categories.end())
    known = categories.emplace(source, category_of_word(text, setting.dialogue)).first;
  if (known->second) {
    out->registration.category = *known->second;
    mark_given(F::category);
  } else if (!is_marker(F::category, text)) {
    problems.report("category-unknown", F::category, text,
                    quoted(text) + " is no category known here",
                    "government, observer, civil_society, expert, press ...");
  }
}

void RowReader::State::read_gender() {
  const std::string_view source = raw(F::gender);
  if (source.empty()) return;
  const std::string_view text = cell(F::gender);
  if (text.empty()) return;
  auto known = genders.find(source);
  if (known == genders.end()) known = genders.emplace(source, gender_of_word(text)).first;
  if (known->second) {
    out->registration.gender = *known->second;
    mark_given(F::gender);
  } else if (!is_marker(F::gender, text)) {
    problems.report("gender-unknown", F::gender, text, quoted(text) + " is no gender known here",
                    "f, m, x, or leave the cell empty");
  }
}

void RowReader::State::read_email() {
  const std::string_view text = cell(F::email);
  if (text.empty()) {
    if (list.has(F::email) && !out->placeholder)
      problems.report("email-missing", F::email, "", "there is no e-mail address");
    return;
  }
  EmailRead read = read_list_email(text);
  if (read.fault.empty()) {
    out->registration.email = std::move(read.address);
    mark_given(F::email);
  } else if (!is_marker(F::email, text)) {
    problems.report("email-invalid", F::email, text, quoted(text) + ' ' + read.fault,
                    "one address a person, as in name@ministry.example");
  }
}

void RowReader::State::read_phone() {
  const std::string_view text = cell(F::phone);
  if (text.empty() || is_marker(F::phone, text)) return;
  out->registration.phone = text;
  mark_given(F::phone);
  if (is_damaged_phone(text))
    problems.report("phone-damaged", F::phone, text,
                    quoted(text) + " looks like a number that a spreadsheet has damaged",
                    "it is kept as it is; ask for it with its + and country code");
}

void RowReader::State::read_status() {
  const std::string_view text = cell(F::status);
  if (text.empty()) return;
  if (const auto status = status_of_word(text)) {
    out->registration.status = *status;
    mark_given(F::status);
  } else if (!is_marker(F::status, text)) {
    problems.report("status-unknown", F::status, text, quoted(text) + " is no status known here",
                    "nominated, confirmed, waitlisted, refused or withdrawn");
  }
}

void RowReader::State::read_presence_and_consent() {
  if (const std::string_view text = cell(F::presence); !text.empty()) {
    if (const auto presence = presence_of_word(text)) {
      out->registration.presence = *presence;
      mark_given(F::presence);
    } else if (!is_marker(F::presence, text)) {
      problems.report("presence-unknown", F::presence, text,
                      quoted(text) + " is neither in person nor online", "in_person or online");
    }
  }
  const std::string_view text = cell(F::consent);
  if (text.empty()) return;
  if (auto consent = consent_of_word(text)) {
    out->registration.consent = std::move(*consent);
    mark_given(F::consent);
  } else if (!is_marker(F::consent, text)) {
    problems.report("consent-unknown", F::consent, text, quoted(text) + " is neither yes nor no",
                    "yes, no, or leave the cell empty");
  }
}

void RowReader::State::read_languages(F field, std::string& target) {
  const std::string_view source = raw(field);
  if (source.empty()) return;
  const std::string_view text = cell(field);
  if (text.empty()) return;
  auto known = languages.find(source);
  if (known == languages.end()) known = languages.emplace(source, languages_of_words(text)).first;
  if (known->second) {
    target = *known->second;
    if (!target.empty()) mark_given(field);
  } else if (!is_marker(field, text)) {
    problems.report("language-unknown", field, text,
                    quoted(text) + " holds a word that is no language; the cell is left out",
                    "codes or names, as in \"en;fr\"");
  }
}

void RowReader::State::read_date(F field, Date& target) {
  const std::string_view text = cell(field);
  if (text.empty()) return;
  const DateColumn::Read read = dates[static_cast<std::size_t>(field)].read(text);
  switch (read.fault) {
    case DateColumn::Fault::none:
      target = read.date;
      mark_given(field);
      return;
    case DateColumn::Fault::ambiguous:
      problems.report("date-ambiguous", field, text,
                      quoted(text) + " may be two days, and nothing in the column says which",
                      "write the year first: 2023-06-22");
      return;
    case DateColumn::Fault::serial:
      problems.report("date-invalid", field, text,
                      quoted(text) + " is a day as a spreadsheet counts it, not as it shows it",
                      "format the column as dates before saving it as CSV");
      return;
    case DateColumn::Fault::invalid:
      if (!is_marker(field, text))
        problems.report("date-invalid", field, text, quoted(text) + " is not a day of the calendar",
                        "as in 2023-06-22");
  }
}

void RowReader::State::read_received() {
  Registration& person = out->registration;
  person.received = options.received;
  const std::string_view text = cell(F::received);
  if (text.empty() || is_marker(F::received, text)) return;
  const DateColumn::Read day = dates[static_cast<std::size_t>(F::received)].read(text);
  if (text.size() > 10) {
    if (const auto moment = parse_received(text, setting.deadline_zone)) {
      person.received = *moment;
      mark_given(F::received);
      return;
    }
  }
  if (day.fault == DateColumn::Fault::none) {
    person.received = setting.deadline_zone.start_of_day(day.date);
    mark_given(F::received);
    return;
  }
  problems.report("received-invalid", F::received, text, quoted(text) + " is no moment",
                  "as in 2023-06-09 or 2023-06-09 23:59");
}

void RowReader::State::read_ref() {
  const std::string_view text = cell(F::ref);
  if (text.empty()) return;
  out->ref = registration_ref(text);
  if (out->ref)
    mark_given(F::ref);
  else
    problems.report("ref-invalid", F::ref, text, quoted(text) + " is no registration",
                    "as in R42; leave the cell empty for somebody new");
}

void RowReader::State::read_texts() {
  Registration& person = out->registration;
  put_text(F::honorific, person.honorific);
  put_text(F::organisation, person.organisation, true);
  put_text(F::department, person.department, true);
  put_text(F::position, person.position, true);
  put_text(F::rank, person.rank);
  put_text(F::funding, person.funding);
  put_text(F::remarks, person.remarks, true);
  person.nominated_by = options.nominated_by;
  put_text(F::nominated_by, person.nominated_by);
}

void RowReader::State::read_row() {
  Registration& person = out->registration;
  read_name();
  read_delegation();
  read_role();
  read_category();
  read_gender();
  read_email();
  read_phone();
  read_status();
  read_presence_and_consent();
  read_languages(F::speaks, person.speaks);
  read_languages(F::listens, person.listens);
  read_date(F::arrival, person.arrival);
  read_date(F::departure, person.departure);
  if (person.arrival.year != 0 && person.departure.year != 0 && person.departure < person.arrival)
    problems.report(
        "departure-before-arrival", F::departure, cell(F::departure),
        "departure on " + iso(person.departure) + " is before arrival on " + iso(person.arrival));
  read_received();
  read_ref();
  read_texts();
  person.source_line = row->line;
}

RowReader::RowReader(const DelegateList& list, const ImportSetting& setting,
                     const ImportOptions& options)
    : state_(std::make_unique<State>(list, setting, options)) {}
RowReader::~RowReader() = default;
RowReader::RowReader(RowReader&&) noexcept = default;

bool RowReader::read(std::uint32_t row, Candidate& out, Problems& problems) {
  static const Registration blank{};
  State& state = *state_;
  state.row = &state.list.table.rows[row];
  state.out = &out;
  state.cleaner.clear();
  state.problems.begin(state.row->line, problems);
  out.registration = blank;
  out.ref = {};
  out.party.clear();
  out.new_party.clear();
  out.given = 0;
  out.placeholder = false;
  if (std::binary_search(state.list.damaged.begin(), state.list.damaged.end(), row)) return false;
  if (state.list.has_broken_utf8 && !state.check_utf8()) return false;
  if (!state.check_shape()) return false;
  state.read_row();
  return !state.problems.rejected();
}

Problems RowReader::remarks() const {
  Problems remarks;
  for (const auto& [word, where] : state_->role_remarks) {
    RowProblems one(state_->list, state_->setting.dialogue);
    one.begin(where.first, remarks);
    one.report("category-from-role", F::role, word,
               quoted(word) + " in the column of roles is taken as the category " + where.second);
  }
  return remarks;
}

}  // namespace plenary
