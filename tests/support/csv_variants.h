// Lists as ministries, spreadsheets and scripts write them: a seed gives one file and the delimiter
// that its writer used. Invented people only.
#pragma once

#include <array>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace plenary::test {

struct CsvVariant {
  std::string text{};
  char delimiter = ',';
  bool one_column = false;  // then any delimiter is right that cuts nothing of `table`
  std::string table{};      // the text without titles above and notes below
};

class CsvVariants {
  std::mt19937 random_;

  std::size_t below(std::size_t limit) { return random_() % limit; }
  bool chance(std::size_t percent) { return below(100) < percent; }
  template <class Choices>
  auto pick(const Choices& choices) {
    return choices[below(choices.size())];
  }

 public:
  explicit CsvVariants(unsigned seed) : random_(seed) {}

  CsvVariant make() {
    CsvVariant variant;
    variant.delimiter = pick(std::array{',', ',', ',', ';', ';', ';', ';', '\t', '\t', '|'});
    delimiter_ = variant.delimiter;
    quotes_all_ = chance(10);
    quotes_needlessly_ = chance(15);
    decimal_comma_ = delimiter_ == ';' || chance(30);
    line_end_ = pick(std::array<std::string_view, 5>{"\n", "\r\n", "\r\n", "\n", "\r"});
    const bool known = !chance(20);  // headers that the importer knows
    const std::size_t columns = chance(6) ? 1 : 2 + below(11);
    variant.one_column = columns == 1;
    choose_columns(columns, known);
    if (chance(20)) add_preamble();
    const std::size_t begins = text_.size();
    add_row(headers_);
    const std::size_t rows = chance(25) ? 1 + below(2) : 2 + below(38);
    for (std::size_t i = 0; i < rows; ++i) add_row(cells());
    variant.table = text_.substr(begins);
    if (chance(15)) add_tail();
    if (chance(20)) text_.resize(text_.size() - line_end_.size());
    variant.text = text_;
    return variant;
  }

 private:
  enum class Kind {
    name,
    full_name,
    inverted_name,
    country,
    position,
    email,
    phone,
    number,
    date,
    languages,
    remark
  };
  struct Header {
    std::string_view known;
    std::string_view unknown;
    Kind kind;
  };

  void choose_columns(std::size_t count, bool known) {
    static constexpr std::array all{
        Header{"Nom", "Bezeichner", Kind::name},
        Header{"Prénom", "Rufname", Kind::name},
        Header{"Nom complet", "Person", Kind::full_name},
        Header{"Nom, prénom", "Agent, grade", Kind::inverted_name},
        Header{"Pays", "Zone", Kind::country},
        Header{"Country", "Origin", Kind::country},
        Header{"Fonction", "Charge; mission", Kind::position},
        Header{"Position", "Duties (since, until)", Kind::position},
        Header{"Courriel", "Boîte", Kind::email},
        Header{"Téléphone", "Ligne 1|2", Kind::phone},
        Header{"Nuits", "Nuits (prix, devise)", Kind::number},
        Header{"Budget", "Prix; devise", Kind::number},
        Header{"Arrivée", "Vol du", Kind::date},
        Header{"Langues", "Idiomes", Kind::languages},
        Header{"Remarques", "Divers, autres", Kind::remark},
    };
    for (std::size_t i = 0; i < count; ++i) {
      const Header& header = pick(all);
      headers_.emplace_back(known && !chance(10) ? header.known : header.unknown);
      kinds_.push_back(header.kind);
    }
  }

  std::string name() {
    return std::string(pick(std::array<std::string_view, 14>{
        "Awa", "NDOUR-SARR", "Ousmane", "N’DIAYE", "Lucía", "HERRERO CAMPOS", "Zubieta", "O'Leary",
        "João", "DA CONCEIÇÃO", "Bosco", "Ntare", "Mariama", "Ólafur"}));
  }

  std::string decimal() {
    return std::to_string(below(900)) + (decimal_comma_ ? ',' : '.') +
           std::to_string(10 + below(89));
  }

  std::string cell(Kind kind) {
    if (chance(8)) return "";
    switch (kind) {
      case Kind::name:
        return name();
      case Kind::full_name:
        return name() + " " + name();
      case Kind::inverted_name:
        return name() + ", " + name();
      case Kind::country:
        return std::string(pick(std::array<std::string_view, 7>{"Sénégal", "Mali", "Côte d’Ivoire",
                                                                "Congo, République du", "Spain",
                                                                "MA", "Cabo Verde"}));
      case Kind::position:
        return std::string(pick(std::array<std::string_view, 8>{
            "Directeur", "Ministre, chargée des frontières", "Head of unit; spokesperson",
            "Conseiller technique\ndu Ministre", "Adviser \"ad interim\"",
            "Chief, border police, north", "Jefe de sección", "Liaison officer | Dakar"}));
      case Kind::email:
        return "p" + std::to_string(below(1000)) + "@interieur.example" +
               (chance(5) ? "; q@interieur.example" : "");
      case Kind::phone:
        return pick(std::array<std::string_view, 3>{"+221 77 ", "00212-6", "(034) 91,"}).data() +
               std::to_string(100000 + below(899999));
      case Kind::number:
        return decimal();
      case Kind::date:
        return chance(50) ? "2023-06-" + std::to_string(10 + below(20))
                          : std::to_string(10 + below(18)) + "/06/2023";
      case Kind::languages:
        return std::string(
            pick(std::array<std::string_view, 5>{"fr", "fr, en", "en;fr", "es|pt", "FR/EN"}));
      case Kind::remark:
        return std::string(pick(std::array<std::string_view, 6>{
            "", "végétarien, sans sel", "arrive à 10:30; repart à 18:00", "ok",
            "see note 1, 2 and 3", "n/a"}));
    }
    return {};
  }

  std::vector<std::string> cells() {
    std::vector<std::string> row;
    for (const Kind kind : kinds_) row.push_back(cell(kind));
    return row;
  }

  void add_row(const std::vector<std::string>& row) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i > 0) text_ += delimiter_;
      add_cell(row[i]);
    }
    text_ += line_end_;
  }

  void add_cell(const std::string& cell) {
    const bool needs = cell.find_first_of(std::string("\"\r\n") + delimiter_) != cell.npos;
    if (!needs && !quotes_all_ && !(quotes_needlessly_ && chance(40))) {
      text_ += cell;
      return;
    }
    text_ += '"';
    for (const char c : cell) {
      if (c == '"') text_ += '"';
      text_ += c;
    }
    text_ += '"';
  }

  void add_preamble() {
    for (std::size_t lines = 1 + below(3); lines > 0; --lines) {
      text_ += pick(std::array<std::string_view, 5>{
          "Liste des participants", "",
          "Ministère de l'Intérieur: délégation, réunion de Marrakech, 22-23 juin 2023",
          "Meeting on borders; list of delegates", "Confidentiel"});
      text_ += line_end_;
    }
  }

  void add_tail() {
    if (chance(50)) {
      text_.append(kinds_.size() - 1, delimiter_);
      text_ += line_end_;
    }
    if (chance(50)) {
      text_ +=
          pick(std::array<std::string_view, 2>{"TOTAL: 12, dont 5 femmes", "Note; see the annex"});
      text_ += line_end_;
    }
  }

  std::string text_{};
  char delimiter_ = ',';
  std::string_view line_end_{};
  bool quotes_all_ = false;
  bool quotes_needlessly_ = false;
  bool decimal_comma_ = false;
  std::vector<std::string> headers_{};
  std::vector<Kind> kinds_{};
};

}  // namespace plenary::test
