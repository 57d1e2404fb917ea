// Whom somebody is of, and what they do there.
#include "intake/headers/header_lines.h"

namespace plenary {

namespace {

using F = ListField;
using M = HeaderMeaning;

constexpr auto party_lines = std::to_array<HeaderLine>({
    {M::field, F::delegation,
     "délégation|pays|pays / institution|pays ou organisation|pays ou institution|"
     "pays/organisation|pays et institution|pays/organisation internationale|"
     "pays d'origine de la délégation|pays de la délégation|pays/délégation|"
     "nom de la délégation|délégation de|institution/pays|organisation/pays|"
     "état partenaire|country/institution|country / organisation|country or organisation|"
     "country or organization|country/delegation|delegation/country|country/entity|"
     "country represented|representing country|name of delegation|delegation of|"
     "representing country or organisation|país|países|país/institución|país/organización|"
     "país u organización|país o institución|país representado|país que representa|país que "
     "representan|estado miembro|delegación|"
     "país/organização|país/instituição|país ou organização|estado-membro|delegação|"
     "país parceiro|nazione|paese|paese/istituzione|paese/organizzazione|paese o organizzazione|"
     "paese rappresentato|delegazione|stato|stato membro|land|land/organisation|"
     "land/institution|land oder organisation|staat|mitgliedstaat|mitgliedsstaat|"
     "delegation (land)|البلد|الدولة|الوفد|البلد/المنظمة|الدولة/المنظمة|البلد / المؤسسة|"
     "بلد الوفد|الدولة أو المنظمة|country|country organization|organisation country|state|"
     "member state|partner|partner country|represented country|pays partenaire|etat|"
     "etat membre|pays represente|partenaire|estado"},
    {M::field, F::delegation_name, "delegation name"},
    {M::field, F::organisation,
     "désignation institution|désignation de l'institution|nom de l'institution|"
     "nom de l'organisme|nom de la structure|affiliation|institution|institution "
     "d'appartenance|institution/organisme|"
     "organisme d'appartenance|organisme de rattachement|structure de rattachement|entité|"
     "ministère|ministère / institution|ministère/organisme|employeur|"
     "administration d'origine|société|entreprise|institución|institución/organismo|"
     "organización|organismo|ministerio|ministerio/institución|entidad|afiliación|empresa|"
     "administración|instituição|organização|ministério/instituição|entidade|afiliação|"
     "organismo de origem|istituzione|ente|ente di appartenenza|organizzazione|"
     "affiliazione|ministero|ministero/ente|amministrazione|azienda|società|"
     "institution/behörde|behörde|ministerium|einrichtung|zugehörigkeit|arbeitgeber|"
     "dienststelle|firma|الوزارة|المؤسسة|المنظمة|الجهة|الهيئة|المؤسسة/الوزارة|جهة العمل|"
     "الإدارة|organisation|organization|ministry|agency|employer|company|"
     "ministry institution|ministry organisation|name of organisation|entity|organisme|"
     "structure|administration"},
    {M::field, F::department,
     "department|direction générale|direction/service|service/direction|département|"
     "division|section|departamento|dirección|dirección general|direção|direção-geral|"
     "divisão|unidad|dipartimento|direzione|ufficio|settore|unità|abteilung|referat|"
     "sachgebiet|القسم|المديرية|المصلحة|unit|directorate|direction|service|unidade"},
    {M::capacity, F::position,
     "qualité|qualités|en qualité de|capacity|in capacity of|calidad|en calidad de|"
     "qualidade|na qualidade de|in qualità di|qualità|eigenschaft|الصفة|بصفة"},
    {M::field, F::position,
     "function|function / title|fonction|fonction(s)|fonction exercée|fonction actuelle|"
     "fonction occupée|titre et fonction|titre ou fonction|intitulé de la fonction|poste|"
     "poste occupé|emploi|cargo|cargo actual|cargo ocupado|cargo/función|puesto|"
     "puesto de trabajo|posición|función|posição|função|cargo/função|posizione|funzione|"
     "incarico|carica|qualifica|mansione|funktion|funktion/tätigkeit|position|stellung|"
     "dienststellung|amtsbezeichnung|berufsbezeichnung|tätigkeit|الوظيفة|المنصب|المهنة|"
     "الوظيفة الحالية|المهام|functional title|job title|jobtitle|official title|post|"
     "designation|fonctions|titre fonction|fonction titre|title position|position title|"
     "intitule du poste"},
    {M::field, F::rank,
     "grade|rang protocolaire|protocol rank|rango|grado|categoría protocolaria|dienstgrad|"
     "rangstufe|dienstrang|الرتبة|الدرجة|rank|rang"},
    {M::field, F::role,
     "rôle|rôle dans la délégation|rôle au sein de la délégation|"
     "fonction dans la délégation|fonction au sein de la délégation|"
     "qualité dans la délégation|function in the delegation|position in delegation|"
     "status in delegation|rol|rol en la delegación|función en la delegación|"
     "cargo en la delegación|papel|papel na delegação|função na delegação|ruolo|"
     "ruolo nella delegazione|funzione nella delegazione|rolle|rolle in der delegation|"
     "funktion in der delegation|الدور|الدور في الوفد|الصفة في الوفد|role in delegation|"
     "role in the delegation"},
    {M::field, F::category,
     "catégorie|catégorie de participant|type de participant|categoría|"
     "categoría de participante|tipo de participante|categoria do participante|"
     "categoria di partecipante|tipo di partecipante|kategorie|teilnehmerkategorie|"
     "teilnehmertyp|الفئة|فئة المشارك|category|participant category|type of participant|"
     "participant type"},
});

}  // namespace

std::span<const HeaderLine> party_headers() { return party_lines; }

}  // namespace plenary
