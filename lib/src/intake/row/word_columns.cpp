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

void WordReader::read_role(RowCells& cells) {
  if (!options_.role.empty()) cells.person().role = options_.role;
  const std::string_view text = cells.cell(F::role);
  if (text.empty()) return;
  const auto& word = roles_.of(cells.raw(F::role), [&] { return role_of_word(text, dialogue_); });
  if (!word) {
    if (!cells.is_marker(F::role, text))
      cells.problems().report(
          "role-unknown", F::role, text, in_quotes(text) + " is no role known here",
          hint_of(near_role(text, dialogue_),
                  "head, deputy, delegate, adviser, interpreter, security ..."));
  } else if (!word->role.empty()) {
    cells.person().role = word->role;
    cells.mark_given(F::role);
  } else {
    cells.person().category = word->category;
    cells.mark_given(F::category);
    role_remarks_.try_emplace(std::string(text), cells.line(), word->category);
  }
}

void WordReader::read_category(RowCells& cells) {
  const std::string_view text = cells.cell(F::category);
  if (text.empty()) return;
  const auto& category =
      categories_.of(cells.raw(F::category), [&] { return category_of_word(text, dialogue_); });
  if (category) {
    cells.person().category = *category;
    cells.mark_given(F::category);
  } else if (!cells.is_marker(F::category, text)) {
    cells.problems().report("category-unknown", F::category, text,
                            in_quotes(text) + " is no category known here",
                            hint_of(near_category(text, dialogue_),
                                    "government, observer, civil_society, expert, press ..."));
  }
}

void WordReader::read_gender(RowCells& cells) {
  const std::string_view text = cells.cell(F::gender);
  if (text.empty()) return;
  const auto& gender = genders_.of(cells.raw(F::gender), [&] { return gender_of_word(text); });
  if (gender) {
    cells.person().gender = *gender;
    cells.mark_given(F::gender);
  } else if (!cells.is_marker(F::gender, text)) {
    cells.problems().report("gender-unknown", F::gender, text,
                            in_quotes(text) + " is no gender known here",
                            hint_of(near_gender(text), "f, m, x, or leave the cell empty"));
  }
}

void WordReader::read_languages(RowCells& cells, F field, std::string& target) {
  const std::string_view text = cells.cell(field);
  if (text.empty()) return;
  const auto& codes = languages_.of(cells.raw(field), [&] { return languages_of_words(text); });
  if (codes) {
    target = *codes;
    if (!target.empty()) cells.mark_given(field);
  } else if (!cells.is_marker(field, text)) {
    cells.problems().report(
        "language-unknown", field, text,
        in_quotes(text) + " holds a word that is no language; the cell is left out",
        "codes or names, as in \"en;fr\"");
  }
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
