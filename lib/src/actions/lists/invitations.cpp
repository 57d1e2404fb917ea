// Whom the meeting was announced to, and through whom parties nominate.

#include <algorithm>

#include "actions/lists/party_order.h"
#include "plenary/actions/lists.h"

namespace plenary::actions {
std::vector<InvitationRow> invitation_rows(const Snapshot& snapshot, const ListGround& ground,
                                           const std::vector<std::string>& parties,
                                           std::optional<Reply> reply) {
  std::map<std::string, std::int64_t> registered;
  const std::string& meeting = ground.setting.meeting.id;
  for (const auto& counted : snapshot.tallies(meeting)) {
    if (is_live(counted.status)) registered[counted.party] += counted.count;
  }
  std::vector<InvitationRow> rows;
  for (auto& invitation : snapshot.rows<Invitation>(meeting)) {
    if (!wanted(parties, invitation.party) || (reply && invitation.reply != *reply)) continue;
    const std::int64_t count = registered[invitation.party];
    rows.push_back({std::move(invitation), count});
  }
  sort_by_party(rows, ground,
                [](const InvitationRow& row) { return std::string_view(row.invitation.party); });
  return rows;
}

ListColumns<InvitationRow> invitation_columns(const ListGround& ground) {
  ListColumns<InvitationRow> columns;
  const auto add = [&](const char* key, std::function<void(const InvitationRow&, ListCell&)> fill,
                       bool standard, Align align = Align::left) {
    columns.push_back({key, ground.title(key), std::move(fill), standard, align});
  };
  const auto text = [](std::string Invitation::*field) {
    return [field](const InvitationRow& row, ListCell& cell) { cell.text(row.invitation.*field); };
  };
  add(
      "ref", [](const auto& row, ListCell& cell) { cell.reference(row.invitation.id); }, true);
  add("meeting", text(&Invitation::meeting), false);
  add("party", text(&Invitation::party), false);
  add(
      "name",
      [ground](const auto& row, ListCell& cell) {
        cell.keep(ground.party_name(row.invitation.party));
      },
      true);
  add(
      "document_type",
      [ground](const auto& row, ListCell& cell) {
        ground.coded(cell, "document", row.invitation.document_type);
      },
      true);
  add("document_number", text(&Invitation::document_number), true);
  add(
      "sent_on", [](const auto& row, ListCell& cell) { cell.day(row.invitation.sent_on); }, true);
  add(
      "reply",
      [ground](const auto& row, ListCell& cell) {
        ground.coded(cell, "reply", name_of(row.invitation.reply));
        cell.order(static_cast<int>(row.invitation.reply));
      },
      true);
  add(
      "replied_on", [](const auto& row, ListCell& cell) { cell.day(row.invitation.replied_on); },
      true);
  add(
      "registered", [](const auto& row, ListCell& cell) { cell.number(row.registered); }, true,
      Align::right);
  return columns;
}

std::vector<Contact> contact_rows(const Snapshot& snapshot, const ListGround& ground,
                                  const std::vector<std::string>& parties, Date on) {
  std::vector<Contact> rows;
  for (auto& contact : snapshot.rows<Contact>()) {
    const bool in_office = on.year == 0 || ((contact.from.year == 0 || contact.from <= on) &&
                                            (contact.to.year == 0 || contact.to >= on));
    if (in_office && wanted(parties, contact.party)) rows.push_back(std::move(contact));
  }
  sort_by_party(rows, ground, [](const Contact& row) { return std::string_view(row.party); });
  return rows;
}

ListColumns<Contact> contact_columns(const ListGround& ground) {
  ListColumns<Contact> columns;
  const auto add = [&](const char* key, std::function<void(const Contact&, ListCell&)> fill,
                       bool standard) {
    columns.push_back({key, ground.title(key), std::move(fill), standard});
  };
  const auto text = [](std::string Contact::*field) {
    return [field](const Contact& row, ListCell& cell) { cell.text(row.*field); };
  };
  add(
      "ref", [](const auto& row, ListCell& cell) { cell.reference(row.id); }, true);
  add("party", text(&Contact::party), false);
  add(
      "party_name",
      [ground](const auto& row, ListCell& cell) { cell.keep(ground.party_name(row.party)); }, true);
  add(
      "name", [ground](const auto& row, ListCell& cell) { ground.name(cell, row.name); }, true);
  add("position", text(&Contact::position), false);
  add("organisation", text(&Contact::organisation), false);
  add("email", text(&Contact::email), true);
  add("phone", text(&Contact::phone), true);
  add(
      "from", [](const auto& row, ListCell& cell) { cell.day(row.from); }, false);
  add(
      "to", [](const auto& row, ListCell& cell) { cell.day(row.to); }, false);
  return columns;
}

}  // namespace plenary::actions
