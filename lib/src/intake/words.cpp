#include "intake/words.h"

#include <algorithm>
#include <array>

#include "intake/word_table.h"
#include "plenary/text.h"
#include "vocabulary/first_letters.h"

namespace plenary {

namespace {

const WordTable<Gender>& gender_words() {
  static const WordTable<Gender> table{
      {Gender::female,
       "f|female|woman|femme|féminin|mujer|femenino|feminino|mulher|frau|weiblich|w|donna|"
       "femminile|"
       "أنثى|امرأة|انثى"},
      {Gender::male,
       "m|male|man|h|homme|masculin|hombre|masculino|homem|mann|männlich|uomo|maschile|maschio|ذكر|"
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

// ISO 639-1, for codes that stand in a languages column.
constexpr std::string_view language_codes =
    " aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da "
    "de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy "
    "hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg "
    "li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or "
    "os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta "
    "te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu ";

bool is_language_code(std::string_view word) {
  return word.size() == 2 &&
         language_codes.find(' ' + std::string(word) + ' ') != std::string_view::npos;
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

std::optional<std::string> languages_of_words(std::string_view cell) {
  std::vector<std::string> codes;
  std::string separated(cell);
  std::replace_if(
      separated.begin(), separated.end(),
      [](char c) { return std::string_view(",/|+&-\n").find(c) != std::string_view::npos; }, ';');
  for (const std::string_view part : split(separated, ';')) {
    const std::string folded = fold(part);
    for (const std::string_view word : split(folded, ' ')) {
      if (joins_languages(word)) continue;
      const std::string_view* named = language_words().find(word);
      if (!named) named = language_words().find(without_arabic_and(word));
      if (!named && !is_language_code(word)) return std::nullopt;
      std::string code(named ? *named : word);
      if (std::find(codes.begin(), codes.end(), code) == codes.end())
        codes.push_back(std::move(code));
    }
  }
  return join(codes, ";");
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
