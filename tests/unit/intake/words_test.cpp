#include "intake/words.h"

#include <doctest/doctest.h>

#include "intake/person_name.h"
#include "plain_dialogue.h"
#include "plenary/text.h"

using namespace plenary;
using plenary::test::plain_dialogue;

TEST_CASE("words for gender are read in four languages") {
  for (const char* word : {"F", "Female", "femme", "Féminin", "mujer", "mulher"})
    CHECK(gender_of_word(word) == Gender::female);
  for (const char* word : {"m", "Homme", "H", "masculino", "homem"})
    CHECK(gender_of_word(word) == Gender::male);
  CHECK(gender_of_word("X") == Gender::other);
  CHECK_FALSE(gender_of_word("Q7"));
}

TEST_CASE("words for roles are read, and those that are categories set the category") {
  const auto role = [](const char* word) { return role_of_word(word, plain_dialogue())->role; };
  const auto category = [](const char* word) {
    return role_of_word(word, plain_dialogue())->category;
  };
  CHECK(role("head_of_delegation") == "head");
  CHECK(role("Chef de délégation") == "head");
  CHECK(role("Jefa de Delegación") == "head");
  CHECK(role("alternate") == "deputy");
  CHECK(role("Suppléant") == "deputy");
  CHECK(role("Conseillère") == "adviser");
  CHECK(role("Head of delegation") == "head");
  CHECK(role("note-taker") == "note_taker");
  CHECK(role("observer") == "");
  CHECK(category("observer") == "observer");
  CHECK(category("Presse") == "press");
  CHECK(category("secretariat") == "secretariat");
  CHECK(category("speaker") == "expert");
  CHECK_FALSE(role_of_word("Minister", plain_dialogue()));
}

TEST_CASE("words for status, consent and presence are read") {
  CHECK(status_of_word("Confirmé") == Status::confirmed);
  CHECK(status_of_word("annulée") == Status::withdrawn);
  CHECK(status_of_word("waiting list") == Status::waitlisted);
  CHECK_FALSE(status_of_word("maybe"));
  CHECK(consent_of_word("Oui") == "yes");
  CHECK(consent_of_word("não") == "no");
  CHECK_FALSE(consent_of_word("peut-être"));
  CHECK(presence_of_word("en ligne") == Presence::online);
  CHECK(presence_of_word("in_person") == Presence::in_person);
}

TEST_CASE("lists of languages become codes") {
  CHECK(languages_of_words("en;fr") == "en;fr");
  CHECK(languages_of_words("FR/EN") == "fr;en");
  CHECK(languages_of_words("anglais, français et arabe") == "en;fr;ar");
  CHECK(languages_of_words("English and Spanish") == "en;es");
  CHECK(languages_of_words("fr, français") == "fr");
  CHECK(languages_of_words("français, wolof") == "fr;wo");
  CHECK(languages_of_words("Bambara et anglais") == "bm;en");
  CHECK(languages_of_words("Französisch / Hausa") == "fr;ha");
  CHECK(languages_of_words("créole haïtien; portugués") == "ht;pt");
  CHECK(languages_of_words("Wolof") == "wo");
  CHECK_FALSE(languages_of_words("Klingon"));
  CHECK_FALSE(languages_of_words("français, Klingon"));
  CHECK_FALSE(languages_of_words("Monsieur"));
}

TEST_CASE("honorifics and the feet of tables are told from names") {
  for (const char* word : {"Mr", "H.E. Ms", "Mme", "Prof. Dr.", "S.E.M.", "Sra."})
    CHECK_MESSAGE(is_honorific_word(word), word);
  for (const char* word : {"Director", "Director of Border Police", "", "Mr Diop"})
    CHECK_FALSE_MESSAGE(is_honorific_word(word), word);
  for (const char* word : {"TOTAL : 12", "Sous-total", "Nota : liste provisoire"})
    CHECK(is_footer_word(word));
  CHECK_FALSE(is_footer_word("Totò Diallo"));
}

TEST_CASE("the words of each value are known in seven languages") {
  struct {
    const char* value;
    const char* words;
  } const roles[] = {
      {"head",
       "Head of Delegation|Chef de délégation|Jefa de delegación|Chefe de delegação|"
       "Delegationsleiterin|Capo delegazione|رئيس الوفد"},
      {"deputy", "alternate|Suppléante|Suplente|Stellvertreter|Supplente|نائب رئيس الوفد"},
      {"delegate", "member|Membre|Miembro|Membro|Mitglied|Delegato|عضو"},
      {"adviser", "Advisor|Conseiller|Asesora|Conselheiro|Berater|Consigliere|مستشار"},
      {"interpreter", "interpreter|Interprète|Intérprete|Dolmetscherin|مترجمة"},
      {"security", "bodyguard|Garde du corps|Seguridad|Segurança|Sicherheit|Scorta|حارس شخصي"},
  };
  for (const auto& [value, words] : roles) {
    for (const std::string_view word : split(words, '|')) {
      CAPTURE(word);
      const auto role = role_of_word(word, plain_dialogue());
      REQUIRE(role);
      CHECK(role->role == value);
    }
  }
  for (const char* word : {"w", "weiblich", "donna", "أنثى"})
    CHECK_MESSAGE(gender_of_word(word) == Gender::female, word);
  for (const char* word : {"bestätigt", "confermata", "confirmado", "مؤكد", "Confirmée"})
    CHECK_MESSAGE(status_of_word(word) == Status::confirmed, word);
  for (const char* word : {"zurückgezogen", "ritirato", "cancelado", "désistée", "منسحب"})
    CHECK_MESSAGE(status_of_word(word) == Status::withdrawn, word);
  for (const char* word : {"vor Ort", "in presenza", "presencial", "حضوريا", "In person"})
    CHECK_MESSAGE(presence_of_word(word) == Presence::in_person, word);
  for (const char* word : {"عن بعد", "a distanza", "en ligne", "virtuell", "em linha"})
    CHECK_MESSAGE(presence_of_word(word) == Presence::online, word);
  for (const char* word : {"yes", "oui", "sí", "sim", "ja", "sì", "نعم", "X", "1", "✓"})
    CHECK_MESSAGE(consent_of_word(word) == "yes", word);
  for (const char* word : {"no", "non", "não", "nein", "لا", "0"})
    CHECK_MESSAGE(consent_of_word(word) == "no", word);
  CHECK(languages_of_words("العربية والفرنسية") == "ar;fr");
  CHECK(languages_of_words("Deutsch und Englisch") == "de;en");
  CHECK(languages_of_words("inglese e francese") == "en;fr");
}

TEST_CASE("a mistyped word is answered with the nearest value, and one of no kind with none") {
  CHECK(near_role("Chef de delegatoin", plain_dialogue()) == "head");
  CHECK(near_role("Delegatte", plain_dialogue()) == "delegate");
  CHECK(near_role("Emperor", plain_dialogue()) == "");
  CHECK(near_status("confirmd") == "confirmed");
  CHECK(near_gender("femal") == "female");
  CHECK(near_category("govermnent", plain_dialogue()) == "government");
  CHECK(near_presence("onlin") == "online");
}
