#include "plenary/documents/announcement.h"

#include <algorithm>
#include <set>

#include "documents/sentences.h"
#include "plenary/documents/dates.h"
#include "plenary/text.h"

namespace plenary {
namespace {

// How the meeting is spoken of. A sentence that reads otherwise in a mood than before the meeting
// stands in the mood's own table of the words file.
enum class Mood { ahead, under_way, over, called_off };

Mood mood_of(const Meeting& meeting, Date today) {
  if (meeting.status == MeetingStatus::cancelled || meeting.status == MeetingStatus::postponed) {
    return Mood::called_off;
  }
  const bool has_days = meeting.start.year != 0;
  if (meeting.status == MeetingStatus::held || (has_days && meeting.end < today)) return Mood::over;
  return has_days && meeting.start <= today ? Mood::under_way : Mood::ahead;
}

std::string_view table_of_mood(Mood mood) {
  if (mood == Mood::under_way) return "under_way.";
  if (mood == Mood::over) return "over.";
  return mood == Mood::called_off ? "called_off." : "";
}

class Maker {
 public:
  Maker(const Paper& paper, const Frameworks& frameworks)
      : paper_(paper),
        meeting_(paper.meeting),
        words_(paper.words),
        frameworks_(frameworks),
        sentences_(paper, made_.findings),
        mood_(mood_of(paper.meeting, paper.zone.to_local(paper.now).date)) {}
  Maker(const Maker&) = delete;
  Maker& operator=(const Maker&) = delete;

  Announcement make() {
    Document& document = made_.document;
    document.title = paper_.text(meeting_.title);
    document.subtitle = words_["meeting_type." + meeting_.type];
    const std::string where = place_and_dates(paper_);
    if (!where.empty()) document.subtitle += " – " + where;
    document.language = paper_.language();
    document.footer = footer_of(paper_);
    paragraph({status(), takes_place(), theme(), co_chairs(), chair(),
               with_full_stop(text(meeting_.co_chairs_why))});
    paragraph({framework(), informed_by(), with_full_stop(text(meeting_.follows_text))});
    paragraph({gathers()});
    for (const auto part : split(text(meeting_.public_text), '\n')) {
      paragraph({std::string(trim(part))});
    }
    objectives();
    paragraph({who_may_register()});
    facts();
    return std::move(made_);
  }

 private:
  // Only what is written in this language: half a paper in another is worse than a sentence less.
  std::string text(const LocalizedText& localized) const {
    return localized.has(paper_.language()) ? paper_.text(localized) : std::string();
  }

  void paragraph(const std::vector<std::string>& sentences) {
    std::string whole;
    for (const auto& sentence : sentences) {
      if (sentence.empty()) continue;
      whole += (whole.empty() ? "" : " ") + sentence;
    }
    if (!whole.empty()) made_.document.blocks.emplace_back(Paragraph{std::move(whole)});
  }

  std::string status() const {
    if (meeting_.status == MeetingStatus::cancelled) return word("cancelled");
    if (meeting_.status == MeetingStatus::postponed) return word("postponed");
    return {};
  }

  std::string word(std::string_view key) const {
    return std::string(words_["announcement." + std::string(key)]);
  }

  // The key of a sentence in the meeting's mood.
  std::string said(std::string_view key) const {
    std::string whole = "announcement." + std::string(table_of_mood(mood_)) + std::string(key);
    return words_.has(whole) ? whole : "announcement." + std::string(key);
  }

  std::string takes_place() const {
    if (meeting_.start.year == 0) return {};
    const std::string dates = on_days_in_words(meeting_.start, meeting_.end, words_);
    if (meeting_.format == "virtual" || meeting_.city.empty()) {
      return words_.fill(said("takes_place_online"), {{"dates", dates}});
    }
    const auto city = sentences_.city();
    if (!city) return sentences_.fallback(said("place_and_days"), {place_and_dates(paper_)});
    return words_.fill(
        said("takes_place"),
        {{"city_in", *city}, {"country", paper_.names.of(meeting_.country)}, {"dates", dates}});
  }

  std::string theme() const {
    const std::string own = text(meeting_.theme);
    if (own.empty()) return {};
    return words_.fill(said("theme"), {{"theme", words_.fill("quote.title", {{"text", own}})}});
  }

  std::string co_chairs() const {
    const auto& codes = meeting_.co_chairs;
    if (codes.empty()) return {};
    std::vector<std::string> parts;
    std::vector<std::string> plain;
    for (const auto& code : codes) {
      plain.push_back(paper_.names.of(code));
      if (auto part = sentences_.party("announcement.party", code)) parts.push_back(*part);
    }
    const bool one = codes.size() == 1;
    if (parts.size() < codes.size()) {
      return sentences_.fallback(one ? "announcement.presidency" : "announcement.co_chairs", plain);
    }
    return words_.fill(said(one ? "chaired" : "co_chaired"), {{"parties", words_.list(parts)}});
  }

  std::string chair() const {
    if (meeting_.chair.empty()) return {};
    const auto sentence = sentences_.party(said("chair"), meeting_.chair);
    if (sentence) return capitalised(*sentence);
    return sentences_.fallback("announcement.chair_of_dialogue", {paper_.names.of(meeting_.chair)});
  }

  // "area 4", "areas 4 and 5"; in French with the article that the sentence needs.
  std::string areas_in_words(const FrameworkLink& link, const Framework& plan) const {
    std::vector<std::string> numbers;
    for (const int area : link.areas) numbers.push_back(std::to_string(area));
    std::string unit = "framework_unit." + plan.unit_name.in("en");
    if (!words_.has(unit + ".one")) unit = "framework_unit.area";
    return words_.count(unit, static_cast<long long>(numbers.size()),
                        {{"numbers", words_.list(numbers)}});
  }

  // The title of the one area, where its words are the adopted ones; else nothing.
  std::string adopted_title(const FrameworkLink& link, const Framework& plan) const {
    if (link.areas.size() != 1) return {};
    const PlanArea* area = plan.area(link.areas.front());
    if (!area || !area->title.is_adopted(paper_.language())) return {};
    return words_.fill("quote.title", {{"text", text(area->title.text)}});
  }

  std::string framework() const {
    if (meeting_.frameworks.empty()) return {};
    const FrameworkLink& link = meeting_.frameworks.front();
    const Framework* plan = frameworks_.find(link.framework);
    if (!plan) return {};
    const auto name = sentences_.plan("announcement.framework_plan", *plan);
    if (!name)
      return sentences_.fallback("announcement.framework_label", {short_name(*plan, paper_)});
    if (link.areas.empty()) {
      return words_.fill(said("framework_whole"), {{"plan", *name}});
    }
    const std::string areas = areas_in_words(link, *plan);
    const std::string title = adopted_title(link, *plan);
    return words_.fill(
        title.empty() ? "announcement.framework_areas" : "announcement.framework_titled",
        {{"areas", areas}, {"plan", *name}, {"title", title}});
  }

  std::string with_other_name(const std::string& name, const Framework& instrument) const {
    const std::string also = text(instrument.also_called);
    if (also.empty()) return name;
    return words_.fill(
        "announcement.also_called",
        {{"name", name}, {"also", also}, {"year", std::to_string(instrument.adopted.year)}});
  }

  std::string informed_by() const {
    std::vector<std::string> parts;
    std::vector<std::string> plain;
    for (const auto& id : meeting_.informed_by) {
      const Framework* instrument = frameworks_.find(id);
      if (!instrument) continue;
      plain.push_back(with_other_name(short_name(*instrument, paper_), *instrument));
      if (const auto part = sentences_.plan("announcement.instrument", *instrument)) {
        parts.push_back(with_other_name(*part, *instrument));
      }
    }
    if (plain.empty()) return {};
    if (parts.size() < plain.size()) {
      return sentences_.fallback("announcement.informed_label", plain);
    }
    return words_.fill("announcement.informed", {{"instruments", words_.list(parts)}});
  }

  std::string audience() const {
    std::string own = text(meeting_.audience);
    if (!own.empty()) return own;
    std::vector<std::string> parts;
    for (const auto& id : meeting_.categories) {
      const std::string key = "audience." + id;
      parts.push_back(words_.has(key) ? std::string(words_[key]) : category_name(paper_, id));
    }
    return words_.list(parts);
  }

  std::string gathers() const {
    const std::string who = audience();
    if (who.empty()) return {};
    const std::string exchange = "exchange." + meeting_.type;
    if (!words_.has(exchange)) return words_.fill(said("gathers_alone"), {{"audience", who}});
    return words_.fill(said("gathers"),
                       {{"audience", who}, {"exchange", std::string(words_[exchange])}});
  }

  void objectives() {
    List list;
    for (const auto& objective : meeting_.objectives) {
      if (const std::string own = text(objective); !own.empty()) list.items.push_back(own);
    }
    if (list.items.empty()) return;
    made_.document.blocks.emplace_back(Heading{2, word("objectives")});
    made_.document.blocks.emplace_back(std::move(list));
  }

  // Nobody registers for a meeting that is over or will not be held as planned.
  bool registers() const { return mood_ == Mood::ahead || mood_ == Mood::under_way; }

  bool is_past(Date day) const { return paper_.deadline_zone.end_of_day(day) < paper_.now; }

  std::string who_may_register() const {
    const Date deadline = meeting_.rules.nominate_by;
    if (deadline.year == 0 || !registers()) return {};
    const int offset =
        paper_.deadline_zone.offset_seconds(paper_.deadline_zone.end_of_day(deadline));
    const std::string open_to(name_of(meeting_.rules.open_to));
    return words_.fill("announcement.register_" + (is_past(deadline) ? "passed" : open_to),
                       {{"day", in_words(deadline, words_)},
                        {"zone", paper_.deadline_zone.name()},
                        {"offset", utc_offset(offset)}});
  }

  std::string until(Date day) const {
    if (day.year == 0 || !registers()) return {};
    return words_.fill(is_past(day) ? "announcement.until_passed" : "announcement.until",
                       {{"day", in_words(day, words_)}});
  }

  std::string languages_in_words(const std::vector<Language>& codes) const {
    return words_.list(language_names(paper_, codes));
  }

  void facts() {
    Facts facts;
    const auto add = [&](std::string_view key, std::string value) {
      if (!value.empty()) facts.entries.emplace_back(words_[key], std::move(value));
    };
    if (meeting_.start.year != 0) {
      add(said("dates"), days_in_words(meeting_.start, meeting_.end, words_));
    }
    add(said("place"), place());
    add("announcement.categories", join(category_names(paper_, meeting_.categories), ", "));
    add("announcement.registration", until(meeting_.rules.nominate_by));
    add("announcement.confirmation", until(meeting_.rules.confirm_by));
    add("announcement.working_languages", languages_in_words(meeting_.languages));
    add("announcement.interpretation", languages_in_words(meeting_.interpretation));
    add("announcement.contact", paper_.dialogue.contact_email);
    add("announcement.website", paper_.dialogue.website);
    if (!facts.entries.empty()) made_.document.blocks.emplace_back(std::move(facts));
  }

  std::string place() const {
    const std::string& city = paper_.text(meeting_.city);
    if (city.empty()) return {};
    const std::string venue = text(meeting_.venue);
    return (venue.empty() ? "" : venue + ", ") +
           words_.fill("paper.place_of",
                       {{"city", city}, {"country", paper_.names.of(meeting_.country)}});
  }

  const Paper& paper_;
  const Meeting& meeting_;
  const Words& words_;
  const Frameworks& frameworks_;
  Announcement made_{};
  Sentences sentences_;
  Mood mood_;
};

}  // namespace

Announcement announce(const Paper& paper, const Frameworks& frameworks) {
  return Maker(paper, frameworks).make();
}

Problems names_not_cleared(const Paper& paper) {
  std::vector<std::string> named = paper.meeting.co_chairs;
  named.push_back(paper.meeting.country);
  named.push_back(paper.meeting.chair);
  Problems problems;
  std::set<std::string> seen;
  for (const auto& code : named) {
    if (code.empty() || !seen.insert(code).second || paper.names.is_cleared(code)) continue;
    problems.push_back(
        {.code = "name-not-cleared",
         .severity = Severity::error,
         .where = {.path = "partners.toml"},
         .value = code,
         .message = "nobody has cleared a name of " + code + " in \"" + paper.language() + "\"",
         .hint =
             "add name = {" + paper.language() + " = \"..\"} to its entry, once it is reviewed"});
  }
  return problems;
}

}  // namespace plenary
