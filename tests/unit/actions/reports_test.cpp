#include "plenary/actions/reports.h"

#include <random>

#include "paper_fixture.h"
#include "plenary/render.h"
#include "temporary_store.h"

using namespace plenary;
using plenary::test::act;
using plenary::test::moment;
using plenary::test::PaperFixture;
using plenary::test::TemporaryStore;

namespace {

constexpr std::int64_t a_day = 24 * 60;  // minutes
const std::string meeting_id = "marrakesh-2023";

struct ReportDesk {
  PaperFixture fixture{"en"};
  TemporaryStore store{};

  Setting setting(Instant now, AsOf as_of = {}) const {
    return {.dialogue = fixture.dialogue,
            .parties = fixture.parties,
            .frameworks = fixture.frameworks,
            .meeting = fixture.meeting,
            .zone = &fixture.zone,
            .deadline_zone = &fixture.zone,
            .now = now,
            .today = fixture.zone.local_date(now),
            .as_of = as_of};
  }

  DailyReport daily(const Setting& at, const actions::DailyOptions& options = {}) {
    auto made = actions::daily_report(*store, at, fixture.words, options);
    REQUIRE_MESSAGE(made.has_value(), (made ? "" : made.error().message));
    return made->value;
  }

  std::string daily_bytes(const Setting& at) {
    auto made = actions::daily_report(*store, at, fixture.words, {});
    REQUIRE(made.has_value());
    auto page = render(daily_document(made->value, made->paper), Format::html);
    REQUIRE(page.has_value());
    return daily_json(made->value, made->paper) + *page;
  }

  Registration add(const std::string& party, const std::string& given, std::int64_t minutes) {
    Registration row;
    store.write(
        [&](Writer& writer) {
          row = test::add_person(writer, given, "Example", party, meeting_id);
        },
        act("register add", minutes));
    return row;
  }

  void put(Registration row, std::int64_t minutes) {
    store.write([&](Writer& writer) { writer.put(row); }, act("register set", minutes));
  }
};

std::string told(const std::vector<SinceLine>& lines) {
  std::string text;
  for (const auto& line : lines) text += line.party + " " + std::to_string(line.count) + ";";
  return text;
}

}  // namespace

TEST_CASE("the daily report counts what the store holds, now and as of a past change") {
  ReportDesk desk;
  desk.add("SN", "Awa", 0);
  desk.add("SN", "Ibra", 1);
  const Setting early = desk.setting(moment(2), {.change = 2});
  const std::string bytes = desk.daily_bytes(early);
  Registration third = desk.add("ES", "Lucia", 3);
  third.status = Status::withdrawn;
  desk.put(third, 4);

  const DailyReport now = desk.daily(desk.setting(moment(10)));
  CHECK(now.figures.totals.registered == 2);
  CHECK(now.figures.totals.withdrawn == 1);
  CHECK(desk.daily(early).figures.totals.withdrawn == 0);
  CHECK(desk.daily_bytes(early) == bytes);
}

TEST_CASE("on the first day everybody is new") {
  ReportDesk desk;
  desk.add("SN", "Awa", 0);
  desk.add("SN", "Ibra", 1);
  desk.add("ES", "Lucia", 2);
  const Setting at = desk.setting(moment(60));
  const DailyReport report = desk.daily(at);
  CHECK(report.since.at == moment(60 - a_day));
  CHECK(told(report.since.fresh) == "ES 1;SN 2;");
  CHECK(report.since.changed.empty());
  CHECK(report.since.withdrawn.empty());
  const DailyReport named = desk.daily(at, {.with_names = true});
  CHECK(told(named.since.fresh) == "ES 1;SN 2;");
  CHECK(named.since.fresh[0].names == std::vector<std::string>{"Lucia Example"});
}

TEST_CASE("since yesterday some are new, some changed and some withdrawn, each once") {
  ReportDesk desk;
  Registration stays = desk.add("SN", "Awa", 0);
  Registration changes = desk.add("SN", "Ibra", 1);
  Registration leaves = desk.add("ES", "Lucia", 2);
  Registration returns = desk.add("NL", "Saskia", 3);
  returns.status = Status::withdrawn;
  desk.put(returns, 4);

  const std::int64_t today = 2 * a_day;
  changes.position = "Director";
  desk.put(changes, today);
  changes.position = "Director-General";
  desk.put(changes, today + 1);
  leaves.status = Status::withdrawn;
  desk.put(leaves, today + 2);
  returns.status = Status::nominated;
  desk.put(returns, today + 3);
  desk.add("SN", "Coumba", today + 4);
  Registration in_and_out = desk.add("DE", "Anna", today + 5);
  in_and_out.status = Status::withdrawn;
  desk.put(in_and_out, today + 6);

  const DailyReport report = desk.daily(desk.setting(moment(today + 60)));
  CHECK(told(report.since.fresh) == "NL 1;SN 1;");
  CHECK(told(report.since.changed) == "SN 1;");
  CHECK(told(report.since.withdrawn) == "ES 1;");

  const DailyReport quiet = desk.daily(desk.setting(moment(today + 3 * a_day)));
  CHECK(told(quiet.since.fresh) + told(quiet.since.changed) + told(quiet.since.withdrawn) == "");

  const DailyReport by_change =
      desk.daily(desk.setting(moment(today + 60)), {.since = {.change = 9}});
  CHECK(told(by_change.since.fresh) == "SN 1;");
  auto unknown = actions::daily_report(*desk.store, desk.setting(moment(today + 60)),
                                       desk.fixture.words, {.since = {.change = 99}});
  REQUIRE(!unknown);
  CHECK(unknown.error().kind == ErrorKind::not_found);
}

TEST_CASE("an undone registration counts as withdrawn since yesterday") {
  ReportDesk desk;
  desk.add("SN", "Awa", 0);
  const Registration gone = desk.add("SN", "Ibra", 1);
  desk.store.write([&](Writer& writer) { writer.end(gone.id); }, act("undo", 2 * a_day));
  const DailyReport report = desk.daily(desk.setting(moment(2 * a_day + 60)));
  CHECK(told(report.since.withdrawn) == "SN 1;");
  CHECK(report.since.fresh.empty());
}

TEST_CASE("the report's totals are what the lists count, at every change of a random roster") {
  for (unsigned seed = 1; seed <= 5; ++seed) {
    CAPTURE(seed);
    std::mt19937 random(seed);
    const auto any = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
    ReportDesk desk;
    const char* parties[] = {"SN", "ES", "NL", "EU"};
    std::vector<Registration> rows;
    for (int minute = 0; minute < 30; ++minute) {
      if (rows.empty() || any(2) == 0) {
        rows.push_back(
            desk.add(parties[any(4)], "Person" + std::string(1, char('a' + minute % 26)), minute));
      } else {
        Registration& row = rows[static_cast<std::size_t>(any(static_cast<int>(rows.size())))];
        row.status = static_cast<Status>(any(5));
        desk.put(row, minute);
      }
    }
    const ChangeNumber last =
        desk.store.read([](Snapshot& snapshot) { return snapshot.at_change(); });
    for (ChangeNumber change = 1; change <= last; ++change) {
      CAPTURE(change);
      const AsOf as_of{.change = change};
      const Counts totals = desk.daily(desk.setting(moment(60), as_of)).figures.totals;
      std::int64_t registered = 0;
      std::int64_t withdrawn = 0;
      for (const auto& each : desk.store.participants(as_of, {.meeting = meeting_id})) {
        registered += is_live(each.registration.status) ? 1 : 0;
        withdrawn += each.registration.status == Status::withdrawn ? 1 : 0;
      }
      CHECK(totals.registered == registered);
      CHECK(totals.withdrawn == withdrawn);
    }
  }
}

TEST_CASE("outstanding knows the focal points in desk and delegations know their heads") {
  ReportDesk desk;
  Registration head = desk.add("SN", "Awa", 0);
  head.role = "head";
  desk.put(head, 1);
  desk.store.write(
      [&](Writer& writer) {
        Contact old{.party = "ES", .name = "Old Contact", .to = {2023, 1, 1}};
        Contact present{.party = "ES", .name = "Present Contact", .from = {2023, 1, 2}};
        writer.put(old);
        writer.put(present);
        Invitation invitation{.meeting = meeting_id, .party = "ES", .sent_on = {2023, 5, 3}};
        writer.put(invitation);
      },
      act("register invite", 2));
  const Setting at = desk.setting(moment(60));
  const auto outstanding = actions::outstanding_report(*desk.store, at, desk.fixture.words, true);
  REQUIRE(outstanding.has_value());
  REQUIRE(outstanding->value.focal_points.size() == 1);
  CHECK(outstanding->value.focal_points[0].name == "Present Contact");
  REQUIRE(outstanding->value.items.size() == 2);
  CHECK(outstanding->value.items[0].kind == Outstanding::Kind::no_reply);
  const auto delegations = actions::delegations_report(*desk.store, at, desk.fixture.words);
  REQUIRE(delegations.has_value());
  CHECK(delegations->value.heads.at("SN") == "Awa Example");
}

TEST_CASE("the announcement stops where a name is not cleared") {
  ReportDesk desk;
  const Setting good = desk.setting(moment(0));
  CHECK(actions::announcement(*desk.store, good, desk.fixture.words).has_value());
  desk.fixture.meeting.co_chairs = {"MA", "XX"};
  const Setting bad = desk.setting(moment(0));
  const auto stopped = actions::announcement(*desk.store, bad, desk.fixture.words);
  REQUIRE(!stopped);
  CHECK(stopped.error().kind == ErrorKind::invalid);
  CHECK(stopped.error().problems[0].code == "name-not-cleared");
}
