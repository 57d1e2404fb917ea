// A meeting as TOML text: key by key, and as a whole new file.
#include <fmt/format.h>

#include <algorithm>
#include <functional>

#include "plenary/config.h"

namespace plenary {
namespace {

std::string toml_list(const std::vector<std::string>& texts) {
  if (texts.empty()) return "";
  std::string list;
  for (const std::string& text : texts) list += (list.empty() ? "" : ", ") + toml_string(text);
  return "[" + list + "]";
}

std::string text_or_nothing(const std::string& text) {
  return text.empty() ? "" : toml_string(text);
}

std::string date_or_nothing(Date date) { return date.year == 0 ? "" : iso(date); }

std::string toml_texts(const std::vector<LocalizedText>& texts, const Language& first) {
  if (texts.empty()) return "";
  std::string list;
  for (const LocalizedText& text : texts) list += "\n  " + toml_text(text, first) + ",";
  return "[" + list + "\n]";
}

// One key of the file: how its value is written, what stands behind it, and the line that stands
// there as a comment while it is not set. A blank line stands before a key that begins a group.
struct Key {
  std::string name;
  std::function<std::string(const Meeting&, const Language&)> value;
  std::string remark{};
  std::string example{};
  bool begins_group = false;
};

template <class Member>
auto text_of_member(Member member) {
  return [member](const Meeting& meeting, const Language&) {
    return text_or_nothing(meeting.*member);
  };
}

template <class Member>
auto localized(Member member) {
  return [member](const Meeting& meeting, const Language& first) {
    return toml_text(meeting.*member, first);
  };
}

template <class Member>
auto list_of(Member member) {
  return [member](const Meeting& meeting, const Language&) { return toml_list(meeting.*member); };
}

std::vector<Key> what_keys() {
  return {
      {"type", text_of_member(&Meeting::type)},
      {"status",
       [](const Meeting& meeting, const Language&) { return toml_string(name_of(meeting.status)); },
       "planned, announced, postponed, cancelled, held"},
      {"title", localized(&Meeting::title)},
      {"theme", localized(&Meeting::theme), "", R"(theme = {en = "...", fr = "..."})"},
      {"objectives",
       [](const Meeting& meeting, const Language& first) {
         return toml_texts(meeting.objectives, first);
       },
       "", R"(objectives = [{en = "...", fr = "..."}])"},
      {"audience", localized(&Meeting::audience), "",
       R"(audience = {en = "...", fr = "..."}  # who gathers)"},
      {"categories", list_of(&Meeting::categories), "",
       R"(categories = ["government", "civil_society"]  # invited; all while this is not set)"},
      {"public_text", localized(&Meeting::public_text), "",
       R"(public_text = {en = "...", fr = "..."}  # a paragraph of the announcement)"},
  };
}

std::vector<Key> when_and_where_keys() {
  return {
      {"start",
       [](const Meeting& meeting, const Language&) { return date_or_nothing(meeting.start); }, "",
       "", true},
      {"end", [](const Meeting& meeting, const Language&) { return date_or_nothing(meeting.end); }},
      {"format", text_of_member(&Meeting::format), "in_person, virtual, hybrid"},
      {"city", localized(&Meeting::city), "", R"(city = {en = "...", fr = "..."})"},
      {"city_in", localized(&Meeting::city_in), "as sentences have it",
       R"(city_in = {en = "in ...", fr = "à ..."}  # as sentences have it)"},
      {"venue", localized(&Meeting::venue), "", R"(venue = "...")"},
      {"country", text_of_member(&Meeting::country)},
      {"timezone", text_of_member(&Meeting::zone), "of every time in this meeting"},
      {"languages", list_of(&Meeting::languages), "working languages",
       R"(languages = ["en", "fr"]  # working languages)"},
      {"interpretation", list_of(&Meeting::interpretation), "interpreted into",
       R"(interpretation = ["en", "fr"])"},
  };
}

std::vector<Key> who_keys() {
  return {
      {"host", text_of_member(&Meeting::host), "on whose soil", "", true},
      {"chair", text_of_member(&Meeting::chair), "of the dialogue on these days"},
      {"co_chairs", list_of(&Meeting::co_chairs), "of this meeting", R"(co_chairs = ["..."])"},
      {"presides", list_of(&Meeting::presides), "in the chair of the sittings"},
      {"co_chairs_why", localized(&Meeting::co_chairs_why), "",
       R"(co_chairs_why = {en = "...", fr = "..."})"},
      {"follows", text_of_member(&Meeting::follows), "the meeting that this one takes up"},
      {"follows_text", localized(&Meeting::follows_text)},
      {"informed_by", list_of(&Meeting::informed_by), "ids of frameworks.toml",
       R"(informed_by = ["gcm"]  # ids of frameworks.toml)"},
  };
}

std::vector<Key> rules_keys() {
  const auto date = [](Date MeetingRules::*member) {
    return [member](const Meeting& meeting, const Language&) {
      return date_or_nothing(meeting.rules.*member);
    };
  };
  const auto list = [](std::vector<std::string> MeetingRules::*member) {
    return [member](const Meeting& meeting, const Language&) {
      return toml_list(meeting.rules.*member);
    };
  };
  const auto text = [](std::string MeetingRules::*member) {
    return [member](const Meeting& meeting, const Language&) {
      return text_or_nothing(meeting.rules.*member);
    };
  };
  return {
      {"rules.nominate_by", date(&MeetingRules::nominate_by), "to the end of that day",
       "nominate_by = 2023-06-09"},
      {"rules.confirm_by", date(&MeetingRules::confirm_by)},
      {"rules.deadline_timezone", text(&MeetingRules::deadline_zone)},
      {"rules.quota",
       [](const Meeting& meeting, const Language&) {
         return meeting.rules.quota.limited ? toml_string(text_of(meeting.rules.quota)) : "";
       },
       "of each delegation: one head and one more is 1+1",
       R"(quota = "1+1"  # of each delegation: one head and one more)"},
      {"rules.exempt", list(&MeetingRules::exempt), "from the quota, beside host and chair"},
      {"rules.open_to",
       [](const Meeting& meeting, const Language&) {
         return toml_string(name_of(meeting.rules.open_to));
       },
       "partners, invited, anyone"},
      {"rules.late", text(&MeetingRules::late), "accept, refuse"},
      {"rules.documents", list(&MeetingRules::documents), "asked of each delegation",
       R"(documents = ["note_verbale"]  # asked of each delegation)"},
  };
}

std::vector<Key> protocol_keys() {
  return {
      {"protocol.order_language",
       [](const Meeting& meeting, const Language&) {
         return text_or_nothing(meeting.protocol.order_language);
       },
       "delegations stand in its alphabetical order"},
      {"protocol.start_from",
       [](const Meeting& meeting, const Language&) {
         return text_or_nothing(meeting.protocol.start_from);
       },
       "drawn by lot"},
      {"protocol.observers",
       [](const Meeting& meeting, const Language&) {
         return meeting.protocol.observers == MeetingProtocol{}.observers
                    ? ""
                    : toml_string(meeting.protocol.observers);
       },
       "after or among the partners"},
  };
}

const std::vector<Key>& all_keys() {
  static const std::vector<Key> keys = [] {
    std::vector<Key> all;
    for (auto part : {what_keys, when_and_where_keys, who_keys, rules_keys, protocol_keys}) {
      std::vector<Key> some = part();
      all.insert(all.end(), some.begin(), some.end());
    }
    return all;
  }();
  return keys;
}

void write_key(const Key& key, const Meeting& meeting, const Language& first, std::string& out) {
  const std::string value = key.value(meeting, first);
  const std::size_t dot = key.name.find('.');
  const std::string name = dot == std::string::npos ? key.name : key.name.substr(dot + 1);
  if (key.begins_group) out += '\n';
  if (!value.empty()) {
    out += name + " = " + value;
    if (!key.remark.empty()) out += "  # " + key.remark;
    out += '\n';
  } else if (!key.example.empty()) {
    out += "# " + key.example + '\n';
  }
}

void write_table(const std::string& name, const Meeting& meeting, const Language& first,
                 std::string& out) {
  std::string lines;
  for (const Key& key : all_keys())
    if (key.name.starts_with(name + '.')) write_key(key, meeting, first, lines);
  if (!lines.empty()) out += "\n[" + name + "]\n" + lines;
}

void write_rooms(const Meeting& meeting, const Language& first, std::string& out) {
  for (const Room& room : meeting.rooms) {
    out += "\n[[rooms]]\nid = " + toml_string(room.id) + '\n';
    if (!room.name.empty()) out += "name = " + toml_text(room.name, first) + '\n';
    if (room.capacity > 0) out += "capacity = " + std::to_string(room.capacity) + '\n';
  }
}

std::string number_list(const std::vector<int>& numbers) {
  return fmt::format("[{}]", fmt::join(numbers, ", "));
}

void write_frameworks(const Meeting& meeting, std::string& out) {
  for (const FrameworkLink& link : meeting.frameworks) {
    out += "\n[[frameworks]]\nframework = " + toml_string(link.framework) + '\n';
    if (!link.areas.empty()) out += "areas = " + number_list(link.areas) + '\n';
    if (!link.objectives.empty()) out += "objectives = " + toml_list(link.objectives) + '\n';
    if (!link.actions.empty()) out += "actions = " + number_list(link.actions) + '\n';
  }
}

}  // namespace

std::string write_meeting(const Meeting& meeting, const Language& first) {
  std::string out =
      "# One meeting: what the secretariat has decided about it. What happens (invitations,\n"
      "# registrations, the agenda) is in the store. `plenary check` reads this file back.\n\n";
  for (const Key& key : all_keys())
    if (key.name.find('.') == std::string::npos) write_key(key, meeting, first, out);
  write_table("rules", meeting, first, out);
  write_table("protocol", meeting, first, out);
  write_frameworks(meeting, out);
  write_rooms(meeting, first, out);
  return out;
}

std::string meeting_value(const Meeting& meeting, std::string_view key, const Language& first) {
  const auto known = std::find_if(all_keys().begin(), all_keys().end(),
                                  [&](const Key& one) { return one.name == key; });
  return known == all_keys().end() ? "" : known->value(meeting, first);
}

const std::vector<std::string>& meeting_keys() {
  static const std::vector<std::string> names = [] {
    std::vector<std::string> all;
    for (const Key& key : all_keys()) all.push_back(key.name);
    return all;
  }();
  return names;
}

}  // namespace plenary
