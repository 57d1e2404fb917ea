// The person: names, honorific, gender.
#include "intake/headers/header_lines.h"

namespace plenary {

namespace {

using F = ListField;
using M = HeaderMeaning;

constexpr auto name_lines = std::to_array<HeaderLine>({
    {M::nom, F::name, "nomes completos|الاسم|nominativo|name|nom|noms"},
    {M::nombre, F::name, "nombre|nombres|nome"},
    {M::field, F::name,
     "nom et prénom|nom et prénoms|nom et prénom(s)|noms et prénoms|nom prénom|"
     "nom(s) et prénom(s)|prénom et nom|prénoms et nom|prénom nom|prénom(s) et nom|"
     "nom du participant|nom de la participante|nom du délégué|identité|"
     "apellidos y nombre|apellidos y nombres|apellidos, nombre|apellido y nombre|"
     "nombre y apellido|nombre y apellidos|nombres y apellidos|nombre completo|"
     "nombre del participante|participante|nome completo|nome e apelido|nome e sobrenome|"
     "nome do participante|apelido e nome|cognome e nome|nome e cognome|"
     "nome del partecipante|partecipante|name und vorname|name, vorname|vor- und nachname|"
     "vorname und name|vorname und nachname|vorname nachname|nachname, vorname|"
     "vollständiger name|name des teilnehmers|teilnehmername|teilnehmer|teilnehmerin|"
     "teilnehmer/in|surname and name|name and surname|name, surname|surname, name|"
     "last name, first name|first name and last name|first and last name|"
     "family and given name|الاسم الكامل|الاسم واللقب|الاسم و اللقب|الاسم والنسب|"
     "الاسم الشخصي والعائلي|اسم المشارك|المشارك|full name|complete name|"
     "name of participant|participant name|participant|name of delegate|delegate name|"
     "names|nom complet|nom prenoms|noms prenoms"},
    {M::field, F::family_name,
     "nom de famille|nom d'usage|apellido|apellidos|primer apellido|1er apellido|1º apellido|"
     "apellido 1|apellido paterno|primeiro apelido|1º apelido|apelido 1|primo cognome|"
     "first surname|first family name|apelido|apelidos|"
     "sobrenome|cognome|nachname|familienname|zuname|اسم العائلة|الاسم العائلي|النسب|"
     "الكنية|لقب العائلة|family name|last name|lastname|surname|surnames|family names|"
     "familyname|noms de famille|patronyme|apellido s"},
    {M::field, F::given_name,
     "prénom|prénom(s)|nombre de pila|nombre(s) de pila|nome próprio|nomes próprios|"
     "primeiro nome|vorname|vornamen|nome di battesimo|الاسم الشخصي|الاسم الأول|"
     "given name|first name|firstname|first names|given names|givenname|forename|"
     "forenames|prenoms"},
    {M::field, F::second_family_name,
     "segundo apellido|2º apellido|2do apellido|2do. apellido|apellido 2|apellido materno|"
     "segundo apelido|2º apelido|apelido 2|secondo cognome|second surname|second family name"},
    {M::field, F::middle_name,
     "middle name|middle names|middle name(s)|second name|second given name|other names|"
     "other given names|deuxième prénom|2e prénom|autres prénoms|segundo nombre|segundo nome|"
     "secondo nome|zweiter vorname|weitere vornamen"},
    {M::field, F::name_particle,
     "tussenvoegsel|tussenvoegsels|namenszusatz|namensvorsatz|adelsprädikat|name particle|"
     "particule|particule nobiliaire|surname prefix|family name prefix"},
    {M::prefix, F::honorific, "prefix|préfixe|prefijo|prefixo|prefisso|präfix"},
    {M::surname_or_title, F::family_name, "اللقب"},
    {M::title, F::honorific, "title|titre|titulo|titel"},
    {M::field, F::honorific,
     "civilité|titre de civilité|titre honorifique|formule d'appel|salutation|tratamiento|"
     "tratamento|forma de tratamento|anrede|anredeform|appellativo|titolo di cortesia|"
     "honorific title|mr/mrs/ms|mr/ms/mx|m./mme|mme/m.|sr./sra.|herr/frau|"
     "لقب التشريف|التشريف|صيغة المخاطبة|honorific|mr ms|mr mrs|form of address|"
     "courtesy title"},
    {M::field, F::gender,
     "gender|sexe|sexe (h/f)|sexe (m/f)|sexe (f/m)|sexo (h/m)|sexo (m/f)|género|"
     "genero (m/f)|sesso|genere|geschlecht|geschlecht (m/w)|geschlecht (m/w/d)|الجنس|"
     "النوع|f/m|m/f|h/f|f/h|sex|genre|sexo|gender f m|sex m f"},
});

}  // namespace

std::span<const HeaderLine> name_headers() { return name_lines; }

}  // namespace plenary
