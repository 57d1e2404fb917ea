#include "intake/row/word_columns.h"

#include <string>

#include "plenary/text.h"

namespace plenary {

namespace {

using F = ListField;

std::string hint_of(const std::string& near, const char* values) {
  return near.empty() ? values : "did you mean " + near + "?";
}

void read_status(RowCells& cells) {
  const std::string_view text = cells.cell(F::status);
  if (text.empty()) return;
  if (const auto status = status_of_word(text)) {
    cells.person().status = *status;
    cells.mark_given(F::status);
  } else if (!cells.is_marker(F::status, text)) {
    cells.problems().report(
        "status-unknown", F::status, text, in_quotes(text) + " is no status known here",
        hint_of(near_status(text), "nominated, confirmed, waitlisted, refused or withdrawn"));
  }
}

void read_presence(RowCells& cells) {
  const std::string_view text = cells.cell(F::presence);
  if (text.empty()) return;
  if (const auto presence = presence_of_word(text)) {
    cells.person().presence = *presence;
    cells.mark_given(F::presence);
  } else if (!cells.is_marker(F::presence, text)) {
    cells.problems().report("presence-unknown", F::presence, text,
                            in_quotes(text) + " is neither in person nor online",
                            hint_of(near_presence(text), "in_person or online"));
  }
}

void read_consent(RowCells& cells) {
  const std::string_view text = cells.cell(F::consent);
  if (text.empty()) return;
  if (auto consent = consent_of_word(text)) {
    cells.person().consent = std::move(*consent);
    cells.mark_given(F::consent);
  } else if (!cells.is_marker(F::consent, text)) {
    cells.problems().report("consent-unknown", F::consent, text,
                            in_quotes(text) + " is neither yes nor no",
                            "yes, no, or leave the cell empty");
  }
}

}  // namespace

namespace {

// What a cell says: as it was found in another row, or read. Null: nothing, which is reported with
// `unknown(text)` where something stands there.
template <class Value, class Read, class Unknown>
const Value* value_of(RowCells& cells, F field, ByCell<Value>& values, Read read, Unknown unknown) {
  const std::string_view source = cells.raw(field);
  if (source.empty()) return nullptr;
  if (const Value* known = values.known(source)) return known;
  const std::string_view text = cells.cell(field);
  if (text.empty()) return nullptr;
  std::optional<Value> value = read(text);
  if (value)
    return &(cells.is_as_it_lies(field, text) ? values.keep(source, std::move(*value))
                                              : values.once(std::move(*value)));
  if (!cells.is_marker(field, text)) unknown(text);
  return nullptr;
}

}  // namespace

void WordReader::read_role(RowCells& cells) {
  if (!options_.role.empty()) cells.person().role = options_.role;
  const auto read = [&](std::string_view text) { return role_of_word(text, dialogue_); };
  const auto unknown = [&](std::string_view text) {
    cells.problems().report("role-unknown", F::role, text,
                            in_quotes(text) + " is no role known here",
                            hint_of(near_role(text, dialogue_),
                                    "head, deputy, delegate, adviser, interpreter, security ..."));
  };
  const RoleWord* word = value_of(cells, F::role, roles_, read, unknown);
  if (!word) return;
  if (!word->role.empty()) {
    cells.person().role = word->role;
    cells.mark_given(F::role);
  } else {
    cells.person().category = word->category;
    cells.mark_given(F::category);
    role_remarks_.try_emplace(std::string(cells.clean(cells.raw(F::role))), cells.line(),
                              word->category);
  }
}

void WordReader::read_category(RowCells& cells) {
  const auto read = [&](std::string_view text) { return category_of_word(text, dialogue_); };
  const auto unknown = [&](std::string_view text) {
    cells.problems().report("category-unknown", F::category, text,
                            in_quotes(text) + " is no category known here",
                            hint_of(near_category(text, dialogue_),
                                    "government, observer, civil_society, expert, press ..."));
  };
  const std::string* category = value_of(cells, F::category, categories_, read, unknown);
  if (!category) return;
  cells.person().category = *category;
  cells.mark_given(F::category);
}

void WordReader::read_gender(RowCells& cells) {
  const auto unknown = [&](std::string_view text) {
    cells.problems().report("gender-unknown", F::gender, text,
                            in_quotes(text) + " is no gender known here",
                            hint_of(near_gender(text), "f, m, x, or leave the cell empty"));
  };
  const Gender* gender = value_of(cells, F::gender, genders_, gender_of_word, unknown);
  if (!gender) return;
  cells.person().gender = *gender;
  cells.mark_given(F::gender);
}

void WordReader::read_languages(RowCells& cells, F field, std::string& target) {
  const auto unknown = [&](std::string_view text) {
    cells.problems().report(
        "language-unknown", field, text,
        in_quotes(text) + " holds a word that is no language; the cell is left out",
        "codes or names, as in \"en;fr\"");
  };
  const std::string* codes = value_of(cells, field, languages_, languages_of_words, unknown);
  if (!codes) return;
  target = *codes;
  if (!target.empty()) cells.mark_given(field);
}

void WordReader::read(RowCells& cells) {
  read_role(cells);
  read_category(cells);
  read_gender(cells);
  read_status(cells);
  read_presence(cells);
  read_consent(cells);
  read_languages(cells, F::speaks, cells.person().speaks);
  read_languages(cells, F::listens, cells.person().listens);
}

Problems WordReader::remarks(const DelegateList& list) const {
  Problems remarks;
  for (const auto& [word, where] : role_remarks_) {
    RowProblems one(list, dialogue_);
    one.begin(where.first, remarks);
    one.report(
        "category-from-role", F::role, word,
        in_quotes(word) + " in the column of roles is taken as the category " + where.second);
  }
  return remarks;
}

}  // namespace plenary
