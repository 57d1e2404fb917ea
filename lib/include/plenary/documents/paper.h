// What every paper stands on: whose meeting, in which words, made from which change. Makers of
// papers are pure: the same paper and values give the same document.
#pragma once

#include <optional>
#include <string>

#include "plenary/document.h"
#include "plenary/domain/dialogue.h"
#include "plenary/domain/meeting.h"
#include "plenary/domain/precedence.h"
#include "plenary/language.h"
#include "plenary/zone.h"

namespace plenary {

// References live as long as the setting and the words that it was made from.
struct Paper {
  const Dialogue& dialogue;
  const Meeting& meeting;
  const Zone& zone;  // the meeting's
  const Zone& deadline_zone;
  const Words& words;
  PartyNames names;
  Instant now{};            // the moment the paper is of
  ChangeNumber change = 0;  // the last one it stands on; 0: none yet
  std::string hash{};       // 12 hex digits of it

  const Language& language() const { return words.language(); }
  const std::string& text(const LocalizedText& localized) const {
    return localized.in(language(), dialogue.first_language());
  }
};

// An empty document with title, meeting, language and footer.
Document begin_document(const Paper& paper, std::string_view title_key);
std::string footer_of(const Paper& paper);  // "As of 10 June 2023, 08:00 (UTC+1) – change #12 ..."
std::string place_and_dates(const Paper& paper);  // "Marrakesh (Morocco), 22–23 June 2023"

// "9 June 2023: 3 days left"; none: no deadline is set.
std::string deadline_in_words(const Paper& paper, std::optional<int> days_left);
// In place of a name that was erased with the person, its place stays.
std::string name_or_erased(const std::string& name, const Words& words);

std::string category_name(const Paper& paper, const std::string& id);
std::vector<std::string> category_names(const Paper& paper, const std::vector<std::string>& ids);
std::vector<std::string> language_names(const Paper& paper, const std::vector<Language>& codes);
std::string document_name(const Paper& paper, const std::string& type);
// The word for a free key where the words file has one ("region.west-africa"), else the key itself.
std::string word_or_key(const Paper& paper, std::string_view section, const std::string& key);

std::vector<std::string> document_names(const Paper& paper, const std::vector<std::string>& types);

}  // namespace plenary
