#include "intake/words.h"

#include <doctest/doctest.h>

using namespace plenary;

namespace {

const Dialogue& dialogue() {
  static const Dialogue made{.roles = default_roles(), .categories = default_categories()};
  return made;
}

}  // namespace

TEST_CASE("words for gender are read in four languages") {
  for (const char* word : {"F", "Female", "femme", "Féminin", "mujer", "mulher"})
    CHECK(gender_of_word(word) == Gender::female);
  for (const char* word : {"m", "Homme", "H", "masculino", "homem"})
    CHECK(gender_of_word(word) == Gender::male);
  CHECK(gender_of_word("X") == Gender::other);
  CHECK_FALSE(gender_of_word("Q7"));
}

TEST_CASE("words for roles are read, and those that are categories set the category") {
  const auto role = [](const char* word) { return role_of_word(word, dialogue())->role; };
  const auto category = [](const char* word) { return role_of_word(word, dialogue())->category; };
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
  CHECK_FALSE(role_of_word("Minister", dialogue()));
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
  CHECK_FALSE(languages_of_words("Klingon"));
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
