#include <algorithm>

#include "actions/report_source.h"
#include "plenary/actions/reports.h"

namespace plenary::actions {
namespace {

Result<ReportSource> source_of(Store& store, const Setting& setting) {
  return store.read(setting.as_of, [&](Snapshot& snapshot) -> Result<ReportSource> {
    return read_source(snapshot, setting.meeting.id);
  });
}

bool is_in_office(const Contact& contact, Date day) {
  const bool has_begun = contact.from.year == 0 || contact.from <= day;
  return has_begun && (contact.to.year == 0 || day <= contact.to);
}

std::vector<Contact> focal_points(const Snapshot& snapshot, Date day) {
  std::vector<Contact> contacts;
  for (auto& contact : snapshot.rows<Contact>()) {
    if (is_in_office(contact, day)) contacts.push_back(std::move(contact));
  }
  return contacts;
}

// Who leads each delegation; a place held for a head without a name is none.
std::map<std::string, std::optional<std::string>> heads(const Snapshot& snapshot,
                                                        const std::string& meeting) {
  std::map<std::string, std::optional<std::string>> names;
  const ParticipantQuery query{
      .meeting = meeting,
      .statuses = {Status::nominated, Status::confirmed, Status::waitlisted},
      .roles = {"head"},
      .in_id_order = true};
  snapshot.each_participant(query, [&](const Participant& head) {
    const Registration& row = head.registration;
    names[head.party] = row.is_placeholder() ? std::nullopt : std::optional(row.name);
    return true;
  });
  return names;
}

}  // namespace

Result<Made<OutstandingReport>> outstanding_report(Store& store, const Setting& setting,
                                                   const Words& words, bool with_names) {
  OutstandingReport report{.with_names = with_names};
  auto source = store.read(setting.as_of, [&](Snapshot& snapshot) -> Result<ReportSource> {
    report.focal_points = focal_points(snapshot, setting.today);
    return read_source(snapshot, setting.meeting.id);
  });
  if (!source) return fail(source.error());
  Paper paper = paper_of(*source, setting, words);
  const Figures figures = figures_of(figure_input(*source, setting));
  const auto parties = in_protocol_order(figures, paper);
  report.items = outstanding_of(parties);
  report.anyone_invited = std::any_of(parties.begin(), parties.end(),
                                      [](const DelegationFigures* each) { return each->invited; });
  return Made<OutstandingReport>{.value = std::move(report), .paper = std::move(paper)};
}

Result<Made<DelegationsReport>> delegations_report(Store& store, const Setting& setting,
                                                   const Words& words) {
  DelegationsReport report;
  auto source = store.read(setting.as_of, [&](Snapshot& snapshot) -> Result<ReportSource> {
    report.heads = heads(snapshot, setting.meeting.id);
    return read_source(snapshot, setting.meeting.id);
  });
  if (!source) return fail(source.error());
  report.figures = figures_of(figure_input(*source, setting));
  return Made<DelegationsReport>{.value = std::move(report),
                                 .paper = paper_of(*source, setting, words)};
}

Result<Made<CommuniqueReport>> communique_report(Store& store, const Setting& setting,
                                                 const Words& words) {
  auto source = source_of(store, setting);
  if (!source) return fail(source.error());
  const FigureInput input = figure_input(*source, setting);
  CommuniqueReport report{.registered = communique_of(input, Stage::registered),
                          .attended = communique_of(input, Stage::attended)};
  if (report.attended.participants > 0) report.stage = Stage::attended;
  return Made<CommuniqueReport>{.value = std::move(report),
                                .paper = paper_of(*source, setting, words)};
}

Result<Made<Announcement>> announcement(Store& store, const Setting& setting, const Words& words) {
  auto source = source_of(store, setting);
  if (!source) return fail(source.error());
  Paper paper = paper_of(*source, setting, words);
  if (Problems problems = names_not_cleared(paper); !problems.empty()) {
    return fail(Error{.kind = ErrorKind::invalid,
                      .message = "the announcement names a party without a cleared name",
                      .problems = std::move(problems)});
  }
  Announcement made = announce(paper, setting.frameworks);
  return Made<Announcement>{.value = std::move(made), .paper = std::move(paper)};
}

}  // namespace plenary::actions
