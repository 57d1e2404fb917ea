// Names of states that no catalogue of short names has: official names whose adjective no rule
// makes ("République gabonaise"), names of the past, acronyms in common use, codes of the Olympic
// Committee that are no ISO codes. Typed and read over
// one by one; the table of country names takes them in when it is made, so that what another
// country is called as well is ambiguous here too.
#pragma once

#include <array>
#include <string_view>
#include <utility>

namespace plenary {

// Alpha-2, and names separated by '|'.
inline constexpr auto other_names = std::to_array<std::pair<const char*, std::string_view>>({
    {"AE", "UAE|EAU|Emirates|Émirats|Emirados"},
    {"AL", "Shqipëria"},
    {"AO", "Angola (República de)"},
    {"AR", "Argentine Republic|République argentine|República Argentina|Repubblica Argentina"},
    {"AT", "Republik Österreich"},
    {"AZ", "Azerbaidjan"},
    {"BA", "BiH|Bosnia|Bosnie|Bosna i Hercegovina"},
    {"BF", "BUR|Haute-Volta|Upper Volta|Alto Volta|Obervolta"},
    {"BG", "BUL"},
    {"BJ", "Dahomey|Dahomé|Daomé"},
    {"BO",
     "Plurinational State of Bolivia|État plurinational de Bolivie|Estado Plurinacional de "
     "Bolivia"},
    {"BR",
     "República Federativa do Brasil|Federative Republic of Brazil|République fédérative du "
     "Brésil|República Federativa del Brasil"},
    {"BY", "Byelorussia|Biélorussie|Bielorrusia|Weißrussland"},
    {"CD",
     "DRC|DR Congo|Rép. dém. du Congo|Rep. Dem. Congo|RDC|RD "
     "Congo|Zaire|Zaïre|Congo-Kinshasa|Congo (Kinshasa)|RD del Congo|RD "
     "do Congo|Democratic Republic of Congo|République démocratique du Congo|République "
     "démocratique de Congo"},
    {"CF", "CAR|RCA|Centrafrique|Central Africa Republic|Oubangui-Chari"},
    {"CG",
     "CGO|Congo-Brazzaville|Congo (Brazzaville)|Republic of the Congo|Republic of Congo|République "
     "du Congo|República del Congo|República do Congo|Repubblica del Congo|Republik Kongo"},
    {"CH",
     "Swiss Confederation|Confédération suisse|Confederación Suiza|Confederação "
     "Suíça|Confederazione Svizzera|Schweizerische Eidgenossenschaft"},
    {"CI", "RCI|Ivory Coast|Costa de Marfil|Costa do Marfim|Côte d'Ivoire (République de)"},
    {"CL", "Chili"},
    {"CM", "Kamerun"},
    {"CN",
     "PRC|RPC|People's Republic of China|République populaire de Chine|República Popular "
     "China|República Popular de China|República Popular da China|Repubblica popolare "
     "cinese|Volksrepublik China"},
    {"CU", "República de Cuba"},
    {"CV", "Cape Verde|Cap-Vert|Cabo Verde|Cap Vert"},
    {"CZ",
     "Czech Republic|République tchèque|República Checa|Tschechische Republik|Repubblica "
     "Ceca|Tchéquie"},
    {"DE",
     "GER|Bundesrepublik Deutschland|BRD|RFA|FRG|Federal Republic of Germany|République fédérale "
     "d'Allemagne"},
    {"DK", "DEN"},
    {"DO", "Dominican Rep."},
    {"DZ",
     "RADP|People's Democratic Republic of Algeria|République algérienne démocratique et "
     "populaire|République algérienne|República Argelina Democrática y Popular|الجمهورية "
     "الجزائرية الديمقراطية الشعبية|الجمهورية الجزائرية"},
    {"EG",
     "Arab Republic of Egypt|République arabe d'Égypte|República Árabe de Egipto|جمهورية مصر "
     "العربية"},
    {"EH",
     "RASD|SADR|Sahara|Sahrawi Arab Democratic Republic|République arabe sahraouie "
     "démocratique|República Árabe Saharaui Democrática"},
    {"ES", "Kingdom of Spain|Royaume d'Espagne|Reino de España|مملكة إسبانيا"},
    {"ET", "Abyssinia|Abyssinie"},
    {"FM", "Federated States of Micronesia|États fédérés de Micronésie"},
    {"FR",
     "French Republic|République française|República Francesa|Repubblica Francese|Französische "
     "Republik|الجمهورية الفرنسية"},
    {"GA", "Gabonese Republic|République gabonaise|República Gabonesa"},
    {"GB",
     "UK|U.K.|Great Britain|Grande-Bretagne|Gran Bretaña|Grã-Bretanha|Großbritannien|Gran "
     "Bretagna|United Kingdom of Great Britain and Northern Ireland|Royaume-Uni de "
     "Grande-Bretagne et d'Irlande du Nord|Reino Unido de Gran Bretaña e Irlanda del "
     "Norte|Reino Unido da Grã-Bretanha e Irlanda do Norte"},
    {"GH", "Gold Coast"},
    {"GM", "GAM"},
    {"GN", "Guinée-Conakry|Guinea-Conakry|Guinée Conakry|Guinea (Conakry)"},
    {"GQ", "GEQ|Spanish Guinea"},
    {"GR",
     "GRE|Hellenic Republic|République hellénique|República Helénica|Repubblica Ellenica|Hellas"},
    {"GW", "GBS|Guinea Bisáu|Guiné Bissau"},
    {"HR", "CRO|Hrvatska"},
    {"IE", "Republic of Ireland|République d'Irlande|Eire"},
    {"IR", "Persia|Perse"},
    {"IT", "Italian Republic|République italienne|República Italiana|Repubblica Italiana"},
    {"JO", "Hashemite Kingdom of Jordan|Royaume hachémite de Jordanie|المملكة الأردنية الهاشمية"},
    {"KG", "Kyrgyz Republic|République kirghize|Kirghizstan|Kirghizie"},
    {"KH", "Kampuchea"},
    {"KP",
     "Korea|Corée|Corea|Coreia|DPRK|RPDC|Democratic People's Republic of Korea|République "
     "populaire démocratique de Corée"},
    {"KR",
     "Korea|Corée|Corea|Coreia|ROK|Republic of Korea|République de Corée|República de "
     "Corea|República da Coreia|Repubblica "
     "di Corea|Republik Korea"},
    {"LA", "Lao PDR|Lao People's Democratic Republic|République démocratique populaire lao"},
    {"LB", "Lebanese Republic|République libanaise|الجمهورية اللبنانية"},
    {"LK", "Ceylon|Ceylan|Democratic Socialist Republic of Sri Lanka"},
    {"LV", "LAT"},
    {"LY", "LBA|Libyan Arab Jamahiriya|Jamahiriya arabe libyenne|State of Libya|دولة ليبيا"},
    {"MA", "المملكة المغربية|Kingdom of Morocco|Royaume du Maroc|Reino de Marruecos"},
    {"MD", "Republic of Moldova|République de Moldova|République de Moldavie"},
    {"MG", "Malagasy Republic|République malgache"},
    {"MK", "Republic of North Macedonia|ARYM|FYROM"},
    {"ML", "Soudan français|French Sudan"},
    {"MM", "Burma|Birmanie|Birmania|Birmânia"},
    {"MR", "MTN|الجمهورية الإسلامية الموريتانية"},
    {"MW", "Nyasaland"},
    {"MX", "United Mexican States|États-Unis du Mexique|Estados Unidos Mexicanos"},
    {"NL",
     "NED|Holland|Hollande|Holanda|Olanda|Pays Bas|Kingdom of the Netherlands|Royaume des "
     "Pays-Bas|Reino de los Países Bajos|Königreich der Niederlande"},
    {"PL", "Rzeczpospolita Polska"},
    {"PS",
     "Palestinian Authority|Autorité palestinienne|Autoridad Palestina|Autoridade "
     "Palestina|Autorità palestinese|Palästinensische Autonomiebehörde|Occupied Palestinian "
     "Territory|Territoire palestinien occupé|السلطة الفلسطينية"},
    {"PT",
     "POR|Portuguese Republic|République portugaise|República Portuguesa|Repubblica "
     "Portoghese|Portugiesische Republik|الجمهورية البرتغالية"},
    {"RU",
     "Russian Federation|Fédération de Russie|Federación de Rusia|Federação da "
     "Rússia|Federação Russa|Federazione Russa|Russische Föderation"},
    {"SA", "KSA|المملكة العربية السعودية"},
    {"SI", "SLO"},
    {"SK",
     "Slovak Republic|République slovaque|República Eslovaca|Slowakische Republik|Repubblica "
     "Slovacca"},
    {"ST", "São Tomé|Sao Tomé|Sao Tomé and Principe"},
    {"SY",
     "Syrian Arab Republic|République arabe syrienne|República Árabe Siria|الجمهورية العربية "
     "السورية"},
    {"SZ", "Swaziland|Swazilandia|Suazilandia|Souaziland"},
    {"TD", "Tschad"},
    {"TG", "TOG|Togolese Republic|République togolaise|República Togolesa"},
    {"TH", "Siam"},
    {"TL", "East Timor|Timor oriental|Timor Leste"},
    {"TN", "Tunisian Republic|République tunisienne|República Tunecina|الجمهورية التونسية"},
    {"TR", "Turkey|Turquie|Turquía|Turquia|Türkei|Turchia|Republic of Turkey"},
    {"TZ", "Tanganyika|United Republic of Tanzania|République-Unie de Tanzanie"},
    {"US",
     "United States of America|États-Unis d'Amérique|Estados Unidos de América|EUA|EEUU|EE. "
     "UU.|EE.UU."},
    {"UY", "Eastern Republic of Uruguay|República Oriental del Uruguay"},
    {"VA", "Holy See|Saint-Siège|Santa Sede|Santa Sé|Heiliger Stuhl"},
    {"VE",
     "Bolivarian Republic of Venezuela|République bolivarienne du Venezuela|República "
     "Bolivariana de Venezuela"},
    {"VN", "Socialist Republic of Viet Nam|République socialiste du Viet Nam"},
    {"YE", "République du Yémen"},
    {"ZA", "Republic of South Africa|République sud-africaine|Azania"},
    {"ZM", "Northern Rhodesia"},
    {"ZW", "Southern Rhodesia"},
});

}  // namespace plenary
