// Partners and meetings as lists: what the files say, at the moment asked for.
#include "actions/lists/party_order.h"
#include "plenary/actions/lists.h"

namespace plenary::actions {
namespace {

// "West Africa" -> "west-africa": how words know it.
std::string region_key(std::string_view region) {
  std::string key(region);
  for (char& c : key) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (c == ' ') c = '-';
  }
  return key;
}

bool fits(const PartyRow& row, const PartyFilter& filter) {
  if (!filter.everybody && !row.standing) return false;
  if (filter.standing && row.standing != filter.standing) return false;
  return filter.group.empty() || row.party->group == filter.group;
}

// The term that holds on a day, for "since".
const StandingTerm* term_on(const Party& party, Date day) {
  const auto standing = party.standing_on(day);
  const StandingTerm* latest = nullptr;
  for (const StandingTerm& term : party.standings) {
    const bool holds =
        (!term.from || first_day(term.from) <= day) && (!term.to || day <= last_day(term.to));
    if (holds && term.standing == standing && (!latest || latest->from < term.from)) latest = &term;
  }
  return latest;
}

}  // namespace

std::vector<PartyRow> party_rows(const ListGround& ground, const PartyFilter& filter) {
  std::vector<PartyRow> states, organisations;
  for (const Party& party : ground.setting.parties.all) {
    PartyRow row{.party = &party, .standing = party.standing_on(ground.setting.today)};
    if (const StandingTerm* term = term_on(party, ground.setting.today)) row.since = term->from;
    if (!fits(row, filter)) continue;
    (party.kind == PartyKind::state ? states : organisations).push_back(row);
  }
  const auto code = [](const PartyRow& row) { return std::string_view(row.party->code); };
  sort_by_party(states, ground, code);
  sort_by_party(organisations, ground, code);
  states.insert(states.end(), organisations.begin(), organisations.end());
  return states;
}

ListColumns<PartyRow> party_columns(const ListGround& ground) {
  ListColumns<PartyRow> columns;
  const auto add = [&](const char* key, std::function<void(const PartyRow&, ListCell&)> fill,
                       bool standard) {
    columns.push_back({key, ground.title(key), std::move(fill), standard, Align::left});
  };
  add(
      "code", [](const auto& row, ListCell& cell) { cell.text(row.party->code); }, true);
  add(
      "name",
      [ground](const auto& row, ListCell& cell) { cell.keep(ground.party_name(row.party->code)); },
      true);
  add(
      "kind",
      [ground](const auto& row, ListCell& cell) {
        ground.coded(cell, "party_kind", name_of(row.party->kind));
      },
      false);
  add(
      "standing",
      [ground](const auto& row, ListCell& cell) {
        if (row.standing) ground.coded(cell, "standing", name_of(*row.standing));
      },
      true);
  add(
      "since", [](const auto& row, ListCell& cell) { cell.keep(iso(row.since)); }, false);
  add(
      "group",
      [ground](const auto& row, ListCell& cell) { ground.coded(cell, "group", row.party->group); },
      true);
  add(
      "region",
      [ground](const auto& row, ListCell& cell) {
        cell.text(row.party->region);
        const std::string entry = "region." + region_key(row.party->region);
        if (ground.words.has(entry)) cell.words(std::string(ground.words[entry]));
      },
      true);
  add(
      "steering_committee",
      [](const auto& row, ListCell& cell) { cell.truth(row.party->steering_committee); }, false);
  add(
      "iso3", [](const auto& row, ListCell& cell) { cell.text(row.party->iso3); }, false);
  add(
      "aliases", [](const auto& row, ListCell& cell) { cell.texts(row.party->aliases); }, false);
  add(
      "languages", [](const auto& row, ListCell& cell) { cell.texts(row.party->languages); },
      false);
  add(
      "sensitive", [](const auto& row, ListCell& cell) { cell.truth(row.party->sensitive); },
      false);
  add(
      "note", [](const auto& row, ListCell& cell) { cell.text(row.party->note); }, false);
  return columns;
}

ListColumns<Meeting> meeting_columns(const ListGround& ground) {
  ListColumns<Meeting> columns;
  const auto add = [&](const char* key, std::function<void(const Meeting&, ListCell&)> fill,
                       bool standard, Align align = Align::left) {
    columns.push_back({key, ground.title(key), std::move(fill), standard, align});
  };
  const auto words = [ground](LocalizedText Meeting::*member) {
    return [ground, member](const Meeting& meeting, ListCell& cell) {
      cell.keep((meeting.*member).in(ground.language(), ground.setting.dialogue.first_language()));
    };
  };
  const auto text = [](std::string Meeting::*member) {
    return [member](const Meeting& meeting, ListCell& cell) { cell.text(meeting.*member); };
  };
  add("id", text(&Meeting::id), true);
  add("title", words(&Meeting::title), true);
  add(
      "type",
      [ground](const auto& meeting, ListCell& cell) {
        ground.coded(cell, "meeting_type", meeting.type);
      },
      false);
  add(
      "status",
      [ground](const auto& meeting, ListCell& cell) {
        ground.coded(cell, "meeting_status", name_of(meeting.status));
      },
      true);
  add(
      "start", [](const auto& meeting, ListCell& cell) { cell.day(meeting.start); }, true);
  add(
      "end", [](const auto& meeting, ListCell& cell) { cell.day(meeting.end); }, true);
  add("city", words(&Meeting::city), true);
  add("country", text(&Meeting::country), false);
  add("timezone", text(&Meeting::zone), false);
  add("host", text(&Meeting::host), false);
  add("chair", text(&Meeting::chair), false);
  add(
      "co_chairs", [](const auto& meeting, ListCell& cell) { cell.texts(meeting.co_chairs); },
      false);
  add(
      "deadline", [](const auto& meeting, ListCell& cell) { cell.day(meeting.rules.nominate_by); },
      true);
  add(
      "days_left",
      [ground](const auto& meeting, ListCell& cell) {
        if (const auto left = days_left(ground.setting.today, meeting.rules)) cell.number(*left);
      },
      false, Align::right);
  return columns;
}

}  // namespace plenary::actions
