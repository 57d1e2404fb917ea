#include <doctest/doctest.h>

#include "delegate_lists.h"

using namespace plenary;
using namespace plenary::test;

namespace {

Checked<DelegateList> read(const std::string& text, ReadListOptions options = {.party = "SN"}) {
  return read_list(std::make_shared<std::string>(text), "list.csv", options);
}

// "family_name given_name - position": what each column is taken as.
std::string columns(const std::string& text, ReadListOptions options = {.party = "SN"}) {
  std::string result;
  for (const SourceColumn& column : read(text, std::move(options)).value.columns) {
    if (!result.empty()) result += ' ';
    result += column.use == SourceColumn::Use::imported ? std::string(key_of(column.field)) : "-";
  }
  return result;
}

}  // namespace

TEST_CASE("headers in seven languages are understood in any case and accent") {
  struct {
    const char* header;
    const char* columns;
  } const cases[] = {
      {"Last name,First name,Country,E-mail", "family_name given_name delegation email"},
      {"NOM;PRÉNOM;PAYS;COURRIEL", "family_name given_name delegation email"},
      {"Nom de famille;Prénom(s);Fonction;Adresse électronique",
       "family_name given_name position email"},
      {"Apellidos;Nombre;País;Correo electrónico", "family_name given_name delegation email"},
      {"Apelido;Nome próprio;País;Cargo", "family_name given_name delegation position"},
      {"name,country,organisation,position", "name delegation organisation position"},
      {"family_name,given_name,honorific,gender", "family_name given_name honorific gender"},
      {"Nom complet;Institution;Téléphone", "name organisation phone"},
      {"Nom / Surname;Prénom / First name;Pays / Country", "family_name given_name delegation"},
      {"Family name (as in passport)*;Given name;Sexe (F/M)", "family_name given_name gender"},
      {"\xEF\xBB\xBFNom;Prénom;Statut", "family_name given_name status"},
      {"Nom\u00A0;Prénom;Date d’arrivée;Date de départ",
       "family_name given_name arrival departure"},
      {"ref,name,late,delegation_name,change", "ref name - delegation -"},
      {"ref,name,late,delegation,delegation_name,change",
       "ref name - delegation delegation_name -"},
      {"Nachname;Vorname;Land;Funktion;E-Mail-Adresse;Telefonnummer",
       "family_name given_name delegation position email phone"},
      {"Name;Vorname;Behörde;Anrede;Geschlecht",
       "family_name given_name organisation honorific gender"},
      {"Cognome;Nome;Paese;Qualifica;Indirizzo email;Cellulare",
       "family_name given_name delegation position email phone"},
      {"Nome e cognome;Ente;Ruolo nella delegazione", "name organisation role"},
      {"الاسم;البلد;الوظيفة;البريد الإلكتروني;الهاتف", "name delegation position email phone"},
      {"الاسم الشخصي;الاسم العائلي;الوفد;المؤسسة",
       "given_name family_name delegation organisation"},
      {"الاسم الكامل;الجنس;تاريخ الوصول;تاريخ المغادرة;ملاحظات",
       "name gender arrival departure remarks"},
      {"Nom et prénom(s);Pays/Institution;Fonction", "name delegation position"},
      {"Apellidos y nombre;País u organización;Cargo", "name delegation position"},
      {"Nom / Prénom;Pays / Ministère", "name delegation"},
      {"Nom / Name;Prénom / Given name;Fonction / Function", "family_name given_name position"},
      {"Nom (Surname);Prénom (First name)", "family_name given_name"},
      {"* NOM :;* PRÉNOM :;Pays (tel que sur la note verbale)",
       "family_name given_name delegation"},
      {"N°;Nom complet;N° de passeport;Émargement", "- name - -"},
      {"Lfd. Nr.;Name;Unterschrift", "- name -"},
  };
  for (const auto& [header, expected] : cases) {
    CAPTURE(header);
    CHECK(columns(std::string(header) + "\nA,B,C,D\n") == expected);
  }
}

TEST_CASE("a column without a header is told where something stands in it, and can be mapped") {
  ListWorld world;
  world.options.party = "SN";
  const std::string text = "Nom;Prénom;;Fonction\nDIOPQ;Awa;Mali;Juge\nBAQ;Ela;Mali;Juge\n";
  world.reading.party = "SN";
  const Problems told = world.plan(text).problems;
  REQUIRE(findings(told) == "1 column-unnamed");
  CHECK(told[0].where.column == 3);
  CHECK(told[0].message.ends_with("in it stands \"Mali\""));
  CHECK(findings(world.plan("Nom;Prénom;\nDIOPQ;Awa;\n").problems).empty());
  CHECK(findings(world.plan(";Nom;Prénom\n1;DIOPQ;Awa\n2;BAQ;Ela\n").problems).empty());

  world.options.party.clear();
  world.reading.party.clear();
  world.reading.map = {{"column 3", "delegation"}};
  CHECK(findings(world.plan(text).problems) == "");
  CHECK(world.lists[0].value.has(ListField::delegation));
}

TEST_CASE("a header that two rows share is read from both") {
  ListWorld world;
  const Problems told = world
                            .plan(
                                "Participant;;Contact;;Pays\nNom;Prénom;Tél;Courriel;\n"
                                "DIOPQ;Awa;+221 77 000 00 01;a@x.example;Sénégal\n")
                            .problems;
  REQUIRE(findings(told, true) == "1 lines-above-header");
  CHECK(told[0].message.ends_with("header: Participant | Contact"));
  CHECK(world.lists[0].value.has(ListField::delegation));
}

TEST_CASE("false friends are decided by the other headers") {
  CHECK(columns("Nom;Pays\n") == "name delegation");
  CHECK(columns("Nom;Prénom\n") == "family_name given_name");
  CHECK(columns("Nombre;País\n") == "name delegation");
  CHECK(columns("Nombre;Apellidos\n") == "given_name family_name");
  CHECK(columns("Nome;Cargo\n") == "name position");
  CHECK(columns("Nome;Cognome\n") == "given_name family_name");
  CHECK(columns("name,family_name,given_name\n") == "name family_name given_name");
  CHECK(columns("Name,First name\n") == "family_name given_name");
  CHECK(columns("Name,Surname\nAwa,Diop\n") == "given_name family_name");
  CHECK(columns("Name,Surname\nAwa Diop,Diop\nOmar Ba,Ba\n") == "name family_name");
}

TEST_CASE("a title is an honorific or a function by what stands under it") {
  CHECK(columns("Title,Name\nMs,Awa Diop\nH.E. Mr,Moussa Fall\n") == "honorific name");
  CHECK(columns("Titre;Nom\nMme;Awa Diop\nM.;Omar Ba\n") == "honorific name");
  CHECK(columns("Título;Nombre\nDirectora General;Awa Diop\n") == "position name");
  CHECK(columns("Title,Name\nDirector of Border Police,Awa Diop\nMinister,Moussa Fall\n") ==
        "position name");
}

TEST_CASE("Qualité is the role in the delegation or the function by what stands under it") {
  CHECK(columns("Nom complet;Qualité\nAwa Diop;Chef de délégation\nOmar Ba;Membre\n") ==
        "name role");
  CHECK(columns("Nom complet;Qualité\nAwa Diop;Directrice de la police des frontières\n") ==
        "name position");
  CHECK(columns("Nom complet;Qualité;Rôle\nAwa Diop;Membre;Délégué\n") == "name position role");
}

TEST_CASE(
    "a word that is the surname in one country and the title in another is told by its values") {
  CHECK(columns("الاسم;اللقب\nعائشة;السيدة\nعمر;الدكتور\n") == "name honorific");
  CHECK(columns("الاسم;اللقب\nعائشة;بن يوسف\n") == "given_name family_name");
}

TEST_CASE("the header is found under a title line, and the delimiter from the text") {
  const auto list = read("Liste des participants;;\n;;\nNom;Prénom;Pays\nDIOP;Awa;Sénégal\n");
  CHECK(list.value.header_line == 3);
  CHECK(list.value.rows_before_header == 1);
  CHECK(list.value.rows.size() == 1);
  CHECK(list.value.dialect.delimiter == ';');
  CHECK(read("name\tcountry\nAwa\tMali\n").value.dialect.delimiter == '\t');
  CHECK(read("name,country\nAwa;Diop,Mali\n").value.dialect.delimiter == ',');
  CHECK(read("sep=;\nname;country\nAwa;Mali\n").value.header_line == 2);
}

TEST_CASE("blank rows and repeated headers are skipped and counted") {
  const auto list = read("name,country\nAwa,Mali\n,\n\nname,country\nMoussa,Mali\n");
  CHECK(list.value.rows.size() == 2);
  CHECK(list.value.blank_rows == 2);
  CHECK(list.value.repeated_headers == 1);
}

TEST_CASE("a column can be mapped or left out by hand") {
  CHECK(columns("Wer,Woher\nAwa,Mali\n", {.map = {{"wer", "name"}, {"Woher", "country"}}}) ==
        "name delegation");
  CHECK(columns("name,phone,Mobile\n", {.map = {{"Mobile", "-"}}, .party = "SN"}) ==
        "name phone -");
  const auto wrong = read("name,x\n", {.map = {{"y", "name"}, {"x", "naem"}}, .party = "SN"});
  CHECK(findings(wrong.problems) == "1 map-unknown-header, 1 map-unknown-field");
  CHECK(wrong.problems[1].hint == "did you mean name?");
}

TEST_CASE("what cannot be understood is refused with what was seen") {
  struct {
    const char* text;
    const char* findings;
  } const cases[] = {
      {"", "0 list-empty"},
      {"\xEF\xBB\xBF", "0 list-empty"},
      {";;;\n;;;\n", "1 header-missing"},
      {"Awa,Diop\nMoussa,Fall\n", "1 header-missing"},
      {"country,email\nMali,a@b.example\n", "1 name-column-missing"},
      {"name,phone,mobile\nAwa,1,2\n", "1 column-twice"},
      {"name,country\nAwa,\"Mali\nx,y\n", "2 unclosed-quote"},
      {"Nom;Pr\x8Enom\nDIOP;A\x95ssatou\n", "0 encoding-unknown"},
      {"\xFF\xFEN", "1 byte-undefined, 1 header-missing"},
      {"PK\x03\x04zip", "0 encoding-unknown"},
  };
  for (const auto& [text, expected] : cases) {
    CAPTURE(text);
    const auto list = read(text);
    CHECK(findings(list.problems) == expected);
    CHECK_FALSE(list.value.usable);
  }
  const auto missing = read("name\nAwa\n", {});
  CHECK(findings(missing.problems) == "1 delegation-column-missing");
}

TEST_CASE("columns that are not imported are named in a note") {
  const auto list = read("name,shoe size,Passport number,birth date\nAwa,40,A1,1990-01-01\n");
  CHECK(list.value.usable);
  CHECK(findings(list.problems, true) ==
        "1 column-unknown, 1 column-sensitive, 1 column-sensitive");
  CHECK(list.problems[0].field == "shoe size");
  CHECK(list.problems[0].where.column == 2);
}

TEST_CASE("a file's name suggests a delegation where it names one alone") {
  const ListWorld world;
  CHECK(party_in_file_name("lists/Liste délégation Sénégal.csv", world.index) == "SN");
  CHECK(party_in_file_name("mali_v2.csv", world.index) == "ML");
  CHECK_FALSE(party_in_file_name("Senegal and Mali.csv", world.index));
  CHECK_FALSE(party_in_file_name("list.csv", world.index));
  CHECK(party_in_file_name("European Union 2023.csv", world.index) == "EU");
}
