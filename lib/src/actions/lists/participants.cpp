#include <algorithm>
#include <memory>

#include "actions/rule_ids.h"
#include "actions/typed.h"
#include "plenary/actions/lists.h"
#include "plenary/actions/references.h"
#include "plenary/text.h"

namespace plenary::actions {
namespace {

std::vector<std::string> codes_of(std::string_view joined) {
  std::vector<std::string> codes;
  for (const auto code : split(joined, ';')) {
    if (!code.empty()) codes.emplace_back(code);
  }
  return codes;
}

// A value that must be one of a table's; the nearest is offered.
Result<void> check_known(const std::vector<std::string>& typed,
                         const std::vector<std::string>& known, const std::string& what) {
  for (const auto& word : typed) {
    if (std::find(known.begin(), known.end(), word) != known.end()) continue;
    return fail(ErrorKind::usage, "no " + what + " is called " + in_quotes(word),
                {did_you_mean(word, known)});
  }
  return {};
}

template <class Value, class Parse>
Result<std::vector<Value>> parse_all(const std::vector<std::string>& typed, Parse parse,
                                     const std::vector<Value>& all, const std::string& what) {
  std::vector<std::string> names;
  for (const Value value : all) names.emplace_back(name_of(value));
  if (auto known = check_known(typed, names, what); !known) return fail(std::move(known.error()));
  std::vector<Value> values;
  for (const auto& word : typed) values.push_back(*parse(word));
  return values;
}

const std::vector<Status>& all_statuses() {
  static const std::vector<Status> all = {Status::nominated, Status::confirmed, Status::waitlisted,
                                          Status::refused, Status::withdrawn};
  return all;
}

// "F", "Chef de délégation", "confirmé": what lists may say, the filters take.
ParticipantFilter in_words_of_lists(ParticipantFilter filter, const Dialogue& dialogue) {
  for (const auto& [key, words] : {std::pair{"status", &filter.statuses},
                                   {"role", &filter.roles},
                                   {"category", &filter.categories},
                                   {"gender", &filter.genders}}) {
    for (std::string& word : *words) word = in_words_of_fields(key, word, dialogue);
  }
  return filter;
}

Result<void> add_parties(const ListGround& ground, const ParticipantFilter& filter,
                         ParticipantQuery& query) {
  for (const auto& words : filter.delegations) {
    auto code = one_party(ground.parties, words);
    if (!code) return fail(std::move(code.error()));
    query.parties.push_back(std::move(*code));
  }
  return {};
}

Result<void> add_statuses(const ParticipantFilter& filter, ParticipantQuery& query) {
  auto statuses = parse_all<Status>(filter.statuses, parse_status, all_statuses(), "status");
  if (!statuses) return fail(std::move(statuses.error()));
  query.statuses = std::move(*statuses);
  if (!query.statuses.empty() || filter.every_status) return {};
  std::copy_if(all_statuses().begin(), all_statuses().end(), std::back_inserter(query.statuses),
               is_live);
  return {};
}

Result<void> add_changes(const Snapshot& snapshot, const ListGround& ground,
                         const ParticipantFilter& filter, ParticipantQuery& query) {
  if (filter.changed_since.empty()) return {};
  auto moment = Workspace::parse_as_of(filter.changed_since, *ground.setting.zone);
  if (!moment) return fail(std::move(moment.error()));
  query.changed_after = moment->change
                            ? *moment->change
                            : snapshot.change_at(moment->instant.value_or(ground.setting.now));
  return {};
}

bool was_late(const Registration& row, const Setting& setting) {
  return row.received.microseconds != 0 &&
         is_late(row.received, setting.meeting.rules, *setting.deadline_zone);
}

int place_among(const std::vector<std::string>& ids, std::string_view id) {
  return static_cast<int>(std::find(ids.begin(), ids.end(), id) - ids.begin());
}

// What the columns of participants look up again and again.
struct Lookup {
  explicit Lookup(const ListGround& on)
      : ground(on),
        roles(ids_of(on.setting.dialogue.roles)),
        categories(ids_of(on.setting.dialogue.categories)) {}

  void role(const Registration& row, ListCell& cell) const {
    cell.text(row.role);
    if (const RoleRule* rule = ground.setting.dialogue.role(row.role)) {
      cell.words(rule->name.in(ground.language(), ground.setting.dialogue.first_language()));
    }
    cell.order(place_among(roles, row.role));
  }

  void category(const Registration& row, ListCell& cell) const {
    cell.text(row.category);
    if (const CategoryRule* rule = ground.setting.dialogue.category(row.category)) {
      cell.words(rule->name.in(ground.language(), ground.setting.dialogue.first_language()));
    }
    cell.order(place_among(categories, row.category));
  }

  void received(const Registration& row, ListCell& cell) const {
    if (row.received.microseconds == 0) return;
    const Zone& zone = *ground.setting.zone;
    cell.keep(iso(row.received, zone));
    const LocalDateTime time = zone.to_local(row.received);
    cell.words(iso(time.date) + " " + clock(time.seconds));
    cell.order(row.received.microseconds);
  }

  bool is_late(const Registration& row) const { return was_late(row, ground.setting); }

  ListGround ground;
  std::vector<std::string> roles;
  std::vector<std::string> categories;
};

// A text of the registration, as it was sent.
FillCell<Participant> sent(std::string Registration::*field) {
  return [field](const Participant& row, ListCell& cell) { cell.text(row.registration.*field); };
}

FillCell<Participant> languages(std::string Registration::*field) {
  return [field](const Participant& row, ListCell& cell) {
    cell.texts(codes_of(row.registration.*field));
  };
}

void source(const Registration& row, ListCell& cell) {
  if (row.source_file.empty()) return;
  cell.keep(row.source_line > 0 ? row.source_file + ":" + std::to_string(row.source_line)
                                : row.source_file);
}

ListColumns<Participant> identity_columns(const std::shared_ptr<const Lookup>& lookup) {
  const ListGround& ground = lookup->ground;
  const auto column = [&](const char* key, FillCell<Participant> fill, bool standard = false) {
    return ListColumn<Participant>{key, ground.title(key), std::move(fill), standard};
  };
  return {
      column(
          "ref", [](const auto& row, ListCell& cell) { cell.reference(row.registration.id); },
          true),
      column("meeting", [](const auto& row, ListCell& cell) { cell.text(row.meeting); }),
      column("person",
             [](const auto& row, ListCell& cell) { cell.reference(row.registration.person); }),
      column(
          "name",
          [lookup](const auto& row, ListCell& cell) {
            lookup->ground.name(cell, row.registration.name);
          },
          true),
      column("family_name", sent(&Registration::family_name)),
      column("given_name", sent(&Registration::given_name)),
      column("honorific", sent(&Registration::honorific)),
      column("gender",
             [lookup](const auto& row, ListCell& cell) {
               const Gender gender = row.registration.gender;
               if (gender == Gender::unknown) return;
               lookup->ground.coded(cell, "form.gender", name_of(gender));
             }),
      column("delegation", [](const auto& row, ListCell& cell) { cell.text(row.party); }),
      column(
          "delegation_name",
          [lookup](const auto& row, ListCell& cell) {
            cell.keep(lookup->ground.party_name(row.party));
          },
          true),
      column("organisation", sent(&Registration::organisation)),
      column("department", sent(&Registration::department)),
      column("position", sent(&Registration::position)),
      column("rank", sent(&Registration::rank)),
      column(
          "role",
          [lookup](const auto& row, ListCell& cell) { lookup->role(row.registration, cell); },
          true),
      column("category", [lookup](const auto& row,
                                  ListCell& cell) { lookup->category(row.registration, cell); }),
  };
}

ListColumns<Participant> registration_columns(const std::shared_ptr<const Lookup>& lookup) {
  const ListGround& ground = lookup->ground;
  const auto column = [&](const char* key, FillCell<Participant> fill, bool standard = false) {
    return ListColumn<Participant>{key, ground.title(key), std::move(fill), standard};
  };
  return {
      column(
          "status",
          [lookup](const auto& row, ListCell& cell) {
            const Status status = row.registration.status;
            lookup->ground.coded(cell, "status", name_of(status));
            cell.order(static_cast<int>(status));
          },
          true),
      column(
          "late",
          [lookup](const auto& row, ListCell& cell) {
            cell.truth(lookup->is_late(row.registration));
          },
          true),
      column("received", [lookup](const auto& row,
                                  ListCell& cell) { lookup->received(row.registration, cell); }),
      column("nominated_by", sent(&Registration::nominated_by)),
      column("document",
             [](const auto& row, ListCell& cell) { cell.reference(row.registration.document); }),
      column("attended", [](const auto& row, ListCell& cell) { cell.truth(row.attended); }),
      column("email", sent(&Registration::email)),
      column("phone", sent(&Registration::phone)),
      column("listens", languages(&Registration::listens)),
      column("speaks", languages(&Registration::speaks)),
      column("arrival",
             [](const auto& row, ListCell& cell) { cell.day(row.registration.arrival); }),
      column("departure",
             [](const auto& row, ListCell& cell) { cell.day(row.registration.departure); }),
      column("funding", sent(&Registration::funding)),
      column("remarks", sent(&Registration::remarks)),
      column("source", [](const auto& row, ListCell& cell) { source(row.registration, cell); }),
      column("change",
             [](const auto& row, ListCell& cell) {
               if (row.change != 0) cell.number(row.change);
             }),
  };
}

// What the person answered; the last columns, for keys are only ever added.
ListColumns<Participant> answer_columns(const std::shared_ptr<const Lookup>& lookup) {
  const ListGround& ground = lookup->ground;
  const auto presence = [lookup](const Participant& row, ListCell& cell) {
    const Presence how = row.registration.presence;
    lookup->ground.coded(cell, "presence", name_of(how));
    cell.order(static_cast<int>(how));
  };
  const auto consent = [lookup](const Participant& row, ListCell& cell) {
    lookup->ground.coded(cell, "paper", row.registration.consent);
  };
  return {{"consent", ground.title("consent"), consent, false},
          {"presence", ground.title("presence"), presence, false}};
}

}  // namespace

Result<ParticipantQuery> participant_query(const Snapshot& snapshot, const ListGround& ground,
                                           const ParticipantFilter& typed) {
  const Dialogue& dialogue = ground.setting.dialogue;
  const ParticipantFilter filter = in_words_of_lists(typed, dialogue);
  ParticipantQuery query{.meeting = ground.setting.meeting.id,
                         .roles = filter.roles,
                         .categories = filter.categories,
                         .text = fold(filter.text)};
  if (auto done = add_parties(ground, filter, query); !done) return fail(std::move(done.error()));
  if (auto done = add_statuses(filter, query); !done) return fail(std::move(done.error()));
  if (auto done = check_known(filter.roles, ids_of(dialogue.roles), "role"); !done)
    return fail(std::move(done.error()));
  if (auto done = check_known(filter.categories, ids_of(dialogue.categories), "category"); !done)
    return fail(std::move(done.error()));
  auto genders =
      parse_all<Gender>(filter.genders, parse_gender,
                        {Gender::female, Gender::male, Gender::other, Gender::unknown}, "gender");
  if (!genders) return fail(std::move(genders.error()));
  query.genders = std::move(*genders);
  if (filter.missing_email) query.email_missing = true;
  if (auto done = add_changes(snapshot, ground, filter, query); !done)
    return fail(std::move(done.error()));
  return query;
}

void each_participant(const Snapshot& snapshot, const ListGround& ground,
                      const ParticipantFilter& filter, const ParticipantQuery& query,
                      const std::function<bool(const Participant&)>& take) {
  snapshot.each_participant(query, [&](const Participant& participant) {
    if (filter.late && !was_late(participant.registration, ground.setting)) return true;
    return take(participant);
  });
}

ListColumns<Participant> participant_columns(const ListGround& ground) {
  const auto lookup = std::make_shared<const Lookup>(ground);
  ListColumns<Participant> columns = identity_columns(lookup);
  for (auto& column : registration_columns(lookup)) columns.push_back(std::move(column));
  columns.back().align = Align::right;  // change
  for (auto& column : answer_columns(lookup)) columns.push_back(std::move(column));
  return columns;
}

}  // namespace plenary::actions
