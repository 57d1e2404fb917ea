#include <algorithm>

#include "actions/lists/party_order.h"
#include "plenary/actions/lists.h"
#include "plenary/text.h"

namespace plenary::actions {
namespace {

// Counts of one meeting, by party. Made from the summary, so that a large meeting is not read row
// by row.
class Gathering {
 public:
  Gathering(const Snapshot& snapshot, const ListGround& ground,
            const std::vector<std::string>& parties)
      : snapshot_(snapshot), ground_(ground), parties_(parties) {}

  std::map<std::string, DelegationRow> run() {
    const std::string& meeting = ground_.setting.meeting.id;
    for (const auto& delegation : snapshot_.rows<Delegation>(meeting)) {
      if (wanted(parties_, delegation.party)) rows_[delegation.party].delegation = delegation;
    }
    for (const auto& counted : snapshot_.tallies(meeting)) add(counted);
    add_heads();
    for (auto& document : snapshot_.rows<DocumentRecord>(meeting)) {
      const auto row = rows_.find(document.party);
      if (row != rows_.end()) row->second.documents.push_back(std::move(document));
    }
    for (auto& [party, row] : rows_) set_quota(row);
    return std::move(rows_);
  }

 private:
  void add(const Tally& counted) {
    const auto found = rows_.find(counted.party);
    if (found == rows_.end()) return;
    DelegationRow& row = found->second;
    row.by_status[counted.status] += counted.count;
    if (counted.placeholder && is_live(counted.status)) row.placeholders += counted.count;
    Registration sample;
    sample.role = counted.role;
    sample.category = counted.category;
    sample.status = counted.status;
    if (!holds_seat(counted.status) || !counts_in_quota(sample, ground_.setting.dialogue)) return;
    auto& seats = counted.role == "head" ? row.quota.heads : row.quota.others;
    seats += static_cast<int>(counted.count);
  }

  void add_heads() {
    ParticipantQuery heads{.meeting = ground_.setting.meeting.id,
                           .parties = parties_,
                           .statuses = {Status::nominated, Status::confirmed, Status::waitlisted},
                           .roles = {"head"}};
    snapshot_.each_participant(heads, [&](const Participant& head) {
      rows_[head.party].heads.push_back(head.registration.name);
      return true;
    });
  }

  // The quota and the exemption by the rules' own function; the seats were counted.
  void set_quota(DelegationRow& row) const {
    const QuotaUse empty =
        quota_use({}, row.delegation, ground_.setting.meeting, ground_.setting.dialogue);
    row.quota.quota = empty.quota;
    row.quota.exempt = empty.exempt;
  }

  const Snapshot& snapshot_;
  const ListGround& ground_;
  const std::vector<std::string>& parties_;
  std::map<std::string, DelegationRow> rows_{};
};

void documents(const DelegationRow& row, ListCell& cell) {
  std::vector<std::string> texts;
  for (const auto& document : row.documents) {
    texts.push_back(document.number.empty() ? document.type
                                            : document.type + " " + document.number);
  }
  cell.texts(std::move(texts));
}

FillCell<DelegationRow> counted(Status status) {
  return [status](const DelegationRow& row, ListCell& cell) {
    const auto found = row.by_status.find(status);
    cell.number(found == row.by_status.end() ? 0 : found->second);
  };
}

}  // namespace

std::vector<DelegationRow> delegation_rows(const Snapshot& snapshot, const ListGround& ground,
                                           const std::vector<std::string>& parties) {
  auto gathered = Gathering(snapshot, ground, parties).run();
  std::vector<DelegationRow> rows;
  rows.reserve(gathered.size());
  for (auto& [party, row] : gathered) rows.push_back(std::move(row));
  sort_by_party(rows, ground,
                [](const DelegationRow& row) { return std::string_view(row.delegation.party); });
  return rows;
}

ListColumns<DelegationRow> delegation_columns(const ListGround& ground) {
  ListColumns<DelegationRow> columns;
  const auto add = [&](const char* key, FillCell<DelegationRow> fill, bool standard,
                       Align align = Align::left) {
    columns.push_back({key, ground.title(key), std::move(fill), standard, align});
  };
  add(
      "party", [](const auto& row, ListCell& cell) { cell.text(row.delegation.party); }, true);
  add(
      "name",
      [ground](const auto& row, ListCell& cell) {
        cell.keep(ground.party_name(row.delegation.party));
      },
      true);
  add(
      "head", [ground](const auto& row, ListCell& cell) { ground.names(cell, row.heads); }, true);
  add("nominated", counted(Status::nominated), true, Align::right);
  add("confirmed", counted(Status::confirmed), true, Align::right);
  add("waitlisted", counted(Status::waitlisted), false, Align::right);
  add("refused", counted(Status::refused), false, Align::right);
  add("withdrawn", counted(Status::withdrawn), false, Align::right);
  add(
      "placeholders", [](const auto& row, ListCell& cell) { cell.number(row.placeholders); }, false,
      Align::right);
  add(
      "seats",
      [](const auto& row, ListCell& cell) { cell.number(row.quota.heads + row.quota.others); },
      false, Align::right);
  add(
      "quota",
      [](const auto& row, ListCell& cell) {
        if (row.quota.quota.limited) cell.keep(text_of(row.quota.quota));
      },
      true);
  add(
      "exempt", [](const auto& row, ListCell& cell) { cell.truth(row.quota.exempt); }, false);
  add(
      "over", [](const auto& row, ListCell& cell) { cell.truth(row.quota.over()); }, true);
  add("documents", documents, false);
  return columns;
}

}  // namespace plenary::actions
