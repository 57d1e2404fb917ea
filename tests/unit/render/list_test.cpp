#include "plenary/render/list.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "plenary/codec/csv.h"
#include "plenary/text.h"

using namespace plenary;

namespace {

struct Guest {
  int number = 0;
  std::string name{};
  std::string country{};
  bool late = false;
  Date arrival{};
  std::vector<std::string> languages{};
};

ListColumns<Guest> guest_columns() {
  return {
      {.key = "ref",
       .title = "Ref",
       .fill =
           [](const Guest& guest, ListCell& cell) {
             cell.keep("R" + std::to_string(guest.number));
             cell.order(guest.number);
           }},
      {.key = "name",
       .title = "Name",
       .fill = [](const Guest& guest, ListCell& cell) { cell.text(guest.name); }},
      {.key = "country",
       .title = "Country",
       .fill =
           [](const Guest& guest, ListCell& cell) {
             cell.text(guest.country);
             if (guest.country == "SN") cell.words("Senegal");
           }},
      {.key = "late",
       .title = "Late",
       .fill = [](const Guest& guest, ListCell& cell) { cell.truth(guest.late); },
       .standard = false},
      {.key = "arrival",
       .title = "Arrival",
       .fill = [](const Guest& guest, ListCell& cell) { cell.day(guest.arrival); },
       .standard = false},
      {.key = "languages",
       .title = "Languages",
       .fill = [](const Guest& guest, ListCell& cell) { cell.texts(guest.languages); },
       .standard = false},
      {.key = "number",
       .title = "No",
       .fill = [](const Guest& guest, ListCell& cell) { cell.number(guest.number); },
       .standard = false,
       .align = Align::right},
  };
}

const std::vector<Guest>& guests() {
  static const std::vector<Guest> all = {
      {10, "Zoé Tamba", "SN", true, {2023, 6, 21}, {"fr"}},
      {9, "Álvaro Pinto", "PT", false, {}, {"pt", "en"}},
      {2, "Élise N'Dour", "", false, {2023, 6, 20}, {}},
  };
  return all;
}

struct Written {
  std::string bytes{};
  std::int64_t rows = 0;
};

Result<Written> list_of(const std::vector<Guest>& rows, const ListOptions& options) {
  Written written;
  auto listing = Listing<Guest>::open(guest_columns(), options, [&](std::string_view piece) {
    written.bytes += piece;
    return true;
  });
  if (!listing) return fail(listing.error());
  for (const auto& row : rows) CHECK(listing->add(row));
  CHECK(listing->finish());
  written.rows = listing->rows();
  return written;
}

std::string bytes_of(const std::vector<Guest>& rows, const ListOptions& options) {
  auto written = list_of(rows, options);
  REQUIRE(written.has_value());
  return written->bytes;
}

}  // namespace

TEST_CASE("a list as text is as wide as its rows and shows a dash for what is not known") {
  CHECK(bytes_of(guests(), {}) ==
        "Ref  Name          Country\n"
        "R10  Zoé Tamba     Senegal\n"
        "R9   Álvaro Pinto  PT\n"
        "R2   Élise N'Dour  -\n");
}

TEST_CASE("numbers stand on the right in text") {
  CHECK(bytes_of(guests(), {.columns = {"number", "ref"}}) ==
        "No  Ref\n"
        "10  R10\n"
        " 9  R9\n"
        " 2  R2\n");
}

TEST_CASE("on a narrow terminal the widest columns go on in the next line, and nothing is cut") {
  const std::vector<Guest> rows = {{1, "日本太郎 からの長い名前", "SN", false, {}, {}},
                                   {2, "Ndèye Fatou Camara-Sissoko", "SN", false, {}, {}}};
  for (int width = 32; width <= 64; ++width) {
    CAPTURE(width);
    const std::string text = bytes_of(rows, {.width = width});
    CHECK(find_invalid_utf8(text) == std::string::npos);
    for (const auto line : split(text, '\n')) {
      CHECK(display_width(line) <= static_cast<std::size_t>(width));
    }
  }
  CHECK(bytes_of({rows[1]}, {.width = 32}) ==
        "Ref  Name                Country\n"
        "R2   Ndèye Fatou         Senegal\n"
        "       Camara-Sissoko\n");
}

TEST_CASE("csv holds every column, keys in the first line and plain values") {
  CHECK(bytes_of(guests(), {.format = Format::csv}) ==
        "ref,name,country,late,arrival,languages,number\n"
        "R10,Zoé Tamba,SN,true,2023-06-21,fr,10\n"
        "R9,Álvaro Pinto,PT,false,,pt;en,9\n"
        "R2,Élise N'Dour,,false,2023-06-20,,2\n");
}

TEST_CASE("ndjson is an object a line with null for what is not known") {
  CHECK(bytes_of({guests()[1]}, {.format = Format::ndjson}) ==
        R"({"ref":"R9","name":"Álvaro Pinto","country":"PT","late":false,)"
        R"("arrival":null,"languages":["pt","en"],"number":9})"
        "\n");
}

TEST_CASE("json is an array of objects with the keys in order") {
  CHECK(bytes_of({guests()[2]}, {.format = Format::json, .columns = {"name", "country"}}) ==
        "[\n"
        "  {\n"
        "    \"name\": \"Élise N'Dour\",\n"
        "    \"country\": null\n"
        "  }\n"
        "]\n");
}

TEST_CASE("an empty list is valid in every format") {
  CHECK(bytes_of({}, {.format = Format::json}) == "[]\n");
  CHECK(bytes_of({}, {.format = Format::ndjson}).empty());
  CHECK(bytes_of({}, {.format = Format::csv, .columns = {"ref", "name"}}) == "ref,name\n");
  CHECK(bytes_of({}, {.columns = {"ref", "name"}}) == "Ref  Name\n");
  CHECK(bytes_of({}, {.format = Format::markdown, .columns = {"ref"}}) == "| Ref |\n|---|\n");
}

TEST_CASE("markdown keeps a cell a cell") {
  const std::vector<Guest> rows = {{1, "a|b *c*\nd", "SN", false, {}, {}}};
  CHECK(bytes_of(rows, {.format = Format::markdown}) ==
        "| Ref | Name | Country |\n"
        "|---|---|---|\n"
        "| R1 | a\\|b \\*c\\*<br>d | Senegal |\n");
}

TEST_CASE("html is a page that a screen reader can find its way in, and data is no markup") {
  const std::vector<Guest> rows = {{1, "<script>\"x\"&</script>", "SN", false, {}, {}}};
  const std::string page =
      bytes_of(rows, {.format = Format::html, .language = "fr", .title = "Liste des invités"});
  CHECK(page.starts_with("<!DOCTYPE html>\n<html lang=\"fr\">"));
  CHECK(page.find("<h1>Liste des invités</h1>") != std::string::npos);
  CHECK(page.find("<th scope=\"col\">Name</th>") != std::string::npos);
  CHECK(page.find("<th scope=\"row\">R1</th>") != std::string::npos);
  CHECK(page.find("<script>") == std::string::npos);
  CHECK(page.find("&lt;script&gt;") != std::string::npos);
}

TEST_CASE("control characters of data do not reach the terminal") {
  const std::vector<Guest> rows = {{1, "a\x1b[31mb", "\u202Ex", false, {}, {}}};
  const std::string text = bytes_of(rows, {});
  CHECK(text.find('\x1b') == std::string::npos);
  CHECK(text.find("\u202E") == std::string::npos);
}

TEST_CASE("a column that does not exist is refused with the nearest one") {
  const auto list = list_of(guests(), {.columns = {"nmae"}});
  REQUIRE_FALSE(list.has_value());
  CHECK(list.error().kind == ErrorKind::usage);
  CHECK(list.error().message == "no column is called \"nmae\"");
  CHECK(list.error().hints.front() == "did you mean \"name\"?");
  CHECK_FALSE(list_of(guests(), {.columns = {"name", "name"}}).has_value());
  CHECK_FALSE(list_of(guests(), {.sort = {"-salary"}}).has_value());
}

TEST_CASE("a list is sorted by one key or several, either way, unknown values last") {
  struct Case {
    std::vector<std::string> sort;
    std::string refs;
  };
  const Case cases[] = {
      {{}, "R10 R9 R2 "},
      {{"ref"}, "R2 R9 R10 "},  // by number, not by letters
      {{"-ref"}, "R10 R9 R2 "},
      {{"name"}, "R9 R2 R10 "},  // Á with A, É with E
      {{"arrival"}, "R2 R10 R9 "},
      {{"-arrival"}, "R10 R2 R9 "},
      {{"late", "-number"}, "R9 R2 R10 "},
      {{"country"}, "R9 R10 R2 "},
  };
  for (const auto& each : cases) {
    CAPTURE(join(each.sort, ","));
    std::string csv =
        bytes_of(guests(), {.format = Format::csv, .columns = {"ref"}, .sort = each.sort});
    std::replace(csv.begin(), csv.end(), '\n', ' ');
    CHECK(csv == "ref " + each.refs);
  }
}

TEST_CASE("sorting loses nothing of a row in any format") {
  const std::vector<Guest> one = {guests()[1]};
  for (const Format format :
       {Format::text, Format::csv, Format::json, Format::ndjson, Format::markdown, Format::html}) {
    CAPTURE(name_of(format));
    CHECK(bytes_of(one, {.format = format, .sort = {"name"}}) == bytes_of(one, {.format = format}));
  }
  const std::vector<Guest> words = {guests()[0]};
  CHECK(bytes_of(words, {.sort = {"name"}}) == bytes_of(words, {}));
}

TEST_CASE("csv of hostile text is read back as it was") {
  for (unsigned seed = 1; seed <= 20; ++seed) {
    CAPTURE(seed);
    std::mt19937 random(seed);
    const std::string letters = "ab,;\"\r\n\t |=é";
    std::vector<Guest> rows;
    for (int i = 1; i <= 20; ++i) {
      Guest guest{i, "x", "", false, {}, {}};
      for (auto n = random() % 12; n > 0; --n) guest.name += letters[random() % 11];
      rows.push_back(guest);
    }
    const std::string csv = bytes_of(rows, {.format = Format::csv, .columns = {"number", "name"}});
    const auto read = read_csv(csv, ',', "list.csv");
    CHECK(read.problems.empty());
    REQUIRE(read.value.rows.size() == rows.size() + 1);
    for (std::size_t i = 0; i < rows.size(); ++i) {
      CHECK(read.value.cell(read.value.rows[i + 1], 1) == rows[i].name);
    }
  }
}

TEST_CASE("a workbook is only written by who can") {
  const auto listing = Listing<Guest>::open(guest_columns(), {.format = Format::xlsx},
                                            [](std::string_view) { return true; });
  REQUIRE_FALSE(listing.has_value());
  CHECK(listing.error().message == "a workbook needs the module for spreadsheets");
}

TEST_CASE("a long list leaves in pieces, and stops when nobody takes them") {
  std::size_t largest = 0;
  std::size_t pieces = 0;
  auto listing = Listing<Guest>::open(guest_columns(), {.format = Format::ndjson},
                                      [&](std::string_view piece) {
                                        largest = std::max(largest, piece.size());
                                        return ++pieces < 3;
                                      });
  REQUIRE(listing.has_value());
  int rows = 0;
  while (rows < 100'000 && listing->add(guests()[0])) ++rows;
  CHECK(pieces == 3);
  CHECK(rows < 3000);
  CHECK(largest < 70'000);
}

TEST_CASE("json_of gives every key of a row") {
  std::string out;
  JsonWriter json(out, true);
  json_of(json, guest_columns(), guests()[2]);
  CHECK(out == R"({"ref":"R2","name":"Élise N'Dour","country":null,"late":false,)"
               R"("arrival":"2023-06-20","languages":[],"number":2})");
}
