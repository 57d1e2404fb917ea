#include "plenary/documents/meeting.h"

#include "plenary/documents/dates.h"
#include "plenary/text.h"

namespace plenary {
namespace {

class MeetingPage {
 public:
  MeetingPage(const Paper& paper, std::optional<int> days_left)
      : paper_(paper), meeting_(paper.meeting), words_(paper.words), days_left_(days_left) {}

  Document make() {
    add_what();
    add_where();
    add_who();
    add_rules();
    add_rest();
    return {.title = paper_.text(meeting_.title),
            .language = paper_.language(),
            .blocks = {std::move(facts_)}};
  }

 private:
  void add(std::string_view key, std::string value) {
    if (value.empty()) return;
    facts_.entries.emplace_back(words_["meeting." + std::string(key)], std::move(value));
  }

  void add(std::string_view key, const LocalizedText& text) { add(key, paper_.text(text)); }

  void add_all(std::string_view key, const std::vector<std::string>& values) {
    for (const auto& value : values) {
      if (facts_.entries.empty() || &value == &values.front()) {
        add(key, value);
      } else {
        facts_.entries.emplace_back("", value);
      }
    }
  }

  void add_what() {
    add("id", meeting_.id);
    add("type", word_or_key(paper_, "meeting_type", meeting_.type));
    add("status", word_or_key(paper_, "meeting_status", std::string(name_of(meeting_.status))));
    add("format", word_or_key(paper_, "meeting_format", meeting_.format));
    add("theme", meeting_.theme);
    std::vector<std::string> objectives;
    for (const auto& objective : meeting_.objectives) objectives.push_back(paper_.text(objective));
    add_all("objectives", objectives);
    add("audience", meeting_.audience);
    add("public_text", meeting_.public_text);
    add("categories", join(category_names(paper_, meeting_.categories), ", "));
    if (meeting_.start.year != 0) {
      add("dates", days_in_words(meeting_.start, meeting_.end, words_));
    }
  }

  void add_where() {
    add("city", meeting_.city);
    if (meeting_.city_in.has(paper_.language())) add("city_in", meeting_.city_in);
    add("venue", meeting_.venue);
    add("country", party(meeting_.country));
    add("timezone", meeting_.zone);
  }

  std::string party(const std::string& code) const {
    if (code.empty()) return {};
    const std::string name = paper_.names.of(code);
    return name == code ? code : words_.fill("meeting.party", {{"name", name}, {"code", code}});
  }

  std::string parties(const std::vector<std::string>& codes) const {
    std::vector<std::string> names;
    for (const auto& code : codes) names.push_back(party(code));
    return join(names, ", ");
  }

  void add_who() {
    add("host", party(meeting_.host));
    add("chair", party(meeting_.chair));
    add("co_chairs", parties(meeting_.co_chairs));
    add("co_chairs_why", meeting_.co_chairs_why);
    add("presides", parties(meeting_.presides));
    add("follows", meeting_.follows);
    add("follows_text", meeting_.follows_text);
  }

  std::string day(Date date) const { return date.year == 0 ? "" : in_words(date, words_); }

  void add_rules() {
    const MeetingRules& rules = meeting_.rules;
    if (days_left_) add("deadline", deadline_in_words(paper_, days_left_));
    add("deadline_timezone", rules.deadline_zone);
    add("confirm_by", day(rules.confirm_by));
    if (!rules.late.empty()) add("late", word_or_key(paper_, "late", rules.late));
    add("open_to", word_or_key(paper_, "open_to", std::string(name_of(rules.open_to))));
    add("quota", rules.quota.limited ? text_of(rules.quota) : std::string(words_["paper.none"]));
    add("exempt", parties(rules.exempt));
    add("documents", join(document_names(paper_, rules.documents), ", "));
    const MeetingProtocol& protocol = meeting_.protocol;
    if (!protocol.order_language.empty()) {
      add("order_language", word_or_key(paper_, "language", protocol.order_language));
    }
    add("start_from", party(protocol.start_from));
    add("observers", word_or_key(paper_, "observers", protocol.observers));
  }

  std::string numbered(std::string_view key, const std::vector<std::string>& numbers) const {
    if (numbers.empty()) return {};
    return ", " + words_.count("meeting." + std::string(key),
                               static_cast<long long>(numbers.size()),
                               {{"numbers", words_.list(numbers)}});
  }

  static std::vector<std::string> texts_of(const std::vector<int>& numbers) {
    std::vector<std::string> texts;
    for (const int number : numbers) texts.push_back(std::to_string(number));
    return texts;
  }

  std::string room(const Room& room) const {
    const std::string& name = paper_.text(room.name);
    const std::string& shown = name.empty() ? room.id : name;
    if (room.capacity == 0) return shown;
    return words_.count("meeting.room", room.capacity, {{"name", shown}});
  }

  void add_rest() {
    std::vector<std::string> frameworks;
    for (const auto& link : meeting_.frameworks) {
      frameworks.push_back(link.framework + numbered("areas", texts_of(link.areas)) +
                           numbered("area_objectives", link.objectives) +
                           numbered("actions", texts_of(link.actions)));
    }
    add_all("frameworks", frameworks);
    add("informed_by", join(meeting_.informed_by, ", "));
    std::vector<std::string> rooms;
    for (const auto& each : meeting_.rooms) rooms.push_back(room(each));
    add("rooms", join(rooms, ", "));
    add("languages", join(language_names(paper_, meeting_.languages), ", "));
    add("interpretation", join(language_names(paper_, meeting_.interpretation), ", "));
  }

  const Paper& paper_;
  const Meeting& meeting_;
  const Words& words_;
  std::optional<int> days_left_;
  Facts facts_{};
};

}  // namespace

Document meeting_document(const Paper& paper, std::optional<int> days_left) {
  return MeetingPage(paper, days_left).make();
}

}  // namespace plenary
