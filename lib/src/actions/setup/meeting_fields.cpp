#include "actions/setup/meeting_fields.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <map>

#include "plenary/actions/references.h"
#include "plenary/text.h"
#include "vocabulary/language_names.h"

namespace plenary::actions {
namespace {

using Values = std::vector<std::string>;

// A key while it is being set: its name as typed, the language behind it, what was given.
struct Typed {
  std::string key{};
  Language language{};  // "title.fr"; empty: none was said
  const Values& values;
  const FieldContext& context;

  bool clears() const { return values.size() == 1 && values.front().empty(); }
};

using Apply = std::function<Result<void>(Meeting&, const Typed&)>;

tl::unexpected<Error> refuse(const Typed& typed, const std::string& value, std::string_view why,
                             std::vector<std::string> hints = {}) {
  return fail(ErrorKind::usage, fmt::format("{}: \"{}\" {}", typed.key, value, why),
              std::move(hints));
}

// Values may be given one at a time, or several between commas.
Values apart(const Values& values) {
  Values all;
  for (const std::string& value : values) {
    for (const std::string_view part : split(value, ','))
      if (!trim(part).empty()) all.emplace_back(trim(part));
  }
  return all;
}

Result<std::string> single(const Typed& typed) {
  if (typed.values.size() == 1) return typed.values.front();
  return fail(ErrorKind::usage, fmt::format("{} takes one value", typed.key));
}

Result<std::string> chosen(const Typed& typed, const std::string& value, const Values& known) {
  if (std::find(known.begin(), known.end(), value) != known.end()) return value;
  return refuse(typed, value, "is none of its values", {did_you_mean(value, known)});
}

// "fr=Réunion" is French; without a language, the one behind the key, or the dialogue's first.
void set_text(LocalizedText& text, const Typed& typed) {
  for (const std::string& value : typed.values) {
    const std::size_t equals = value.find('=');
    const bool has_language =
        equals != std::string::npos && is_language_code(std::string_view(value).substr(0, equals));
    if (typed.language.empty() && has_language)
      text.set(value.substr(0, equals), value.substr(equals + 1));
    else
      text.set(
          typed.language.empty() ? typed.context.setting.dialogue.first_language() : typed.language,
          value);
  }
}

LocalizedText without(const LocalizedText& text, const Language& language) {
  LocalizedText rest;
  for (const auto& [known, words] : text.all())
    if (known != language) rest.set(known, words);
  return rest;
}

Apply localized(LocalizedText Meeting::*member) {
  return [member](Meeting& meeting, const Typed& typed) -> Result<void> {
    LocalizedText& text = meeting.*member;
    if (!typed.clears())
      set_text(text, typed);
    else
      text = typed.language.empty() ? LocalizedText{} : without(text, typed.language);
    return {};
  };
}

// Any single value, put where it belongs once `read` has understood it.
template <class Value>
Apply one(std::function<Value&(Meeting&)> target,
          std::function<Result<Value>(const Typed&, const std::string&)> read) {
  return [target = std::move(target), read = std::move(read)](Meeting& meeting,
                                                              const Typed& typed) -> Result<void> {
    auto word = single(typed);
    if (!word) return fail(word.error());
    if (word->empty()) {
      target(meeting) = Value{};
      return {};
    }
    auto value = read(typed, *word);
    if (!value) return fail(value.error());
    target(meeting) = *value;
    return {};
  };
}

Apply several(std::function<Values&(Meeting&)> target,
              std::function<Result<std::string>(const Typed&, const std::string&)> read) {
  return [target = std::move(target), read = std::move(read)](Meeting& meeting,
                                                              const Typed& typed) -> Result<void> {
    Values values;
    for (const std::string& word : apart(typed.values)) {
      auto value = read(typed, word);
      if (!value) return fail(value.error());
      values.push_back(std::move(*value));
    }
    target(meeting) = std::move(values);
    return {};
  };
}

Result<std::string> any_text(const Typed&, const std::string& word) { return word; }

Result<std::string> party_code(const Typed& typed, const std::string& word) {
  return one_party(typed.context.parties, word);
}

Result<Date> day(const Typed& typed, const std::string& word) {
  if (const auto date = parse_day(word)) return *date;
  return refuse(typed, word, "is not a day", {"write it as 2023-06-09"});
}

Result<std::string> zone_name(const Typed& typed, const std::string& word) {
  auto zone = typed.context.zones.find(word);
  if (!zone) return fail(zone.error());
  return word;
}

Result<Quota> quota(const Typed& typed, const std::string& word) {
  if (const auto read = parse_quota(word)) return *read;
  return refuse(typed, word, "is not a quota",
                {"1+1 is one head and one more, 2 is two of any role, none is no limit"});
}

Result<std::string> language_code(const Typed& typed, const std::string& word) {
  if (is_language_code(word)) return word;
  const std::string_view named = language_named(fold(word));
  return refuse(typed, word, "is not a language's code",
                {named.empty() ? "languages are written en, fr, es, pt, ar, ..."
                               : fmt::format("did you mean \"{}\"?", named)});
}

Result<std::string> framework_id(const Typed& typed, const std::string& word) {
  Values known;
  for (const Framework& framework : typed.context.setting.frameworks.all)
    known.push_back(framework.id);
  return chosen(typed, word, known);
}

Result<std::string> category_id(const Typed& typed, const std::string& word) {
  Values known;
  for (const CategoryRule& category : typed.context.setting.dialogue.categories)
    known.push_back(category.id);
  return chosen(typed, word, known);
}

auto one_of(Values known) {
  return [known = std::move(known)](const Typed& typed, const std::string& word) {
    return chosen(typed, word, known);
  };
}

Apply text_at(std::string Meeting::*member,
              std::function<Result<std::string>(const Typed&, const std::string&)> read) {
  return one<std::string>([member](Meeting& m) -> std::string& { return m.*member; },
                          std::move(read));
}

Apply list_at(Values Meeting::*member,
              std::function<Result<std::string>(const Typed&, const std::string&)> read) {
  return several([member](Meeting& m) -> Values& { return m.*member; }, std::move(read));
}

Apply rule_date(Date MeetingRules::*member) {
  return one<Date>([member](Meeting& m) -> Date& { return m.rules.*member; }, day);
}

Apply date_at(Date Meeting::*member) {
  return one<Date>([member](Meeting& m) -> Date& { return m.*member; }, day);
}

Result<MeetingStatus> status(const Typed& typed, const std::string& word) {
  auto name = chosen(typed, word, {"planned", "announced", "postponed", "cancelled", "held"});
  if (!name) return fail(name.error());
  return *parse_meeting_status(*name);
}

Result<OpenTo> open_to(const Typed& typed, const std::string& word) {
  auto name = chosen(typed, word, {"partners", "invited", "anyone"});
  if (!name) return fail(name.error());
  return *parse_open_to(*name);
}

// "cadiz-2023-2027:4": a framework, perhaps with areas behind it.
Result<void> add_framework(Meeting& meeting, const Typed& typed) {
  meeting.frameworks.clear();
  for (const std::string& value : typed.values) {
    const std::vector<std::string_view> parts = split(value, ':');
    auto id = framework_id(typed, std::string(parts.front()));
    if (!id) return fail(id.error());
    FrameworkLink link{.framework = *id};
    for (std::size_t i = 1; i < parts.size(); ++i) {
      const std::string number(parts[i]);
      if (number.empty() || number.size() > 3 ||
          number.find_first_not_of("0123456789") != std::string::npos)
        return refuse(typed, value, "does not end in an area's number",
                      {"as in cadiz-2023-2027:4"});
      link.areas.push_back(std::stoi(number));
    }
    meeting.frameworks.push_back(std::move(link));
  }
  return {};
}

std::map<std::string, Apply> what_and_where() {
  return {
      {"type", text_at(&Meeting::type, one_of(meeting_types()))},
      {"status", one<MeetingStatus>([](Meeting& m) -> MeetingStatus& { return m.status; }, status)},
      {"title", localized(&Meeting::title)},
      {"theme", localized(&Meeting::theme)},
      {"audience", localized(&Meeting::audience)},
      {"public_text", localized(&Meeting::public_text)},
      {"categories", list_at(&Meeting::categories, category_id)},
      {"start", date_at(&Meeting::start)},
      {"end", date_at(&Meeting::end)},
      {"format", text_at(&Meeting::format, one_of({"in_person", "virtual", "hybrid"}))},
      {"city", localized(&Meeting::city)},
      {"city_in", localized(&Meeting::city_in)},
      {"venue", localized(&Meeting::venue)},
      {"country", text_at(&Meeting::country, party_code)},
      {"timezone", text_at(&Meeting::zone, zone_name)},
      {"languages", list_at(&Meeting::languages, language_code)},
      {"interpretation", list_at(&Meeting::interpretation, language_code)},
      {"framework", add_framework},
  };
}

std::map<std::string, Apply> who_and_rules() {
  return {
      {"host", text_at(&Meeting::host, party_code)},
      {"chair", text_at(&Meeting::chair, party_code)},
      {"co_chairs", list_at(&Meeting::co_chairs, party_code)},
      {"presides", list_at(&Meeting::presides, party_code)},
      {"co_chairs_why", localized(&Meeting::co_chairs_why)},
      {"follows", text_at(&Meeting::follows, any_text)},
      {"follows_text", localized(&Meeting::follows_text)},
      {"informed_by", list_at(&Meeting::informed_by, framework_id)},
      {"rules.nominate_by", rule_date(&MeetingRules::nominate_by)},
      {"rules.confirm_by", rule_date(&MeetingRules::confirm_by)},
      {"rules.deadline_timezone",
       one<std::string>([](Meeting& m) -> std::string& { return m.rules.deadline_zone; },
                        zone_name)},
      {"rules.quota", one<Quota>([](Meeting& m) -> Quota& { return m.rules.quota; }, quota)},
      {"rules.exempt", several([](Meeting& m) -> Values& { return m.rules.exempt; }, party_code)},
      {"rules.open_to",
       one<OpenTo>([](Meeting& m) -> OpenTo& { return m.rules.open_to; }, open_to)},
      {"rules.late", one<std::string>([](Meeting& m) -> std::string& { return m.rules.late; },
                                      one_of({"accept", "refuse"}))},
      {"rules.documents",
       several([](Meeting& m) -> Values& { return m.rules.documents; }, any_text)},
      {"protocol.order_language",
       one<std::string>([](Meeting& m) -> std::string& { return m.protocol.order_language; },
                        language_code)},
      {"protocol.start_from",
       one<std::string>([](Meeting& m) -> std::string& { return m.protocol.start_from; },
                        party_code)},
      {"protocol.observers",
       one<std::string>([](Meeting& m) -> std::string& { return m.protocol.observers; },
                        one_of({"after", "among"}))},
  };
}

const std::map<std::string, Apply>& fields() {
  static const std::map<std::string, Apply> all = [] {
    std::map<std::string, Apply> both = what_and_where();
    both.merge(who_and_rules());
    return both;
  }();
  return all;
}

// Shorter words for the keys that are set most.
const std::map<std::string, std::string>& short_names() {
  static const std::map<std::string, std::string> names{
      {"deadline", "rules.nominate_by"},
      {"nominate_by", "rules.nominate_by"},
      {"confirm_by", "rules.confirm_by"},
      {"quota", "rules.quota"},
      {"open_to", "rules.open_to"},
      {"late", "rules.late"},
      {"exempt", "rules.exempt"},
      {"documents", "rules.documents"},
      {"co_chair", "co_chairs"},
      {"observers", "protocol.observers"},
      {"order_language", "protocol.order_language"}};
  return names;
}

// "open-to" as on the command line, "title.fr" with its language.
std::pair<std::string, Language> split_key(std::string typed) {
  std::replace(typed.begin(), typed.end(), '-', '_');
  if (const auto full = short_names().find(typed); full != short_names().end())
    return {full->second, ""};
  const std::size_t dot = typed.rfind('.');
  if (dot != std::string::npos && is_language_code(std::string_view(typed).substr(dot + 1)))
    return {typed.substr(0, dot), typed.substr(dot + 1)};
  return {typed, ""};
}

}  // namespace

std::string file_key(const std::string& typed) { return split_key(typed).first; }

Result<void> apply_field(Meeting& meeting, const MeetingField& field, const FieldContext& context) {
  const auto [key, language] = split_key(field.key);
  const auto known = fields().find(key);
  if (known != fields().end())
    return known->second(meeting, {field.key, language, field.values, context});
  Values names;
  for (const auto& [name, apply] : fields()) names.push_back(name);
  for (const auto& [name, full] : short_names()) names.push_back(name);
  const std::string near = nearest(field.key, names);
  return fail(ErrorKind::usage, fmt::format("a meeting has no key \"{}\"", field.key),
              {near.empty() ? "objectives, rooms and frameworks are edited in the meeting's file"
                            : fmt::format("did you mean \"{}\"?", near)});
}

}  // namespace plenary::actions
