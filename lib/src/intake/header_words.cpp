#include "intake/header_words.h"

#include <algorithm>
#include <array>
#include <string>

#include "plenary/text.h"

namespace plenary {

namespace {

struct Entry {
  std::string_view word;  // folded
  HeaderMeaning meaning;
  ListField field = ListField::name;
};

constexpr Entry field(std::string_view word, ListField field) {
  return {word, HeaderMeaning::field, field};
}
constexpr Entry other(std::string_view word, HeaderMeaning meaning) { return {word, meaning}; }

using F = ListField;
using M = HeaderMeaning;

// English, French, Spanish and Portuguese, folded, so "Prénom(s)" is "prenom s". Sorted when first
// asked for.
constexpr auto words = std::to_array<Entry>({
    // The keys of our own exports.
    field("ref", F::ref),
    field("family name", F::family_name),
    field("given name", F::given_name),
    field("honorific", F::honorific),
    field("nominated by", F::nominated_by),
    field("listens", F::listens),
    field("speaks", F::speaks),
    field("consent", F::consent),
    field("presence", F::presence),
    other("meeting", M::derived),
    other("person", M::derived),
    other("delegation name", M::derived),
    other("late", M::derived),
    other("attended", M::derived),
    other("source", M::derived),
    other("change", M::derived),
    other("document", M::derived),
    other("problem", M::ignored),
    // Whole name.
    other("name", M::nom),
    other("nom", M::nom),
    other("noms", M::nom),
    other("nombre", M::nombre),
    other("nombres", M::nombre),
    other("nome", M::nombre),
    field("full name", F::name),
    field("complete name", F::name),
    field("name of participant", F::name),
    field("participant name", F::name),
    field("participant", F::name),
    field("name and surname", F::name),
    field("name surname", F::name),
    field("first and last name", F::name),
    field("name of delegate", F::name),
    field("delegate name", F::name),
    field("names", F::name),
    field("nom complet", F::name),
    field("nom et prenom", F::name),
    field("nom et prenoms", F::name),
    field("nom prenom", F::name),
    field("nom prenoms", F::name),
    field("noms et prenoms", F::name),
    field("noms prenoms", F::name),
    field("prenom et nom", F::name),
    field("prenom nom", F::name),
    field("prenoms et nom", F::name),
    field("nom du participant", F::name),
    field("nom et prenom s", F::name),
    field("nombre completo", F::name),
    field("nombre y apellido", F::name),
    field("nombre y apellidos", F::name),
    field("nombres y apellidos", F::name),
    field("apellidos y nombres", F::name),
    field("apellidos y nombre", F::name),
    field("nome completo", F::name),
    field("nome e apelido", F::name),
    // Family name.
    field("last name", F::family_name),
    field("lastname", F::family_name),
    field("surname", F::family_name),
    field("surnames", F::family_name),
    field("family names", F::family_name),
    field("familyname", F::family_name),
    field("nom de famille", F::family_name),
    field("noms de famille", F::family_name),
    field("patronyme", F::family_name),
    field("apellido", F::family_name),
    field("apellidos", F::family_name),
    field("apellido s", F::family_name),
    field("primer apellido", F::family_name),
    field("sobrenome", F::family_name),
    field("apelido", F::family_name),
    field("apelidos", F::family_name),
    field("nachname", F::family_name),
    field("familienname", F::family_name),
    field("cognome", F::family_name),
    // Given name.
    field("first name", F::given_name),
    field("firstname", F::given_name),
    field("first names", F::given_name),
    field("given names", F::given_name),
    field("givenname", F::given_name),
    field("forename", F::given_name),
    field("forenames", F::given_name),
    field("prenom", F::given_name),
    field("prenoms", F::given_name),
    field("prenom s", F::given_name),
    field("nombre de pila", F::given_name),
    field("nome proprio", F::given_name),
    field("vorname", F::given_name),
    // Honorific and function.
    other("title", M::title),
    other("titre", M::title),
    other("titulo", M::title),
    other("titel", M::title),
    field("civilite", F::honorific),
    field("salutation", F::honorific),
    field("mr ms", F::honorific),
    field("mr mrs", F::honorific),
    field("mr mrs ms", F::honorific),
    field("m mme", F::honorific),
    field("tratamiento", F::honorific),
    field("tratamento", F::honorific),
    field("form of address", F::honorific),
    field("courtesy title", F::honorific),
    field("titre de civilite", F::honorific),
    field("anrede", F::honorific),
    field("position", F::position),
    field("function", F::position),
    field("functional title", F::position),
    field("job title", F::position),
    field("jobtitle", F::position),
    field("official title", F::position),
    field("post", F::position),
    field("designation", F::position),
    field("poste", F::position),
    field("fonction", F::position),
    field("fonctions", F::position),
    field("titre fonction", F::position),
    field("fonction titre", F::position),
    field("title position", F::position),
    field("position title", F::position),
    field("intitule du poste", F::position),
    field("qualite", F::position),
    field("cargo", F::position),
    field("puesto", F::position),
    field("posicion", F::position),
    field("funcion", F::position),
    field("posicao", F::position),
    field("funcao", F::position),
    field("funktion", F::position),
    // Gender.
    field("gender", F::gender),
    field("sex", F::gender),
    field("sexe", F::gender),
    field("genre", F::gender),
    field("sexo", F::gender),
    field("genero", F::gender),
    field("gender f m", F::gender),
    field("sexe f m", F::gender),
    field("sex m f", F::gender),
    field("sexe m f", F::gender),
    field("h f", F::gender),
    field("m f", F::gender),
    // Delegation.
    field("delegation", F::delegation),
    field("country", F::delegation),
    field("country organisation", F::delegation),
    field("country organization", F::delegation),
    field("organisation country", F::delegation),
    field("state", F::delegation),
    field("member state", F::delegation),
    field("partner", F::delegation),
    field("partner country", F::delegation),
    field("represented country", F::delegation),
    field("country represented", F::delegation),
    field("pays", F::delegation),
    field("pays partenaire", F::delegation),
    field("pays organisation", F::delegation),
    field("etat", F::delegation),
    field("etat membre", F::delegation),
    field("pays represente", F::delegation),
    field("partenaire", F::delegation),
    field("pais", F::delegation),
    field("estado", F::delegation),
    field("delegacion", F::delegation),
    field("delegacao", F::delegation),
    field("land", F::delegation),
    // Organisation.
    field("organisation", F::organisation),
    field("organization", F::organisation),
    field("affiliation", F::organisation),
    field("institution", F::organisation),
    field("ministry", F::organisation),
    field("agency", F::organisation),
    field("employer", F::organisation),
    field("company", F::organisation),
    field("ministry institution", F::organisation),
    field("ministry organisation", F::organisation),
    field("name of organisation", F::organisation),
    field("entity", F::organisation),
    field("organisme", F::organisation),
    field("ministere", F::organisation),
    field("ministere institution", F::organisation),
    field("structure", F::organisation),
    field("institution organisme", F::organisation),
    field("administration", F::organisation),
    field("institucion", F::organisation),
    field("organizacion", F::organisation),
    field("ministerio", F::organisation),
    field("organismo", F::organisation),
    field("afiliacion", F::organisation),
    field("instituicao", F::organisation),
    field("organizacao", F::organisation),
    field("afiliacao", F::organisation),
    field("department", F::department),
    field("unit", F::department),
    field("division", F::department),
    field("directorate", F::department),
    field("departement", F::department),
    field("direction", F::department),
    field("service", F::department),
    field("direction service", F::department),
    field("departamento", F::department),
    field("direccion", F::department),
    field("unidad", F::department),
    field("unidade", F::department),
    // Part in the delegation.
    field("rank", F::rank),
    field("rang", F::rank),
    field("rango", F::rank),
    field("role", F::role),
    field("role in delegation", F::role),
    field("role in the delegation", F::role),
    field("capacity", F::role),
    field("role dans la delegation", F::role),
    field("role au sein de la delegation", F::role),
    field("rol", F::role),
    field("papel", F::role),
    field("category", F::category),
    field("participant category", F::category),
    field("type of participant", F::category),
    field("participant type", F::category),
    field("categorie", F::category),
    field("categorie de participant", F::category),
    field("type de participant", F::category),
    field("categoria", F::category),
    field("status", F::status),
    field("registration state", F::status),
    field("registration status", F::status),
    field("statut", F::status),
    field("statut de l inscription", F::status),
    field("statut de linscription", F::status),
    field("estado de la inscripcion", F::status),
    field("estado de registro", F::status),
    field("received", F::received),
    field("received on", F::received),
    field("date received", F::received),
    field("recu le", F::received),
    field("date de reception", F::received),
    field("nomine par", F::nominated_by),
    field("designe par", F::nominated_by),
    field("nominator", F::nominated_by),
    field("point focal", F::nominated_by),
    field("focal point", F::nominated_by),
    // Contacts.
    field("email", F::email),
    field("e mail", F::email),
    field("mail", F::email),
    field("email address", F::email),
    field("e mail address", F::email),
    field("mail address", F::email),
    field("contact email", F::email),
    field("courriel", F::email),
    field("courrier electronique", F::email),
    field("adresse electronique", F::email),
    field("adresse email", F::email),
    field("adresse e mail", F::email),
    field("adresse mail", F::email),
    field("mel", F::email),
    field("adresse courriel", F::email),
    field("correo", F::email),
    field("correo electronico", F::email),
    field("direccion de correo", F::email),
    field("correio eletronico", F::email),
    field("correio electronico", F::email),
    field("endereco de email", F::email),
    field("phone", F::phone),
    field("tel", F::phone),
    field("telephone", F::phone),
    field("phone number", F::phone),
    field("telephone number", F::phone),
    field("mobile", F::phone),
    field("mobile phone", F::phone),
    field("mobile number", F::phone),
    field("cell phone", F::phone),
    field("contact number", F::phone),
    field("numero de telephone", F::phone),
    field("no de telephone", F::phone),
    field("portable", F::phone),
    field("telephone portable", F::phone),
    field("telephone mobile", F::phone),
    field("gsm", F::phone),
    field("whatsapp", F::phone),
    field("telefono", F::phone),
    field("numero de telefono", F::phone),
    field("movil", F::phone),
    field("telefone", F::phone),
    field("numero de telefone", F::phone),
    field("telemovel", F::phone),
    // Languages.
    field("languages", F::speaks),
    field("language", F::speaks),
    field("working language", F::speaks),
    field("languages spoken", F::speaks),
    field("spoken languages", F::speaks),
    field("speaking language", F::speaks),
    field("langue", F::speaks),
    field("langues", F::speaks),
    field("langue s", F::speaks),
    field("langue de travail", F::speaks),
    field("langues parlees", F::speaks),
    field("idioma", F::speaks),
    field("idiomas", F::speaks),
    field("lingua", F::speaks),
    field("linguas", F::speaks),
    field("listening language", F::listens),
    field("interpretation", F::listens),
    field("langue d ecoute", F::listens),
    field("langue decoute", F::listens),
    field("langue d interpretation", F::listens),
    field("langue dinterpretation", F::listens),
    field("interpretation language", F::listens),
    // Travel and the rest.
    field("arrival", F::arrival),
    field("arrival date", F::arrival),
    field("date of arrival", F::arrival),
    field("arrivee", F::arrival),
    field("date d arrivee", F::arrival),
    field("date darrivee", F::arrival),
    field("llegada", F::arrival),
    field("fecha de llegada", F::arrival),
    field("chegada", F::arrival),
    field("data de chegada", F::arrival),
    field("departure", F::departure),
    field("departure date", F::departure),
    field("date of departure", F::departure),
    field("depart", F::departure),
    field("date de depart", F::departure),
    field("salida", F::departure),
    field("fecha de salida", F::departure),
    field("partida", F::departure),
    field("data de partida", F::departure),
    field("funding", F::funding),
    field("financement", F::funding),
    field("prise en charge", F::funding),
    field("remarks", F::remarks),
    field("remark", F::remarks),
    field("comments", F::remarks),
    field("comment", F::remarks),
    field("notes", F::remarks),
    field("note", F::remarks),
    field("observations", F::remarks),
    field("remarques", F::remarks),
    field("commentaires", F::remarks),
    field("commentaire", F::remarks),
    field("observaciones", F::remarks),
    field("comentarios", F::remarks),
    field("observacoes", F::remarks),
    field("participation", F::presence),
    field("mode of participation", F::presence),
    field("mode de participation", F::presence),
    field("consent to publication", F::consent),
    // Personal data that nobody needs here.
    other("passport", M::sensitive),
    other("passport number", M::sensitive),
    other("passport no", M::sensitive),
    other("passport n", M::sensitive),
    other("passeport", M::sensitive),
    other("numero de passeport", M::sensitive),
    other("n de passeport", M::sensitive),
    other("no de passeport", M::sensitive),
    other("n passeport", M::sensitive),
    other("pasaporte", M::sensitive),
    other("numero de pasaporte", M::sensitive),
    other("passaporte", M::sensitive),
    other("passport expiry", M::sensitive),
    other("id number", M::sensitive),
    other("id or passport number", M::sensitive),
    other("nif", M::sensitive),
    other("date of birth", M::sensitive),
    other("birth date", M::sensitive),
    other("birthdate", M::sensitive),
    other("dob", M::sensitive),
    other("place of birth", M::sensitive),
    other("date de naissance", M::sensitive),
    other("datenaissance", M::sensitive),
    other("naissance", M::sensitive),
    other("ne e le", M::sensitive),
    other("lieu de naissance", M::sensitive),
    other("fecha de nacimiento", M::sensitive),
    other("data de nascimento", M::sensitive),
    other("nationality", M::sensitive),
    other("nationalite", M::sensitive),
    other("nacionalidad", M::sensitive),
    other("nacionalidade", M::sensitive),
    other("diet", M::sensitive),
    other("dietary", M::sensitive),
    other("dietary requirements", M::sensitive),
    other("dietary needs", M::sensitive),
    other("regime alimentaire", M::sensitive),
    other("dieta", M::sensitive),
    other("religion", M::sensitive),
    other("access needs", M::sensitive),
    other("accessibility", M::sensitive),
    other("blood type", M::sensitive),
    other("groupe sanguin", M::sensitive),
    // Counting and scaffolding.
    other("no", M::ignored),
    other("n", M::ignored),
    other("nr", M::ignored),
    other("num", M::ignored),
    other("numero", M::ignored),
    other("id", M::ignored),
    other("s no", M::ignored),
    other("sl no", M::ignored),
    other("index", M::ignored),
});

const std::vector<Entry>& sorted_words() {
  static const std::vector<Entry> sorted = [] {
    std::vector<Entry> entries(words.begin(), words.end());
    std::sort(entries.begin(), entries.end(),
              [](const Entry& left, const Entry& right) { return left.word < right.word; });
    return entries;
  }();
  return sorted;
}

std::optional<HeaderWord> find_word(std::string_view text) {
  const std::string folded = fold(text);
  const auto& entries = sorted_words();
  const auto found = std::lower_bound(
      entries.begin(), entries.end(), folded,
      [](const Entry& entry, const std::string& word) { return entry.word < word; });
  if (found == entries.end() || found->word != folded) return std::nullopt;
  return HeaderWord{found->meaning, found->field};
}

// "Nom / Surname": the half that says more decides, as long as the halves do not part.
std::optional<HeaderWord> agreed(const HeaderWord& left, const HeaderWord& right) {
  if (left.meaning == right.meaning && left.field == right.field) return left;
  const auto is_open = [](const HeaderWord& word) {
    return word.meaning == M::nom || word.meaning == M::nombre || word.meaning == M::title;
  };
  if (is_open(left) && right.meaning == M::field) return right;
  if (is_open(right) && left.meaning == M::field) return left;
  if (is_open(left) && is_open(right)) return left;
  return std::nullopt;
}

std::optional<HeaderWord> word_of_parts(std::string_view header) {
  std::optional<HeaderWord> all;
  std::size_t begin = 0;
  while (begin <= header.size()) {
    const std::size_t end = std::min(header.find_first_of("/|\n", begin), header.size());
    const auto word = find_word(header.substr(begin, end - begin));
    if (!word) return std::nullopt;
    all = all ? agreed(*all, *word) : word;
    if (!all) return std::nullopt;
    begin = end + 1;
  }
  return all;
}

}  // namespace

std::optional<HeaderWord> header_word(std::string_view header) {
  if (auto word = find_word(header)) return word;
  if (auto word = word_of_parts(header)) return word;
  const std::size_t bracket = header.find('(');  // "Family name (as in passport)"
  if (bracket == header.npos || bracket == 0) return std::nullopt;
  const std::string_view bare = header.substr(0, bracket);
  if (auto word = find_word(bare)) return word;
  return word_of_parts(bare);
}

}  // namespace plenary
