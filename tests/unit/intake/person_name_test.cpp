#include "intake/person_name.h"

#include <doctest/doctest.h>

#include <string>

using namespace plenary;

TEST_CASE("family and given name are told apart only where a comma or capitals leave no doubt") {
  struct {
    const char* name;
    const char* family;  // "": the name stays whole
    const char* given;
  } const cases[] = {
      {"DIOP Aïssatou", "DIOP", "Aïssatou"},
      {"Aïssatou DIOP", "DIOP", "Aïssatou"},
      {"DIOP, Aïssatou", "DIOP", "Aïssatou"},
      {"Diop, Aïssatou", "Diop", "Aïssatou"},
      {"PÉREZ ROJAS, Ana María", "PÉREZ ROJAS", "Ana María"},
      {"PÉREZ ROJAS Ana María", "PÉREZ ROJAS", "Ana María"},
      {"Ana María PÉREZ ROJAS", "PÉREZ ROJAS", "Ana María"},
      {"Mohamed Ould AHMED", "Ould AHMED", "Mohamed"},
      {"OULD AHMED Mohamed", "OULD AHMED", "Mohamed"},
      {"Jan van der BERG", "van der BERG", "Jan"},
      {"van der BERG Jan", "van der BERG", "Jan"},
      {"Juan de la CRUZ", "de la CRUZ", "Juan"},
      {"El HADJI Moussa", "El HADJI", "Moussa"},
      {"Awa N'DIAYE", "N'DIAYE", "Awa"},
      {"Awa N’DIAYE", "N’DIAYE", "Awa"},
      {"Claire d'AUBIGNÉ", "d'AUBIGNÉ", "Claire"},
      {"Yusuf al-HASSAN", "al-HASSAN", "Yusuf"},
      {"John McDONALD", "McDONALD", "John"},
      {"NDOUR-SARR Awa", "NDOUR-SARR", "Awa"},
      {"Jean-Paul M. FAYE", "FAYE", "Jean-Paul M."},
      {"Omar BA", "BA", "Omar"},
      {"Mamadou Abou SECK", "SECK", "Mamadou Abou"},
      {"Jan van 't HOFF", "van 't HOFF", "Jan"},
      {"Иван ПЕТРОВ", "ПЕТРОВ", "Иван"},
      // Not certain.
      {"Aïssatou Diop", "", ""},
      {"AÏSSATOU DIOP", "", ""},
      {"aïssatou diop", "", ""},
      {"Aïssatou DIOP Fatou", "", ""},
      {"DIOP Aïssatou FALL", "", ""},
      {"Suharto", "", ""},
      {"SUHARTO", "", ""},
      {"Ben SMITH", "", ""},
      {"Dr. John SMITH (Head)", "", ""},
      {"Aïssatou Diop, Directrice", "", ""},
      {"Pérez Rojas, Ana María", "", ""},
      {"Smith, Jr", "", ""},
      {"DIOP, Awa, FALL", "", ""},
      {"DIOP,", "", ""},
      {", Awa", "", ""},
      {"Ann Louise Lee MBA", "", ""},
      {"J. DIOP", "", ""},
      {"Jean DUPONT III", "", ""},
      {"Jean Paul II", "", ""},
      {"Jean DUPONT MBA", "", ""},
      {"PDG KOUMBA Jean", "", ""},
      {"MENSAH Kofi Mr", "", ""},
      {"SMITH John Jr.", "", ""},
      {"Abu BAKR Ahmed", "", ""},
      {"محمد ولد أحمد", "", ""},
      {"张伟", "", ""},
      {"", "", ""},
  };
  for (const auto& [name, family, given] : cases) {
    CAPTURE(name);
    const NameParts parts = certain_parts(name);
    CHECK(parts.family == family);
    CHECK(parts.given == given);
  }
}

TEST_CASE("honorifics in front of a name are told from names") {
  struct {
    const char* name;
    const char* rest;
  } const cases[] = {
      {"Mme Aïssatou Diop", "Aïssatou Diop"},
      {"Mme. DIOP", "DIOP"},
      {"Dr. Omar Ba", "Omar Ba"},
      {"H.E. Mr. Omar Ba", "Omar Ba"},
      {"H.E. Omar Ba", "Omar Ba"},
      {"S.E.M. Omar Ba", "Omar Ba"},
      {"S.E. M. Omar Ba", "Omar Ba"},
      {"S.E. Mme Awa Diop", "Awa Diop"},
      {"Sra. Lucía Herrero", "Lucía Herrero"},
      {"Prof. Dr. Heike Kühn", "Heike Kühn"},
      {"Frau Heike Kühn", "Heike Kühn"},
      {"Dott.ssa Chiara Neri", "Chiara Neri"},
      {"الدكتورة عائشة", "عائشة"},
      // Names.
      {"M. Diop", "M. Diop"},
      {"He Wei", "He Wei"},
      {"Cheikh Anta Fall", "Cheikh Anta Fall"},
      {"Don Harris", "Don Harris"},
      {"السيد محمود", "السيد محمود"},
      {"Mme", "Mme"},
      {"Dr.", "Dr."},
      {"Awa Dr", "Awa Dr"},
      {"", ""},
  };
  const HonorificsInFront honorifics;
  for (const auto& [name, rest] : cases) {
    CAPTURE(name);
    CHECK(std::string(name).substr(honorifics.length(name)) == rest);
  }
}

TEST_CASE("M. is an honorific in a column that says Mme to somebody") {
  HonorificsInFront honorifics;
  CHECK(honorifics.length("M. Diop") == 0);
  honorifics.learn("Mme Sarr");
  CHECK(honorifics.length("M. Diop") == 3);
  CHECK(honorifics.length("السيد محمود") == 0);
  honorifics.learn("السيدة عائشة");
  CHECK(honorifics.length("السيد محمود") > 0);
}
