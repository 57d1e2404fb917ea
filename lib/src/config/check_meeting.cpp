// What a meeting's file says that no other file knows, or that cannot be.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "config/cross_check.h"
#include "plenary/text.h"

namespace plenary::config {
namespace {

bool contains(const std::vector<std::string>& list, const std::string& value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

void check_parties(const MeetingContext& context, Findings& findings) {
  const Meeting& meeting = context.meeting;
  const auto one = [&](const char* field, const std::string& code) {
    if (!code.empty()) findings.check_party(context.parties, field, code);
  };
  const auto several = [&](const char* field, const std::vector<std::string>& codes) {
    for (std::size_t i = 0; i < codes.size(); ++i)
      findings.check_party(context.parties, fmt::format("{}[{}]", field, i), codes[i]);
  };
  if (!meeting.country.empty()) findings.check_country(context.parties, "country", meeting.country);
  one("host", meeting.host);
  one("chair", meeting.chair);
  several("co_chairs", meeting.co_chairs);
  several("presides", meeting.presides);
  several("rules.exempt", meeting.rules.exempt);
  one("protocol.start_from", meeting.protocol.start_from);
}

void check_chairs(const MeetingContext& context, Findings& findings) {
  const Meeting& meeting = context.meeting;
  for (std::size_t i = 0; i < meeting.presides.size(); ++i) {
    const std::string& code = meeting.presides[i];
    if (code == meeting.chair || contains(meeting.co_chairs, code)) continue;
    findings.add("presides-not-chair", Severity::note, fmt::format("presides[{}]", i), code,
                 fmt::format("{} presides and is neither chair nor co-chair", code));
  }
  const ChairTerm* term =
      meeting.start.year == 0 ? nullptr : context.dialogue.chair_on(meeting.start);
  if (term && !meeting.chair.empty() && term->party != meeting.chair)
    findings.add("chair-differs", Severity::note, "chair", meeting.chair,
                 fmt::format("on {} the dialogue's chair was {}, and this meeting says {}",
                             iso(meeting.start), term->party, meeting.chair));
}

void check_dates(const MeetingContext& context, Findings& findings) {
  const Meeting& meeting = context.meeting;
  const MeetingRules& rules = meeting.rules;
  if (meeting.end < meeting.start)
    findings.add("end-before-start", Severity::error, "end", iso(meeting.end),
                 fmt::format("the meeting ends on {}, before it starts on {}", iso(meeting.end),
                             iso(meeting.start)));
  if (rules.nominate_by.year != 0 && meeting.start < rules.nominate_by)
    findings.add("deadline-after-start", Severity::warning, "rules.nominate_by",
                 iso(rules.nominate_by), "partners may nominate after the meeting has begun");
  if (rules.confirm_by.year != 0 && rules.confirm_by < rules.nominate_by)
    findings.add("confirm-before-nominate", Severity::warning, "rules.confirm_by",
                 iso(rules.confirm_by), "nominations are to be confirmed before they are due");
  if (meeting.zone.empty())
    findings.add("zone-missing", Severity::error, "timezone", "",
                 "the meeting has no time zone: deadlines and hours are read as UTC",
                 "plenary meeting set timezone=Africa/Casablanca");
}

// What a framework numbers through: 1 to `count`, where that is known.
bool is_outside(int number, int count) { return number < 1 || (count > 0 && number > count); }

void check_link(const Framework& framework, const FrameworkLink& link, const std::string& field,
                Findings& findings) {
  for (const int area : link.areas) {
    if (framework.area(area) || !is_outside(area, framework.area_count)) continue;
    findings.add("unknown-area", Severity::error, field + ".areas", std::to_string(area),
                 fmt::format("{} has no area {}", framework.id, area),
                 fmt::format("it has {}", framework.area_count));
  }
  std::vector<std::string> known;
  for (const PlanObjective& objective : framework.objectives) known.push_back(objective.id);
  for (const std::string& objective : link.objectives) {
    if (known.empty() || framework.objective(objective)) continue;
    findings.add("unknown-objective", Severity::error, field + ".objectives", objective,
                 fmt::format("{} has no objective \"{}\"", framework.id, objective),
                 "one of: " + join(known, ", "));
  }
  for (const int action : link.actions) {
    if (!is_outside(action, framework.action_count)) continue;
    findings.add("unknown-action", Severity::error, field + ".actions", std::to_string(action),
                 fmt::format("{} has no action {}", framework.id, action),
                 fmt::format("they are numbered 1 to {}", framework.action_count));
  }
}

void check_frameworks(const MeetingContext& context, Findings& findings) {
  const Meeting& meeting = context.meeting;
  std::vector<std::string> known;
  for (const Framework& framework : context.frameworks.all) known.push_back(framework.id);
  const auto find = [&](const std::string& field, const std::string& id) {
    const Framework* framework = context.frameworks.find(id);
    if (!framework)
      findings.add("unknown-framework", Severity::error, field, id,
                   fmt::format("no framework is called \"{}\"", id), did_you_mean(id, known));
    return framework;
  };
  for (std::size_t i = 0; i < meeting.frameworks.size(); ++i) {
    const std::string field = fmt::format("frameworks[{}]", i);
    const FrameworkLink& link = meeting.frameworks[i];
    if (const Framework* framework = find(field + ".framework", link.framework))
      check_link(*framework, link, field, findings);
  }
  for (std::size_t i = 0; i < meeting.informed_by.size(); ++i)
    find(fmt::format("informed_by[{}]", i), meeting.informed_by[i]);
}

void check_languages(const Meeting& meeting, Findings& findings) {
  const auto several = [&](const char* field, const std::vector<Language>& languages) {
    for (std::size_t i = 0; i < languages.size(); ++i)
      findings.check_language(fmt::format("{}[{}]", field, i), languages[i]);
  };
  several("languages", meeting.languages);
  several("interpretation", meeting.interpretation);
  if (!meeting.protocol.order_language.empty())
    findings.check_language("protocol.order_language", meeting.protocol.order_language);
  for (const auto& [field, text] : {std::pair{"title", &meeting.title},
                                    {"theme", &meeting.theme},
                                    {"city", &meeting.city},
                                    {"city_in", &meeting.city_in},
                                    {"venue", &meeting.venue},
                                    {"audience", &meeting.audience},
                                    {"co_chairs_why", &meeting.co_chairs_why},
                                    {"follows_text", &meeting.follows_text},
                                    {"public_text", &meeting.public_text}}) {
    for (const auto& [language, words] : text->all())
      findings.check_language(fmt::format("{}.{}", field, language), language);
  }
}

// One word is the id of a meeting of this workspace; several are the title of one held before it.
void check_follows(const MeetingContext& context, Findings& findings) {
  const std::string& follows = context.meeting.follows;
  if (follows.empty() || follows.find(' ') != std::string::npos) return;
  if (follows == context.meeting.id)
    return findings.add("follows-itself", Severity::error, "follows", follows,
                        "the meeting takes up itself");
  std::vector<std::string> known;
  for (const Meeting& meeting : context.meetings)
    if (meeting.id != context.meeting.id) known.push_back(meeting.id);
  if (contains(known, follows)) return;
  const std::string near = nearest(follows, known);
  findings.add("unknown-meeting", Severity::error, "follows", follows,
               fmt::format("no meeting is called \"{}\"", follows),
               near.empty() ? "an id of plenary list meetings, or the title of an earlier meeting"
                            : fmt::format("did you mean \"{}\"?", near));
}

void check_rooms_and_categories(const MeetingContext& context, Findings& findings) {
  std::set<std::string> rooms;
  for (std::size_t i = 0; i < context.meeting.rooms.size(); ++i) {
    const std::string& id = context.meeting.rooms[i].id;
    if (!rooms.insert(id).second)
      findings.add("room-id-twice", Severity::error, fmt::format("rooms[{}].id", i), id,
                   fmt::format("two rooms are called \"{}\"", id));
  }
  std::vector<std::string> known;
  for (const CategoryRule& category : context.dialogue.categories) known.push_back(category.id);
  for (std::size_t i = 0; i < context.meeting.categories.size(); ++i) {
    const std::string& id = context.meeting.categories[i];
    if (!contains(known, id))
      findings.add("unknown-category", Severity::error, fmt::format("categories[{}]", i), id,
                   fmt::format("no category is called \"{}\"", id), did_you_mean(id, known));
  }
}

}  // namespace

void check_meeting(const MeetingContext& context, Problems& problems) {
  Findings findings(problems, "meetings/" + context.meeting.id + ".toml");
  check_parties(context, findings);
  check_chairs(context, findings);
  check_languages(context.meeting, findings);
  check_follows(context, findings);
  check_dates(context, findings);
  check_frameworks(context, findings);
  check_rooms_and_categories(context, findings);
}

}  // namespace plenary::config
