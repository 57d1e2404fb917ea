// Columns that are not imported: personal data, row numbers, what Plenary works out itself.
#include "intake/headers/header_lines.h"

namespace plenary {

namespace {

using F = ListField;
using M = HeaderMeaning;

constexpr auto unused_lines = std::to_array<HeaderLine>({
    {M::sensitive, F::ref,
     "passport number (if required)|n° de passeport|n° passeport|passeport n°|"
     "date d'expiration du passeport|nº de pasaporte|n.º de pasaporte|"
     "número do passaporte|número de passaporte|nº do passaporte|passaporto|"
     "numero di passaporto|numero passaporto|n. passaporto|reisepass|reisepassnummer|"
     "passnummer|pass-nr|رقم جواز السفر|جواز السفر|date et lieu de naissance|né(e) le|"
     "lieu et date de naissance|date de naissance (jj/mm/aaaa)|fecha de nacimiento|"
     "lugar de nacimiento|data de nascimento|local de nascimento|data di nascita|"
     "luogo di nascita|nato/a il|geburtsdatum|geboren am|geburtsort|geburtstag|"
     "تاريخ الميلاد|تاريخ الازدياد|مكان الميلاد|nationalité|nacionalidad|nacionalidade|"
     "nazionalità|cittadinanza|staatsangehörigkeit|nationalität|الجنسية|"
     "régime alimentaire|restrictions alimentaires|allergies|allergie|dieta|"
     "restricciones alimentarias|restricciones dietéticas|alergias|restrições alimentares|"
     "dieta alimentar|esigenze alimentari|allergie alimentari|ernährung|"
     "ernährungsbedürfnisse|diät|allergien|النظام الغذائي|الحمية|religion|religião|"
     "religione|الديانة|besoins particuliers|handicap|accesibilidad|discapacidad|"
     "acessibilidade|behinderung|groupe sanguin|grupo sanguíneo|blutgruppe|"
     "carte d'identité|n° cin|cin|cni|n° cni|dni|documento de identidad|"
     "bilhete de identidade|codice fiscale|personalausweis|رقم البطاقة الوطنية|passport|"
     "passport number|passport no|passport n|passeport|numero de passeport|"
     "no de passeport|pasaporte|numero de pasaporte|passaporte|passport expiry|id number|"
     "id or passport number|nif|date of birth|birth date|birthdate|dob|place of birth|"
     "date de naissance|datenaissance|naissance|lieu de naissance|nationality|diet|"
     "dietary|dietary requirements|dietary needs|access needs|accessibility|blood type"},
    {M::ignored, F::ref,
     "n°|nº|n.º|nr.|lfd. nr.|laufende nummer|numéro|numéro d'ordre|n° d'ordre|ord|ordre|"
     "orden|ordem|num.|nro|serial|serial no|s/n|sr no|row|unnamed: 0|الرقم|رقم|ر.ت|"
     "signature|unterschrift|assinatura|التوقيع|émargement|problem|id|s no|sl no|index"},
    {M::derived, F::ref, "meeting|person|late|attended|source|change|document"},
});

}  // namespace

std::span<const HeaderLine> unused_headers() { return unused_lines; }

}  // namespace plenary
