#include "plenary/codec/csv.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <random>

#include "codec/csv_read.h"
#include "codec/csv_scan.h"
#include "texts.h"

using namespace plenary;

namespace {

using Rows = std::vector<std::vector<std::string>>;

Rows rows_of(const CellTable& table) {
  Rows rows;
  for (const CellRow& row : table.rows) {
    std::vector<std::string>& cells = rows.emplace_back();
    for (std::uint32_t i = 0; i < row.count; ++i) cells.emplace_back(table.cell(row, i));
  }
  return rows;
}

Rows read(std::string_view text, char delimiter = ',') {
  const auto checked = read_csv(text, delimiter, "list.csv");
  for (const Problem& problem : checked.problems) {
    if (problem.severity != Severity::note) FAIL_CHECK(problem.message);
  }
  return rows_of(checked.value);
}

std::string write(const Rows& rows, CsvWriteOptions options = {}) {
  std::string out;
  CsvWriter writer(out, options);
  for (const auto& row : rows) {
    for (const std::string& cell : row) writer.cell(cell);
    writer.end_row();
  }
  return out;
}

// Cells of what breaks readers, and now and then one long enough to cross the scanner's blocks.
Rows hostile_rows(std::mt19937& random) {
  static const std::vector<std::string> pieces{"a",
                                               "Diop",
                                               "\"",
                                               "\"\"",
                                               ",",
                                               ";",
                                               "\t",
                                               "|",
                                               "\n",
                                               "\r",
                                               "\r\n",
                                               "'",
                                               "=1+1",
                                               "+212 600",
                                               "-",
                                               "@x",
                                               "\xEF\xBB\xBF",
                                               "sep=;",
                                               "é",
                                               "\x1A",
                                               " ",
                                               "\\",
                                               "\u2028",
                                               "👩‍👩‍👧",
                                               "\x7F"};
  Rows rows(1 + random() % 6);
  for (auto& row : rows) {
    row.resize(1 + random() % 5);
    for (std::string& cell : row) {
      for (std::size_t length = random() % 5; length > 0; --length) {
        cell += pieces[random() % pieces.size()];
      }
      if (random() % 20 == 0) cell.append(random() % 200, 'x');
    }
  }
  return rows;
}

std::string with_crlf(const std::string& text) {
  std::string out;
  for (const char byte : text) {
    if (byte == '\n' && !out.ends_with('\r')) out += '\r';
    out += byte;
  }
  return out;
}

}  // namespace

TEST_CASE("cells are cut where they end") {
  struct Case {
    std::string_view text;
    Rows rows;
  };
  const Case cases[] = {
      {"", {}},
      {"a", {{"a"}}},
      {"a,b\n", {{"a", "b"}}},
      {"a,b\r\nc,d\r\n", {{"a", "b"}, {"c", "d"}}},
      {"a,b\rc,d", {{"a", "b"}, {"c", "d"}}},
      {"a,\n,b\n", {{"a", ""}, {"", "b"}}},
      {"a,", {{"a", ""}}},
      {"\n", {{""}}},
      {"a\n\n\nb\n", {{"a"}, {""}, {""}, {"b"}}},
      {"\r\n\r\n", {{""}, {""}}},
      {"\r\r\n\n", {{""}, {""}, {""}}},
      {"\"a\"", {{"a"}}},
      {"\"\"", {{""}}},
      {"\"\"\n", {{""}}},
      {"\"\",\"\"", {{"", ""}}},
      {"\"a,b\",\"c\"\"d\"\n", {{"a,b", "c\"d"}}},
      {"\"\"\"\"", {{"\""}}},
      {"\"\"\"a\"\"\",b", {{"\"a\"", "b"}}},
      {"\"two\nlines\",b\n", {{"two\nlines", "b"}}},
      {"\"two\r\nlines\"\r\nb", {{"two\r\nlines"}, {"b"}}},
      {"5\" tape,b\"\n", {{"5\" tape", "b\""}}},
      {" \"a\" ,b", {{" \"a\" ", "b"}}},
      {"a,b\n\x1A", {{"a", "b"}}},
      {"a,b\x1A", {{"a", "b"}}},
      {"\x1A", {}},
      {"a\x1A,b\n", {{"a\x1A", "b"}}},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(read(c.text) == c.rows);
  }
  CHECK(read("a;b;\"c;d\"", ';') == Rows{{"a", "b", "c;d"}});
  CHECK(read("a\tb,c", '\t') == Rows{{"a", "b,c"}});
}

TEST_CASE("rows know the line on which they begin") {
  const auto checked = read_csv("a\n\"b\n\r\nb\r\",c\r\n\r\nd\re\n", ',', "list.csv");
  std::vector<int> lines;
  for (const CellRow& row : checked.value.rows) lines.push_back(row.line);
  CHECK(lines == std::vector<int>{1, 2, 6, 7, 8});
}

TEST_CASE("faults are told with their place and the rest is kept") {
  SUBCASE("a quote that never closes") {
    const auto checked = read_csv("a,b\nÉlan,\"open\nc,d\n", ',', "list.csv");
    REQUIRE(checked.problems.size() == 1);
    CHECK(checked.problems[0].code == "unclosed-quote");
    CHECK(checked.problems[0].where == Source{"list.csv", 2, 6});
    CHECK(rows_of(checked.value) == Rows{{"a", "b"}});
  }
  SUBCASE("text after a closing quote") {
    const auto checked = read_csv("\"two\nlines\",\"é\"x\"y,z\nc,d", ',', "list.csv");
    REQUIRE(checked.problems.size() == 1);
    CHECK(checked.problems[0].code == "text-after-quote");
    CHECK(checked.problems[0].where == Source{"list.csv", 2, 11});
    CHECK(checked.problems[0].value == "x\"y");
    CHECK(rows_of(checked.value) == Rows{{"two\nlines", "éx\"y", "z"}, {"c", "d"}});
  }
  SUBCASE("a quoted cell that swallows rows") {
    const auto checked = read_csv("a,b\n\"x,y\nc,d\ne,\"f\n", ',', "list.csv");
    REQUIRE(checked.problems.size() == 1);
    CHECK(checked.problems[0].code == "text-after-quote");
    CHECK(checked.problems[0].where == Source{"list.csv", 2, 1});
  }
  SUBCASE("a quote within a cell, noted once a row") {
    const auto checked = read_csv("a,5\" x 7\"\nb,c\"\n", ',', "list.csv");
    REQUIRE(checked.problems.size() == 2);
    CHECK(checked.problems[0].code == "stray-quote");
    CHECK(checked.problems[0].severity == Severity::note);
    CHECK(checked.problems[0].where == Source{"list.csv", 1, 4});
    CHECK(checked.problems[1].where == Source{"list.csv", 2, 4});
  }
  SUBCASE("a NUL, once a line, in order with the others") {
    const std::string text("a\r\nb\0\0\n\"c\0\"x\n\"\0", 16);
    const auto checked = read_csv(text, ',', "list.csv");
    std::vector<std::string> found;
    for (const Problem& problem : checked.problems) {
      found.push_back(problem.code + std::to_string(problem.where.line) + ":" +
                      std::to_string(problem.where.column));
    }
    CHECK(found == std::vector<std::string>{"nul-byte2:2", "text-after-quote3:5", "nul-byte3:3",
                                            "unclosed-quote4:1", "nul-byte4:2"});
  }
}

TEST_CASE("what is written is read again, whatever the text, delimiter and line end") {
  for (unsigned seed = 0; seed < 4000; ++seed) {
    std::mt19937 random(seed);
    const Rows rows = hostile_rows(random);
    const CsvWriteOptions options{.delimiter = ",;\t|"[seed % 4], .crlf = random() % 2 == 0};
    CAPTURE(seed);
    REQUIRE(read(write(rows, options), options.delimiter) == rows);
    CsvWriteOptions guarded = options;
    guarded.guard_formulas = random() % 2 == 0;
    guarded.keep_apostrophes = !guarded.guard_formulas;
    Rows back = read(write(rows, guarded), guarded.delimiter);
    for (auto& row : back) {
      for (std::string& cell : row) cell = std::string(without_formula_guard(cell));
    }
    REQUIRE(back == rows);
  }
}

TEST_CASE("nothing written begins as a BOM or a separator line would") {
  for (unsigned seed = 0; seed < 2000; ++seed) {
    std::mt19937 random(seed);
    const std::string text = write(hostile_rows(random));
    CAPTURE(seed);
    REQUIRE(sniff_csv(text).text_begins == 0);
    REQUIRE_FALSE(text.ends_with('\x1A'));
  }
}

TEST_CASE("shuffled rows read as the same rows") {
  std::mt19937 random(11);
  Rows rows = hostile_rows(random);
  for (int i = 0; i < 6; ++i) {
    for (const auto& row : hostile_rows(random)) rows.push_back(row);
  }
  Rows shuffled = rows;
  std::shuffle(shuffled.begin(), shuffled.end(), random);
  Rows back = read(write(shuffled));
  std::sort(back.begin(), back.end());
  std::sort(rows.begin(), rows.end());
  CHECK(back == rows);
}

TEST_CASE("formulas are guarded with one apostrophe and nothing else is touched") {
  struct Case {
    std::string cell, guarded, plain;
  };
  const Case cases[] = {
      {"=1+1", "'=1+1", "=1+1"}, {"+212 600 000", "'+212 600 000", "+212 600 000"},
      {"-", "'-", "-"},          {"@SUM(A1)", "'@SUM(A1)", "@SUM(A1)"},
      {"\tx", "'\tx", "\tx"},    {"'=1", "''=1", "''=1"},
      {"'", "'", "'"},           {"'Abd", "'Abd", "'Abd"},
      {"a=1", "a=1", "a=1"},     {"", "", ""},
  };
  for (const Case& c : cases) {
    CAPTURE(c.cell);
    CHECK(write({{c.cell}}, {.guard_formulas = true}) == c.guarded + "\n");
    CHECK(write({{c.cell}}, {.keep_apostrophes = true}) == c.plain + "\n");
    CHECK(write({{c.cell}}) == c.cell + "\n");
    CHECK(without_formula_guard(c.guarded) == c.cell);
  }
  CHECK(write({{"\rx"}}, {.guard_formulas = true}) == "\"'\rx\"\n");
}

TEST_CASE("the delimiter is the one that the rows agree on") {
  struct Case {
    std::string_view text;
    char delimiter;
  };
  const Case cases[] = {
      {"Name,Country\nAwa Diop,Senegal\n", ','},
      {"Nom;Prénom;Fonction\nDIOP;Awa;Ministre, chargée\nBA;Ali;Directeur, adjoint\n", ';'},
      {"Nom, prénom;Pays;Poste\nDiop, Awa;Sénégal;x\nBa, Ali;Mali;y\n", ';'},
      {"Nom\tPays\nDiop, Awa\tSénégal; Mali\n", '\t'},
      {"a|b|c\n1|2|3\n", '|'},
      {"a;b;c\n1,5;2,5;3,5\n1,5;2,5;3,5\n", ';'},
      {"\"a;b;c\",\"d\"\n\"e;f\",\"g\"\n", ','},
      {"Nom\nDiop\nBa\n", ','},
      {"", ','},
      {"\n\n\n", ','},
      {"Liste des participants\n\nNom;Pays;Rôle\nDiop;SN;x\nBa;ML;y\n;;\n;;\nTotal: 2\n", ';'},
      {"a;b\n\"x\ny, z, t\";c\n\"u\nv, w, s\";d\n", ';'},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(sniff_csv(c.text).delimiter == c.delimiter);
  }
}

TEST_CASE("a header that the caller knows decides") {
  const std::string_view text = "Name|Role, Country\nAwa|head, SN\n";
  const auto knows = [](std::string_view wanted) {
    return [wanted](const std::vector<std::string_view>& cells) {
      return static_cast<int>(std::count(cells.begin(), cells.end(), wanted));
    };
  };
  CHECK(sniff_csv(text, knows("Name")).delimiter == '|');
  CHECK(sniff_csv(text, knows(" Country")).delimiter == ',');
}

TEST_CASE("the beginning of a file is told apart from its text") {
  struct Case {
    std::string text;
    CsvDialect dialect;
  };
  const Case cases[] = {
      {"\xEF\xBB\xBF"
       "a;b\r\n",
       {';', true, true, false, 3}},
      {"sep=;\r\na,b;c\r\n", {';', false, true, true, 7}},
      {"\xEF\xBB\xBFsep=\t\na\tb\n", {'\t', true, false, true, 9}},
      {"sep=|", {'|', false, false, true, 5}},
      {"sep=#\na#b", {'#', false, false, true, 6}},
      {"\xEF\xBB\xBF", {',', true, false, false, 3}},
      {"separator;b\na;b\n", {';', false, false, false, 0}},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    const CsvDialect dialect = sniff_csv(c.text);
    CHECK(dialect.delimiter == c.dialect.delimiter);
    CHECK(dialect.bom == c.dialect.bom);
    CHECK(dialect.crlf == c.dialect.crlf);
    CHECK(dialect.separator_line == c.dialect.separator_line);
    CHECK(dialect.text_begins == c.dialect.text_begins);
  }
}

TEST_CASE("a long text is sniffed from its beginning, even if a quote is cut") {
  std::string text = "a;b\n";
  while (text.size() < 60'000) text += "x;y\n";
  text += "\"" + std::string(20'000, ',') + "\n" + std::string(20'000, ',') + "\";z\n";
  CHECK(sniff_csv(text).delimiter == ';');
}

TEST_CASE("both ways to find structure give the same masks, rows and problems") {
  const CsvMasks vectorised = csv_masks_vectorised();
  if (vectorised == nullptr) {
    MESSAGE("skipped: this processor has no AVX2");
    return;
  }
  for (unsigned seed = 0; seed < 3000; ++seed) {
    std::mt19937 random(seed);
    std::string text(random() % 4500, '\0');
    const bool hostile = random() % 2 == 0;
    for (char& byte : text)
      byte =
          hostile ? ",;\"\"\r\n\0a\x80\xFF|\t"[random() % 12] : static_cast<char>(random() % 256);
    const char delimiter = ",;\t|"[seed % 4];
    CAPTURE(seed);
    const std::size_t blocks = text.size() / csv_block;
    std::vector<std::uint64_t> fast(blocks);
    std::vector<std::uint64_t> plain(blocks);
    const CsvSigns signs{delimiter, '"', '\n', '\r'};
    vectorised(text.data(), blocks, signs, fast.data());
    csv_masks_scalar(text.data(), blocks, signs, plain.data());
    REQUIRE(fast == plain);
    const auto left = read_csv_with(vectorised, text, delimiter, "list.csv");
    const auto right = read_csv_with(csv_masks_scalar, text, delimiter, "list.csv");
    REQUIRE(rows_of(left.value) == rows_of(right.value));
    REQUIRE(left.problems == right.problems);
  }
}

TEST_CASE("the scanner finds every structural byte once, across its blocks") {
  std::mt19937 random(5);
  for (std::size_t size = 0; size < 5000; size += size < 300 ? 1 : 97) {
    std::string text;
    for (std::size_t i = 0; i < size; ++i) text += "ab,\"\n\rx;"[random() % 8];
    std::vector<std::size_t> expected;
    for (std::size_t i = 0; i < size; ++i) {
      if (std::string_view(",\"\n\r").find(text[i]) != std::string_view::npos)
        expected.push_back(i);
    }
    CsvScanner scanner(text, ',');
    std::vector<std::size_t> found;
    for (std::size_t at = scanner.next(); at < size; at = scanner.next()) found.push_back(at);
    CAPTURE(size);
    REQUIRE(found == expected);
    REQUIRE(scanner.next() == size);
  }
}

TEST_CASE("the files of csv-spectrum read as their json says") {
  const char* folder = std::getenv("PLENARY_TESTDATA");
  if (folder == nullptr) {
    MESSAGE("skipped: PLENARY_TESTDATA names no folder with csv-spectrum");
    return;
  }
  int files = 0;
  for (const auto& entry :
       std::filesystem::directory_iterator(std::string(folder) + "/csv-spectrum")) {
    if (entry.path().extension() != ".csv") continue;
    const bool crlf = entry.path().stem().string().ends_with("_crlf");
    CAPTURE(entry.path().string());
    const std::string text =
        crlf ? with_crlf(test::read_whole(entry.path())) : test::read_whole(entry.path());
    const Rows rows = read(text);
    auto json_path = entry.path();
    const auto expected =
        nlohmann::ordered_json::parse(test::read_whole(json_path.replace_extension("json")));
    REQUIRE(rows.size() == expected.size() + 1);
    for (std::size_t i = 0; i < expected.size(); ++i) {
      REQUIRE(rows[i + 1].size() == expected[i].size());
      for (std::size_t column = 0; column < rows[0].size(); ++column) {
        const auto cell = expected[i].at(rows[0][column]).get<std::string>();
        CHECK(rows[i + 1][column] == (crlf ? with_crlf(cell) : cell));
      }
    }
    ++files;
  }
  CHECK(files == 11);
}
