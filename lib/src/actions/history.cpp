#include "plenary/actions/history.h"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>

#include "actions/file_changes.h"
#include "plenary/text.h"

namespace plenary::actions {

Result<std::vector<Change>> log(Store& store, const AsOf& as_of, const LogQuery& query) {
  return store.read(as_of, [&](Snapshot& snapshot) -> Result<std::vector<Change>> {
    std::vector<Change> all = snapshot.changes(query.after, snapshot.at_change());
    std::reverse(all.begin(), all.end());
    std::vector<Change> wanted;
    for (Change& change : all) {
      if (query.limit && wanted.size() >= *query.limit) break;
      bool is_of_meeting =
          query.meeting.empty() ||
          !snapshot.differences(change.number - 1, change.number, query.meeting).empty();
      if (is_of_meeting) wanted.push_back(std::move(change));
    }
    return wanted;
  });
}

namespace {

Result<ChangeNumber> change_of(Store& store, const AsOf& as_of) {
  return store.read(
      as_of, [](Snapshot& snapshot) -> Result<ChangeNumber> { return snapshot.at_change(); });
}

}  // namespace

Result<ChangeNumber> moment_of(Store& store, const std::string& words, const Zone& zone) {
  auto as_of = Workspace::parse_as_of(words, zone);
  if (!as_of) return fail(as_of.error());
  return change_of(store, *as_of);
}

Result<Differences> differences(Store& store, const AsOf& from, const AsOf& to,
                                const std::string& meeting, const Zone& zone) {
  auto after = change_of(store, from);
  if (!after) return fail(after.error());
  auto until = change_of(store, to);
  if (!until) return fail(until.error());
  if (*until < *after) {
    return fail(ErrorKind::usage,
                fmt::format("the first moment (change #{}) is later than the second (change #{})",
                            *after, *until),
                {"type the earlier one first"});
  }
  return store.read({}, [&](Snapshot& snapshot) -> Result<Differences> {
    snapshot.say_times_in(zone);
    Differences found{*after, *until, snapshot.differences(*after, *until, meeting)};
    tell_keys(snapshot, *after, found.rows);
    return found;
  });
}

Result<Change> find_change(Store& store, ChangeNumber number) {
  return store.read({}, [&](Snapshot& snapshot) -> Result<Change> {
    if (auto change = snapshot.change(number)) return *change;
    return fail(ErrorKind::not_found, fmt::format("there is no change #{}", number),
                {fmt::format("the last one is #{}", snapshot.at_change())});
  });
}

Result<Change> last_change(Store& store) {
  auto number = change_of(store, {});
  if (!number) return fail(number.error());
  if (*number == 0) return fail(ErrorKind::not_found, "nothing has been changed yet");
  return find_change(store, *number);
}

namespace {

// "12:3f0a..." as papers print it.
struct Expected {
  ChangeNumber number = 0;
  std::string digits{};
};

Result<Expected> parse_expected(const std::string& text) {
  Expected expected;
  std::size_t colon = text.find(':');
  std::string_view number = std::string_view(text).substr(0, colon);
  if (!number.empty() && number.front() == '#') number.remove_prefix(1);
  auto [end, fault] =
      std::from_chars(number.data(), number.data() + number.size(), expected.number);
  bool is_number = fault == std::errc{} && end == number.data() + number.size();
  if (colon != std::string::npos) expected.digits = text.substr(colon + 1);
  for (char& digit : expected.digits) {
    if (digit >= 'A' && digit <= 'F') digit = static_cast<char>(digit - 'A' + 'a');
  }
  constexpr std::size_t fewest = 8;  // fewer could be a coincidence
  bool is_hex = expected.digits.find_first_not_of("0123456789abcdef") == std::string::npos;
  if (!is_number || !is_hex || expected.digits.size() < fewest) {
    return fail(ErrorKind::usage, fmt::format("\"{}\" is no change number and hash", text),
                {"type them as a paper prints them: 12:3f0a9c5b77e1"});
  }
  return expected;
}

Problem unexpected(const Expected& expected, std::string message) {
  return {.code = "unexpected-hash",
          .value = fmt::format("#{}", expected.number),
          .message = std::move(message)};
}

}  // namespace

Result<VerifyReport> verify(Store& store, const std::string& expect) {
  Expected expected;
  if (!expect.empty()) {
    auto parsed = parse_expected(expect);
    if (!parsed) return fail(parsed.error());
    expected = *parsed;
  }
  auto report = store.verify();
  if (!report || expect.empty()) return report;
  auto change = find_change(store, expected.number);
  if (!change && change.error().kind != ErrorKind::not_found) return fail(change.error());
  if (!change) {
    report->problems.push_back(unexpected(expected, change.error().message));
  } else if (!change->hash.starts_with(expected.digits)) {
    report->problems.push_back(
        unexpected(expected, fmt::format("change #{} has the hash {}, not {}", expected.number,
                                         change->short_hash(), expected.digits)));
  }
  return report;
}

Result<Receipt> erase(Store& store, const Act& act, PersonId person) {
  return store.write(act, [&](Writer& writer) { return writer.erase(person); });
}

}  // namespace plenary::actions
