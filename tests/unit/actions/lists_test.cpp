#include "plenary/actions/lists.h"

#include <doctest/doctest.h>

#include "plenary/codec/json.h"
#include "temporary_store.h"

using namespace plenary;
using namespace plenary::test;

namespace {

Party party(std::string code, std::string english, std::string french) {
  Party made;
  made.code = std::move(code);
  made.name = {{"en", std::move(english)}, {"fr", std::move(french)}};
  return made;
}

class ListDesk {
 public:
  ListDesk() : zones_("/usr/share/zoneinfo") {
    setting_.dialogue.languages = {"en", "fr"};
    setting_.dialogue.roles = default_roles();
    setting_.dialogue.categories = default_categories();
    setting_.parties.all = {party("SN", "Senegal", "Sénégal"), party("ES", "Spain", "Espagne"),
                            party("CI", "Côte d'Ivoire", "Côte d'Ivoire"),
                            party("ET", "Ethiopia", "Éthiopie")};
    setting_.meeting.id = "marrakesh-2023";
    setting_.meeting.start = {2023, 6, 22};
    setting_.meeting.end = {2023, 6, 23};
    setting_.meeting.rules.nominate_by = {2023, 6, 9};
    setting_.meeting.rules.quota = {.heads = 1, .others = 1, .limited = true};
    const auto zone = zones_.find("Africa/Casablanca");
    REQUIRE(zone.has_value());
    setting_.zone = setting_.deadline_zone = *zone;
    setting_.now = moment();
    english_ = Words("en", {});
    french_ = Words("fr", {{"lists.name", "Nom"}, {"status.confirmed", "confirmé"}});
  }

  template <class Work>
  auto with(const Words& words, Work work) {
    return store_.read([&](Snapshot& snapshot) {
      const PartyIndex parties(setting_.parties, snapshot.rows<PartyRecord>());
      const actions::ListGround ground{setting_, parties, words};
      return work(snapshot, ground);
    });
  }

  std::vector<std::string> names(const actions::ParticipantFilter& filter) {
    return with(english_, [&](Snapshot& snapshot, const actions::ListGround& ground) {
      std::vector<std::string> names;
      const auto query = actions::participant_query(snapshot, ground, filter);
      REQUIRE_MESSAGE(query.has_value(), (query ? "" : query.error().message));
      actions::each_participant(snapshot, ground, filter, *query, [&](const Participant& row) {
        names.push_back(row.registration.name);
        return true;
      });
      return names;
    });
  }

  std::optional<Error> refusal(const actions::ParticipantFilter& filter) {
    return with(english_, [&](Snapshot& snapshot, const actions::ListGround& ground) {
      const auto query = actions::participant_query(snapshot, ground, filter);
      return query ? std::optional<Error>() : std::optional<Error>(query.error());
    });
  }

  TemporaryStore store_{};
  Setting setting_{};
  Words english_{};
  Words french_{};

 private:
  ZoneData zones_;
};

using Names = std::vector<std::string>;

// Three delegations, with somebody of each status.
void fill(ListDesk& desk) {
  desk.store_.write([](Writer& writer) {
    Registration head = add_person(writer, "Awa", "Diop", "SN");
    head.role = "head";
    head.status = Status::confirmed;
    head.gender = Gender::female;
    head.listens = "fr;en";
    head.source_file = "people.csv";
    head.source_line = 14;
    writer.put(head);
    Registration late = add_person(writer, "Luis", "Ferreira", "ES");
    late.received = *parse_iso_instant("2023-06-09T23:00:00Z");  // midnight in Casablanca
    late.email.clear();
    writer.put(late);
    Registration gone = add_person(writer, "Omar", "Ndiaye", "SN");
    gone.status = Status::withdrawn;
    writer.put(gone);
    Registration waiting = add_person(writer, "Élodie", "Tanoh", "CI");
    waiting.status = Status::waitlisted;
    waiting.category = "civil_society";
    waiting.organisation = "Maison des Réfugiés";
    writer.put(waiting);
  });
}

}  // namespace

TEST_CASE("participants are those who still come, unless all are asked for") {
  ListDesk desk;
  fill(desk);
  CHECK(desk.names({}) == Names{"Awa Diop", "Luis Ferreira", "Élodie Tanoh"});
  CHECK(desk.names({.every_status = true}).size() == 4);
  CHECK(desk.names({.statuses = {"withdrawn"}}) == Names{"Omar Ndiaye"});
}

TEST_CASE("filters narrow a list, each alone and together") {
  ListDesk desk;
  fill(desk);
  CHECK(desk.names({.delegations = {"senegal"}}) == Names{"Awa Diop"});
  CHECK(desk.names({.delegations = {"SN", "Cote d'Ivoire"}}) == Names{"Awa Diop", "Élodie Tanoh"});
  CHECK(desk.names({.roles = {"head"}}) == Names{"Awa Diop"});
  CHECK(desk.names({.categories = {"civil_society"}}) == Names{"Élodie Tanoh"});
  CHECK(desk.names({.genders = {"female"}}) == Names{"Awa Diop"});
  CHECK(desk.names({.late = true}) == Names{"Luis Ferreira"});
  CHECK(desk.names({.missing_email = true}) == Names{"Luis Ferreira"});
  CHECK(desk.names({.text = "refugies"}) == Names{"Élodie Tanoh"});
  CHECK(desk.names({.text = "ELODIE"}) == Names{"Élodie Tanoh"});
  CHECK(desk.names({.roles = {"head"}, .late = true}).empty());
}

TEST_CASE("changed since a change lists what came or altered after it") {
  ListDesk desk;
  fill(desk);
  const auto then = desk.store_.read([](Snapshot& snapshot) { return snapshot.at_change(); });
  desk.store_.write([](Writer& writer) { add_person(writer, "Marek", "Nowicki", "ES"); },
                    test::act("register add", 5));
  CHECK(desk.names({.changed_since = "#" + std::to_string(then)}) == Names{"Marek Nowicki"});
}

TEST_CASE("a value that does not exist is refused with the nearest") {
  ListDesk desk;
  const auto role = desk.refusal({.roles = {"haed"}});
  REQUIRE(role.has_value());
  CHECK(role->message == "no role is called \"haed\"");
  CHECK(role->hints.front() == "did you mean \"head\"?");
  CHECK(desk.refusal({.delegations = {"Atlantis"}}).has_value());
  CHECK(desk.refusal({.statuses = {"confirmd"}}).has_value());
}

TEST_CASE("a participant as json has every key in its order") {
  ListDesk desk;
  fill(desk);
  const std::string json =
      desk.with(desk.english_, [](Snapshot& snapshot, const actions::ListGround& ground) {
        std::string out;
        JsonWriter writer(out, true);
        snapshot.each_participant({.roles = {"head"}}, [&](const Participant& row) {
          json_of(writer, actions::participant_columns(ground), row);
          return false;
        });
        return out;
      });
  CHECK(json == R"({"ref":"R1","meeting":"marrakesh-2023","person":"P1","name":"Awa Diop",)"
                R"("family_name":"Diop","given_name":"Awa","honorific":null,"gender":"female",)"
                R"("delegation":"SN","delegation_name":"Senegal","organisation":null,)"
                R"("department":null,"position":null,"rank":null,"role":"head",)"
                R"("category":"government","status":"confirmed","late":false,)"
                R"("received":"2023-06-01T09:00:00+01:00","nominated_by":null,"document":null,)"
                R"("attended":false,"email":"awa@diop.example","phone":null,)"
                R"("listens":["fr","en"],"speaks":[],"arrival":null,"departure":null,)"
                R"("funding":null,"remarks":null,"source":"people.csv:14","change":1,)"
                R"("consent":null,"presence":"in_person"})");
}

TEST_CASE("delegations stand in the order of their names in the language asked for") {
  ListDesk desk;
  fill(desk);
  desk.store_.write([](Writer& writer) { add_person(writer, "Sara", "Bekele", "ET"); },
                    test::act("register add", 5));
  const auto codes = [&](const Words& words) {
    return desk.with(words, [](Snapshot& snapshot, const actions::ListGround& ground) {
      Names listed;
      for (const auto& row : actions::delegation_rows(snapshot, ground, {})) {
        listed.push_back(row.delegation.party);
      }
      return listed;
    });
  };
  CHECK(codes(desk.english_) == Names{"CI", "ET", "SN", "ES"});
  CHECK(codes(desk.french_) == Names{"CI", "ES", "ET", "SN"});
}

TEST_CASE("a delegation's line counts its people, its seats and its documents") {
  ListDesk desk;
  fill(desk);
  desk.store_.write(
      [](Writer& writer) {
        add_person(writer, "Fatou", "Sarr", "SN");
        add_person(writer, "Ibou", "Faye", "SN");
        DocumentRecord document{.meeting = "marrakesh-2023",
                                .party = "SN",
                                .type = "note_verbale",
                                .number = "NV-12/2023"};
        writer.put(document);
      },
      test::act("register add", 5));
  const auto rows =
      desk.with(desk.english_, [](Snapshot& snapshot, const actions::ListGround& ground) {
        return actions::delegation_rows(snapshot, ground, {"SN"});
      });
  REQUIRE(rows.size() == 1);
  const auto& row = rows.front();
  CHECK(row.heads == Names{"Awa Diop"});
  CHECK(row.by_status.at(Status::nominated) == 2);
  CHECK(row.by_status.at(Status::confirmed) == 1);
  CHECK(row.by_status.at(Status::withdrawn) == 1);
  CHECK(row.quota.heads == 1);
  CHECK(row.quota.others == 2);
  CHECK(row.quota.over());
  REQUIRE(row.documents.size() == 1);
  CHECK(row.documents.front().number == "NV-12/2023");
}

TEST_CASE("titles and words follow the language, keys never do") {
  ListDesk desk;
  fill(desk);
  const auto list = [&](const Words& words, Format format) {
    return desk.with(words, [&](Snapshot& snapshot, const actions::ListGround& ground) {
      std::string out;
      auto listing = Listing<Participant>::open(
          actions::participant_columns(ground),
          {.format = format, .columns = {"name", "delegation_name", "status"}},
          [&](std::string_view piece) {
            out += piece;
            return true;
          });
      REQUIRE(listing.has_value());
      snapshot.each_participant({.roles = {"head"}},
                                [&](const Participant& row) { return listing->add(row); });
      listing->finish();
      return out;
    });
  };
  CHECK(list(desk.french_, Format::text) ==
        "Nom       Delegation name  Status\n"
        "Awa Diop  Sénégal          confirmé\n");
  CHECK(list(desk.french_, Format::csv) ==
        "name,delegation_name,status\nAwa Diop,Sénégal,confirmed\n");
}

TEST_CASE("people are listed once with every meeting that knows them") {
  ListDesk desk;
  desk.store_.write([](Writer& writer) {
    const Registration first = add_person(writer, "Awa", "Diop", "SN");
    Registration second = first;
    second.id = {};
    second.delegation = writer.delegation("dakar-2024", "SN");
    writer.put(second);
    add_person(writer, "Luis", "Ferreira", "ES");
  });
  const auto rows =
      desk.store_.read([](Snapshot& snapshot) { return actions::person_rows(snapshot, ""); });
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].meetings == Names{"marrakesh-2023", "dakar-2024"});
  CHECK(rows[0].delegations == Names{"SN"});
  CHECK(rows[0].registrations.size() == 2);
  const auto found = desk.store_.read(
      [](Snapshot& snapshot) { return actions::person_rows(snapshot, "FERREIRA"); });
  REQUIRE(found.size() == 1);
  CHECK(found[0].person.name == "Luis Ferreira");
}

TEST_CASE("invitations say what came back, and focal points who is in desk") {
  ListDesk desk;
  fill(desk);
  desk.store_.write(
      [](Writer& writer) {
        Invitation senegal{.meeting = "marrakesh-2023", .party = "SN", .reply = Reply::accepted};
        Invitation spain{.meeting = "marrakesh-2023", .party = "ES"};
        writer.put(senegal);
        writer.put(spain);
        Contact now{.party = "SN", .name = "Mariama Cissokho", .from = {2020, 1, 1}};
        Contact former{.party = "SN", .name = "Old Hand", .to = {2019, 12, 31}};
        writer.put(now);
        writer.put(former);
      },
      test::act("register invite", 5));
  desk.with(desk.english_, [](Snapshot& snapshot, const actions::ListGround& ground) {
    const auto all = actions::invitation_rows(snapshot, ground, {}, std::nullopt);
    REQUIRE(all.size() == 2);
    CHECK(all[0].invitation.party == "SN");  // Senegal before Spain
    CHECK(all[0].registered == 1);
    CHECK(actions::invitation_rows(snapshot, ground, {}, Reply::none).size() == 1);
    CHECK(actions::contact_rows(snapshot, ground, {}, {}).size() == 2);
    const auto in_office = actions::contact_rows(snapshot, ground, {"SN"}, {2023, 6, 1});
    REQUIRE(in_office.size() == 1);
    CHECK(in_office[0].name == "Mariama Cissokho");
    return 0;
  });
}

TEST_CASE("slots as csv are an agenda that imports back") {
  ListDesk desk;
  desk.store_.write([](Writer& writer) {
    Item item{.meeting = "marrakesh-2023", .number = "1", .title = {{"en", "Opening"}}};
    writer.put(item);
    Slot slot{.meeting = "marrakesh-2023",
              .item = item.id,
              .kind = "opening",
              .start = {{2023, 6, 22}, 9 * 3600},
              .end = {{2023, 6, 22}, 9 * 3600 + 2700},
              .room = "plenary",
              .title = {{"en", "Opening"}, {"fr", "Ouverture"}},
              .languages = "en;fr"};
    writer.put(slot);
    SlotPerson chair{
        .slot = slot.id, .part = "chair", .name = "Awa Diop", .folded_name = "awa diop"};
    writer.put(chair);
  });
  const std::string csv =
      desk.with(desk.english_, [](Snapshot& snapshot, const actions::ListGround& ground) {
        std::string out;
        auto listing = Listing<actions::SlotRow>::open(
            actions::slot_columns(ground), {.format = Format::csv}, [&](std::string_view piece) {
              out += piece;
              return true;
            });
        REQUIRE(listing.has_value());
        for (const auto& row : actions::slot_rows(snapshot, ground.setting, {})) listing->add(row);
        listing->finish();
        return out;
      });
  CHECK(csv ==
        "ref,item,kind,day,start,end,room,title_en,title_fr,chair,moderator,speakers,rapporteur,"
        "languages,status\n"
        "S1,1,opening,2023-06-22,09:00,09:45,plenary,Opening,Ouverture,Awa Diop,,,,en;fr,draft\n");
}
