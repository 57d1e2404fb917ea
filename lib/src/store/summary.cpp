#include "store/summary.h"

#include <algorithm>
#include <map>
#include <unordered_set>
#include <vector>

#include "plenary/store.h"
#include "store/delegations.h"

namespace plenary {

std::size_t SummaryKeyHash::operator()(const SummaryKey& key) const noexcept {
  std::size_t hash = static_cast<std::size_t>(key.received / quarter_hour);
  auto mix = [&](std::size_t more) { hash = (hash ^ more) * 0x9e3779b97f4a7c15ULL; };
  mix(static_cast<std::size_t>(key.delegation));
  for (const std::string* text : {&key.category, &key.role, &key.rank, &key.gender, &key.status}) {
    // First letter, last letter and length tell the words apart that occur; equality does the rest.
    const auto byte = [](char c) {
      return static_cast<std::size_t>(static_cast<unsigned char>(c));
    };
    mix(text->empty() ? 0
                      : (text->size() << 16U) | (byte(text->front()) << 8U) | byte(text->back()));
  }
  mix((key.placeholder ? 2U : 0U) | (key.attended ? 1U : 0U));
  return hash ^ (hash >> 32U);
}

void SummaryCounts::add(const Registration& row, bool attended, std::int64_t n) {
  key_.delegation = row.delegation.value;
  key_.received = summary_bucket(row.received).microseconds;
  key_.category = row.category;
  key_.role = row.role;
  key_.rank = row.rank;
  key_.gender = name_of(row.gender);
  key_.status = name_of(row.status);
  key_.placeholder = row.is_placeholder();
  key_.attended = attended;
  counts_[key_] += n;
}

namespace {

void bind_key(Statement& statement, const SummaryKey& key, std::int64_t n) {
  statement.bind(1, key.delegation)
      .bind(2, key.received)
      .bind(3, key.category)
      .bind(4, key.role)
      .bind(5, key.rank)
      .bind(6, key.gender)
      .bind(7, key.status)
      .bind(8, std::int64_t{key.placeholder})
      .bind(9, std::int64_t{key.attended})
      .bind(10, n);
}

}  // namespace

void SummaryCounts::write(Connection& connection) const {
  std::vector<const Counts::value_type*> moved;
  for (const auto& each : counts_)
    if (each.second != 0) moved.push_back(&each);
  // In the order of the table: a big import then adds to its end.
  std::sort(moved.begin(), moved.end(),
            [](const auto* left, const auto* right) { return left->first < right->first; });
  auto add = connection.prepare(
      "INSERT INTO summary (delegation, received, category, role, rank, gender, status, "
      "placeholder, attended, n) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) "
      "ON CONFLICT (delegation, received, category, role, rank, gender, status, placeholder, "
      "attended) DO UPDATE SET n = n + excluded.n");
  bool lowered = false;
  for (const auto* each : moved) {
    lowered = lowered || each->second < 0;
    bind_key(add, each->first, each->second);
    add.run();
  }
  if (lowered) connection.prepare("DELETE FROM summary WHERE n = 0").run();
}

SummaryKey read_summary_key(const Statement& question) {
  return {.delegation = question.integer(0),
          .received = question.integer(1),
          .category = std::string(question.text(2)),
          .role = std::string(question.text(3)),
          .rank = std::string(question.text(4)),
          .gender = std::string(question.text(5)),
          .status = std::string(question.text(6)),
          .placeholder = question.integer(7) != 0,
          .attended = question.integer(8) != 0};
}

namespace {

std::unordered_set<std::int64_t> attended_registrations(Connection& connection) {
  std::unordered_set<std::int64_t> ids;
  auto question = connection.prepare("SELECT registration FROM attendance");
  while (question.step()) ids.insert(question.integer(0));
  return ids;
}

std::string counting_question(const std::unordered_map<std::int64_t, std::string>* delegations,
                              bool scan) {
  // No GROUP BY: SQLite would sort a million rows to group them, a table in memory needs not.
  std::string sql =
      "SELECT delegation, received, category, role, rank, gender, status, person, id "
      "FROM registration";
  if (delegations != nullptr && !scan)
    sql += " WHERE delegation IN (" + id_list(*delegations) + ")";
  return sql;
}

}  // namespace

SummaryCounts count_registrations(
    Connection& connection, const std::unordered_map<std::int64_t, std::string>* delegations) {
  SummaryCounts counts;
  if (delegations != nullptr && delegations->empty()) return counts;
  auto attended = attended_registrations(connection);
  bool scan = delegations == nullptr || are_most(connection, *delegations);
  auto question = connection.prepare(counting_question(delegations, scan));
  SummaryKey key;
  while (question.step()) {
    key.delegation = question.integer(0);
    if (delegations != nullptr && !delegations->contains(key.delegation)) continue;
    key.received = summary_bucket({question.integer(1)}).microseconds;
    key.category.assign(question.text(2));
    key.role.assign(question.text(3));
    key.rank.assign(question.text(4));
    key.gender.assign(question.text(5));
    key.status.assign(question.text(6));
    key.placeholder = question.is_null(7);
    key.attended = !attended.empty() && attended.contains(question.integer(8));
    counts.add(key, 1);
  }
  return counts;
}

namespace {

Tally tally_of(const SummaryKey& key, const std::string& party, std::int64_t n) {
  return {.party = party,
          .category = key.category,
          .role = key.role,
          .rank = key.rank,
          .gender = parse_gender(key.gender).value_or(Gender::unknown),
          .status = parse_status(key.status).value_or(Status::nominated),
          .placeholder = key.placeholder,
          .attended = key.attended,
          .received = {key.received},
          .count = n};
}

SummaryCounts read_summary(Connection& connection,
                           const std::unordered_map<std::int64_t, std::string>& delegations) {
  SummaryCounts counts;
  if (delegations.empty()) return counts;
  auto question = connection.prepare(
      "SELECT delegation, received, category, role, rank, gender, status, placeholder, attended, n "
      "FROM summary WHERE delegation IN (" +
      id_list(delegations) + ")");
  while (question.step()) {
    counts.add(read_summary_key(question), question.integer(9));
  }
  return counts;
}

}  // namespace

std::vector<Tally> Snapshot::tallies(std::string_view meeting) const {
  auto delegations = delegations_of(connection_, meeting);
  auto counts = is_past_ ? count_registrations(connection_, &delegations)
                         : read_summary(connection_, delegations);
  std::vector<Tally> rows;
  rows.reserve(counts.all().size());
  for (const auto& [key, n] : counts.all()) {
    rows.push_back(tally_of(key, delegations.at(key.delegation), n));
  }
  // An order of its own, so that what is made from it is the same bytes now and as of then.
  std::sort(rows.begin(), rows.end(), [](const Tally& left, const Tally& right) {
    auto key = [](const Tally& row) {
      return std::tie(row.party, row.received, row.category, row.role, row.rank, row.gender,
                      row.status, row.placeholder, row.attended);
    };
    return key(left) < key(right);
  });
  return rows;
}

}  // namespace plenary
