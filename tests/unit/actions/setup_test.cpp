#include "plenary/actions/setup.h"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <sys/stat.h>

#include <filesystem>

#include "plenary/actions/files.h"
#include "source_folder.h"
#include "temporary_store.h"

using namespace plenary;
using namespace plenary::test;

namespace {

const Installation installation{.data = plenary::test::source_folder() + "/data",
                                .zoneinfo = "/usr/share/zoneinfo"};

template <class Value>
Value sound(Result<Value> result) {
  if (!result) {
    std::string why = result.error().message;
    for (const Problem& problem : result.error().problems) why += "\n" + problem.message;
    FAIL(why);
  }
  return std::move(*result);
}

std::string text_of_file(const std::string& path) { return sound(actions::read_file(path)); }

unsigned mode_of(const std::string& path) {
  struct stat status {};
  REQUIRE(::stat(path.c_str(), &status) == 0);
  return status.st_mode & 07777U;
}

// A workspace of the Rabat Process in a folder of its own.
class NewOffice {
 public:
  explicit NewOffice(Installation here = installation)
      : receipt(sound(actions::init_workspace(
            {.folder = folder_ / "rabat", .profile = "rabat-process"}, here, act("init")))),
        workspace(sound(Workspace::find(folder_ / "rabat", here))) {}

  Act next(const std::string& verb, bool dry_run = false) {
    Act made = act(verb, ++minutes_);
    made.config = sound(workspace.config_files());
    made.dry_run = dry_run;
    return made;
  }
  actions::WrittenMeeting open(std::vector<actions::MeetingField> more = {}) {
    std::vector<actions::MeetingField> fields{{"title", {"On borders", "fr=Sur les frontières"}},
                                              {"start", {"22 June 2023"}},
                                              {"end", {"2023-06-23"}},
                                              {"city", {"Marrakesh"}},
                                              {"country", {"Maroc"}},
                                              {"co_chairs", {"Morocco", "Espagne"}},
                                              {"deadline", {"2023-06-09"}},
                                              {"quota", {"1+1"}}};
    fields.insert(fields.end(), more.begin(), more.end());
    return sound(actions::new_meeting(workspace, "marrakesh-2023", fields, next("meeting new")));
  }
  std::string root() const { return workspace.root(); }
  std::string meeting_file() const { return root() + "/meetings/marrakesh-2023.toml"; }

 private:
  TemporaryFolder folder_;
  std::int64_t minutes_ = 0;

 public:
  Receipt receipt;
  Workspace workspace;
};

std::string refusal(const Result<actions::WrittenMeeting>& result) {
  return result ? "" : result.error().message;
}

TEST_CASE("init lays out a profile that only its owner reads, as the first change") {
  NewOffice office;
  CHECK(office.receipt.change == 1);
  CHECK(mode_of(office.root()) == 0700);
  for (const char* name : {"plenary.toml", "partners.toml", "frameworks.toml", "plenary.db"}) {
    CAPTURE(name);
    CHECK(mode_of(office.root() + "/" + name) == 0600);
  }
  CHECK(std::filesystem::is_directory(office.root() + "/meetings"));
  CHECK(std::filesystem::is_directory(office.root() + "/templates"));
  CHECK(text_of_file(office.root() + "/partners.toml") ==
        text_of_file(installation.data + "/profiles/rabat-process/partners.toml"));
  const auto report = sound(actions::check_workspace(office.workspace));
  CHECK(report.unrecorded.empty());
  CHECK(report.problems.empty());
  CHECK(report.files == 3);
}

TEST_CASE("a folder that holds a workspace is left as it is") {
  NewOffice office;
  const std::string before = text_of_file(office.root() + "/plenary.toml");
  const auto again = actions::init_workspace({.folder = office.root(), .profile = "world"},
                                             installation, act("init"));
  REQUIRE_FALSE(again);
  CHECK(again.error().kind == ErrorKind::conflict);
  CHECK(text_of_file(office.root() + "/plenary.toml") == before);
}

TEST_CASE("an unknown profile or group makes nothing") {
  TemporaryFolder folder;
  const auto profile = actions::init_workspace({.folder = folder / "a", .profile = "rabat-proces"},
                                               installation, act("init"));
  REQUIRE_FALSE(profile);
  CHECK(profile.error().hints == std::vector<std::string>{"did you mean \"rabat-process\"?"});
  const auto group = actions::init_workspace(
      {.folder = folder / "a", .profile = "none", .group = "no-such-group-here"}, installation,
      act("init"));
  REQUIRE_FALSE(group);
  CHECK(group.error().kind == ErrorKind::not_found);
  CHECK_FALSE(std::filesystem::exists(folder / "a"));
}

TEST_CASE("every profile makes a workspace in which nothing is wrong") {
  CHECK(actions::profile_names(installation) ==
        std::vector<std::string>{"none", "rabat-process", "world"});
  for (const std::string& profile : actions::profile_names(installation)) {
    CAPTURE(profile);
    TemporaryFolder folder;
    sound(actions::init_workspace({.folder = folder / "w", .profile = profile}, installation,
                                  act("init")));
    Workspace workspace = sound(Workspace::find(folder / "w", installation));
    CHECK(sound(actions::check_workspace(workspace)).problems.empty());
  }
}

TEST_CASE("a meeting is opened with what its country and its days say") {
  NewOffice office;
  const auto written = office.open();
  CHECK(written.receipt.change == 2);
  CHECK(written.path == "meetings/marrakesh-2023.toml");
  CHECK(mode_of(office.meeting_file()) == 0600);
  const Setting setting = sound(office.workspace.setting("", "", {.now = moment()}));
  const Meeting& meeting = setting.meeting;
  CHECK(meeting.title.in("fr") == "Sur les frontières");
  CHECK(meeting.start == Date{2023, 6, 22});
  CHECK(meeting.country == "MA");
  CHECK(meeting.host == "MA");
  CHECK(meeting.chair == "MA");  // of the dialogue on that day
  CHECK(meeting.zone == "Africa/Casablanca");
  CHECK(meeting.co_chairs == std::vector<std::string>{"MA", "ES"});
  CHECK(text_of(meeting.rules.quota) == "1+1");
  CHECK(setting.remarks.empty());  // recorded with the change
}

TEST_CASE("a meeting that cannot be is refused with a sentence, and no file is made") {
  NewOffice office;
  const auto attempt = [&](const std::string& id, std::vector<actions::MeetingField> fields) {
    return refusal(actions::new_meeting(office.workspace, id, fields, office.next("meeting new")));
  };
  using Fields = std::vector<actions::MeetingField>;
  const Fields right{{"title", {"T"}}, {"start", {"2023-06-22"}}};
  const auto with = [&](Fields more) {
    more.insert(more.begin(), right.begin(), right.end());
    return more;
  };
  CHECK(attempt("Marrakesh 2023", right) == "\"Marrakesh 2023\" cannot be a meeting's id");
  CHECK(attempt("../escape", right) == "\"../escape\" cannot be a meeting's id");
  CHECK(attempt("a", {{"start", {"2023-06-22"}}}) == "a meeting needs a title");
  CHECK(attempt("a", {{"title", {"T"}}}) == "a meeting needs a first day");
  CHECK(attempt("a", with({{"end", {"2023-06-21"}}})) ==
        "the meeting ends on 2023-06-21, before it starts on 2023-06-22");
  CHECK(attempt("a", with({{"country", {"Untied Kingdom"}}})) ==
        "no country or organisation is called \"Untied Kingdom\"");
  CHECK(attempt("a", with({{"country", {"Spain"}}})) ==
        "ES has 3 time zones: say which with --timezone");
  CHECK(attempt("a", with({{"type", {"tematic"}}})) == "type: \"tematic\" is none of its values");
  CHECK(attempt("a", with({{"quota", {"many"}}})) == "quota: \"many\" is not a quota");
  CHECK(attempt("a", with({{"deadline", {"soon"}}})) == "deadline: \"soon\" is not a day");
  CHECK(attempt("a", with({{"colour", {"red"}}})) == "a meeting has no key \"colour\"");
  CHECK(office.workspace.meeting_ids().empty());
  office.open();
  CHECK(attempt("marrakesh-2023", right) == "there is a meeting marrakesh-2023 already");
}

TEST_CASE("a country with several zones takes the one of the city") {
  CHECK(actions::zone_of_country("/usr/share/zoneinfo", "ES", {{"en", "Madrid"}}) ==
        "Europe/Madrid");
  CHECK(actions::zone_of_country("/usr/share/zoneinfo", "US", {{"fr", "New York"}}) ==
        "America/New_York");
  CHECK(actions::zone_of_country("/usr/share/zoneinfo", "SN", {}) == "Africa/Dakar");
  CHECK(actions::zone_of_country("/usr/share/zoneinfo", "NG", {}) == "Africa/Lagos");
  const auto none = actions::zone_of_country("/usr/share/zoneinfo", "ZZ", {});
  REQUIRE_FALSE(none);
  CHECK(none.error().kind == ErrorKind::not_found);
}

TEST_CASE("setting a key keeps every other byte of the file, and is one change") {
  NewOffice office;
  office.open();
  const std::string before = text_of_file(office.meeting_file());
  const auto written =
      sound(actions::set_meeting(office.workspace, "marrakesh-2023", {{"deadline", {"2023-06-12"}}},
                                 office.next("meeting set")));
  CHECK(written.receipt.change == 3);
  std::string expected = before;
  expected.replace(expected.find("2023-06-09"), 10, "2023-06-12");
  CHECK(text_of_file(office.meeting_file()) == expected);

  // As it was: configuration is part of history.
  const Setting then = sound(office.workspace.setting("", "#2", {.now = moment()}));
  CHECK(then.meeting.rules.nominate_by == Date{2023, 6, 9});
  const Setting now = sound(office.workspace.setting("", "", {.now = moment()}));
  CHECK(now.meeting.rules.nominate_by == Date{2023, 6, 12});
}

TEST_CASE("texts are merged by language, and an empty value removes a key") {
  NewOffice office;
  office.open();
  const auto set = [&](std::vector<actions::MeetingField> fields) {
    return sound(actions::set_meeting(office.workspace, "marrakesh-2023", fields,
                                      office.next("meeting set")))
        .meeting;
  };
  Meeting meeting = set({{"theme", {"Bridges"}}, {"theme.fr", {"Des ponts"}}});
  CHECK(meeting.theme.in("en") == "Bridges");
  CHECK(meeting.theme.in("fr") == "Des ponts");
  meeting = set({{"theme.fr", {""}}});
  CHECK_FALSE(meeting.theme.has("fr"));
  meeting = set({{"theme", {""}}, {"protocol.start_from", {"Sénégal"}}, {"exempt", {"EU,ECOWAS"}}});
  CHECK(meeting.theme.empty());
  CHECK(meeting.protocol.start_from == "SN");
  CHECK(meeting.rules.exempt == std::vector<std::string>{"EU", "ECOWAS"});
  CHECK(text_of_file(office.meeting_file()).find("Bridges") == std::string::npos);
}

TEST_CASE("a dry run and a value that stands already change nothing") {
  NewOffice office;
  office.open();
  const std::string before = text_of_file(office.meeting_file());
  const auto dry = sound(actions::set_meeting(
      office.workspace, "marrakesh-2023", {{"quota", {"1+3"}}}, office.next("meeting set", true)));
  CHECK(dry.receipt.dry_run);
  CHECK_FALSE(dry.receipt.change);
  CHECK(dry.receipt.changed == 1);
  const auto same = sound(actions::set_meeting(office.workspace, "marrakesh-2023",
                                               {{"quota", {"1+1"}}}, office.next("meeting set")));
  CHECK_FALSE(same.receipt.change);
  CHECK(text_of_file(office.meeting_file()) == before);
  const auto report = sound(actions::check_workspace(office.workspace));
  CHECK(report.changes == 2);
}

TEST_CASE("check places what is wrong, and edits are recorded only when they are sound") {
  NewOffice office;
  office.open();
  const std::string text = text_of_file(office.meeting_file());
  sound(actions::write_file(office.meeting_file(), text + "\n[[rooms]]\nid = \"A\"\ncapasity = 4\n")
            .map([] { return 0; }));
  auto report = sound(actions::check_workspace(office.workspace));
  CHECK(report.unrecorded == std::vector<std::string>{"meetings/marrakesh-2023.toml"});
  std::erase_if(report.problems,
                [](const Problem& problem) { return problem.code == "form-missing"; });
  REQUIRE(report.problems.size() == 1);
  CHECK(report.problems[0].code == "unknown-key");
  CHECK(report.problems[0].hint == "did you mean \"capacity\"?");
  CHECK(report.problems[0].where.line > 30);
  CHECK_FALSE(actions::record_configuration(office.workspace, office.next("check")));

  sound(actions::write_file(office.meeting_file(), text + "\n[[rooms]]\nid = \"A\"\ncapacity = 4\n")
            .map([] { return 0; }));
  const Receipt receipt =
      sound(actions::record_configuration(office.workspace, office.next("check")));
  CHECK(receipt.change == 3);
  CHECK(receipt.changed == 1);
  report = sound(actions::check_workspace(office.workspace));
  CHECK(report.unrecorded.empty());
  for (const Problem& problem : report.problems) CHECK(problem.code == "form-missing");
  CHECK_FALSE(sound(actions::record_configuration(office.workspace, office.next("check"))).change);
}

TEST_CASE("check says in one run what is wrong in a file and what disagrees with the others") {
  NewOffice office;
  office.open();
  std::string text = text_of_file(office.meeting_file());
  const auto replace_line = [&](const std::string& key, const std::string& line) {
    const std::size_t begin = text.find("\n" + key + " = ") + 1;
    REQUIRE(begin != 0);
    text.replace(begin, text.find('\n', begin) - begin, line);
  };
  replace_line("type", "type = \"thematical\"");
  replace_line("quota", "qota = \"1+1\"");
  replace_line("country", "country = \"XX\"");
  replace_line("host", "host = 5");
  replace_line("timezone", "timezone = \"Africa/Casablancka\"");
  text += "\n[[rooms]]\nid = \"A\"\ncapacity = 0\n";
  sound(actions::write_file(office.meeting_file(), text).map([] { return 0; }));
  std::string all;
  for (const Problem& problem : sound(actions::check_workspace(office.workspace)).problems) {
    CHECK(problem.where.line > 0);
    if (problem.code != "form-missing") all += problem.code + ' ' + problem.field + '\n';
  }
  CHECK(all ==
        "unknown-value type\n"
        "unknown-country country\n"
        "zone-unknown timezone\n"
        "wrong-type host\n"
        "unknown-key rules.qota\n"
        "room-without-seats rooms.capacity\n");
}

TEST_CASE("check finds a second head in the store") {
  NewOffice office;
  office.open();
  auto store = office.workspace.store(Store::Mode::write);
  REQUIRE(store.has_value());
  sound((*store)->write(office.next("register add"), [](Writer& writer) -> Result<void> {
    Delegation delegation{.meeting = "marrakesh-2023", .party = "SN"};
    writer.put(delegation);
    for (const char* name : {"Awa Ndour-Sarr", "Ousmane Faye"}) {
      Registration row{.delegation = delegation.id, .role = "head", .name = name};
      writer.put(row);
    }
    return {};
  }));
  const auto report = sound(actions::check_workspace(office.workspace));
  const auto found =
      std::find_if(report.problems.begin(), report.problems.end(),
                   [](const Problem& problem) { return problem.code == "second-head"; });
  REQUIRE(found != report.problems.end());
  CHECK(found->message ==
        "marrakesh-2023: Senegal has 2 heads of delegation: R1 Awa Ndour-Sarr, R2 Ousmane Faye");
  CHECK(found->hint == "plenary register set R2 role=delegate");
}

TEST_CASE("check says when this machine's clocks are too old for a meeting in Morocco") {
  TemporaryFolder zones;
  std::filesystem::create_directories(zones / "Africa");
  std::filesystem::copy("/usr/share/zoneinfo/Africa/Casablanca", zones / "Africa/Casablanca");
  std::filesystem::copy("/usr/share/zoneinfo/UTC", zones / "UTC");
  std::filesystem::copy("/usr/share/zoneinfo/zone.tab", zones / "zone.tab");
  const auto codes = [&](const char* version, const char* day) {
    sound(actions::write_file(zones / "tzdata.zi", fmt::format("# version {}\n", version)).map([] {
      return 0;
    }));
    NewOffice office(Installation{.data = installation.data, .zoneinfo = zones.path()});
    office.open({{"start", {day}}, {"end", {day}}, {"chair", {"MA"}}, {"deadline", {""}}});
    std::string all;
    for (const Problem& problem : sound(actions::check_workspace(office.workspace)).problems)
      if (problem.code != "form-missing" && problem.code != "chair-differs") all += problem.code;
    return all;
  };
  CHECK(codes("2025b", "2026-10-05") == "zone-data-old");
  CHECK(codes("2026c", "2026-10-05") == "");
  CHECK(codes("2025b", "2026-09-01") == "");
}

TEST_CASE("a zone that nobody knows is found before an hour is computed with it") {
  NewOffice office;
  office.open();
  const std::string text = text_of_file(office.meeting_file());
  std::string wrong = text;
  wrong.replace(wrong.find("Africa/Casablanca"), 17, "Africa/Casablanka");
  sound(actions::write_file(office.meeting_file(), wrong).map([] { return 0; }));
  bool found = false;
  for (const Problem& problem : sound(actions::check_workspace(office.workspace)).problems)
    found |= problem.code == "zone-unknown" && problem.where.line == 20;
  CHECK(found);
}

TEST_CASE("meetings are listed by their first day, as files or as they were recorded") {
  NewOffice office;
  office.open();
  sound(
      actions::new_meeting(office.workspace, "bern-2022",
                           {{"title", {"Earlier"}}, {"start", {"2022-03-01"}}, {"country", {"CH"}}},
                           office.next("meeting new")));
  const Setting now = sound(office.workspace.setting_without_meeting("", {.now = moment()}));
  const auto meetings = sound(actions::all_meetings(office.workspace, now));
  REQUIRE(meetings.size() == 2);
  CHECK(meetings[0].id == "bern-2022");
  CHECK(meetings[0].chair == "ES");
  const Setting then = sound(office.workspace.setting_without_meeting("#2", {.now = moment()}));
  CHECK(sound(actions::all_meetings(office.workspace, then)).size() == 1);
}

}  // namespace
