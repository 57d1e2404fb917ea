#include "intake/pasted/mail_phrases.h"

#include <algorithm>
#include <array>
#include <string>

#include "plenary/text.h"

namespace plenary {

namespace {

constexpr auto greetings = std::to_array<std::string_view>(
    {"dear",         "hello",         "hi",        "good morning", "good afternoon", "bonjour",
     "bonsoir",      "cher",          "chere",     "chers",        "cheres",         "estimado",
     "estimada",     "estimados",     "estimadas", "buenos dias",  "hola",           "prezado",
     "prezada",      "prezados",      "caro",      "cara",         "bom dia",        "boa tarde",
     "sehr geehrte", "sehr geehrter", "guten tag", "gentile",      "gentili",        "egregio",
     "السلام",       "تحيه"});

// Titles alone address whoever reads; before a name they are a person's.
constexpr auto addresses = std::to_array<std::string_view>(
    {"madame", "mesdames", "monsieur", "messieurs", "madam", "sir", "sirs", "senor", "senora",
     "senores", "et", "and", "or", "ou", "y"});

constexpr auto mail_headers = std::to_array<std::string_view>({"from",
                                                               "sent",
                                                               "to",
                                                               "cc",
                                                               "bcc",
                                                               "subject",
                                                               "date",
                                                               "de",
                                                               "a",
                                                               "envoye",
                                                               "objet",
                                                               "asunto",
                                                               "para",
                                                               "assunto",
                                                               "enviado",
                                                               "von",
                                                               "an",
                                                               "gesendet",
                                                               "betreff",
                                                               "da",
                                                               "oggetto",
                                                               "من",
                                                               "الى",
                                                               "الموضوع",
                                                               "message id",
                                                               "mime version",
                                                               "content type",
                                                               "content transfer encoding",
                                                               "content language",
                                                               "reply to",
                                                               "return path",
                                                               "received",
                                                               "x mailer",
                                                               "user agent"});

constexpr auto closings = std::to_array<std::string_view>({"best regards",
                                                           "kind regards",
                                                           "warm regards",
                                                           "with best regards",
                                                           "with kind regards",
                                                           "regards",
                                                           "best wishes",
                                                           "sincerely",
                                                           "yours sincerely",
                                                           "yours faithfully",
                                                           "yours truly",
                                                           "cordialement",
                                                           "bien cordialement",
                                                           "tres cordialement",
                                                           "bien a vous",
                                                           "salutations",
                                                           "meilleures salutations",
                                                           "salutations distinguees",
                                                           "veuillez agreer",
                                                           "saludos",
                                                           "un saludo",
                                                           "um abraco",
                                                           "un caro saluto",
                                                           "saludos cordiales",
                                                           "un cordial saludo",
                                                           "atentamente",
                                                           "cordialmente",
                                                           "atenciosamente",
                                                           "com os melhores cumprimentos",
                                                           "cumprimentos",
                                                           "mit freundlichen grussen",
                                                           "freundliche grusse",
                                                           "cordiali saluti",
                                                           "distinti saluti",
                                                           "thank you",
                                                           "thanks",
                                                           "many thanks",
                                                           "merci",
                                                           "gracias",
                                                           "muchas gracias",
                                                           "obrigado",
                                                           "obrigada",
                                                           "grazie",
                                                           "vielen dank",
                                                           "sent from my",
                                                           "مع التحيه",
                                                           "وتفضلوا بقبول",
                                                           "مع خالص"});

template <std::size_t Count>
bool begins_with_any(std::string_view folded, const std::array<std::string_view, Count>& phrases) {
  return std::any_of(phrases.begin(), phrases.end(), [&](std::string_view phrase) {
    return folded.starts_with(phrase) &&
           (folded.size() == phrase.size() || folded[phrase.size()] == ' ');
  });
}

}  // namespace

bool is_greeting(std::string_view line) {
  const std::string folded = fold(line);
  const auto words = split(folded, ' ');
  const bool addresses_only = std::all_of(words.begin(), words.end(), [](std::string_view word) {
    return std::find(addresses.begin(), addresses.end(), word) != addresses.end();
  });
  return addresses_only || begins_with_any(folded, greetings);
}

bool is_mail_header(std::string_view line) {
  const std::size_t colon = line.find(':');
  if (colon == line.npos) return false;
  const std::string folded = fold(line.substr(0, colon));
  return std::find(mail_headers.begin(), mail_headers.end(), folded) != mail_headers.end();
}

bool is_closing(std::string_view line) {
  return trim(line) == "--" || begins_with_any(fold(line), closings);
}

}  // namespace plenary
