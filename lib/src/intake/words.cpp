#include "intake/words.h"

#include <algorithm>
#include <array>

#include "intake/word_table.h"
#include "plenary/text.h"
#include "vocabulary/first_letters.h"
#include "vocabulary/language_names.h"

namespace plenary {

namespace {

const WordTable<Gender>& gender_words() {
  static const WordTable<Gender> table{
      {Gender::female,
       "f|mme|mlle|madame|mademoiselle|mrs|ms|miss|sra|señora|senhora|signora|السيدة|female|woman|"
       "femme|féminin|mujer|femenino|feminino|mulher|frau|weiblich|w|donna|"
       "femminile|"
       "أنثى|امرأة|انثى"},
      {Gender::male,
       "m|mr|monsieur|sr|señor|senhor|herr|signor|السيد|male|man|h|homme|masculin|hombre|masculino|"
       "homem|mann|männlich|uomo|maschile|maschio|ذكر|"
       "رجل"},
      {Gender::other,
       "x|other|autre|otro|otra|outro|outra|non binary|non binaire|no binario|não binário|diverse|"
       "divers|d|altro|andere"},
      {Gender::unknown,
       "unknown|not stated|non précisé|prefer not to say|no especificado|não especificado|keine "
       "Angabe|non specificato|غير محدد"},
  };
  return table;
}

const WordTable<Status>& status_words() {
  static const WordTable<Status> table{
      {Status::nominated,
       "nominated|registered|pending|nommé|nommée|nominé|nominée|désigné|désignée|inscrit|inscrite|"
       "enregistré|enregistrée|en attente|inscrito|inscrita|pendiente|pendente|nominado|nominada|"
       "designado|designada|nomeado|nomeada|angemeldet|benannt|nominiert|iscritto|iscritta|"
       "nominato|nominata|designato|designata|مسجل|مسجلة|مرشح|مرشحة|معين"},
      {Status::confirmed,
       "confirmed|accepted|confirmé|confirmée|accepté|acceptée|confirmado|confirmada|aceptado|"
       "aceptada|aceite|bestätigt|zugesagt|confermato|confermata|accettato|accettata|مؤكد|مؤكدة|"
       "مقبول"},
      {Status::waitlisted,
       "waitlisted|waiting list|waitlist|liste d'attente|lista de espera|Warteliste|lista d'attesa|"
       "lista di attesa|قائمة الانتظار"},
      {Status::refused,
       "refused|rejected|refusé|refusée|rejeté|rejetée|rechazado|rechazada|recusado|recusada|"
       "rejeitado|abgelehnt|rifiutato|rifiutata|respinto|مرفوض|مرفوضة"},
      {Status::withdrawn,
       "withdrawn|cancelled|canceled|retiré|retirée|annulé|annulée|désisté|désistée|retirado|"
       "retirada|cancelado|cancelada|anulado|zurückgezogen|abgesagt|storniert|ritirato|ritirata|"
       "annullato|annullata|منسحب|ملغى|ملغاة"},
  };
  return table;
}

const WordTable<Presence>& presence_words() {
  static const WordTable<Presence> table{
      {Presence::in_person,
       "in person|on site|onsite|physical|physically|en personne|présentiel|en présentiel|physique|"
       "sur place|presencial|en persona|presencialmente|in presenza|di persona|persönlich|vor Ort|"
       "Präsenz|حضوري|حضوريا|شخصيا"},
      {Presence::online,
       "online|virtual|virtually|remote|remotely|video|en ligne|virtuel|distanciel|en distanciel|à "
       "distance|visioconférence|en línea|em linha|a distancia|à distância|da remoto|a distanza|"
       "virtuell|digital|عن بعد|افتراضي|عبر الإنترنت"},
  };
  return table;
}

const WordTable<bool>& truth_words() {
  static const WordTable<bool> table{
      {true,
       "yes|y|oui|o|sí|si|s|sim|ja|j|sì|true|vrai|verdadero|verdadeiro|wahr|vero|1|x|ok|✓|✔|نعم"},
      {false, "no|n|non|não|nein|false|faux|falso|falsch|0|لا"},
  };
  return table;
}

const WordTable<std::string_view>& language_words() {
  static const WordTable<std::string_view> table{
      {"en",
       "english|anglais|inglés|inglês|englisch|inglese|ang|eng|الإنجليزية|الانجليزية|إنجليزي"},
      {"fr", "french|français|francés|francês|französisch|francese|fra|fre|الفرنسية|فرنسي"},
      {"es",
       "spanish|espagnol|español|castellano|espanhol|spanisch|spagnolo|esp|spa|الإسبانية|"
       "إسباني"},
      {"pt",
       "portuguese|portugais|portugués|português|portugiesisch|portoghese|por|البرتغالية|"
       "برتغالي"},
      {"ar", "arabic|arabe|árabe|arabisch|arabo|ara|العربية|عربي"},
      {"de", "german|allemand|alemán|alemão|deutsch|tedesco|ger|deu|الألمانية|ألماني"},
      {"it", "italian|italien|italiano|italienisch|ita|الإيطالية|إيطالي"},
      {"ru", "russian|russe|ruso|russo|russisch|rus|الروسية"},
      {"zh", "chinese|chinois|chino|chinês|chinesisch|cinese|mandarin|الصينية"},
      {"nl", "dutch|néerlandais|neerlandés|neerlandês|holandés|niederländisch|olandese"},
      {"sw", "swahili|suaheli"},
      {"tr", "turkish|turc|turco|türkisch"},
  };
  return table;
}

bool joins_languages(std::string_view word) {
  static constexpr auto words =
      std::to_array<std::string_view>({"", "and", "et", "y", "e", "und", "o", "و"});
  return std::find(words.begin(), words.end(), word) != words.end();
}

std::string without_arabic_and(std::string_view word) {
  constexpr std::string_view with = "و";  // "والفرنسية": "and French"
  return std::string(word.starts_with(with) && word.size() > 6 ? word.substr(with.size()) : word);
}

// The code of one word, the reviewed ones first; empty where it is no language.
std::string_view language_of(std::string_view word) {
  if (is_language_code(word)) return word;
  if (const std::string_view* named = language_words().find(word)) return *named;
  const std::string bare = without_arabic_and(word);
  if (const std::string_view* named = language_words().find(bare)) return *named;
  const std::string_view named = language_named(word);
  return named.empty() ? language_named(bare) : named;
}

template <class Value>
std::optional<Value> value_in(const WordTable<Value>& table, std::string_view cell) {
  const Value* value = table.find(fold(cell));
  return value ? std::optional(*value) : std::nullopt;
}

template <class Value>
std::string near_in(const WordTable<Value>& table, std::string_view cell) {
  const auto value = table.nearest_to(cell);
  return value ? std::string(name_of(*value)) : std::string();
}

}  // namespace

std::optional<Gender> gender_of_word(std::string_view cell) {
  return value_in(gender_words(), cell);
}
std::string near_gender(std::string_view cell) { return near_in(gender_words(), cell); }

std::optional<Status> status_of_word(std::string_view cell) {
  return value_in(status_words(), cell);
}
std::string near_status(std::string_view cell) { return near_in(status_words(), cell); }

std::optional<Presence> presence_of_word(std::string_view cell) {
  if (auto presence = parse_presence(cell)) return presence;
  return value_in(presence_words(), cell);
}
std::string near_presence(std::string_view cell) { return near_in(presence_words(), cell); }

std::optional<std::string> consent_of_word(std::string_view cell) {
  if (cell == "✓" || cell == "✔") return "yes";  // no letter, so nothing of it is left folded
  const auto truth = value_in(truth_words(), cell);
  return truth ? std::optional<std::string>(*truth ? "yes" : "no") : std::nullopt;
}

namespace {

// "english french": a word each.
bool add_languages(std::string_view folded, std::vector<std::string_view>& codes) {
  for (const std::string_view word : split(folded, ' ')) {
    if (joins_languages(word)) continue;
    const std::string_view code = language_of(word);
    if (code.empty()) return false;
    codes.push_back(code);
  }
  return true;
}

}  // namespace

std::optional<std::string> languages_of_words(std::string_view cell) {
  std::vector<std::string> all;
  std::string separated(cell);
  std::replace_if(
      separated.begin(), separated.end(),
      [](char c) { return std::string_view(",/|+&-\n").find(c) != std::string_view::npos; }, ';');
  for (const std::string_view part : split(separated, ';')) {
    const std::string folded = fold(part);
    std::vector<std::string_view> codes;
    if (!add_languages(folded, codes)) {
      codes = {language_named(folded)};  // of several words: "créole haïtien"
      if (codes.front().empty()) return std::nullopt;
    }
    for (const std::string_view code : codes)
      if (std::find(all.begin(), all.end(), code) == all.end()) all.emplace_back(code);
  }
  return join(all, ";");
}

namespace {

constexpr auto footer_words = std::to_array<std::string_view>(
    {"total", "totaux", "totals", "subtotal", "nota", "nb", "gesamt", "summe", "totale"});
constexpr auto footer_beginnings =
    std::to_array<std::string_view>({"sous total", "nombre total", "grand total", "المجموع"});
constexpr FirstLetters footer_word_letters(footer_words);
constexpr FirstLetters footer_beginning_letters(footer_beginnings);

}  // namespace

bool is_footer_word(std::string_view cell) {
  if (!footer_word_letters.may_begin(cell) && !footer_beginning_letters.may_begin(cell))
    return false;
  const std::string folded = fold(cell);
  const std::string_view first = std::string_view(folded).substr(0, folded.find(' '));
  if (std::find(footer_words.begin(), footer_words.end(), first) != footer_words.end()) return true;
  return std::any_of(footer_beginnings.begin(), footer_beginnings.end(),
                     [&](std::string_view begin) { return folded.starts_with(begin); });
}

}  // namespace plenary
