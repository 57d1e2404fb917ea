// make_delegates: deterministic generator of realistic delegate lists (CSV).
// C++17, standard library only. Same options => same bytes on every platform:
// own PRNG, no std:: distributions, no locale, no clock. Row i depends only on
// (seed, i), so the file with 1,000 rows is a prefix of the one with 1,000,000.
//
//   g++ -O2 -std=c++17 -o make_delegates make_delegates.cpp
//   ./make_delegates --rows 100000 --out d100k.csv --truth d100k.truth.tsv
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

using u64 = std::uint64_t;
using std::string;
using std::string_view;

namespace {

struct Rng {  // splitmix64
  u64 s;
  u64 next() {
    u64 z = (s += 0x9e3779b97f4a7c15ULL);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
  }
  unsigned below(unsigned n) { return unsigned(((next() >> 32) * n) >> 32); }
  bool chance(double p) { return double(next() >> 11) * 0x1.0p-53 < p; }
};
u64 mix(u64 a, u64 b) {
  Rng r{a ^ (b * 0xd1342543de82ef95ULL + 0x632be59bd9b4e019ULL)};
  r.next();
  return r.next();
}

struct Locale {  // names as "native" or "native|ascii"; m, f, family
  const char* tag;
  unsigned weight;
  bool family_first_ok;
  std::vector<const char*> m, f, fam;
};

const std::vector<Locale> LOC = {
    {"fr",
     12,
     false,
     {"Jean", "François", "Étienne", "André", "Rémi", "Gaël", "Loïc", "Noël", "Jérôme", "Benoît",
      "Cédric", "Théo", "Olivier", "Thierry"},
     {"Amélie", "Chloé", "Hélène", "Zoé", "Maëlle", "Inès", "Gaëlle", "Françoise", "Thérèse",
      "Océane", "Solène", "Béatrice", "Claire", "Sylvie"},
     {"Lefèvre", "Bérard", "D’Aubigné", "L'Hôte", "Müller", "Châtelain", "Prévost", "Gérard",
      "Côté", "Besançon", "Dupré", "Le Goff", "de La Tour", "Bœuf", "Martin", "Mbappé"}},
    {"de",
     9,
     false,
     {"Jürgen", "Björn", "Günther", "Jörg", "Lukas", "Matthias", "Götz", "Klaus", "Sören", "Felix",
      "Tobias", "Hannes"},
     {"Jördis", "Käthe", "Anneliese", "Bärbel", "Ursula", "Gülsen", "Heike", "Sabine", "Zoë",
      "Lena", "Katharina", "Renate"},
     {"Müller", "Schröder", "Weiß", "Jäger", "Groß", "Böhm", "Köhler", "von der Heide", "Strauß",
      "Kühn", "Lüdenscheidt", "Schäuble", "Hofstätter", "Zürcher"}},
    {"es",
     11,
     false,
     {"José", "Andrés", "Ángel", "Raúl", "Martín", "Óscar", "Iñaki", "Víctor", "Julián", "Nicolás",
      "Joaquín", "Tomás"},
     {"María", "Sofía", "Lucía", "Begoña", "Inés", "Mónica", "Belén", "Concepción", "Ximena",
      "Rocío", "Verónica", "Araceli"},
     {"García", "Núñez", "Muñoz", "Ibáñez", "Peña", "Domínguez", "Vásquez", "Güell", "Ordóñez",
      "Castañeda", "López", "Martínez", "Quiñones", "Yáñez"}},
    {"pt",
     7,
     false,
     {"João", "Luís", "António", "Sérgio", "Fábio", "Estêvão", "Cláudio", "Otávio", "Simão",
      "Vítor"},
     {"Conceição", "Inês", "Luísa", "Mônica", "Patrícia", "Anália", "Lívia", "Cecília", "Glória",
      "Flávia"},
     {"Gonçalves", "Simões", "Araújo", "Conceição", "Guimarães", "Magalhães", "Falcão", "Assunção",
      "Brandão", "dos Santos", "da Conceição", "Leitão"}},
    {"pl",
     5,
     false,
     {"Łukasz", "Wojciech", "Paweł", "Michał", "Bogusław", "Grzegorz", "Świętosław", "Józef"},
     {"Małgorzata", "Agnieszka", "Łucja", "Żaneta", "Bożena", "Róża", "Grażyna", "Zofia"},
     {"Wałęsa", "Kowalczyk", "Dąbrowski", "Wójcik", "Żółkiewski", "Śliwiński", "Szymańska",
      "Jabłoński", "Ćwik", "Grzęda"}},
    {"cs",
     4,
     false,
     {"Jiří", "Tomáš", "Ondřej", "Vojtěch", "Matěj", "Zdeněk", "Břetislav", "Ľubomír"},
     {"Kateřina", "Tereza", "Alžběta", "Růžena", "Jiřina", "Božena", "Věra", "Žofie"},
     {"Dvořák", "Novotný", "Růžička", "Šťastná", "Čapek", "Říha", "Hrušková", "Žižka", "Kučera",
      "Krčmář"}},
    {"hu",
     3,
     true,
     {"György", "László", "Árpád", "Győző", "István", "Zoltán"},
     {"Erzsébet", "Zsófia", "Ágnes", "Ilona", "Tünde", "Réka"},
     {"Szabó", "Kőszegi", "Nagy", "Tóth", "Hegedűs", "Pálfy", "Győri", "Esterházy"}},
    {"ro",
     3,
     false,
     {"Ștefan", "Ionuț", "Mihai", "Călin", "Răzvan", "Gheorghe"},
     {"Ioana", "Mădălina", "Anișoara", "Lăcrămioara", "Ruxandra", "Țenga"},
     {"Țepeș", "Brâncuși", "Ionescu", "Bălan", "Șerban", "Mănescu", "Văcărescu", "Năstase"}},
    {"tr",
     6,
     false,
     {"Mehmet", "İbrahim", "Oğuz", "Gökhan", "Şükrü", "Çağlar", "Ömer", "Yiğit"},
     {"Ayşe", "Gülşen", "Özlem", "Çiğdem", "İpek", "Şebnem", "Tuğçe", "Işıl"},
     {"Yılmaz", "Öztürk", "Şahin", "Çelik", "Doğan", "Kılıç", "Işık", "Güneş", "Özdemir",
      "Erdoğan"}},
    {"nord",
     5,
     false,
     {"Søren", "Åke", "Jørgen", "Bjørn", "Þór", "Ólafur", "Väinö", "Pär"},
     {"Åsa", "Märta", "Sigríður", "Guðrún", "Hjördís", "Päivi", "Bjørg", "Aino"},
     {"Ångström", "Sørensen", "Jónsdóttir", "Håkansson", "Mäkelä", "Ødegaard", "Þorláksson",
      "Hämäläinen", "Kjær", "Grönlund"}},
    {"vi",
     5,
     true,
     {"Văn Hùng", "Đức Anh", "Minh Tuấn", "Quốc Bảo", "Hữu Phước", "Ngọc Sơn"},
     {"Thị Hường", "Thu Hằng", "Mỹ Lệ", "Kiều Trinh", "Phương Thảo", "Bích Ngọc"},
     {"Nguyễn", "Trần", "Phạm", "Đặng", "Vũ", "Lê", "Huỳnh", "Bùi"}},
    {"ar",
     12,
     false,
     {"محمد|mohammed", "أحمد|ahmad", "عبد الله|abdullah", "يوسف|youssef", "إبراهيم|ibrahim",
      "خالد|khalid", "عمر|omar", "طارق|tariq", "مصطفى|mustafa", "حسين|hussein"},
     {"فاطمة|fatima", "عائشة|aisha", "مريم|maryam", "نور|nour", "ليلى|layla", "هدى|huda",
      "زينب|zaynab", "سلمى|salma", "رنا|rana", "آمنة|amina"},
     {"العلي|al-ali", "المصري|al-masri", "الهاشمي|al-hashimi", "بن سعيد|bin-said",
      "الزهراني|al-zahrani", "التميمي|al-tamimi", "الخوري|al-khoury", "بوتفليقة|bouteflika",
      "القاسمي|al-qasimi", "حداد|haddad", "الفاسي|al-fassi", "عثمان|osman"}},
    {"arl",
     9,
     false,
     {"Mohammed", "Abd al-Raḥmān", "Yūsuf", "Khalid", "‘Umar", "Hassan", "Karim", "Sa’īd"},
     {"Fatima", "‘Ā’isha", "Nūr", "Layla", "Hudā", "Salma", "Amīna", "Rania"},
     {"Al-Hāshimī", "El-Baradei", "Ben Ali", "al-Qaḥṭānī", "Boutros-Ghali", "Abu Zayd", "El Fassi",
      "Haddad", "Al Thani", "Ould Abdallah"}},
    {"fa",
     3,
     false,
     {"علی|ali", "رضا|reza", "حسین|hossein", "محسن|mohsen"},
     {"زهرا|zahra", "شیرین|shirin", "پروین|parvin", "گلناز|golnaz"},
     {"احمدی|ahmadi", "رضایی|rezaei", "کریمی|karimi", "پهلوان|pahlavan", "چگینی|chegini",
      "ظریف|zarif"}},
    {"ru",
     7,
     false,
     {"Сергей|sergei", "Алексей|alexei", "Дмитрий|dmitry", "Фёдор|fyodor", "Юрий|yuri",
      "Пётр|pyotr"},
     {"Наталья|natalia", "Екатерина|ekaterina", "Юлия|yulia", "Светлана|svetlana", "Ольга|olga",
      "Ксения|ksenia"},
     {"Иванов|ivanov", "Соловьёв|solovyov", "Щербаков|shcherbakov", "Кузнецова|kuznetsova",
      "Чайковский|tchaikovsky", "Зайцев|zaitsev", "Жуков|zhukov", "Лавров|lavrov"}},
    {"uk",
     3,
     false,
     {"Андрій|andrii", "Олексій|oleksii", "Богдан|bohdan", "Євген|yevhen"},
     {"Оксана|oksana", "Леся|lesia", "Соломія|solomiia", "Їванна|ivanna"},
     {"Шевченко|shevchenko", "Ґудзь|gudz", "Кравчук|kravchuk", "Бойко|boiko", "Ющенко|yushchenko",
      "Лисенко|lysenko"}},
    {"el",
     2,
     false,
     {"Γιώργος|giorgos", "Δημήτρης|dimitris", "Νίκος|nikos"},
     {"Ελένη|eleni", "Σοφία|sofia", "Μαρία|maria"},
     {"Παπαδόπουλος|papadopoulos", "Οικονόμου|oikonomou", "Βασιλείου|vasileiou", "Χατζής|chatzis"}},
    {"zh",
     6,
     true,
     {"伟|wei", "建国|jianguo", "志强|zhiqiang", "明|ming"},
     {"芳|fang", "秀英|xiuying", "丽|li", "小红|xiaohong"},
     {"王|wang", "李|li", "张|zhang", "欧阳|ouyang", "陈|chen", "刘|liu"}},
    {"ja",
     3,
     true,
     {"健太|kenta", "翔|sho", "大輔|daisuke"},
     {"さくら|sakura", "美咲|misaki", "陽子|yoko"},
     {"佐藤|sato", "鈴木|suzuki", "髙橋|takahashi", "渡邉|watanabe"}},
    {"ko",
     3,
     true,
     {"민준|minjun", "지훈|jihoon", "서준|seojun"},
     {"서연|seoyeon", "지우|jiwoo", "은정|eunjeong"},
     {"김|kim", "이|lee", "박|park", "최|choi"}},
    {"hi",
     8,
     false,
     {"Rajesh", "Arjun", "Sanjay", "Vikram", "Imran", "Tenzin", "Prasad", "Anil"},
     {"Priya", "Anjali", "Lakshmi", "Sunita", "Ayesha", "Nirmala", "Deepika", "Kavita"},
     {"Sharma", "Patel", "Singh", "Khan", "Chowdhury", "Rahman", "Perera", "Gurung", "Iyer",
      "Bhattacharya", "Wickremesinghe"}},
    {"afr",
     9,
     false,
     {"Kwame", "Ọlúṣẹ́gun", "Chukwuemeka", "Mamadou", "Tadesse", "Sékou", "Jabulani", "Kofi",
      "Ousmane", "Amílcar"},
     {"Ngozi", "Adébísí", "Wanjikũ", "Fatoumata", "Aminata", "Thandiwe", "Zawadi", "Abeba",
      "Nomvula", "Rokhaya"},
     {"Okonjo", "N'Diaye", "Adébáyọ̀", "Ouédraogo", "Mwangi", "Nkrumah", "Traoré", "Diop",
      "Tshisekedi", "Mkhize", "Touré", "wa Thiong'o", "Selassie", "Keïta"}},
    {"en",
     9,
     false,
     {"James", "Siân", "Seán", "Oliver", "William", "Tāne", "Conor", "Kamal"},
     {"Siobhán", "Charlotte", "Niamh", "Zoë", "Renée", "Aroha", "Emma", "Mary-Jane"},
     {"O'Brien", "Smith", "Ó Súilleabháin", "MacDonald", "Brontë", "Taylor-Joy", "Fitzgerald",
      "Ngāta", "Clarke", "Van Dyke"}},
    {"am",
     2,
     false,
     {"አበበ|abebe", "ተስፋዬ|tesfaye", "ኃይለ|haile"},
     {"ሰላም|selam", "ብርሃን|birhan", "ማርያም|mariam"},
     {"ገብረ|gebre", "ወልደ|wolde", "መንግስቱ|mengistu"}},
};

struct Deleg {
  const char* name;
  const char* code;
  const char* alias;
};
const std::vector<Deleg> STATES = {
    {"Afghanistan", "AFG", ""},
    {"Albania", "ALB", "Albanie"},
    {"Algeria", "DZA", "Algérie"},
    {"Andorra", "AND", "Andorre"},
    {"Angola", "AGO", ""},
    {"Antigua and Barbuda", "ATG", "Antigua & Barbuda"},
    {"Argentina", "ARG", "Argentine"},
    {"Armenia", "ARM", "Arménie"},
    {"Australia", "AUS", "Australie"},
    {"Austria", "AUT", "Österreich"},
    {"Azerbaijan", "AZE", "Azerbaïdjan"},
    {"Bahamas", "BHS", "The Bahamas"},
    {"Bahrain", "BHR", "البحرين"},
    {"Bangladesh", "BGD", ""},
    {"Barbados", "BRB", "Barbade"},
    {"Belarus", "BLR", "Bélarus"},
    {"Belgium", "BEL", "Belgique"},
    {"Belize", "BLZ", ""},
    {"Benin", "BEN", "Bénin"},
    {"Bhutan", "BTN", "Bhoutan"},
    {"Bolivia (Plurinational State of)", "BOL", "Bolivia, Plurinational State of"},
    {"Bosnia and Herzegovina", "BIH", "Bosnie-Herzégovine"},
    {"Botswana", "BWA", ""},
    {"Brazil", "BRA", "Brasil"},
    {"Brunei Darussalam", "BRN", "Brunei"},
    {"Bulgaria", "BGR", "Bulgarie"},
    {"Burkina Faso", "BFA", ""},
    {"Burundi", "BDI", ""},
    {"Cabo Verde", "CPV", "Cape Verde"},
    {"Cambodia", "KHM", "Cambodge"},
    {"Cameroon", "CMR", "Cameroun"},
    {"Canada", "CAN", ""},
    {"Central African Republic", "CAF", "République centrafricaine"},
    {"Chad", "TCD", "Tchad"},
    {"Chile", "CHL", "Chili"},
    {"China", "CHN", "中国"},
    {"Colombia", "COL", "Colombie"},
    {"Comoros", "COM", "Comores"},
    {"Congo", "COG", "Congo, Republic of the"},
    {"Costa Rica", "CRI", ""},
    {"Côte d'Ivoire", "CIV", "Ivory Coast"},
    {"Croatia", "HRV", "Hrvatska"},
    {"Cuba", "CUB", ""},
    {"Cyprus", "CYP", "Chypre"},
    {"Czechia", "CZE", "Czech Republic"},
    {"Democratic People's Republic of Korea", "PRK", "Korea, Democratic People's Republic of"},
    {"Democratic Republic of the Congo", "COD", "Congo, Democratic Republic of the"},
    {"Denmark", "DNK", "Danemark"},
    {"Djibouti", "DJI", ""},
    {"Dominica", "DMA", "Dominique"},
    {"Dominican Republic", "DOM", "República Dominicana"},
    {"Ecuador", "ECU", "Équateur"},
    {"Egypt", "EGY", "مصر"},
    {"El Salvador", "SLV", ""},
    {"Equatorial Guinea", "GNQ", "Guinée équatoriale"},
    {"Eritrea", "ERI", "Érythrée"},
    {"Estonia", "EST", "Estonie"},
    {"Eswatini", "SWZ", "Swaziland"},
    {"Ethiopia", "ETH", "Éthiopie"},
    {"Fiji", "FJI", "Fidji"},
    {"Finland", "FIN", "Finlande"},
    {"France", "FRA", ""},
    {"Gabon", "GAB", ""},
    {"Gambia", "GMB", "The Gambia"},
    {"Georgia", "GEO", "Géorgie"},
    {"Germany", "DEU", "Deutschland"},
    {"Ghana", "GHA", ""},
    {"Greece", "GRC", "Grèce"},
    {"Grenada", "GRD", "Grenade"},
    {"Guatemala", "GTM", ""},
    {"Guinea", "GIN", "Guinée"},
    {"Guinea-Bissau", "GNB", "Guinée-Bissau"},
    {"Guyana", "GUY", ""},
    {"Haiti", "HTI", "Haïti"},
    {"Honduras", "HND", ""},
    {"Hungary", "HUN", "Magyarország"},
    {"Iceland", "ISL", "Ísland"},
    {"India", "IND", "Inde"},
    {"Indonesia", "IDN", "Indonésie"},
    {"Iran (Islamic Republic of)", "IRN", "Iran"},
    {"Iraq", "IRQ", "العراق"},
    {"Ireland", "IRL", "Éire"},
    {"Israel", "ISR", "Israël"},
    {"Italy", "ITA", "Italia"},
    {"Jamaica", "JAM", "Jamaïque"},
    {"Japan", "JPN", "日本"},
    {"Jordan", "JOR", "الأردن"},
    {"Kazakhstan", "KAZ", "Казахстан"},
    {"Kenya", "KEN", ""},
    {"Kiribati", "KIR", ""},
    {"Kuwait", "KWT", "الكويت"},
    {"Kyrgyzstan", "KGZ", "Kirghizistan"},
    {"Lao People's Democratic Republic", "LAO", "Laos"},
    {"Latvia", "LVA", "Lettonie"},
    {"Lebanon", "LBN", "لبنان"},
    {"Lesotho", "LSO", ""},
    {"Liberia", "LBR", "Libéria"},
    {"Libya", "LBY", "Libye"},
    {"Liechtenstein", "LIE", ""},
    {"Lithuania", "LTU", "Lituanie"},
    {"Luxembourg", "LUX", ""},
    {"Madagascar", "MDG", ""},
    {"Malawi", "MWI", ""},
    {"Malaysia", "MYS", "Malaisie"},
    {"Maldives", "MDV", ""},
    {"Mali", "MLI", ""},
    {"Malta", "MLT", "Malte"},
    {"Marshall Islands", "MHL", "Îles Marshall"},
    {"Mauritania", "MRT", "Mauritanie"},
    {"Mauritius", "MUS", "Maurice"},
    {"Mexico", "MEX", "México"},
    {"Micronesia (Federated States of)", "FSM", "Micronesia, Federated States of"},
    {"Monaco", "MCO", ""},
    {"Mongolia", "MNG", "Mongolie"},
    {"Montenegro", "MNE", "Crna Gora"},
    {"Morocco", "MAR", "المغرب"},
    {"Mozambique", "MOZ", "Moçambique"},
    {"Myanmar", "MMR", "Burma"},
    {"Namibia", "NAM", "Namibie"},
    {"Nauru", "NRU", ""},
    {"Nepal", "NPL", "Népal"},
    {"Netherlands (Kingdom of the)", "NLD", "Netherlands"},
    {"New Zealand", "NZL", "Aotearoa"},
    {"Nicaragua", "NIC", ""},
    {"Niger", "NER", ""},
    {"Nigeria", "NGA", "Nigéria"},
    {"North Macedonia", "MKD", "Macédoine du Nord"},
    {"Norway", "NOR", "Norge"},
    {"Oman", "OMN", "عُمان"},
    {"Pakistan", "PAK", ""},
    {"Palau", "PLW", "Palaos"},
    {"Panama", "PAN", "Panamá"},
    {"Papua New Guinea", "PNG", "Papouasie-Nouvelle-Guinée"},
    {"Paraguay", "PRY", ""},
    {"Peru", "PER", "Perú"},
    {"Philippines", "PHL", ""},
    {"Poland", "POL", "Polska"},
    {"Portugal", "PRT", ""},
    {"Qatar", "QAT", "قطر"},
    {"Republic of Korea", "KOR", "Korea, Republic of"},
    {"Republic of Moldova", "MDA", "Moldova"},
    {"Romania", "ROU", "România"},
    {"Russian Federation", "RUS", "Российская Федерация"},
    {"Rwanda", "RWA", ""},
    {"Saint Kitts and Nevis", "KNA", "St. Kitts & Nevis"},
    {"Saint Lucia", "LCA", "St Lucia"},
    {"Saint Vincent and the Grenadines", "VCT", "St. Vincent & the Grenadines"},
    {"Samoa", "WSM", ""},
    {"San Marino", "SMR", "Saint-Marin"},
    {"Sao Tome and Principe", "STP", "São Tomé e Príncipe"},
    {"Saudi Arabia", "SAU", "المملكة العربية السعودية"},
    {"Senegal", "SEN", "Sénégal"},
    {"Serbia", "SRB", "Србија"},
    {"Seychelles", "SYC", ""},
    {"Sierra Leone", "SLE", ""},
    {"Singapore", "SGP", "Singapour"},
    {"Slovakia", "SVK", "Slovensko"},
    {"Slovenia", "SVN", "Slovénie"},
    {"Solomon Islands", "SLB", "Îles Salomon"},
    {"Somalia", "SOM", "Somalie"},
    {"South Africa", "ZAF", "Afrique du Sud"},
    {"South Sudan", "SSD", "Soudan du Sud"},
    {"Spain", "ESP", "España"},
    {"Sri Lanka", "LKA", ""},
    {"Sudan", "SDN", "السودان"},
    {"Suriname", "SUR", ""},
    {"Sweden", "SWE", "Sverige"},
    {"Switzerland", "CHE", "Suisse"},
    {"Syrian Arab Republic", "SYR", "Syria"},
    {"Tajikistan", "TJK", "Tadjikistan"},
    {"Thailand", "THA", "Thaïlande"},
    {"Timor-Leste", "TLS", "East Timor"},
    {"Togo", "TGO", ""},
    {"Tonga", "TON", ""},
    {"Trinidad and Tobago", "TTO", "Trinidad & Tobago"},
    {"Tunisia", "TUN", "تونس"},
    {"Türkiye", "TUR", "Turkey"},
    {"Turkmenistan", "TKM", "Turkménistan"},
    {"Tuvalu", "TUV", ""},
    {"Uganda", "UGA", "Ouganda"},
    {"Ukraine", "UKR", "Україна"},
    {"United Arab Emirates", "ARE", "UAE"},
    {"United Kingdom of Great Britain and Northern Ireland", "GBR", "United Kingdom"},
    {"United Republic of Tanzania", "TZA", "Tanzania, United Republic of"},
    {"United States of America", "USA", "United States"},
    {"Uruguay", "URY", ""},
    {"Uzbekistan", "UZB", "Ouzbékistan"},
    {"Vanuatu", "VUT", ""},
    {"Venezuela (Bolivarian Republic of)", "VEN", "Venezuela, Bolivarian Republic of"},
    {"Viet Nam", "VNM", "Việt Nam"},
    {"Yemen", "YEM", "اليمن"},
    {"Zambia", "ZMB", "Zambie"},
    {"Zimbabwe", "ZWE", ""},
    {"Holy See", "VAT", "Saint-Siège"},
    {"State of Palestine", "PSE", "Palestine, State of"}};
const std::vector<Deleg> ORGS = {
    {"European Union", "EU", "Union européenne"},
    {"African Union", "AU", "Union africaine"},
    {"League of Arab States", "LAS", "جامعة الدول العربية"},
    {"Organization of Islamic Cooperation", "OIC", "OCI"},
    {"United Nations Educational, Scientific and Cultural Organization", "UNESCO", ""},
    {"Office of the United Nations High Commissioner for Refugees", "UNHCR", "HCR"},
    {"International Telecommunication Union", "ITU", "UIT"},
    {"World Health Organization", "WHO", "OMS"},
    {"International Committee of the Red Cross", "ICRC", "CICR"},
    {"Organization for Security and Co-operation in Europe", "OSCE", ""},
    {"Council of Europe", "COE", "Conseil de l’Europe"},
    {"Association of Southeast Asian Nations", "ASEAN", ""},
    {"World Intellectual Property Organization", "WIPO", "OMPI"},
    {"Inter-Parliamentary Union", "IPU", "UIP"},
    {"Commission of the Churches on International Affairs", "CCIA", ""},
    {"Sovereign Order of Malta", "SMOM", ""},
    {"International Organization of la Francophonie", "OIF", ""},
    {"Commonwealth Secretariat", "COMSEC", "The Commonwealth"},
    {"United Nations Alliance of Civilizations", "UNAOC", ""},
    {"Interfaith Dialogue Network, Geneva", "IDN-GE", ""}};
const std::vector<const char*> CITIES = {
    "Geneva", "Vienna", "New York", "Nairobi", "Addis Ababa", "Genève", "Zürich",  "São Paulo",
    "Kraków", "Malmö",  "Hà Nội",   "القاهرة", "Київ",        "Bogotá", "Yaoundé", "Québec"};
const std::vector<const char*> POS = {"Ambassador and Permanent Representative",
                                      "First Secretary",
                                      "Second Secretary",
                                      "Third Secretary",
                                      "Minister-Counsellor",
                                      "Counsellor",
                                      "Conseillère, affaires multilatérales",
                                      "Head of Delegation",
                                      "Legal Adviser",
                                      "Director, Multilateral Affairs",
                                      "Deputy Director-General",
                                      "Attaché",
                                      "Directora General de Política Exterior",
                                      "Programme Officer",
                                      "Professor of Law",
                                      "Rapporteur",
                                      "Special Envoy",
                                      "Senior Adviser, Dialogue & Mediation",
                                      "Intern",
                                      "Secretary-General",
                                      "مستشار",
                                      "Советник",
                                      "Chef de cabinet",
                                      "Policy Analyst",
                                      "Sekretärin"};
const std::vector<const char*> ROLE = {
    "delegate",  "delegate",           "delegate", "delegate", "delegate",    "delegate",
    "alternate", "alternate",          "adviser",  "adviser",  "adviser",     "observer",
    "observer",  "head_of_delegation", "speaker",  "press",    "interpreter", "secretariat",
    "security"};
const std::vector<const char*> LANG = {"en",    "en",       "fr",       "es",      "ar",    "ru",
                                       "zh",    "en;fr",    "en;es",    "ar;en",   "fr;en", "en;ru",
                                       "zh;en", "en;fr;es", "ar;fr;en", "pt;es;en"};
const std::vector<const char*> DIET = {"",
                                       "",
                                       "",
                                       "",
                                       "",
                                       "",
                                       "",
                                       "vegetarian",
                                       "vegetarian",
                                       "halal",
                                       "halal",
                                       "kosher",
                                       "vegan",
                                       "gluten-free",
                                       "no nuts, no shellfish",
                                       "lactose-free"};
const std::vector<const char*> REM = {"Needs visa letter",
                                      "Wheelchair access",
                                      "Arrives with the minister's party",
                                      "Badge name: \"Dr. %\"",
                                      "Prefers \"dialogue table\" seating, near interpreters",
                                      "Late arrival, please keep badge at desk",
                                      "Zimmer mit Blick, bitte",
                                      "Sans gluten, merci de prévenir le traiteur",
                                      "يرجى توفير مترجم",
                                      "Нужен переводчик, синхронный",
                                      "Says \"confirmed by note verbale\", to be checked",
                                      "Parking pass, plate GE 123 456",
                                      "Replaces a colleague",
                                      "Speaks on item 4, then leaves"};

void utf8_put(string& o, unsigned c) {
  if (c < 0x80)
    o += char(c);
  else if (c < 0x800) {
    o += char(0xc0 | c >> 6);
    o += char(0x80 | (c & 63));
  } else if (c < 0x10000) {
    o += char(0xe0 | c >> 12);
    o += char(0x80 | ((c >> 6) & 63));
    o += char(0x80 | (c & 63));
  } else {
    o += char(0xf0 | c >> 18);
    o += char(0x80 | ((c >> 12) & 63));
    o += char(0x80 | ((c >> 6) & 63));
    o += char(0x80 | (c & 63));
  }
}
unsigned utf8_get(string_view s, size_t& i) {
  unsigned char a = s[i++];
  if (a < 0x80) return a;
  int n = a >= 0xf0 ? 3 : a >= 0xe0 ? 2 : 1;
  unsigned c = a & (0x3f >> n);
  while (n-- && i < s.size()) c = c << 6 | (static_cast<unsigned char>(s[i++]) & 63);
  return c;
}
// Latin letter -> base letter(s) + combining mark (0: none). Covers the letters used in the name
// pools.
struct Fold {
  unsigned cp;
  const char* ascii;
  unsigned mark;
};
const Fold FOLD[] = {
    {0xc0, "A", 0x300},   {0xc1, "A", 0x301},   {0xc2, "A", 0x302},  {0xc3, "A", 0x303},
    {0xc4, "A", 0x308},   {0xc5, "A", 0x30a},   {0xc7, "C", 0x327},  {0xc8, "E", 0x300},
    {0xc9, "E", 0x301},   {0xca, "E", 0x302},   {0xcd, "I", 0x301},  {0xce, "I", 0x302},
    {0xd1, "N", 0x303},   {0xd3, "O", 0x301},   {0xd4, "O", 0x302},  {0xd6, "O", 0x308},
    {0xd8, "O", 0},       {0xda, "U", 0x301},   {0xdc, "U", 0x308},  {0xde, "Th", 0},
    {0xdf, "ss", 0},      {0xe0, "a", 0x300},   {0xe1, "a", 0x301},  {0xe2, "a", 0x302},
    {0xe3, "a", 0x303},   {0xe4, "a", 0x308},   {0xe5, "a", 0x30a},  {0xe6, "ae", 0},
    {0xe7, "c", 0x327},   {0xe8, "e", 0x300},   {0xe9, "e", 0x301},  {0xea, "e", 0x302},
    {0xeb, "e", 0x308},   {0xec, "i", 0x300},   {0xed, "i", 0x301},  {0xee, "i", 0x302},
    {0xef, "i", 0x308},   {0xf0, "d", 0},       {0xf1, "n", 0x303},  {0xf2, "o", 0x300},
    {0xf3, "o", 0x301},   {0xf4, "o", 0x302},   {0xf5, "o", 0x303},  {0xf6, "o", 0x308},
    {0xf8, "o", 0},       {0xf9, "u", 0x300},   {0xfa, "u", 0x301},  {0xfb, "u", 0x302},
    {0xfc, "u", 0x308},   {0xfd, "y", 0x301},   {0xfe, "th", 0},     {0x100, "A", 0x304},
    {0x101, "a", 0x304},  {0x103, "a", 0x306},  {0x105, "a", 0x328}, {0x106, "C", 0x301},
    {0x107, "c", 0x301},  {0x10c, "C", 0x30c},  {0x10d, "c", 0x30c}, {0x10f, "d", 0x30c},
    {0x110, "D", 0},      {0x111, "d", 0},      {0x119, "e", 0x328}, {0x11b, "e", 0x30c},
    {0x11f, "g", 0x306},  {0x129, "i", 0x303},  {0x12b, "i", 0x304}, {0x130, "I", 0x307},
    {0x131, "i", 0},      {0x13d, "L", 0x30c},  {0x141, "L", 0},     {0x142, "l", 0},
    {0x144, "n", 0x301},  {0x150, "O", 0x30b},  {0x151, "o", 0x30b}, {0x152, "Oe", 0},
    {0x153, "oe", 0},     {0x158, "R", 0x30c},  {0x159, "r", 0x30c}, {0x15a, "S", 0x301},
    {0x15b, "s", 0x301},  {0x15e, "S", 0x327},  {0x15f, "s", 0x327}, {0x160, "S", 0x30c},
    {0x161, "s", 0x30c},  {0x165, "t", 0x30c},  {0x169, "u", 0x303}, {0x16b, "u", 0x304},
    {0x16f, "u", 0x30a},  {0x171, "u", 0x30b},  {0x17b, "Z", 0x307}, {0x17c, "z", 0x307},
    {0x17d, "Z", 0x30c},  {0x17e, "z", 0x30c},  {0x17a, "z", 0x301}, {0x1b0, "u", 0x31b},
    {0x218, "S", 0x326},  {0x219, "s", 0x326},  {0x21a, "T", 0x326}, {0x21b, "t", 0x326},
    {0x1e25, "h", 0x323}, {0x1e6d, "t", 0x323}, {0x2018, "", 0},     {0x2019, "'", 0}};
const Fold* find_fold(unsigned c) {
  for (auto& f : FOLD)
    if (f.cp == c) return &f;
  return nullptr;
}
string ascii_of(string_view native) {
  string o;
  for (size_t i = 0; i < native.size();) {
    unsigned c = utf8_get(native, i);
    if (c < 0x80)
      o += char(c);
    else if (auto* f = find_fold(c))
      o += f->ascii;
    else if (c >= 0x1ea0 && c <= 0x1ef9) {  // Vietnamese block and dotted letters: base by range
      const char* b = c < 0x1eb8   ? "a"
                      : c < 0x1ec8 ? "e"
                      : c < 0x1ecc ? "i"
                      : c < 0x1ee4 ? "o"
                      : c < 0x1ef2 ? "u"
                                   : "y";
      o += b;
    } else if (c == 0x1e63)
      o += 's';
    // combining marks and anything else: dropped
  }
  return o;
}
string to_nfd(string_view s) {
  string o;
  for (size_t i = 0; i < s.size();) {
    unsigned c = utf8_get(s, i);
    auto* f = find_fold(c);
    if (f && f->mark) {
      o += f->ascii;
      utf8_put(o, f->mark);
    } else
      utf8_put(o, c);
  }
  return o;
}
bool to_cp1252(string_view s, string& o) {
  static const unsigned hi[32] = {0x20ac, 0,      0x201a, 0x192,  0x201e, 0x2026, 0x2020, 0x2021,
                                  0x2c6,  0x2030, 0x160,  0x2039, 0x152,  0,      0x17d,  0,
                                  0,      0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
                                  0x2dc,  0x2122, 0x161,  0x203a, 0x153,  0,      0x17e,  0x178};
  o.clear();
  for (size_t i = 0; i < s.size();) {
    unsigned c = utf8_get(s, i);
    if (c < 0x80 || (c >= 0xa0 && c <= 0xff)) {
      o += char(c);
      continue;
    }
    int k = -1;
    for (int j = 0; j < 32; ++j)
      if (hi[j] == c) k = j;
    if (k < 0) return false;
    o += char(0x80 + k);
  }
  return true;
}
string upper_ascii(string s) {
  for (char& c : s)
    if (c >= 'a' && c <= 'z') c -= 32;
  return s;
}
string lower_ascii(string s) {
  for (char& c : s)
    if (c >= 'A' && c <= 'Z') c += 32;
  return s;
}

enum {
  EMAIL,
  TITLE,
  GIVEN,
  FAMILY,
  GENDER,
  DELEG,
  ORG,
  POSITION,
  ROLE_,
  LANGS,
  PHONE,
  ARR,
  DEP,
  DIET_,
  REM_,
  NF
};
const char* HEAD[NF] = {"email",      "title",        "given_name", "family_name", "gender",
                        "delegation", "organisation", "position",   "role",        "languages",
                        "phone",      "arrival",      "departure",  "dietary",     "remarks"};

struct Row {
  string f[NF];
  string given_a, family_a;
  const char* code = "";
  bool ragged = false;
};
struct Opt {
  u64 rows = 1000, seed = 20260101, revision = 0;
  double dup = 0.01, invalid = 0.005, quoted = 0.15, change = 0.02, nfd = 0.01;
  char delim = ',';
  bool crlf = false, bom = false, cp1252 = false, dmy = false, structural = true, header = true;
  string out = "-", truth, codes, summary;
};

string date(int day, bool dmy) {  // day 0 = 2026-09-01
  static const int len[] = {30, 31, 30, 31};
  int m = 9;
  while (day >= len[m - 9]) {
    day -= len[m - 9];
    ++m;
  }
  char b[16];
  if (dmy)
    std::snprintf(b, sizeof b, "%02d.%02d.2026", day + 1, m);
  else
    std::snprintf(b, sizeof b, "2026-%02d-%02d", m, day + 1);
  return b;
}
string base36(u64 v) {
  string s;
  do {
    s += "0123456789abcdefghijklmnopqrstuvwxyz"[v % 36];
    v /= 36;
  } while (v);
  return s;
}
struct Name {
  string native, ascii;
};
Name pick(Rng& r, const std::vector<const char*>& v) {
  string_view s = v[r.below(unsigned(v.size()))];
  auto p = s.find('|');
  if (p == string_view::npos) return {string(s), ascii_of(s)};
  string a(s.substr(p + 1));
  if (a[0] >= 'a' && a[0] <= 'z') a[0] -= 32;
  return {string(s.substr(0, p)), a};
}

Row make_row(const Opt& o, u64 i) {
  Rng r{mix(o.seed, i)};
  Row w;
  static const unsigned total = [] {
    unsigned t = 0;
    for (auto& l : LOC) t += l.weight;
    return t;
  }();
  unsigned k = r.below(total);
  size_t li = 0;
  while (k >= LOC[li].weight) k -= LOC[li++].weight;
  const Locale& L = LOC[li];
  bool fem = r.chance(0.47);
  Name g = pick(r, fem ? L.f : L.m), fa = pick(r, L.fam);
  bool han = !std::strcmp(L.tag, "zh") || !std::strcmp(L.tag, "ja") || !std::strcmp(L.tag, "ko");
  if (!han && r.chance(0.30)) {
    Name h = pick(r, fem ? L.f : L.m);
    if (h.native != g.native) {
      const char* sep = r.chance(0.4) ? "-" : " ";
      g.native += sep + h.native;
      g.ascii += sep + h.ascii;
    }
  }
  if (!han && r.chance(0.35)) {
    Name h = pick(r, L.fam);
    if (h.native != fa.native) {
      const char* sep = r.chance(0.4) ? "-" : " ";
      fa.native += sep + h.native;
      fa.ascii += sep + h.ascii;
    }
  }
  if (!han && r.chance(0.12)) {
    string ini(1, char('A' + r.below(26)));
    g.native += " " + ini + ".";
    g.ascii += " " + ini + ".";
  }
  if (r.chance(0.10)) {
    g.native = g.ascii;
    fa.native = fa.ascii;
  }  // typed without diacritics / transliterated
  if (r.chance(0.06)) {
    string t = upper_ascii(fa.ascii);
    fa.native = t;
  }  // FAMILY NAME in capitals
  if (r.chance(o.nfd)) {
    g.native = to_nfd(g.native);
    fa.native = to_nfd(fa.native);
  }
  w.given_a = g.ascii;
  w.family_a = fa.ascii;
  bool org = r.chance(0.12);
  unsigned n = unsigned(org ? ORGS.size() : STATES.size());
  unsigned d1 = r.below(n), d2 = r.below(n);
  // skewed: a scrambled index, small values three times as frequent
  unsigned di = ((r.chance(0.5) ? (d1 < d2 ? d1 : d2) : d1) * 7 + 3) % n;
  const Deleg& D = org ? ORGS[di] : STATES[di];
  w.f[DELEG] = D.name;
  w.code = D.code;
  unsigned q = r.below(100);
  if (q < 12)
    w.f[DELEG] = D.code;
  else if (q < 24 && *D.alias)
    w.f[DELEG] = D.alias;
  else if (q < 28)
    w.f[DELEG] = upper_ascii(D.name);
  else if (q < 30)
    w.f[DELEG] = lower_ascii(D.name);
  else if (q < 31)
    w.f[DELEG] = string(D.name) + " ";
  static const char* DOM[] = {"mfa.example",      "diplomatie.example", "mission.example.org",
                              "example.int",      "uni.example.edu",    "gov.example",
                              "post.example.net", "mail.example.com"};
  string lp;
  for (char c : lower_ascii(g.ascii + "." + fa.ascii)) {
    if ((c >= 'a' && c <= 'z') || c == '.' || c == '-')
      lp += c;
    else if (c == ' ')
      lp += '.';
  }
  string lp2;
  for (char c : lp)
    if (!(c == '.' && (lp2.empty() || lp2.back() == '.'))) lp2 += c;
  u64 scr = (i * 2654435761ULL) &
            0xffffffffULL;  // bijective for i < 2^32: addresses are unique and unsorted
  w.f[EMAIL] = lp2 + (r.chance(0.5) ? "." : "_") + base36(scr) + "@" + lower_ascii(D.code) + "." +
               DOM[r.below(8)];
  if (r.chance(0.05))
    w.f[EMAIL][0] = char(w.f[EMAIL][0] - (w.f[EMAIL][0] >= 'a' && w.f[EMAIL][0] <= 'z' ? 32 : 0));
  static const char* TM[] = {"Mr", "Mr", "Mr", "Dr", "Prof.", "H.E. Mr", "Amb.", "", "M.", "Sr."};
  static const char* TF[] = {"Ms",      "Ms",   "Mrs", "Dr",  "Prof.",
                             "H.E. Ms", "Amb.", "",    "Mme", "Sra."};
  w.f[TITLE] = (fem ? TF : TM)[r.below(10)];
  w.f[GIVEN] = g.native;
  w.f[FAMILY] = fa.native;
  unsigned gq = r.below(100);
  w.f[GENDER] = gq < 94   ? (fem ? "F" : "M")
                : gq < 96 ? "X"
                : gq < 98 ? (fem ? "female" : "male")
                          : "";
  string city = CITIES[r.below(unsigned(CITIES.size()))];
  switch (r.below(10)) {
    case 0:
    case 1:
      w.f[ORG] = "Ministry of Foreign Affairs";
      break;
    case 2:
      w.f[ORG] = "Ministère des Affaires étrangères, " + city;
      break;
    case 3:
      w.f[ORG] = "Permanent Mission to the United Nations, " + city;
      break;
    case 4:
      w.f[ORG] = string("Permanent Mission of ") + D.name;
      break;
    case 5:
      w.f[ORG] = "University of " + city + ", Faculty of Law";
      break;
    case 6:
      w.f[ORG] = "Foundation \"Peace & Dialogue\", " + city;
      break;
    case 7:
      w.f[ORG] = "وزارة الخارجية";
      break;
    case 8:
      w.f[ORG] = "Centre for Intercultural Dialogue";
      break;
    default:
      w.f[ORG] = "";
      break;
  }
  w.f[POSITION] = POS[r.below(unsigned(POS.size()))];
  w.f[ROLE_] = ROLE[r.below(unsigned(ROLE.size()))];
  w.f[LANGS] = LANG[r.below(unsigned(LANG.size()))];
  if (!r.chance(0.12)) {
    char b[40];
    unsigned cc = 20 + r.below(70), a = 10 + r.below(90), x = r.below(10000), y = r.below(1000);
    const char* fmt = r.chance(0.7)   ? "+%u %u %03u %04u"
                      : r.chance(0.5) ? "00%u%u%03u%04u"
                                      : "+%u (0)%u/%03u-%04u";
    std::snprintf(b, sizeof b, fmt, cc, a, y, x);
    w.f[PHONE] = b;
  }
  int arr = int(r.below(20)), stay = 1 + int(r.below(9));
  w.f[ARR] = date(arr, o.dmy);
  w.f[DEP] = date(arr + stay, o.dmy);
  if (r.chance(0.04)) w.f[DEP].clear();
  w.f[DIET_] = DIET[r.below(unsigned(DIET.size()))];
  if (r.chance(0.28)) {
    string t = REM[r.below(unsigned(REM.size()))];
    if (auto p = t.find('%'); p != string::npos) t.replace(p, 1, fa.native);
    if (r.chance(0.012)) t += "\nsecond line";
    w.f[REM_] = t;
  }
  return w;
}
// A later version of the list: some people changed.
void apply_revision(const Opt& o, u64 i, Row& w, bool& changed) {
  for (u64 v = 1; v <= o.revision; ++v) {
    Rng r{mix(mix(o.seed, 0xabcdef00 + v), i)};
    if (!r.chance(o.change)) continue;
    changed = true;
    switch (r.below(4)) {
      case 0:
        w.f[POSITION] = POS[r.below(unsigned(POS.size()))] + string(" a.i.");
        break;
      case 1:
        w.f[PHONE] = "+41 22 " + std::to_string(1000000 + r.below(9000000));
        break;
      case 2:
        w.f[REM_] = "Changed in revision " + std::to_string(v);
        break;
      default:
        w.f[ROLE_] = w.f[ROLE_] == "observer" ? "delegate" : "observer";
        break;
    }
  }
}
void respell(Rng& r, Row& w) {  // the same person, written differently
  switch (r.below(4)) {
    case 0:
      w.f[GIVEN] = w.given_a;
      w.f[FAMILY] = w.family_a;
      break;
    case 1:
      std::swap(w.f[GIVEN], w.f[FAMILY]);
      break;
    case 2:
      w.f[FAMILY] = upper_ascii(w.family_a);
      if (w.f[GIVEN].size() > 3 && w.given_a.size() > 1) w.f[GIVEN] = w.given_a.substr(0, 1) + ".";
      break;
    default: {
      string s = w.family_a;
      if (s.size() > 3) {
        size_t p = 1 + r.below(unsigned(s.size() - 2));
        if (r.chance(0.5))
          std::swap(s[p], s[p - 1]);
        else
          s.erase(p, 1);
      }
      w.f[FAMILY] = s;
      break;
    }
  }
}
}  // namespace

int main(int argc, char** argv) {
  Opt o;
  auto need = [&](int& i) -> const char* {
    if (i + 1 >= argc) {
      std::fprintf(stderr, "%s needs a value\n", argv[i]);
      std::exit(2);
    }
    return argv[++i];
  };
  for (int i = 1; i < argc; ++i) {
    string a = argv[i];
    if (a == "--rows")
      o.rows = std::strtoull(need(i), nullptr, 10);
    else if (a == "--seed")
      o.seed = std::strtoull(need(i), nullptr, 10);
    else if (a == "--dup")
      o.dup = std::atof(need(i));
    else if (a == "--invalid")
      o.invalid = std::atof(need(i));
    else if (a == "--quoted")
      o.quoted = std::atof(need(i));
    else if (a == "--revision")
      o.revision = std::strtoull(need(i), nullptr, 10);
    else if (a == "--change")
      o.change = std::atof(need(i));
    else if (a == "--no-structural")
      o.structural = false;
    else if (a == "--no-header")
      o.header = false;
    else if (a == "--delimiter") {
      string d = need(i);
      o.delim = d == "tab" ? '\t' : d[0];
    } else if (a == "--crlf")
      o.crlf = true;
    else if (a == "--bom")
      o.bom = true;
    else if (a == "--dmy")
      o.dmy = true;
    else if (a == "--cp1252")
      o.cp1252 = true;
    else if (a == "--excel-eu") {
      o.cp1252 = true;
      o.delim = ';';
      o.crlf = true;
      o.dmy = true;
    } else if (a == "--out")
      o.out = need(i);
    else if (a == "--truth")
      o.truth = need(i);
    else if (a == "--codes")
      o.codes = need(i);
    else if (a == "--summary")
      o.summary = need(i);
    else {
      std::fprintf(stderr,
                   "usage: make_delegates --rows N [--seed S] [--dup P] [--invalid P] [--quoted P] "
                   "[--no-structural] [--revision R --change P]\n  [--delimiter C|tab] [--crlf] "
                   "[--bom] [--dmy] [--cp1252] [--excel-eu] [--no-header] [--out FILE] [--truth "
                   "FILE] [--codes FILE] [--summary FILE]\n");
      return a == "--help" ? 0 : 2;
    }
  }
  FILE* fo = o.out == "-" ? stdout : std::fopen(o.out.c_str(), "wb");
  FILE* ft = o.truth.empty() ? nullptr : std::fopen(o.truth.c_str(), "wb");
  FILE* fc = o.codes.empty() ? nullptr : std::fopen(o.codes.c_str(), "wb");
  if (!fo || (!o.truth.empty() && !ft) || (!o.codes.empty() && !fc)) {
    std::perror("open");
    return 1;
  }
  if (ft) std::fprintf(ft, "record\tkind\tref\n");
  string buf, cell;
  buf.reserve(1 << 20);
  const char* eol = o.crlf ? "\r\n" : "\n";
  if (o.bom) buf += "\xef\xbb\xbf";
  if (o.header) {
    for (int c = 0; c < NF; ++c) {
      if (c) buf += o.delim;
      buf += HEAD[c];
    }
    buf += eol;
  }
  u64 n_dup[4] = {}, n_inv[10] = {}, n_changed = 0, fields = 0, quoted = 0, forced = 0;
  static const char* DK[] = {"dup_exact", "dup_email_case", "dup_updated", "dup_person"};
  static const char* IK[] = {"email_no_at",        "email_two_at",    "family_missing",
                             "delegation_unknown", "date_impossible", "departure_before_arrival",
                             "gender_unknown",     "email_missing",   "row_short",
                             "utf8_broken"};
  // Values with a delimiter, quote or newline must be quoted (5.2 % of the fields of a comma file);
  // other non-empty values (84.5 %) get optional quotes to reach --quoted.
  const double base = 0.052;
  const double topup = o.quoted > base ? (o.quoted - base) / 0.845 : 0;
  auto plain = [&](u64 j) {  // neither a duplicate nor an invalid row
    Rng t{mix(o.seed ^ 0x5eedULL, j)};
    if (j > 20 && t.chance(o.dup)) return false;
    return !t.chance(o.invalid);
  };
  u64 last = 0;
  for (u64 i = 0; i < o.rows; ++i) {
    Rng r{mix(o.seed ^ 0x5eedULL, i)};
    Row w;
    int dk = -1, ik = -1;
    u64 ref = i;
    bool changed = false;
    if (i > 20 && r.chance(o.dup)) {
      ref = r.chance(0.5) ? i - 1 - r.below(20) : r.next() % i;  // near or far
      while (!plain(ref)) ref = r.next() % i;
      w = make_row(o, ref);
      apply_revision(o, ref, w, changed);
      unsigned k = r.below(100);
      dk = k < 40 ? 0 : k < 60 ? 1 : k < 75 ? 2 : 3;
      if (dk == 1) w.f[EMAIL] = upper_ascii(w.f[EMAIL]);
      if (dk == 2) {
        w.f[POSITION] = "Chargé d’affaires a.i.";
        w.f[PHONE] = "+41 22 917 00 00";
      }
      if (dk == 3) {
        Row fresh = make_row(o, i);
        w.f[EMAIL] = fresh.f[EMAIL];
        respell(r, w);
      }
    } else {
      w = make_row(o, i);
      apply_revision(o, i, w, changed);
      if (changed) ++n_changed;
      if (r.chance(o.invalid)) {
        ik = int(r.below(o.structural ? 10 : 8));
        if (o.cp1252 && ik == 9) ik = 8;
        switch (ik) {
          case 0: {
            auto p = w.f[EMAIL].find('@');
            w.f[EMAIL].replace(p, 1, " at ");
            break;
          }
          case 1:
            w.f[EMAIL] += "@example.org";
            break;
          case 2:
            w.f[FAMILY] = "  ";
            break;
          case 3:
            w.f[DELEG] = "Kingdom of Atlantis";
            break;
          case 4:
            w.f[ARR] = o.dmy ? "31.09.2026" : "2026-09-31";
            break;
          case 5:
            w.f[DEP] = date(0, o.dmy);
            w.f[ARR] = date(5, o.dmy);
            break;
          case 6:
            w.f[GENDER] = "Q7";
            break;
          case 7:
            w.f[EMAIL].clear();
            break;
          case 8:
            w.ragged = true;
            break;
          default:
            w.f[GIVEN] += "\xc3\x28\xff";
            break;
        }
      }
    }
    if (dk >= 0) {
      ++n_dup[dk];
      if (ft)
        std::fprintf(ft, "%llu\t%s\t%llu\n", (unsigned long long)(i + 1), DK[dk],
                     (unsigned long long)(ref + 1));
    }
    if (ik >= 0) {
      ++n_inv[ik];
      if (ft) std::fprintf(ft, "%llu\t%s\t\n", (unsigned long long)(i + 1), IK[ik]);
    }
    if (fc) std::fprintf(fc, "%s\n", ik == 3 ? "-" : w.code);
    int nf = w.ragged ? 9 : NF;
    for (int c = 0; c < nf; ++c) {
      const string* s = &w.f[c];
      string tmp;
      if (o.cp1252) {
        if (!to_cp1252(*s, tmp)) {
          tmp = c == GIVEN      ? w.given_a
                : c == FAMILY   ? w.family_a
                : c == DELEG    ? string(w.code)
                : c == ORG      ? string("Ministry of Foreign Affairs")
                : c == POSITION ? string("Counsellor")
                                : string("Conférence");
        }
        s = &tmp;
      }
      if (c) buf += o.delim;
      ++fields;
      bool must = s->find(o.delim) != string::npos || s->find('"') != string::npos ||
                  s->find('\n') != string::npos;
      bool q = must || (!s->empty() && r.chance(topup));
      forced += must;
      quoted += q;
      if (!q) {
        buf += *s;
        continue;
      }
      buf += '"';
      for (char ch : *s) {
        if (ch == '"') buf += '"';
        buf += ch;
      }
      buf += '"';
    }
    buf += eol;
    if (buf.size() > (1 << 20) - 4096) {
      last += buf.size();
      std::fwrite(buf.data(), 1, buf.size(), fo);
      buf.clear();
    }
  }
  last += buf.size();
  std::fwrite(buf.data(), 1, buf.size(), fo);
  if (fo != stdout) std::fclose(fo);
  if (ft) std::fclose(ft);
  if (fc) std::fclose(fc);
  FILE* fs = o.summary.empty() ? stderr : std::fopen(o.summary.c_str(), "wb");
  if (!fs) {
    std::perror("summary");
    return 1;
  }
  u64 td = 0, ti = 0;
  for (u64 v : n_dup) td += v;
  for (u64 v : n_inv) ti += v;
  std::fprintf(fs,
               "{\"rows\":%llu,\"bytes\":%llu,\"fields\":%llu,\"quoted\":%llu,\"quoted_needed\":%"
               "llu,\"changed\":%llu,\"duplicates\":{",
               (unsigned long long)o.rows, (unsigned long long)last, (unsigned long long)fields,
               (unsigned long long)quoted, (unsigned long long)forced,
               (unsigned long long)n_changed);
  for (int k = 0; k < 4; ++k)
    std::fprintf(fs, "%s\"%s\":%llu", k ? "," : "", DK[k], (unsigned long long)n_dup[k]);
  std::fprintf(fs, ",\"total\":%llu},\"invalid\":{", (unsigned long long)td);
  for (int k = 0; k < 10; ++k)
    std::fprintf(fs, "%s\"%s\":%llu", k ? "," : "", IK[k], (unsigned long long)n_inv[k]);
  std::fprintf(fs, ",\"total\":%llu}}\n", (unsigned long long)ti);
  if (fs != stderr) std::fclose(fs);
  return 0;
}
