#include "intake/words.h"

#include <algorithm>
#include <array>
#include <utility>

#include "plenary/text.h"

namespace plenary {

namespace {

template <class Value, std::size_t Count>
const Value* value_of(const std::array<std::pair<std::string_view, Value>, Count>& words,
                      std::string_view folded) {
  const auto found = std::find_if(words.begin(), words.end(),
                                  [&](const auto& entry) { return entry.first == folded; });
  return found == words.end() ? nullptr : &found->second;
}

using GenderWord = std::pair<std::string_view, Gender>;
constexpr auto gender_words = std::to_array<GenderWord>({
    {"f", Gender::female},
    {"m", Gender::male},
    {"female", Gender::female},
    {"male", Gender::male},
    {"woman", Gender::female},
    {"man", Gender::male},
    {"h", Gender::male},
    {"femme", Gender::female},
    {"homme", Gender::male},
    {"feminin", Gender::female},
    {"masculin", Gender::male},
    {"mujer", Gender::female},
    {"hombre", Gender::male},
    {"femenino", Gender::female},
    {"masculino", Gender::male},
    {"feminino", Gender::female},
    {"mulher", Gender::female},
    {"homem", Gender::male},
    {"x", Gender::other},
    {"other", Gender::other},
    {"autre", Gender::other},
    {"otro", Gender::other},
    {"outro", Gender::other},
    {"non binary", Gender::other},
    {"diverse", Gender::other},
    {"unknown", Gender::unknown},
    {"not stated", Gender::unknown},
    {"non precise", Gender::unknown},
    {"prefer not to say", Gender::unknown},
});

using Text = std::pair<std::string_view, std::string_view>;
constexpr auto role_words = std::to_array<Text>({
    {"head", "head"},
    {"head of delegation", "head"},
    {"hod", "head"},
    {"chef de delegation", "head"},
    {"chef de la delegation", "head"},
    {"cheffe de delegation", "head"},
    {"chef", "head"},
    {"cheffe", "head"},
    {"jefe de delegacion", "head"},
    {"jefa de delegacion", "head"},
    {"chefe de delegacao", "head"},
    {"chefe da delegacao", "head"},
    {"deputy", "deputy"},
    {"deputy head", "deputy"},
    {"deputy head of delegation", "deputy"},
    {"alternate", "deputy"},
    {"alternate head of delegation", "deputy"},
    {"suppleant", "deputy"},
    {"suppleante", "deputy"},
    {"chef adjoint", "deputy"},
    {"chef de delegation adjoint", "deputy"},
    {"chef adjoint de la delegation", "deputy"},
    {"suplente", "deputy"},
    {"delegate", "delegate"},
    {"delegue", "delegate"},
    {"deleguee", "delegate"},
    {"member", "delegate"},
    {"member of delegation", "delegate"},
    {"membre", "delegate"},
    {"membre de la delegation", "delegate"},
    {"participant", "delegate"},
    {"participante", "delegate"},
    {"delegado", "delegate"},
    {"delegada", "delegate"},
    {"miembro", "delegate"},
    {"membro", "delegate"},
    {"adviser", "adviser"},
    {"advisor", "adviser"},
    {"conseiller", "adviser"},
    {"conseillere", "adviser"},
    {"asesor", "adviser"},
    {"asesora", "adviser"},
    {"consejero", "adviser"},
    {"consejera", "adviser"},
    {"assessor", "adviser"},
    {"conselheiro", "adviser"},
    {"conselheira", "adviser"},
    {"interpreter", "interpreter"},
    {"interprete", "interpreter"},
    {"security", "security"},
    {"security officer", "security"},
    {"bodyguard", "security"},
    {"securite", "security"},
    {"agent de securite", "security"},
    {"garde du corps", "security"},
    {"seguridad", "security"},
    {"seguranca", "security"},
    {"protocol", "protocol"},
    {"protocol officer", "protocol"},
    {"protocole", "protocol"},
    {"protocolo", "protocol"},
    {"note taker", "note_taker"},
    {"notetaker", "note_taker"},
    {"preneur de notes", "note_taker"},
    {"preneuse de notes", "note_taker"},
    {"accompanying", "accompanying"},
    {"accompanying person", "accompanying"},
    {"spouse", "accompanying"},
    {"accompagnant", "accompanying"},
    {"accompagnante", "accompanying"},
    {"personne accompagnante", "accompanying"},
    {"acompanante", "accompanying"},
    {"acompanhante", "accompanying"},
    {"staff", "staff"},
    {"support staff", "staff"},
    {"personnel", "staff"},
    {"personnel d appui", "staff"},
    {"personnel dappui", "staff"},
});

// What people put into a role column and is a category; a speaker's talk stands in the agenda.
constexpr auto category_words = std::to_array<Text>({
    {"government", "government"},
    {"gouvernement", "government"},
    {"gobierno", "government"},
    {"governo", "government"},
    {"observer", "observer"},
    {"observateur", "observer"},
    {"observatrice", "observer"},
    {"observador", "observer"},
    {"observadora", "observer"},
    {"press", "press"},
    {"media", "press"},
    {"journalist", "press"},
    {"presse", "press"},
    {"medias", "press"},
    {"journaliste", "press"},
    {"prensa", "press"},
    {"periodista", "press"},
    {"imprensa", "press"},
    {"secretariat", "secretariat"},
    {"secretaria", "secretariat"},
    {"secretariado", "secretariat"},
    {"expert", "expert"},
    {"experte", "expert"},
    {"experto", "expert"},
    {"experta", "expert"},
    {"perito", "expert"},
    {"speaker", "expert"},
    {"keynote speaker", "expert"},
    {"intervenant", "expert"},
    {"intervenante", "expert"},
    {"orateur", "expert"},
    {"oratrice", "expert"},
    {"ponente", "expert"},
    {"orador", "expert"},
    {"oradora", "expert"},
    {"guest", "guest"},
    {"invite", "guest"},
    {"invitee", "guest"},
    {"invitado", "guest"},
    {"invitada", "guest"},
    {"convidado", "guest"},
    {"civil society", "civil_society"},
    {"ngo", "civil_society"},
    {"societe civile", "civil_society"},
    {"ong", "civil_society"},
    {"sociedad civil", "civil_society"},
    {"sociedade civil", "civil_society"},
    {"research", "research"},
    {"researcher", "research"},
    {"academia", "research"},
    {"academic", "research"},
    {"chercheur", "research"},
    {"chercheuse", "research"},
    {"recherche", "research"},
    {"investigador", "research"},
    {"investigadora", "research"},
    {"international organisation", "international_organisation"},
    {"international organization", "international_organisation"},
    {"organisation internationale", "international_organisation"},
    {"organizacion internacional", "international_organisation"},
    {"organizacao internacional", "international_organisation"},
    {"partner organisation", "partner_organisation"},
    {"organisation partenaire", "partner_organisation"},
});

using StatusWord = std::pair<std::string_view, Status>;
constexpr auto status_words = std::to_array<StatusWord>({
    {"nominated", Status::nominated},
    {"registered", Status::nominated},
    {"pending", Status::nominated},
    {"nomme", Status::nominated},
    {"nomine", Status::nominated},
    {"designe", Status::nominated},
    {"inscrit", Status::nominated},
    {"inscrite", Status::nominated},
    {"en attente", Status::nominated},
    {"inscrito", Status::nominated},
    {"pendiente", Status::nominated},
    {"confirmed", Status::confirmed},
    {"accepted", Status::confirmed},
    {"confirme", Status::confirmed},
    {"confirmee", Status::confirmed},
    {"accepte", Status::confirmed},
    {"confirmado", Status::confirmed},
    {"confirmada", Status::confirmed},
    {"waitlisted", Status::waitlisted},
    {"waiting list", Status::waitlisted},
    {"waitlist", Status::waitlisted},
    {"liste d attente", Status::waitlisted},
    {"liste dattente", Status::waitlisted},
    {"lista de espera", Status::waitlisted},
    {"refused", Status::refused},
    {"rejected", Status::refused},
    {"refuse", Status::refused},
    {"refusee", Status::refused},
    {"rejete", Status::refused},
    {"rechazado", Status::refused},
    {"recusado", Status::refused},
    {"withdrawn", Status::withdrawn},
    {"cancelled", Status::withdrawn},
    {"canceled", Status::withdrawn},
    {"retire", Status::withdrawn},
    {"retiree", Status::withdrawn},
    {"annule", Status::withdrawn},
    {"annulee", Status::withdrawn},
    {"desiste", Status::withdrawn},
    {"retirado", Status::withdrawn},
    {"cancelado", Status::withdrawn},
});

constexpr auto language_words = std::to_array<Text>({
    {"english", "en"},     {"anglais", "en"},    {"ingles", "en"},   {"french", "fr"},
    {"francais", "fr"},    {"frances", "fr"},    {"spanish", "es"},  {"espagnol", "es"},
    {"espanol", "es"},     {"castellano", "es"}, {"espanhol", "es"}, {"portuguese", "pt"},
    {"portugais", "pt"},   {"portugues", "pt"},  {"arabic", "ar"},   {"arabe", "ar"},
    {"german", "de"},      {"allemand", "de"},   {"aleman", "de"},   {"alemao", "de"},
    {"italian", "it"},     {"italien", "it"},    {"italiano", "it"}, {"russian", "ru"},
    {"russe", "ru"},       {"ruso", "ru"},       {"russo", "ru"},    {"chinese", "zh"},
    {"chinois", "zh"},     {"chino", "zh"},      {"chines", "zh"},   {"dutch", "nl"},
    {"neerlandais", "nl"}, {"ang", "en"},        {"eng", "en"},      {"fra", "fr"},
    {"fre", "fr"},         {"esp", "es"},        {"spa", "es"},      {"por", "pt"},
    {"ara", "ar"},         {"swahili", "sw"},    {"turkish", "tr"},  {"turc", "tr"},
});

// ISO 639-1, for codes that stand in a languages column.
constexpr std::string_view language_codes =
    " aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da "
    "de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy "
    "hz "
    "ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li "
    "ln "
    "lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa "
    "pi "
    "pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th "
    "ti "
    "tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu ";

constexpr auto honorific_words = std::to_array<std::string_view>({
    "mr",         "mrs",     "ms",         "miss",        "mx",           "m",
    "mme",        "mlle",    "mm",         "dr",          "dre",          "dra",
    "drs",        "prof",    "pr",         "sr",          "sra",          "srta",
    "sir",        "madam",   "madame",     "monsieur",    "mademoiselle", "senor",
    "senora",     "senhor",  "senhora",    "don",         "dona",         "he",
    "h",          "e",       "s",          "se",          "exc",          "excellency",
    "excellence", "amb",     "ambassador", "ambassadeur", "ambassadrice", "embajador",
    "embajadora", "hon",     "honourable", "honorable",   "rt",           "right",
    "eng",        "ing",     "maitre",     "me",          "gen",          "general",
    "col",        "colonel", "capt",       "captain",     "capitaine",    "maj",
    "major",      "lt",      "cdt",        "commandant",  "sheikh",       "cheikh",
    "dame",       "lord",    "lady",       "rev",         "pere",         "imam",
    "exma",       "exmo",    "son",        "his",         "her",          "herr",
    "frau",       "sig",     "siga",
});

bool is_language_code(std::string_view word) {
  return word.size() == 2 &&
         language_codes.find(' ' + std::string(word) + ' ') != std::string::npos;
}

// A role or category by its id or one of its names in plenary.toml.
template <class Rule>
const Rule* rule_named(const std::vector<Rule>& rules, std::string_view folded) {
  for (const Rule& rule : rules) {
    if (fold(rule.id) == folded) return &rule;
    for (const auto& [language, name] : rule.name.all()) {
      if (fold(name) == folded) return &rule;
    }
  }
  return nullptr;
}

}  // namespace

std::optional<Gender> gender_of_word(std::string_view cell) {
  const Gender* gender = value_of(gender_words, fold(cell));
  return gender ? std::optional(*gender) : std::nullopt;
}

std::optional<RoleWord> role_of_word(std::string_view cell, const Dialogue& dialogue) {
  const std::string folded = fold(cell);
  if (const RoleRule* rule = rule_named(dialogue.roles, folded)) return RoleWord{rule->id, {}};
  const std::string_view* role = value_of(role_words, folded);
  if (role && dialogue.role(*role)) return RoleWord{std::string(*role), {}};
  if (auto category = category_of_word(cell, dialogue)) return RoleWord{{}, std::move(*category)};
  return std::nullopt;
}

std::optional<std::string> category_of_word(std::string_view cell, const Dialogue& dialogue) {
  const std::string folded = fold(cell);
  if (const CategoryRule* rule = rule_named(dialogue.categories, folded)) return rule->id;
  const std::string_view* category = value_of(category_words, folded);
  if (category && dialogue.category(*category)) return std::string(*category);
  return std::nullopt;
}

std::optional<Status> status_of_word(std::string_view cell) {
  const Status* status = value_of(status_words, fold(cell));
  return status ? std::optional(*status) : std::nullopt;
}

std::optional<Presence> presence_of_word(std::string_view cell) {
  if (auto presence = parse_presence(cell)) return presence;
  const std::string folded = fold(cell);
  for (const char* word : {"in person", "en personne", "presentiel", "presencial", "physique"})
    if (folded == word) return Presence::in_person;
  for (const char* word : {"online", "virtual", "remote", "en ligne", "virtuel", "distanciel",
                           "a distance", "en linea", "em linha"})
    if (folded == word) return Presence::online;
  return std::nullopt;
}

std::optional<std::string> consent_of_word(std::string_view cell) {
  const std::string folded = fold(cell);
  for (const char* word : {"yes", "y", "oui", "o", "si", "sim", "true", "1", "x"})
    if (folded == word) return "yes";
  for (const char* word : {"no", "n", "non", "nao", "false", "0"})
    if (folded == word) return "no";
  return std::nullopt;
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
      if (word.empty() || word == "and" || word == "et" || word == "y" || word == "e") continue;
      const std::string_view* named = value_of(language_words, word);
      if (!named && !is_language_code(word)) return std::nullopt;
      std::string code(named ? *named : word);
      if (std::find(codes.begin(), codes.end(), code) == codes.end())
        codes.push_back(std::move(code));
    }
  }
  return join(codes, ";");
}

bool is_honorific_word(std::string_view cell) {
  const std::string folded = fold(cell);
  if (folded.empty()) return false;
  const auto words = split(folded, ' ');
  return std::all_of(words.begin(), words.end(), [](std::string_view word) {
    return std::find(honorific_words.begin(), honorific_words.end(), word) != honorific_words.end();
  });
}

bool is_footer_word(std::string_view cell) {
  const std::string folded = fold(cell);
  const std::string_view first = std::string_view(folded).substr(0, folded.find(' '));
  for (const char* word : {"total", "totaux", "totals", "subtotal", "nota", "nb"})
    if (first == word) return true;
  return folded.starts_with("sous total") || folded.starts_with("nombre total") ||
         folded.starts_with("grand total");
}

}  // namespace plenary
