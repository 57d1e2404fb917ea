// What an import asks: which rows are known already, here and elsewhere. Narrow reads over the
// columns that are kept for it; a million rows in well under a second.
#include <algorithm>
#include <bit>
#include <unordered_set>

#include "plenary/store.h"
#include "plenary/text.h"
#include "store/delegations.h"
#include "store/row_io.h"

namespace plenary {

namespace {

constexpr std::string_view known_columns =
    "SELECT id, person, delegation, status, email_key, name_key, fingerprint FROM registration";

KnownRow read_known(const Statement& question) {
  auto status = parse_status(question.text(3));
  if (!status) unreadable("status", question.text(3));
  return {.registration = {question.integer(0)},
          .person = {question.integer(1)},
          .delegation = {question.integer(2)},
          .status = *status,
          .email_key = std::bit_cast<std::uint64_t>(question.integer(4)),
          .name_key = std::bit_cast<std::uint64_t>(question.integer(5)),
          .fingerprint = std::bit_cast<std::uint64_t>(question.integer(6))};
}

using Keys = std::unordered_set<std::uint64_t>;

Keys set_of(const std::vector<std::uint64_t>& keys) {
  Keys set(keys.begin(), keys.end());
  set.erase(0);  // "has none" is nothing to be recognised by
  return set;
}

// Beyond so many keys, one pass over the table is quicker than a search for each.
constexpr std::size_t search_limit = 2'000;

void search_by(Connection& connection, std::string_view condition, const Keys& keys,
               const PartyOfDelegation& here, std::vector<KnownRow>& found) {
  auto question = connection.prepare(std::string(known_columns) + std::string(condition));
  for (std::uint64_t key : keys) {
    question.bind(1, std::bit_cast<std::int64_t>(key));
    while (question.step()) {
      KnownRow row = read_known(question);
      if (!here.contains(row.delegation.value)) found.push_back(row);
    }
    question.reset();
  }
}

void scan_for(Connection& connection, const Keys& emails, const Keys& names,
              const PartyOfDelegation& here, std::vector<KnownRow>& found) {
  auto question = connection.prepare(known_columns);
  while (question.step()) {
    if (here.contains(question.integer(2))) continue;
    KnownRow row = read_known(question);
    if (emails.contains(row.email_key) || names.contains(row.name_key)) found.push_back(row);
  }
}

void sort_uniquely(std::vector<KnownRow>& rows) {
  auto before = [](const KnownRow& left, const KnownRow& right) {
    return left.registration < right.registration;
  };
  auto same = [](const KnownRow& left, const KnownRow& right) {
    return left.registration == right.registration;
  };
  std::sort(rows.begin(), rows.end(), before);
  rows.erase(std::unique(rows.begin(), rows.end(), same), rows.end());
}

bool is_elsewhere(Connection& connection, std::string_view meeting) {
  auto question = connection.prepare("SELECT 1 FROM delegation WHERE meeting <> $1 LIMIT 1");
  question.bind(1, meeting);
  return question.step();
}

}  // namespace

std::vector<KnownRow> Snapshot::known_rows(std::string_view meeting) const {
  PartyOfDelegation here = delegations_of(connection_, meeting);
  if (here.empty()) return {};
  bool scan = are_most(connection_, here);
  std::string condition = scan ? "" : " WHERE delegation IN (" + id_list(here) + ")";
  auto question = connection_.prepare(std::string(known_columns) + condition);
  std::vector<KnownRow> rows;
  while (question.step()) {
    if (scan && !here.contains(question.integer(2))) continue;
    rows.push_back(read_known(question));
  }
  return rows;
}

void Snapshot::each_named(const std::function<void(const NamedRow&)>& take) const {
  auto question = connection_.prepare(
      "SELECT id, person, delegation, gender, name, family_name, given_name, email, phone "
      "FROM registration WHERE person IS NOT NULL");
  while (question.step()) {
    take({.registration = {question.integer(0)},
          .person = {question.integer(1)},
          .delegation = {question.integer(2)},
          .gender = parse_gender(question.text(3)).value_or(Gender::unknown),
          .name = question.text(4),
          .family_name = question.text(5),
          .given_name = question.text(6),
          .email = question.text(7),
          .phone = question.text(8)});
  }
}

// A person who is written in several ways is so under their own name too. The key in the table is
// that of given and family name; a list may have them the other way round.
std::vector<std::pair<std::uint64_t, PersonId>> Snapshot::merged_names(
    const std::vector<std::uint64_t>& name_keys) const {
  const Keys names = set_of(name_keys);
  std::vector<std::pair<std::uint64_t, PersonId>> found;
  auto question = connection_.prepare(
      "SELECT name_key, name, coalesce(merged_into, id) FROM person WHERE merged_into IS NOT NULL "
      "OR id IN (SELECT merged_into FROM person WHERE merged_into IS NOT NULL)");
  while (question.step()) {
    const auto own = std::bit_cast<std::uint64_t>(question.integer(0));
    const std::uint64_t as_written = name_key(fold(question.text(1)));
    for (const std::uint64_t key : {own, as_written})
      if (names.contains(key)) found.emplace_back(key, PersonId{question.integer(2)});
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

std::vector<KnownRow> Snapshot::known_elsewhere(std::string_view meeting,
                                                const std::vector<std::uint64_t>& email_keys,
                                                const std::vector<std::uint64_t>& name_keys) const {
  if (!is_elsewhere(connection_, meeting)) return {};
  PartyOfDelegation here = delegations_of(connection_, meeting);
  Keys emails = set_of(email_keys);
  Keys names = set_of(name_keys);
  std::vector<KnownRow> found;
  if (emails.size() + names.size() > search_limit) {
    scan_for(connection_, emails, names, here, found);
  } else {
    search_by(connection_, " WHERE email_key = $1", emails, here, found);
    // Registrations have no index by name, for people have one: it costs a big import less.
    search_by(connection_, " WHERE person IN (SELECT id FROM person WHERE name_key = $1)", names,
              here, found);
  }
  sort_uniquely(found);
  return found;
}

}  // namespace plenary
