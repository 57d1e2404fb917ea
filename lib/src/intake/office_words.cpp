#include "intake/office_words.h"

#include <cstdint>
#include <unordered_set>

#include "plenary/text.h"

namespace plenary {

namespace {

constexpr std::string_view english =
    "academy adviser advisers advisor advisors affairs agencies agency agent agents aide aides "
    "ambassador ambassadors analyst analysts army assistant assistants associate associates "
    "association associations attache attorney authority authorities aviation board border borders "
    "branch bureau cabinet captain center centre chair chairman chairperson chairwoman chancellor "
    "chief chiefs citizenship civil clerk coast college colonel command commander commissioner "
    "commissioners commission commissions committee committees communication communications "
    "community congress consul consulate consuls consultant consultants control cooperation "
    "coordination coordinator coordinators corps council councillor counsel counsellor counsellors "
    "court courts customs defence defense delegate delegates delegation delegations department "
    "departments deputies deputy desk development diplomat diplomats directorate director "
    "directors division divisions economy editor education embassy employment engineer enforcement "
    "envoy equality executive expert experts external federal federation finance fisheries force "
    "forces foreign foundation fund general governance government governor guard guards head heads "
    "health house human immigration emigration industry information inspector inspectors "
    "institute integration intelligence interior internal international interpreter interpreters "
    "investigator investigators journalist journalists judge judges judicial judiciary justice "
    "labor labour lawyer lawyers leader legal liaison lieutenant magistrate magistrates major "
    "management manager managers marine maritime mayor media member members migration minister "
    "ministers ministry ministries mission missions monitor national nations navy negotiator "
    "network observer observers office officer officers official officials operations organisation "
    "organization organizations parliament patrol permanent personnel planning police policy port "
    "ports presidency president press principal prison programme programs project projects "
    "prosecution prosecutor prosecutors protection protocol province public rapporteur rector "
    "refugee refugees region regional register registrar registry relations representative "
    "representatives representation research researcher researchers resources return rights royal "
    "school secretary secretaries secretariat section security senate senator senior service "
    "services social society specialist specialists spokesperson sports sport staff state states "
    "statistics statistician strategy student superintendent supervisor supreme technical "
    "technician "
    "territory tourism trade training transport treasurer treasury tribunal trust union unit units "
    "university vice visas watch welfare women work worker workers youth";

constexpr std::string_view french =
    "academie accueil adjoint adjointe adjoints adjointes administrateur administrateurs "
    "administration administrations administratrice affaires agence agences agente agents "
    "agriculture ambassade ambassadeur ambassadeurs ambassadrice analyste analystes archiviste "
    "asile assemblee assistante assistantes assistants associations attachee attaches attachees "
    "avocat avocate avocats avocates bureaux cabinets cellule centrale chancelier chanceliere "
    "charge chargee charges chargees chef chefs cheffe cheffes cabinet citoyennete civile "
    "collectivites commandant commandante commerce commissaire commissaires commissariat comite "
    "comites communaute comptable confederation conseil conseiller conseillere conseilleres "
    "conseillers consulats consule controle controleur controleuse cooperation coordinateur "
    "coordinatrice coordonnateur coordonnatrice cour delegue deleguee delegues deleguees "
    "departement departements depute deputee deputes developpement diplomate diplomates "
    "diplomatie directeur directeurs direction directions directrice directrices divisionnaire "
    "docteur doctorant douane douanes douanier droits droit economie ecole education "
    "eleve emploi enquetrice enquete enqueteur enseignant enseignante enseignement "
    "environnement etat etats etranger etrangere etrangeres etrangers etude etudes etudiant "
    "etudiante europe europeenne exterieur exterieure exterieures femme femmes famille finances "
    "fonction fonctionnaire fonctionnaires fondation formation frontiere frontieres garde gardes "
    "gendarme gendarmerie gendarmes generale generaux gouvernement gouverneur greffier greffiere "
    "immigration informatique information ingenieur ingenieure inspection inspecteur inspectrice "
    "inspecteurs institut institution institutions integration interieur interieure interprete "
    "interpretes journaliste journalistes juge juges juriste juristes magistrat magistrats "
    "magistrate magistrates magistrature maire mairie maitre maritimes membre membres migrations "
    "ministere ministeres ministre ministres mobilite nationale nationales nationaux observateur "
    "observatrice observatoire office offices officiere officiers operation ordre organisations "
    "organisme parlement parlementaire permanente plan planification plenipotentiaire policier "
    "politique politiques population portuaire prefecture prefet prefete premier premiere "
    "presidence presidente presidents presse primature principale principaux procureur procureure "
    "procureurs procuration professeur professeure programmes projets protocole province "
    "publique publics publiques rapporteuse recherche recherches rechercheur chercheur chercheuse "
    "recteur redacteur redactrice referent referente refugies regionale registre relation "
    "representant representante representants representation republique reseau responsable "
    "responsables ressources retour royale royaume sante secretaire secretaires section secteur "
    "securite senateur senatrice services sociale sociales societe souveraine specialiste "
    "stagiaire statistiques statistique strategie substitut surete surveillance syndicat "
    "technicien technicienne technique techniques territoire territoires territoriale tourisme "
    "traducteur traductrice transports travail tresor tresorier unite universite urbanisme "
    "vice ville";

constexpr std::string_view spanish =
    "abogacia abogada abogado abogados academia acogida adjunta adjunto administracion "
    "administrador administradora administrativo administrativa aduana aduanas agencia agencias "
    "agregada agregado alcaldia alcalde alcaldesa alta alto analista analistas aduanero "
    "aduanera armada asamblea asesor asesora asesores asesoria asesoramiento asilo asistencia "
    "asistente asistentes asociacion asuntos audiencia ayuntamiento camara canciller cancilleria "
    "capitan centro centros ciudadania civil coronel comandancia comandante comisaria comisario "
    "comision comite comunicacion comunidad congreso consejera consejero consejeros consejeria "
    "consejo consul consulado consultora consultor cooperacion coordinacion coordinador "
    "coordinadora cuerpo costera defensa defensor defensora defensoria delegacion delegada "
    "delegado delegados departamento derechos desarrollo diplomatica diplomatico diputada diputado "
    "direccion directora director directores division economia economista educacion ejecutiva "
    "ejecutivo ejercito embajada embajador embajadora empleo encargada encargado enlace escuela "
    "especial especialista especialistas estadistica estado estados estudio estudios europea "
    "experta experto expertos extranjeria extranjero exteriores exterior familia federacion "
    "fiscal fiscales fiscalia frontera fronteras fuerzas fundacion funcionaria funcionario "
    "gabinete general gestion gobierno gobernador gobernadora guardia humanos igualdad inclusion "
    "industria informacion ingeniera ingeniero inmigracion inspectora inspector instituto "
    "instruccion inteligencia interior internacional internacionales interprete interpretes "
    "investigacion investigador investigadora jefa jefatura jefe jefes jueza juez jueces judicial "
    "juridica juridico justicia juzgado letrada letrado lucha magistrada magistrado magistrados "
    "maritima maritimo menores migraciones migracion migratoria miembro ministerio ministerios "
    "ministra ministro mision mujer mujeres municipal nacional nacionales observadora observador "
    "observatorio oficial oficiales oficina organizacion parlamento periodista permanente "
    "personal plan planificacion poder policia politica politicas portavoz prensa presidencia "
    "presidenta presidente primera primero principal procuraduria procurador profesor profesora "
    "programa protocolo proyectos publica publico puerto puertos region relaciones "
    "representante representacion republica responsable responsables retorno rectora rectorado "
    "sanidad salud secretaria secretario secretariado seccion seguridad senado senador senadora "
    "servicio servicios social sociales subdireccion subdirector subdirectora subinspector "
    "subsecretaria subsecretario superior tecnica tecnico tecnicos teniente titular trabajo "
    "traductor traductora transporte tribunal turismo unidad universidad vicepresidenta "
    "vicepresidente viceministra viceministro vocal";

constexpr std::string_view portuguese =
    "academico acolhimento adida adido administracao administradora advogada advogado alfandega "
    "alfandegas assembleia assessor assessora assessores associacao assuntos camara cidadania "
    "comandante comissao comissaria comissario conselheira conselheiro conselho consulado "
    "cooperacao coordenacao coordenador coordenadora defesa delegacao delegada delegado "
    "departamento desenvolvimento diplomata diplomacia direcao diretor diretora diretores divisao "
    "economia educacao embaixada embaixador embaixadora emprego escola especialista estado "
    "estrangeiros estrangeiras exterior fazenda financas fiscalizacao fronteira fronteiras "
    "funcionaria funcionario gabinete gestao governo guarda imigracao emigracao informacao "
    "inspecao inspetor inspetora instituto interna interno internas internos interior interprete "
    "investigacao investigadora juiza juiz juizes justica magistratura marinha ministerio "
    "ministerios ministra ministro missao mobilidade nacional negocios oficial organizacao "
    "parlamento perita perito policia policial presidencia procuradora procurador procuradoria "
    "protecao reitor reitora relacoes representacao representante saude secretaria secretario "
    "seguranca senador senadora servico servicos subdiretor subdiretora tecnica tecnico trabalho "
    "tribunal turismo universidade unidade";

constexpr std::string_view german =
    "abgeordnete abgeordneter abteilung abteilungsleiter abteilungsleiterin amt anwalt anwaltin "
    "arbeit asyl attachee auslander aussenministerium auswartiges beamte beamter beamtin "
    "beauftragte beauftragter behorde berater beraterin bericht botschaft botschafter "
    "botschafterin bundesamt bundesministerium bundespolizei direktion direktor direktorin "
    "dolmetscher dolmetscherin entwicklung experte expertin finanzen forschung gericht "
    "generalsekretar generaldirektor gesandte gesandter gesundheit grenze grenzen grenzschutz "
    "innenministerium inneres inspektor inspektorin institut integration jurist juristin justiz "
    "kanzlei kommissar kommissarin konsul konsulat koordinator koordinatorin leiter leiterin "
    "migration minister ministerin ministerium ministerien mitglied oberst polizei polizist "
    "polizistin prasident prasidentin presse professor professorin referat referatsleiter "
    "referatsleiterin referent referentin regierung richter richterin sekretar sekretarin "
    "sekretariat sicherheit sprecher sprecherin staatsanwalt staatsanwaltin staatsminister "
    "staatssekretar staatssekretarin stellvertreter stellvertreterin stiftung universitat verband "
    "verwaltung vertreter vertreterin vertretung wirtschaft wissenschaft zoll";

constexpr std::string_view italian =
    "affari agenzia ambasciata ambasciatore ambasciatrice ambito amministrazione amministratore "
    "assessore assistente assistenza associazione avvocato avvocata cancelleria capo carabinieri "
    "cittadinanza collaboratore collaboratrice colonnello comandante comando commissario "
    "commissaria commissione comune confine confini consigliera consigliere consiglieri consiglio "
    "consolato console consulente cooperazione coordinamento coordinatore coordinatrice corte "
    "delegazione delegata delegato difesa dipartimento diplomatica diplomatico direttore "
    "direttrice "
    "direzione dirigente diritti divisione dogane economia esperta esperto esteri finanza finanze "
    "frontiera frontiere funzionaria funzionario generale giudice giudici giustizia giornalista "
    "governo guardia immigrazione incaricata incaricato interno internazionale interprete "
    "ispettore ispettrice istituto istruzione lavoro magistrata magistrato magistratura "
    "ministero ministra ministri missione nazionale osservatore parlamento polizia politiche "
    "prefetto prefettura presidente presidenza procura procuratore procuratrice professore "
    "professoressa protezione questura ricerca ricercatore ricercatrice relazioni rappresentante "
    "rappresentanza responsabile salute segretaria segretario segretariato senatore senatrice "
    "servizio servizi sicurezza sottosegretario stampa stato straniero stranieri sviluppo "
    "tribunale "
    "ufficiale ufficio universita";

constexpr std::string_view arabic =
    "وزارة وزير وزيرة مدير مديرة مديرية رئيس رئيسة رئاسة مستشار مستشارة سفارة سفير سفيرة قنصل "
    "قنصلية قاض قاضي قاضية قضاء محكمة شرطة أمن الأمن الداخلية الخارجية العدل الدفاع الصحة التعليم "
    "الحدود الهجرة الجمارك درك جيش حكومة برلمان مجلس هيئة مكتب قسم مصلحة إدارة لجنة معهد جامعة "
    "منظمة جمعية مفوض مفوضية مفتش عقيد نقيب محام محامي محامية خبير خبيرة باحث باحثة مترجم مترجمة "
    "صحفي صحفية كاتب كاتبة أمين أمانة نائب نائبة عضو ممثل ممثلة ملحق ملحقة موظف موظفة مهندس مهندسة "
    "الوزارة الوزراء الدولة الوطنية الوطني العامة العام الشؤون شؤون التعاون التنمية حقوق الإنسان";

// By their fingerprints: four are asked for in many rows of a list.
std::unordered_set<std::uint64_t> make_office_words() {
  std::unordered_set<std::uint64_t> words;
  for (const std::string_view language :
       {english, french, spanish, portuguese, german, italian, arabic}) {
    for (const std::string_view word : split(language, ' '))
      if (!word.empty()) words.insert(fingerprint(fold(word)));
  }
  return words;
}

}  // namespace

bool is_office_word(std::string_view folded) {
  static const std::unordered_set<std::uint64_t> words = make_office_words();
  return words.contains(fingerprint(folded));
}

}  // namespace plenary
