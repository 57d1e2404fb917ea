#include "plenary/actions/form.h"

#include <algorithm>

#include "actions/form_marks.h"
#include "intake/words.h"
#include "plenary/codec/csv.h"
#include "plenary/documents/dates.h"
#include "plenary/text.h"

namespace plenary::actions {
namespace {

constexpr int rows_to_spare = 3;  // beyond the quota
constexpr int rows_without_quota = 20;

// The words of a drop-down, each of which an import takes for the value that it stands for.
class FormWords {
 public:
  explicit FormWords(const ListGround& ground) : ground_(ground) {}

  std::string title(const std::string& key) const {
    const std::string own = "form.column." + key;
    return ground_.words.has(own) ? std::string(ground_.words[own]) : ground_.title(key);
  }

  std::string role(const std::string& id) const {
    const Dialogue& dialogue = ground_.setting.dialogue;
    const RoleRule* rule = dialogue.role(id);
    if (rule == nullptr) return id;
    const std::string& name = rule->name.in(ground_.language(), dialogue.first_language());
    const auto read = role_of_word(name, dialogue);
    return read && read->role == id ? name : id;
  }

  std::string gender(Gender gender) const {
    if (gender == Gender::unknown) return {};
    const std::string id(name_of(gender));
    const std::string word(ground_.words["form.gender." + id]);
    return gender_of_word(word) == gender ? word : id;
  }

  std::string language(const std::string& code) const {
    const std::string entry = "language." + code;
    if (!ground_.words.has(entry)) return code;
    const std::string word(ground_.words[entry]);
    return languages_of_words(word) == code ? word : code;
  }

  std::string languages(const std::string& codes) const {
    std::vector<std::string> words;
    for (const auto code : split(codes, ';'))
      if (!code.empty()) words.push_back(language(std::string(code)));
    const std::string joined = join(words, "; ");
    return languages_of_words(joined) == codes ? joined : codes;
  }

  std::vector<std::string> choices(const std::string& key) const {
    std::vector<std::string> words;
    if (key == "honorific")
      for (const auto word : split(ground_.words["form.honorifics"], '|'))
        words.emplace_back(trim(word));
    if (key == "gender")
      for (const Gender each : {Gender::female, Gender::male, Gender::other})
        words.push_back(gender(each));
    if (key == "role")
      for (const RoleRule& rule : ground_.setting.dialogue.roles) words.push_back(role(rule.id));
    if (key == "listens" || key == "speaks")
      for (const auto& [entry, word] : ground_.words.all())
        if (entry.starts_with("language.")) words.push_back(language(entry.substr(9)));
    return words;
  }

 private:
  const ListGround& ground_;
};

bool is_made_of_parts(const Registration& row) {
  return !row.given_name.empty() && !row.family_name.empty() &&
         row.name == row.given_name + " " + row.family_name;
}

struct FormColumn {
  const char* key;
  std::string (*text)(const Registration&, const FormWords&);
};

const std::vector<FormColumn>& form_columns() {
  using R = Registration;
  using W = FormWords;
  static const std::vector<FormColumn> columns = {
      {"ref", [](const R& row, const W&) { return ref(row.id); }},
      {"honorific", [](const R& row, const W&) { return row.honorific; }},
      {"given_name", [](const R& row, const W&) { return row.given_name; }},
      {"family_name", [](const R& row, const W&) { return row.family_name; }},
      {"name", [](const R& row, const W&) { return is_made_of_parts(row) ? "" : row.name; }},
      {"gender", [](const R& row, const W& words) { return words.gender(row.gender); }},
      {"role", [](const R& row, const W& words) { return words.role(row.role); }},
      {"position", [](const R& row, const W&) { return row.position; }},
      {"organisation", [](const R& row, const W&) { return row.organisation; }},
      {"department", [](const R& row, const W&) { return row.department; }},
      {"email", [](const R& row, const W&) { return row.email; }},
      {"phone", [](const R& row, const W&) { return row.phone; }},
      {"listens", [](const R& row, const W& words) { return words.languages(row.listens); }},
      {"speaks", [](const R& row, const W& words) { return words.languages(row.speaks); }},
      {"arrival", nullptr},
      {"departure", nullptr},
      {"remarks", [](const R& row, const W&) { return row.remarks; }},
  };
  return columns;
}

class FormMaking {
 public:
  FormMaking(const Snapshot& snapshot, const ListGround& ground, const std::string& party)
      : ground_(ground), words_(ground), party_(party) {
    const std::string& meeting = ground.setting.meeting.id;
    people_ = snapshot.participants(
        {.meeting = meeting,
         .parties = {party},
         .statuses = {Status::nominated, Status::confirmed, Status::waitlisted}});
    Delegation delegation{.meeting = meeting, .party = party};
    for (Delegation& each : snapshot.rows<Delegation>(meeting))
      if (each.party == party) delegation = std::move(each);
    std::vector<Registration> rows;
    for (const Participant& each : people_) rows.push_back(each.registration);
    quota_ = quota_use(rows, delegation, ground.setting.meeting, ground.setting.dialogue);
  }

  Result<DelegationForm> run(const SheetsModule& sheets) {
    DelegationForm form{.people = static_cast<int>(people_.size()), .empty_rows = empty_rows()};
    const auto writer = sheets.write(layout(form.empty_rows));
    for (const Participant& each : people_) {
      for (const FormColumn& column : form_columns()) {
        if (column.text != nullptr)
          writer->text(text_in(column, each.registration));
        else
          writer->day(day_in(column, each.registration));
      }
      writer->end_row();
    }
    auto bytes = writer->finish();
    if (!bytes) return fail(std::move(bytes.error()));
    form.bytes = std::move(*bytes);
    return form;
  }

 private:
  std::string text_in(const FormColumn& column, const Registration& row) const {
    return with_kept_apostrophes(column.text(row, words_));
  }
  static Date day_in(const FormColumn& column, const Registration& row) {
    return std::string_view(column.key) == "arrival" ? row.arrival : row.departure;
  }

  bool has_quota() const { return quota_.quota.limited && !quota_.exempt; }
  int empty_rows() const {
    return has_quota() ? std::max(quota_.free_seats(), 0) + rows_to_spare : rows_without_quota;
  }
  const Words& words() const { return ground_.words; }
  std::string title() const {
    const Meeting& meeting = ground_.setting.meeting;
    return meeting.title.in(ground_.language(), ground_.setting.dialogue.first_language());
  }

  // What stands above the rows: whose it is, until when, how many may come.
  std::vector<std::string> lines() const {
    std::vector<std::string> lines{
        words().fill("form.delegation", {{"party", ground_.party_name(party_)}})};
    const Date deadline = ground_.setting.meeting.rules.nominate_by;
    if (deadline.year != 0)
      lines.push_back(words().fill("form.deadline", {{"day", in_words(deadline, words())}}));
    if (has_quota()) lines.push_back(quota_line());
    return lines;
  }

  std::string quota_line() const {
    if (quota_.quota.heads == 0) return words().count("form.quota", quota_.quota.others);
    return words().fill("form.quota_with_head", {{"heads", words().number(quota_.quota.heads)},
                                                 {"others", words().number(quota_.quota.others)}});
  }

  SheetLayout layout(int spare) const {
    SheetLayout layout{.name = std::string(words()["form.sheet"]),
                       .title = title(),
                       .lines = lines(),
                       .spare_rows = spare,
                       .created = ground_.setting.now};
    FormMarks marks{.meeting = ground_.setting.meeting.id,
                    .delegation = delegation_mark(),
                    .sheet = layout.name,
                    .lines = layout.lines};
    marks.lines.push_back(layout.title);
    for (const FormColumn& column : form_columns()) {
      const std::string key = column.key;
      layout.columns.push_back({.title = words_.title(key),
                                .choices = words_.choices(key),
                                .locked = key == "ref",
                                .date = column.text == nullptr});
      marks.columns.emplace_back(layout.columns.back().title, key);
    }
    SheetPage page = instructions();
    marks.pages = {{page.name, page.rows.size()}};
    for (const Participant& each : people_)
      marks.add_filled(ref(each.registration.id), cells_of(each.registration));
    layout.pages = {std::move(page), page_of(marks)};
    return layout;
  }

  // As they are read again.
  std::vector<std::string> cells_of(const Registration& row) const {
    std::vector<std::string> cells;
    for (const FormColumn& column : form_columns()) {
      if (column.text != nullptr) {
        cells.push_back(text_in(column, row));
        continue;
      }
      const Date day = day_in(column, row);
      cells.push_back(day.year == 0 ? std::string() : iso(day));
    }
    return cells;
  }

  // A code may be an alias of another party, as EC is.
  std::string delegation_mark() const {
    const auto stands_for_it = [&](const std::string& text) {
      const PartyMatch match = ground_.parties.recognise_exactly(text);
      return match.kind == PartyMatch::Kind::certain && match.code == party_;
    };
    const std::string& name =
        ground_.parties.name(party_, ground_.language(), ground_.setting.dialogue.first_language());
    return !stands_for_it(party_) && stands_for_it(name) ? name : party_;
  }

  SheetPage instructions() const {
    SheetPage page{.name = std::string(words()["form.instructions"]), .rows = {{title()}}};
    for (std::string& line : lines()) page.rows.push_back({"", std::move(line)});
    for (const char* key : {"form.how", "form.known", "form.leaving"})
      page.rows.push_back({"", std::string(words()[key])});
    const std::string& contact = ground_.setting.dialogue.contact_email;
    if (!contact.empty())
      page.rows.push_back({"", words().fill("form.contact", {{"contact", contact}})});
    page.rows.emplace_back();
    for (const FormColumn& column : form_columns())
      page.rows.push_back(
          {words_.title(column.key), std::string(words()["form.help." + std::string(column.key)])});
    return page;
  }

  const ListGround& ground_;
  FormWords words_;
  std::string party_;
  std::vector<Participant> people_{};
  QuotaUse quota_{};
};

}  // namespace

Result<DelegationForm> delegation_form(const Snapshot& snapshot, const ListGround& ground,
                                       const SheetsModule& sheets, const std::string& party) {
  return FormMaking(snapshot, ground, party).run(sheets);
}

}  // namespace plenary::actions
