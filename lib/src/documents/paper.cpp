#include "plenary/documents/paper.h"

#include <algorithm>

#include "plenary/documents/dates.h"
#include "plenary/text.h"

namespace plenary {

std::string footer_of(const Paper& paper) {
  const std::string moment = in_words(paper.now, paper.zone, paper.words);
  if (paper.change == 0) return paper.words.fill("paper.footer_empty", {{"moment", moment}});
  return paper.words.fill(
      "paper.footer",
      {{"moment", moment}, {"change", std::to_string(paper.change)}, {"hash", paper.hash}});
}

std::string place_and_dates(const Paper& paper) {
  const Meeting& meeting = paper.meeting;
  std::string dates =
      meeting.start.year == 0 ? "" : days_in_words(meeting.start, meeting.end, paper.words);
  const std::string& city = paper.text(meeting.city);
  if (city.empty()) return dates;
  const std::string place =
      meeting.country.empty()
          ? city
          : paper.words.fill("paper.place_of",
                             {{"city", city}, {"country", paper.names.of(meeting.country)}});
  return dates.empty() ? place : place + ", " + dates;
}

Document begin_document(const Paper& paper, std::string_view title_key) {
  Document document{.title = std::string(paper.words[title_key]),
                    .language = paper.language(),
                    .footer = footer_of(paper)};
  const std::string& title = paper.text(paper.meeting.title);
  const std::string where = place_and_dates(paper);
  document.subtitle = title.empty() ? paper.meeting.id : title;
  if (!where.empty()) document.subtitle += " – " + where;
  return document;
}

std::string deadline_in_words(const Paper& paper, std::optional<int> days_left) {
  const Words& words = paper.words;
  if (!days_left) return std::string(words["daily.no_deadline"]);
  const Words::Fields day{{"day", in_words(paper.meeting.rules.nominate_by, words)}};
  if (*days_left == 0) return words.fill("daily.deadline_today", day);
  return *days_left > 0 ? words.count("daily.deadline_left", *days_left, day)
                        : words.count("daily.deadline_past", -*days_left, day);
}

std::string name_or_erased(const std::string& name, const Words& words) {
  return name.empty() ? std::string(words["paper.name_erased"]) : name;
}

std::string category_name(const Paper& paper, const std::string& id) {
  const CategoryRule* category = paper.dialogue.category(id);
  if (category && category->name.has(paper.language())) return paper.text(category->name);
  const std::string key = "category." + id;
  if (paper.words.has(key)) return std::string(paper.words[key]);
  return category && !category->name.empty() ? paper.text(category->name) : id;
}

std::string document_name(const Paper& paper, const std::string& type) {
  return word_or_key(paper, "document", type);
}

std::vector<std::string> category_names(const Paper& paper, const std::vector<std::string>& ids) {
  std::vector<std::string> names;
  names.reserve(ids.size());
  for (const auto& id : ids) names.push_back(category_name(paper, id));
  return names;
}

std::vector<std::string> language_names(const Paper& paper, const std::vector<Language>& codes) {
  std::vector<std::string> names;
  names.reserve(codes.size());
  for (const auto& code : codes) names.push_back(word_or_key(paper, "language", code));
  return names;
}

std::vector<std::string> document_names(const Paper& paper, const std::vector<std::string>& types) {
  std::vector<std::string> names;
  names.reserve(types.size());
  for (const auto& type : types) names.push_back(document_name(paper, type));
  return names;
}

std::string word_or_key(const Paper& paper, std::string_view section, const std::string& key) {
  const std::string whole = std::string(section) + "." + (key.empty() ? "none" : key);
  if (paper.words.has(whole)) return std::string(paper.words[whole]);
  std::string id = fold(key);
  std::replace(id.begin(), id.end(), ' ', '-');
  const std::string folded = std::string(section) + "." + id;
  return paper.words.has(folded) ? std::string(paper.words[folded]) : key;
}

}  // namespace plenary
