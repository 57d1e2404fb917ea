#include "commands/setup/meeting_options.h"

#include <array>

namespace plenary::cli {
namespace {

struct Flag {
  const char* names;
  const char* key;
  const char* help;
  const char* value_name;
};

constexpr std::array<Flag, 22> meeting_flags{{
    {"--title", "title", "Title; fr=... for another language (repeatable)", "TEXT"},
    {"--type", "type", "thematic, ministerial, senior_officials, ...", "TYPE"},
    {"--status", "status", "planned, announced, postponed, cancelled, held", "STATUS"},
    {"--start", "start", "First day", "DAY"},
    {"--end", "end", "Last day; the first one unless given", "DAY"},
    {"--format-of-meeting", "format", "in_person, virtual, hybrid", "FORMAT"},
    {"--city", "city", "City; fr=... for another language (repeatable)", "TEXT"},
    {"--city-in", "city_in", "As sentences have it: fr=\"à Marrakech\" (repeatable)", "TEXT"},
    {"--venue", "venue", "House or hall (repeatable)", "TEXT"},
    {"--country", "country", "Country, by code or name", "PARTY"},
    {"--timezone", "timezone", "Zone of all times, as Africa/Casablanca", "ZONE"},
    {"--host", "host", "On whose soil; the country unless given", "PARTY"},
    {"--chair", "chair", "Chair of the dialogue on these days", "PARTY"},
    {"--co-chair", "co_chairs", "Co-chair of the meeting (repeatable)", "PARTY"},
    {"--presides", "presides", "In the chair of the sittings (repeatable)", "PARTY"},
    {"--deadline", "deadline", "Last day to nominate", "DAY"},
    {"--confirm-by", "confirm_by", "Last day to confirm", "DAY"},
    {"--open-to", "open_to", "partners, invited, anyone", "WHO"},
    {"--quota", "quota", "Of each delegation: 1+1 is one head and one more", "QUOTA"},
    {"--theme", "theme", "Theme; fr=... for another language (repeatable)", "TEXT"},
    {"--framework", "framework", "Plan it stands under and its area: cadiz-2023-2027:4", "ID:AREA"},
    {"--informed-by", "informed_by", "Instrument, by its id (repeatable)", "ID"},
}};

}  // namespace

MeetingOptions::MeetingOptions() {
  for (const Flag& flag : meeting_flags) fields_.push_back({.key = flag.key});
}

std::vector<Option> MeetingOptions::options() {
  std::vector<Option> options;
  for (std::size_t i = 0; i < meeting_flags.size(); ++i) {
    options.push_back({.names = meeting_flags[i].names,
                       .target = &fields_[i].values,
                       .help = meeting_flags[i].help,
                       .value_name = meeting_flags[i].value_name});
  }
  return options;
}

std::vector<actions::MeetingField> MeetingOptions::given() const {
  std::vector<actions::MeetingField> given;
  for (const actions::MeetingField& field : fields_)
    if (!field.values.empty()) given.push_back(field);
  return given;
}

Result<Exit> answer_written(Context& context, const actions::WrittenMeeting& written,
                            const std::string& done) {
  Problems errors;
  for (const Problem& problem : written.problems)
    if (problem.severity == Severity::error) errors.push_back(problem);
  auto exit = context.write(written.receipt, done, errors);
  const bool wrote = written.receipt.change || written.receipt.dry_run;
  const bool more = errors.size() < written.problems.size();
  if (exit && wrote && more && !context.shared().json)
    context.say("plenary check says what papers would still miss");
  return exit;
}

}  // namespace plenary::cli
