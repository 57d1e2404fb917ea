// meetings/<id>.toml: one meeting.
#include <fmt/format.h>

#include <algorithm>

#include "config/table_reader.h"

namespace plenary {
namespace {

using config::Entry;
using config::Node;
using config::Reading;
using config::TableReader;

std::string id_of(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  if (slash != std::string_view::npos) path.remove_prefix(slash + 1);
  return std::string(path.substr(0, path.rfind('.')));
}

void read_quota(TableReader& table, Quota& quota) {
  const Entry* entry = table.entry("quota");
  if (!entry) return;
  const Node& node = entry->value;
  const bool is_number = node.kind == Node::Kind::integer;
  const auto read = parse_quota(is_number ? std::to_string(node.integer) : node.text);
  if (read)
    quota = *read;
  else
    table.problem_at("quota", "unknown-value", "rules.quota is not a quota",
                     "write \"1+1\" (one head and one more), \"2\" (two of any role) or \"none\"");
}

void read_rules(const Node& node, MeetingRules& rules, Reading& reading) {
  TableReader table(node, reading, "rules");
  table.read("nominate_by", rules.nominate_by);
  table.read("confirm_by", rules.confirm_by);
  table.read("deadline_timezone", rules.deadline_zone);
  table.read_choice("late", rules.late, std::vector<std::string>{"accept", "refuse"});
  read_quota(table, rules.quota);
  table.read("exempt", rules.exempt);
  table.read_choice("open_to", rules.open_to, {OpenTo::partners, OpenTo::invited, OpenTo::anyone});
  table.read("documents", rules.documents);
  table.done();
}

void read_protocol(const Node& node, MeetingProtocol& protocol, Reading& reading) {
  TableReader table(node, reading, "protocol");
  table.read("order_language", protocol.order_language);
  table.read("start_from", protocol.start_from);
  table.read_choice("observers", protocol.observers, std::vector<std::string>{"after", "among"});
  table.done();
}

Room read_room(const Node& node, Reading& reading) {
  Room room;
  TableReader table(node, reading, "rooms");
  table.read("id", room.id);
  table.read("name", room.name);
  table.read("capacity", room.capacity);
  table.require("id", "the room");
  const Entry* seats = node.find("capacity");
  if (seats && seats->value.kind == Node::Kind::integer && seats->value.integer == 0)
    table.warn_at("capacity", "room-without-seats", "the room has no seats",
                  "leave capacity out where it is not known");
  table.done();
  return room;
}

FrameworkLink read_link(const Node& node, Reading& reading) {
  FrameworkLink link;
  TableReader table(node, reading, "frameworks");
  table.read("framework", link.framework);
  table.read("areas", link.areas);
  table.read("objectives", link.objectives);
  table.read("actions", link.actions);
  table.require("framework", "the link");
  table.done();
  return link;
}

void read_what(TableReader& table, Meeting& meeting) {
  table.read_choice("type", meeting.type, meeting_types());
  table.read_choice("status", meeting.status,
                    {MeetingStatus::planned, MeetingStatus::announced, MeetingStatus::postponed,
                     MeetingStatus::cancelled, MeetingStatus::held});
  table.read_choice("format", meeting.format,
                    std::vector<std::string>{"in_person", "virtual", "hybrid"});
  table.read("title", meeting.title);
  table.read("theme", meeting.theme);
  table.read("objectives", meeting.objectives);
  table.read("audience", meeting.audience);
  table.read("public_text", meeting.public_text);
  table.read("categories", meeting.categories);
  table.read("languages", meeting.languages);
  table.read("interpretation", meeting.interpretation);
  table.read("follows", meeting.follows);
  table.read("follows_text", meeting.follows_text);
  table.read("informed_by", meeting.informed_by);
}

void read_when_and_where(TableReader& table, Meeting& meeting) {
  table.read("start", meeting.start);
  meeting.end = meeting.start;
  table.read("end", meeting.end);
  table.read("city", meeting.city);
  table.read("city_in", meeting.city_in);
  table.read("venue", meeting.venue);
  table.read("country", meeting.country);
  table.read("timezone", meeting.zone);
}

void read_who(TableReader& table, Meeting& meeting) {
  table.read("host", meeting.host);
  table.read("chair", meeting.chair);
  table.read("co_chairs", meeting.co_chairs);
  table.read("presides", meeting.presides);
  table.read("co_chairs_why", meeting.co_chairs_why);
}

}  // namespace

Checked<Meeting> read_meeting(const ConfigFile& file, const Language& first) {
  Checked<Meeting> checked;
  Meeting& meeting = checked.value;
  meeting.id = id_of(file.path);
  const Checked<Node> parsed = config::parse_toml(file);
  checked.problems = parsed.problems;
  if (!checked.problems.empty()) return checked;

  Reading reading{file, first, checked.problems};
  TableReader root(parsed.value, reading);
  read_what(root, meeting);
  read_when_and_where(root, meeting);
  read_who(root, meeting);
  if (const Node* node = root.table("rules")) read_rules(*node, meeting.rules, reading);
  if (const Node* node = root.table("protocol")) read_protocol(*node, meeting.protocol, reading);
  for (const Node* node : root.tables("rooms")) meeting.rooms.push_back(read_room(*node, reading));
  for (const Node* node : root.tables("frameworks"))
    meeting.frameworks.push_back(read_link(*node, reading));
  root.require("title", "the meeting");
  root.require("start", "the meeting");
  root.done();
  config::sort_by_place(checked.problems);
  return checked;
}

}  // namespace plenary
