#include "plenary/documents/daily.h"

#include <nlohmann/json.hpp>

#include "paper_fixture.h"
#include "plenary/documents/communique.h"
#include "plenary/documents/delegations.h"
#include "plenary/documents/outstanding.h"
#include "plenary/render.h"
#include "texts.h"

using namespace plenary;
using nlohmann::ordered_json;
using plenary::test::has;
using plenary::test::instant_of;
using plenary::test::PaperFixture;

namespace {

struct Scene {
  explicit Scene(const Language& language) : fixture(language) {
    fixture.meeting.rules.documents = {"note_verbale"};
    add("SN", "head", Status::confirmed, Gender::female, 1);
    add("SN", "delegate", Status::nominated, Gender::male, 2);
    add("ES", "delegate", Status::waitlisted, Gender::other, 1);
    add("croix-rouge", "delegate", Status::nominated, Gender::unknown, 1);
    tallies.back().received = instant_of("2023-06-10T01:00:00Z");
    add("NL", "head", Status::nominated, Gender::unknown, 1);
    tallies.back().placeholder = true;
    fixture.recorded = {{.code = "croix-rouge", .name = "Croix-Rouge | <malienne>"}};
    for (const char* party : {"SN", "ES", "CI", "DE"}) {
      invitations.push_back({.party = party, .sent_on = {2023, 5, 3}});
    }
    invitations[2].reply = Reply::accepted;
    invitations[3].reply = Reply::regrets;
    documents = {{.party = "SN", .type = "note_verbale"}};
  }

  void add(std::string party, std::string role, Status status, Gender gender, std::int64_t count) {
    tallies.push_back({.party = std::move(party),
                       .category = "government",
                       .role = std::move(role),
                       .gender = gender,
                       .status = status,
                       .received = instant_of("2023-06-01T10:00:00Z"),
                       .count = count});
  }

  FigureInput input() const {
    return {.tallies = tallies,
            .delegations = delegations,
            .invitations = invitations,
            .documents = documents,
            .dialogue = fixture.dialogue,
            .parties = fixture.parties,
            .meeting = fixture.meeting,
            .deadline_zone = fixture.zone,
            .today = {2023, 6, 10}};
  }

  DailyReport report() const {
    return {.figures = figures_of(input()),
            .since = {.at = instant_of("2023-06-09T07:00:00Z"),
                      .fresh = {{.party = "SN", .count = 2, .names = names}},
                      .withdrawn = {{.party = "ES", .count = 1}}},
            .with_names = !names.empty()};
  }

  std::string text(Format format = Format::text) const {
    auto text = render(daily_document(report(), fixture.paper()), format);
    REQUIRE(text.has_value());
    return *text;
  }
  ordered_json json() const { return ordered_json::parse(daily_json(report(), fixture.paper())); }

  PaperFixture fixture;
  std::vector<Tally> tallies{};
  std::vector<Delegation> delegations{};
  std::vector<Invitation> invitations{};
  std::vector<DocumentRecord> documents{};
  std::vector<std::string> names{};
};

std::vector<std::string> keys_of(const ordered_json& object) {
  std::vector<std::string> keys;
  for (const auto& [key, _] : object.items()) keys.push_back(key);
  return keys;
}

using Keys = std::vector<std::string>;

}  // namespace

TEST_CASE("the daily report's keys are the documented ones in their order") {
  const ordered_json daily = Scene("en").json();
  CHECK(keys_of(daily) == Keys{"meeting", "as_of", "change", "days_left", "todo", "totals",
                               "invitations", "parties", "by_group", "by_region", "by_category",
                               "by_rank", "by_gender", "by_delegation", "quota_breaches",
                               "without_head", "documents_missing", "since"});
  CHECK(keys_of(daily["totals"]) == Keys{"registered", "confirmed", "nominated", "waitlisted",
                                         "withdrawn", "refused", "late", "placeholders",
                                         "attended"});
  CHECK(keys_of(daily["invitations"]) == Keys{"sent", "accepted", "regrets", "none"});
  CHECK(keys_of(daily["parties"]) == Keys{"invited", "registered", "missing"});
  CHECK(keys_of(daily["by_gender"]) == Keys{"female", "male", "other", "unknown"});
  CHECK(keys_of(daily["since"]) == Keys{"at", "new", "changed", "withdrawn"});
  CHECK(daily["as_of"] == "2023-06-10T08:00:00+01:00");
  CHECK(daily["since"]["at"] == "2023-06-09T08:00:00+01:00");
  CHECK(daily["days_left"] == -1);
}

TEST_CASE("the daily report's json holds the figures") {
  const ordered_json daily = Scene("en").json();
  CHECK(daily["totals"]["registered"] == 5);
  CHECK(daily["totals"]["late"] == 1);
  CHECK(daily["totals"]["placeholders"] == 1);
  CHECK(daily["parties"] == ordered_json{{"invited", 4}, {"registered", 4}, {"missing", 1}});
  CHECK(daily["by_gender"]["other"] == 1);
  CHECK(daily["by_delegation"].size() == 6);
  CHECK(daily["by_delegation"][3]["delegation"] == "SN");
  CHECK(daily["by_delegation"][3]["head"] == true);
  CHECK(daily["quota_breaches"][0]["delegation"] == "SN");
  CHECK(daily["without_head"].size() == 1);
  CHECK(daily["documents_missing"].size() == 3);
  CHECK(daily["since"]["new"][0] ==
        ordered_json{{"delegation", "SN"}, {"delegation_name", "Senegal"}, {"count", 2}});
}

TEST_CASE("the daily report on paper opens with what to do and names nobody") {
  const std::string text = Scene("en").text();
  CHECK(text.starts_with(
      "Daily registration report\n"
      "=========================\n"
      "Thematic Meeting on Humanised Border Management – Marrakesh (Morocco), 22–23\n"
      "June 2023\n\n"
      "What to do today\n----------------\n\n"
      "1. 1 delegation is over its quota: ask whom it keeps.\n"
      "2. 1 delegation has no head: ask who leads it.\n"
      "3. The deadline has passed: 1 invited party has not answered; ask it or count it\n"
      "   out.\n"));
  CHECK(has(text, "Deadline  9 June 2023: 1 day ago\n"));
  CHECK(has(text, "New        2 (Senegal 2)\n"));
  CHECK(has(text, "- Senegal: 3 of 1+1\n"));
  CHECK(has(text, "As of 10 June 2023, 08:00 (UTC+1) – change #12 0123456789ab\n"));
}

TEST_CASE("the daily report is written in French as French is") {
  const std::string text = Scene("fr").text();
  CHECK(text.starts_with("Point du matin sur les inscriptions\n"));
  CHECK(has(text, "1. 1 délégation dépasse son quota\u202F: lui demander qui elle maintient.\n"));
  CHECK(has(text, "9 juin 2023\u202F: il y a 1 jour"));
  CHECK(has(text, "- Sénégal\u202F: 3 pour 1+1\n"));
  CHECK(has(text, "Pays-Bas"));
  CHECK(!has(text, "<daily."));  // no word is missing
  CHECK(!has(text, "<column."));
  CHECK(has(Scene("fr").text(Format::html), "<html lang=\"fr\">"));
}

TEST_CASE("a gender of fewer than five people is folded on paper and kept in json") {
  Scene scene("en");
  CHECK(!has(scene.text(), "Other   "));
  CHECK(has(scene.text(), "Not stated       2\n"));
  scene.add("ES", "delegate", Status::nominated, Gender::other, 5);
  CHECK(has(scene.text(), "Other            6\n"));
}

TEST_CASE("names stand in the daily report only where they were asked for") {
  Scene scene("en");
  CHECK(!scene.json()["since"]["new"][0].contains("names"));
  scene.names = {"Awa Diop", "Ibra Sow"};
  CHECK(scene.json()["since"]["new"][0]["names"] == ordered_json{"Awa Diop", "Ibra Sow"});
  CHECK(has(scene.text(), "Senegal 2 [Awa Diop; Ibra Sow]"));
}

TEST_CASE("recorded names reach each format escaped") {
  const Scene scene("en");
  CHECK(has(scene.text(Format::html), "Croix-Rouge | &lt;malienne&gt;"));
  CHECK(has(scene.text(Format::markdown), "Croix-Rouge \\| \\<malienne\\>"));
}

TEST_CASE("the daily report as csv is a line a figure") {
  const Scene scene("en");
  auto csv = render(daily_table(scene.report(), scene.fixture.paper()), Format::csv);
  REQUIRE(csv.has_value());
  CHECK(csv->starts_with("section,key,count\ntotals,registered,5\ntotals,confirmed,1\n"));
  CHECK(has(*csv, "by_delegation,SN,3\n"));
  CHECK(has(*csv, "since,new,2\nsince,changed,0\nsince,withdrawn,1\n"));
}

TEST_CASE("outstanding lists what each party owes, most pressing first") {
  const Scene scene("en");
  const Paper paper = scene.fixture.paper();
  const Figures figures = figures_of(scene.input());
  OutstandingReport report{.items = outstanding_of(in_protocol_order(figures, paper))};
  report.focal_points = {
      {.party = "CI", .name = "Aya Kouadio Brou", .email = "a.brou@diplomatie.example"}};
  std::vector<std::string> lines;
  for (const auto& item : report.items) {
    lines.push_back(item.party + " " + std::string(name_of(item.kind)) + " " +
                    std::to_string(item.count));
  }
  CHECK(lines == std::vector<std::string>{"CI no-names 1", "ES no-head 1", "NL to-name 1",
                                          "SN to-confirm 2", "croix-rouge to-confirm 1",
                                          "NL document 1", "ES document 1",
                                          "croix-rouge document 1"});
  auto text = render(outstanding_document(report, paper), Format::text, {.width = 120});
  REQUIRE(text.has_value());
  CHECK(has(*text, "accepted, nobody named"));
  CHECK(!has(*text, "Brou"));
  CHECK(!has(outstanding_json(report, paper), "Brou"));
  report.with_names = true;
  text = render(outstanding_document(report, paper), Format::csv);
  REQUIRE(text.has_value());
  CHECK(has(*text, "CI,no-names,1,2023-05-03,Aya Kouadio Brou,a.brou@diplomatie.example\n"));
  CHECK(has(outstanding_json(report, paper), "a.brou@diplomatie.example"));
}

TEST_CASE("the delegations' report shows head, counts, quota and documents in protocol order") {
  const Scene scene("fr");
  const Paper paper = scene.fixture.paper();
  const DelegationsReport report{.figures = figures_of(scene.input()),
                                 .heads = {{"SN", "Awa DIOP"}, {"NL", std::nullopt}}};
  auto csv = render(delegations_table(report, paper), Format::csv);
  REQUIRE(csv.has_value());
  CHECK(*csv ==
        "delegation,head,registered,confirmed,placeholders,late,seats,quota,documents,missing\n"
        "ES,,1,0,0,0,0,1+1,,note_verbale\n"
        "NL,,0,0,1,0,1,1+1,,note_verbale\n"
        "SN,Awa DIOP,3,1,0,0,3,1+1,note_verbale,\n"
        "croix-rouge,,1,0,0,1,1,1+1,,note_verbale\n");
  auto markdown = render(delegations_document(report, paper), Format::markdown);
  REQUIRE(markdown.has_value());
  CHECK(has(*markdown, "| Pays-Bas | à confirmer | 0 | 0 | 1 | 0 | 1 sur 1+1 |"));
  const auto json = ordered_json::parse(delegations_json(report, paper));
  CHECK(json["delegations"][2]["over"] == true);
  CHECK(json["delegations"][1]["head"].is_null());
}

TEST_CASE("an erased name is said to be erased to people and left empty for programs") {
  Scene scene("en");
  scene.names = {"", "Ibra Sow"};
  CHECK(has(scene.text(), "Senegal 2 [(name erased); Ibra Sow]"));
  scene.fixture.words = test::words_of("fr");
  const Paper paper = scene.fixture.paper();
  const DelegationsReport report{.figures = figures_of(scene.input()), .heads = {{"SN", ""}}};
  auto markdown = render(delegations_document(report, paper), Format::markdown);
  REQUIRE(markdown.has_value());
  CHECK(has(*markdown, "| Sénégal | (nom effacé) |"));
  auto csv = render(delegations_table(report, paper), Format::csv);
  REQUIRE(csv.has_value());
  CHECK(has(*csv, "\nSN,,3,"));
}

TEST_CASE("a delegation that is over because of two heads is said to have two heads") {
  Scene scene("en");
  scene.tallies.clear();
  scene.add("SN", "head", Status::nominated, Gender::unknown, 2);
  CHECK(has(scene.text(), "- Senegal: 2 heads of delegation (2 of 1+1)\n"));
  const DelegationsReport report{.figures = figures_of(scene.input())};
  auto text = render(delegations_document(report, scene.fixture.paper()), Format::markdown);
  REQUIRE(text.has_value());
  CHECK(has(*text, "| 2 of 1+1: 2 heads |"));
}

TEST_CASE("the communiqué's sentence agrees in number and carries its footnote") {
  const Scene english("en");
  CommuniqueReport report{.registered = communique_of(english.input(), Stage::registered)};
  CHECK(communique_sentence(report, english.fixture.paper()) ==
        "5 participants from 2 partner countries (1 African, 1 European) and 1 other country or "
        "organisation registered for the meeting.");
  const Scene french("fr");
  CHECK(communique_sentence(report, french.fixture.paper()) ==
        "5 participants de 2 pays partenaires (1 africain, 1 européen) et 1 autre pays ou "
        "organisation se sont inscrits à la réunion.");
  report.stage = Stage::attended;
  report.attended = {
      .participants = 1, .partner_countries = 1, .countries_by_group = {{"african", 1}}};
  CHECK(communique_sentence(report, french.fixture.paper()) ==
        "1 participant de 1 pays partenaire a pris part à la réunion.");
  CHECK(communique_sentence({}, english.fixture.paper()) == "Nobody is registered yet.");
  auto text = render(communique_document(report, english.fixture.paper()), Format::text);
  REQUIRE(text.has_value());
  CHECK(has(*text, "Partners represented: partners with at least one registered participant.\n"));
  CHECK(ordered_json::parse(communique_json(report, english.fixture.paper()))["stage"] ==
        "attended");
}
