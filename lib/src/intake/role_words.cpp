// Roles and categories: words of seven languages, and the names that plenary.toml gives them.
#include "intake/word_table.h"
#include "intake/words.h"
#include "plenary/text.h"

namespace plenary {

namespace {

using Ids = WordTable<std::string_view>;

const Ids& role_words() {
  static const Ids table{
      {"head",
       "head|head of delegation|head of the delegation|hod|chair of delegation|delegation leader|"
       "leader|chef de délégation|chef de la délégation|cheffe de délégation|cheffe de la "
       "délégation|chef|cheffe|chef délégation|jefe de delegación|jefa de delegación|jefe de la "
       "delegación|jefa de la delegación|jefe|jefa|chefe de delegação|chefe da delegação|chefe|"
       "Delegationsleiter|Delegationsleiterin|Leiter der Delegation|Leiterin der Delegation|"
       "Delegationsleitung|capo delegazione|capo della delegazione|capodelegazione|رئيس "
       "الوفد|رئيسة "
       "الوفد|رئيس وفد|رئيسة وفد"},
      {"deputy",
       "deputy|deputy head|deputy head of delegation|alternate|alternate head of delegation|"
       "suppléant|suppléante|chef adjoint|cheffe adjointe|chef de délégation adjoint|cheffe de "
       "délégation adjointe|chef adjoint de la délégation|adjoint|adjointe|suplente|jefe adjunto|"
       "jefa adjunta|jefe adjunto de delegación|chefe adjunto|chefe adjunta|chefe adjunto da "
       "delegação|Stellvertreter|Stellvertreterin|stellvertretender Delegationsleiter|"
       "stellvertretende Delegationsleiterin|vice capo delegazione|vice capodelegazione|supplente|"
       "نائب رئيس الوفد|نائبة رئيس الوفد"},
      {"delegate",
       "delegate|délégué|déléguée|member|member of delegation|member of the delegation|membre|"
       "membre de la délégation|membre de délégation|participant|participante|delegado|delegada|"
       "miembro|miembro de la delegación|membro|membro da delegação|Delegierter|Delegierte|"
       "Mitglied|Mitglied der Delegation|Teilnehmer|Teilnehmerin|delegato|delegata|membro della "
       "delegazione|partecipante|مندوب|مندوبة|عضو|عضو الوفد|عضوة الوفد|مشارك|مشاركة"},
      {"adviser",
       "adviser|advisor|conseiller|conseillère|asesor|asesora|consejero|consejera|assessor|"
       "assessora|conselheiro|conselheira|Berater|Beraterin|consigliere|consigliera|consulente|"
       "مستشار|مستشارة"},
      {"interpreter",
       "interpreter|interprète|intérprete|traducteur interprète|Dolmetscher|Dolmetscherin|"
       "interprete|مترجم|مترجمة|مترجم فوري"},
      {"security",
       "security|security officer|bodyguard|close protection|sécurité|agent de sécurité|garde du "
       "corps|seguridad|escolta|segurança|Sicherheit|Sicherheitsbeamter|Leibwächter|sicurezza|"
       "scorta|guardia del corpo|أمن|حارس شخصي|الأمن"},
      {"protocol",
       "protocol|protocol officer|protocole|agent du protocole|protocolo|Protokoll|protocollo|"
       "مراسم|المراسم|بروتوكول"},
      {"note_taker",
       "note taker|notetaker|preneur de notes|preneuse de notes|tomador de notas|Protokollführer|"
       "Protokollführerin|verbalista|مدون|مقرر الوفد"},
      {"accompanying",
       "accompanying|accompanying person|spouse|accompagnant|accompagnante|personne accompagnante|"
       "conjoint|conjointe|acompañante|acompanhante|Begleitperson|Begleitung|accompagnatore|"
       "accompagnatrice|مرافق|مرافقة"},
      {"staff",
       "staff|support staff|personnel|personnel d'appui|personal de apoyo|pessoal de apoio|"
       "Mitarbeiter|Mitarbeiterin|personale di supporto|طاقم|موظف دعم"},
  };
  return table;
}

// What people put into a role column and is a category; a speaker's talk stands in the agenda.
const Ids& category_words() {
  static const Ids table{
      {"government", "government|governmental|gouvernement|gobierno|governo|Regierung|حكومة|حكومي"},
      {"observer",
       "observer|observateur|observatrice|observador|observadora|Beobachter|Beobachterin|"
       "osservatore|osservatrice|مراقب|مراقبة"},
      {"press",
       "press|media|journalist|presse|médias|journaliste|prensa|periodista|imprensa|jornalista|"
       "Medien|Journalistin|stampa|giornalista|صحافة|صحفي|صحفية|إعلام"},
      {"secretariat",
       "secretariat|secrétariat|secretaría|secretaria|secretariado|Sekretariat|segretariato|"
       "segreteria|أمانة|الأمانة"},
      {"expert",
       "expert|experte|experto|experta|perito|perita|especialista|Expertin|Sachverständiger|"
       "esperto|esperta|speaker|keynote speaker|intervenant|intervenante|orateur|oratrice|ponente|"
       "orador|oradora|Redner|Rednerin|relatore|relatrice|خبير|خبيرة|متحدث|متحدثة"},
      {"guest",
       "guest|invité|invitée|invitado|invitada|convidado|convidada|Gast|ospite|invitato|invitata|"
       "ضيف|ضيفة"},
      {"civil_society",
       "civil society|ngo|société civile|ong|sociedad civil|sociedade civil|Zivilgesellschaft|NRO|"
       "società civile|المجتمع المدني|مجتمع مدني|منظمة غير حكومية"},
      {"research",
       "research|researcher|academia|academic|chercheur|chercheuse|recherche|universitaire|"
       "investigador|investigadora|pesquisador|pesquisadora|académico|Forschung|Forscher|"
       "Forscherin|Wissenschaft|ricerca|ricercatore|ricercatrice|باحث|باحثة|بحث"},
      {"international_organisation",
       "international organisation|international organization|organisation internationale|"
       "organización internacional|organização internacional|internationale Organisation|"
       "organizzazione internazionale|منظمة دولية"},
      {"partner_organisation",
       "partner organisation|partner organization|organisation partenaire|organización socia|"
       "organização parceira|Partnerorganisation|organizzazione partner|منظمة شريكة"},
  };
  return table;
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

template <class Rule>
std::string near_rule(const std::vector<Rule>& rules, std::string_view cell) {
  std::vector<std::string> names;
  std::vector<std::string> ids;
  for (const Rule& rule : rules) {
    names.push_back(rule.id);
    ids.push_back(rule.id);
    for (const auto& [language, name] : rule.name.all()) {
      names.push_back(name);
      ids.push_back(rule.id);
    }
  }
  const std::string near = nearest(cell, names);
  const auto at = std::find(names.begin(), names.end(), near);
  return at == names.end() ? std::string() : ids[static_cast<std::size_t>(at - names.begin())];
}

}  // namespace

bool is_role_word(std::string_view cell) {
  const std::string folded = fold(cell);
  return role_words().find(folded) || category_words().find(folded);
}

std::optional<RoleWord> role_of_word(std::string_view cell, const Dialogue& dialogue) {
  const std::string folded = fold(cell);
  if (const RoleRule* rule = rule_named(dialogue.roles, folded)) return RoleWord{rule->id, {}};
  const std::string_view* role = role_words().find(folded);
  if (role && dialogue.role(*role)) return RoleWord{std::string(*role), {}};
  if (auto category = category_of_word(cell, dialogue)) return RoleWord{{}, std::move(*category)};
  return std::nullopt;
}

std::string near_role(std::string_view cell, const Dialogue& dialogue) {
  if (std::string near = near_rule(dialogue.roles, cell); !near.empty()) return near;
  if (const auto role = role_words().nearest_to(cell); role && dialogue.role(*role))
    return std::string(*role);
  return near_category(cell, dialogue);
}

std::optional<std::string> category_of_word(std::string_view cell, const Dialogue& dialogue) {
  const std::string folded = fold(cell);
  if (const CategoryRule* rule = rule_named(dialogue.categories, folded)) return rule->id;
  const std::string_view* category = category_words().find(folded);
  if (category && dialogue.category(*category)) return std::string(*category);
  return std::nullopt;
}

std::string near_category(std::string_view cell, const Dialogue& dialogue) {
  if (std::string near = near_rule(dialogue.categories, cell); !near.empty()) return near;
  const auto category = category_words().nearest_to(cell);
  return category && dialogue.category(*category) ? std::string(*category) : std::string();
}

}  // namespace plenary
