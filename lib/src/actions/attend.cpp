#include <fmt/format.h>

#include <algorithm>

#include "actions/desk.h"
#include "actions/meeting_day.h"
#include "actions/whom.h"
#include "plenary/actions/registrations.h"

namespace plenary::actions {

namespace {

// Why somebody cannot be marked as seen; none: they can.
std::optional<Problem> against(const Participant& participant) {
  const Registration& row = participant.registration;
  const std::string label = label_of(row, participant.party);
  if (row.is_placeholder())
    return Problem{.code = "placeholder",
                   .message = label + " is a seat without a person",
                   .hint = fmt::format("plenary register set {} name=\"...\"", ref(row.id))};
  if (!is_live(row.status))
    return Problem{.code = "status",
                   .message = fmt::format("{} is {}", label, name_of(row.status)),
                   .hint = fmt::format("plenary register set {} status=nominated takes them back",
                                       ref(row.id))};
  return std::nullopt;
}

class Day {
 public:
  Day(Writer& writer, const Setting& setting, Date day) : writer_(writer), day_(day) {
    for (const Attendance& row : writer.rows<Attendance>(setting.meeting.id))
      if (row.day == day) seen_.emplace(row.registration, row);
  }

  bool mark(RegistrationId id, Presence presence) {
    Attendance row{.registration = id, .day = day_};
    if (const auto known = seen_.find(id); known != seen_.end()) row = known->second;
    row.presence = presence;
    return writer_.put(row);
  }

  bool unmark(RegistrationId id) {
    const auto known = seen_.find(id);
    if (known == seen_.end()) return false;
    writer_.end_attendance(known->second.id);
    return true;
  }

 private:
  Writer& writer_;
  Date day_;
  std::map<RegistrationId, Attendance> seen_{};
};

std::string sentence_for(const std::vector<Participant>& altered, Date day,
                         const AttendOptions& options) {
  if (altered.empty()) return {};
  const std::string who = label_of(altered);
  if (options.undo) return fmt::format("{}: not seen on {} after all", who, iso(day));
  const char* how = options.presence == Presence::online ? "online" : "in person";
  return fmt::format("{}: seen on {}, {}", who, iso(day), how);
}

}  // namespace

Result<Date> day_of_meeting(const Setting& setting, Date named) {
  const Meeting& meeting = setting.meeting;
  const Date day = named.year != 0 ? named : setting.zone->local_date(setting.now);
  if (day >= meeting.start && day <= meeting.end) return day;
  return fail(ErrorKind::invalid,
              fmt::format("{} is no day of {} ({} to {})", iso(day), meeting.id, iso(meeting.start),
                          iso(meeting.end)),
              {"--day names the day"});
}

Result<Done> attend(Store& store, const Setting& setting, const Act& act, const Whom& whom,
                    const AttendOptions& options) {
  auto day = day_of_meeting(setting, options.day);
  if (!day) return fail(std::move(day.error()));
  Done done;
  auto receipt = store.write(act, [&](Writer& writer) -> Result<void> {
    Desk desk(writer, setting);
    auto participants = participants_of(desk, whom);
    if (!participants) return fail(std::move(participants.error()));
    Day sheet(writer, setting, *day);
    std::vector<Participant> altered;
    for (const Participant& participant : *participants) {
      const RegistrationId id = participant.registration.id;
      if (auto problem = options.undo ? std::nullopt : against(participant)) {
        if (!whom.delegation.empty()) problem->severity = Severity::note;
        done.problems.push_back(std::move(*problem));
        continue;
      }
      const bool anew = options.undo ? sheet.unmark(id) : sheet.mark(id, options.presence);
      if (anew) altered.push_back(participant);
    }
    if (auto allowed = refuse_errors(done.problems, "nobody was marked"); !allowed) return allowed;
    const Date today = setting.zone->local_date(setting.now);
    if (*day > today && !options.undo && !altered.empty())
      done.problems.push_back(
          desk.finding("day-to-come", Severity::warning,
                       fmt::format("{} has not come yet: today is {}", iso(*day), iso(today)),
                       "the same command with --undo takes the mark back"));
    done.sentence = sentence_for(altered, *day, options);
    return {};
  });
  if (!receipt) return fail(std::move(receipt.error()));
  done.receipt = std::move(*receipt);
  return done;
}

}  // namespace plenary::actions
