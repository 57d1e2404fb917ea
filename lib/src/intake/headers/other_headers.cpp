// Reaching people, their stay, and the registration itself.
#include "intake/headers/header_lines.h"

namespace plenary {

namespace {

using F = ListField;
using M = HeaderMeaning;

constexpr auto other_lines = std::to_array<HeaderLine>({
    {M::field, F::email,
     "email|e-mail|mail|mèl|courriel professionnel|adresse mail professionnelle|"
     "adresse e-mail professionnelle|adresse électronique professionnelle|mail professionnel|"
     "correo institucional|email institucional|e-mail institucional|email professionnel|"
     "adresse électronique|adresse e-mail|adresse de courriel|adresse mail|"
     "courrier électronique|work email|business email|correo|correo-e|correo electrónico|"
     "dirección de correo|dirección de correo electrónico|dirección electrónica|"
     "correio eletrónico|endereço de email|endereço de e-mail|endereço eletrónico|"
     "posta elettronica|indirizzo email|indirizzo e-mail|indirizzo di posta elettronica|"
     "indirizzo mail|e-mail-adresse|emailadresse|mailadresse|البريد الإلكتروني|"
     "عنوان البريد الإلكتروني|الايميل|بريد إلكتروني|email address|e mail address|"
     "mail address|contact email|courriel|adresse email|adresse courriel|"
     "correio electronico"},
    {M::field, F::phone,
     "phone|tel/fax|tél/fax|tél. / fax|tél.|mob.|téléphone|tél portable|tél mobile|tél "
     "fixe|téléphone fixe|n° de portable|"
     "n° whatsapp|teléfono fijo|telefone fixo|telefono fisso|festnetz|landline|office phone|numéro "
     "de téléphone|n° de téléphone|n° tél|téléphone/gsm|"
     "tel. number|phone no|telephone no|teléfono|número de teléfono|nº de teléfono|"
     "teléfono móvil|móvil|celular|número de celular|telefone|número de telefone|"
     "telemóvel|telefone/telemóvel|numero di telefono|cellulare|recapito telefonico|"
     "n. di telefono|telefon|telefonnummer|telefon-nr|tel.-nr|mobiltelefon|handy|"
     "handynummer|mobilnummer|rufnummer|الهاتف|رقم الهاتف|الجوال|رقم الجوال|"
     "الهاتف المحمول|المحمول|هاتف|phone number|telephone number|mobile|mobile phone|"
     "mobile number|cell phone|contact number|no de telephone|portable|telephone portable|"
     "telephone mobile|gsm|whatsapp"},
    {M::field, F::contact,
     "contact|contacts|contact details|contact information|contact info|phone and email|email and "
     "phone|coordonnées|téléphone et e-mail|tél et e-mail|e-mail et téléphone|contacto|contactos|"
     "datos de contacto|teléfono y correo|teléfono y correo electrónico|contato|contatos|"
     "dados de contacto|telefone e e-mail|contatti|recapiti|telefono ed e-mail|kontakt|"
     "kontaktdaten|telefon und e-mail|بيانات الاتصال|معلومات الاتصال"},
    {M::field, F::speaks,
     "langue|langues|langue(s)|langue(s) de travail|langues de travail|"
     "langue(s) parlée(s)|langues parlées|working language(s)|language(s)|idioma(s)|"
     "idiomas hablados|idioma de trabajo|lenguas|idiomas falados|língua|línguas|língua(s)|"
     "língua de trabalho|lingue|lingua(e)|lingue parlate|lingua di lavoro|sprache|"
     "sprachen|sprache(n)|arbeitssprache|sprachkenntnisse|اللغة|اللغات|لغة العمل|"
     "لغات العمل|speaks|languages|language|working language|languages spoken|"
     "spoken languages|speaking language|langue de travail|idioma|idiomas"},
    {M::field, F::listens,
     "langue d'écoute|langue d'interprétation|interprétation|idioma de interpretación|"
     "interpretación|idioma de escucha|interpretação|língua de interpretação|"
     "interpretazione|lingua di interpretazione|lingua di ascolto|dolmetschsprache|"
     "dolmetschung|verdolmetschung|لغة الترجمة|لغة الاستماع|listens|listening language|"
     "langue d ecoute|langue d interpretation|interpretation language"},
    {M::field, F::arrival,
     "arrivée|date arrivée|date d'arrivée prévue|date prévue d'arrivée|arrivée prévue|"
     "expected arrival|expected arrival date|date d'arrivée|jour d'arrivée|llegada|fecha de "
     "llegada|chegada|"
     "data de chegada|arrivo|data di arrivo|data d'arrivo|ankunft|ankunftsdatum|anreise|"
     "anreisedatum|تاريخ الوصول|الوصول|arrival|arrival date|date of arrival|"
     "date d arrivee"},
    {M::field, F::departure,
     "départ|date départ|date de départ prévue|date prévue de départ|départ prévu|"
     "expected departure|expected departure date|date de départ|jour de départ|salida|fecha de "
     "salida|partida|data de partida|"
     "partenza|data di partenza|abreise|abreisedatum|abfahrt|تاريخ المغادرة|المغادرة|"
     "departure|departure date|date of departure"},
    {M::field, F::funding,
     "financement|prise en charge|financiación|financiamiento|financiamento|finanziamento|"
     "finanzierung|kostenübernahme|التمويل|funding"},
    {M::field, F::remarks,
     "remarques|remarque|observations|commentaires|observaciones|observación|comentarios|"
     "notas|observações|osservazioni|note|commenti|bemerkung|bemerkungen|anmerkung|"
     "anmerkungen|hinweise|kommentar|ملاحظات|ملاحظة|remarks|remark|comments|comment|notes|"
     "commentaire"},
    {M::field, F::presence,
     "participation|mode de participation|modalité de participation|attendance mode|"
     "modalidad|modalidad de participación|modo de participación|"
     "modalidade de participação|modalidade|modalità di partecipazione|teilnahmeform|"
     "teilnahmeart|طريقة المشاركة|نوع المشاركة|presence|mode of participation"},
    {M::field, F::consent,
     "consent|consentement|consentement à la publication|autorisation de publication|"
     "consentimiento|consentimento|consenso|einwilligung|zustimmung|الموافقة|"
     "consent to publication"},
    {M::field, F::status,
     "statut|statut de l'inscription|état de l'inscription|estado de la inscripción|"
     "estado de inscripción|estado de registro|estado da inscrição|situação|"
     "stato dell'iscrizione|stato iscrizione|anmeldestatus|status der anmeldung|"
     "teilnahmestatus|حالة التسجيل|الحالة|status|registration state|registration status|"
     "statut de l inscription"},
    {M::field, F::received,
     "reçu le|date de réception|fecha de recepción|recibido el|data de receção|"
     "data de recepção|recebido em|data di ricezione|ricevuto il|eingegangen am|"
     "eingangsdatum|تاريخ الاستلام|received|received on|date received"},
    {M::field, F::nominated_by,
     "nominé par|désigné par|désignée par|designado por|nombrado por|nominado por|"
     "indicado por|nomeado por|designato da|nominato da|benannt von|benannt durch|"
     "nominiert von|nominiert durch|رشحه|معين من طرف|nominated by|nominator|point focal|"
     "focal point"},
    {M::field, F::ref, "ref"},
});

}  // namespace

std::span<const HeaderLine> other_headers() { return other_lines; }

}  // namespace plenary
