// Good lists of invented people, as a ministry's Excel, an embassy's editor and our own export
// write them. Of them nothing is to be said but what no damage changes: the test checks that first.
#pragma once

#include <string>
#include <vector>

namespace plenary::test {

struct GoodList {
  const char* name;
  char separator;
  std::string text;
};

inline std::vector<GoodList> good_lists() {
  return {
      {"ministry", ';',
       "Liste de la délégation\r\n"
       "Civilité;Nom;Prénom;Sexe;Pays;Fonction;Organisation;Courriel;Téléphone;Arrivée;"
       "Remarques\r\n"
       "Mme;NDOUR-SARR;Awa;F;Sénégal;Directrice;\"Ministère de l'Intérieur; "
       "Dakar\";awa.ndour@interieur.example;+221 77 123 45 67;2023-06-21;\r\n"
       "M.;FAYE;Ousmane;M;Sénégal;\"Conseiller technique\ndu "
       "Ministre\";Primature;ousmane.faye@primature.example;+221 77 234 56 "
       "78;2023-06-21;Végétarien\r\n"
       "Dr;DIARRA;Séga;M;Mali;Chef de division;\"Police des frontières "
       "\"\"Nord\"\"\";sega.diarra@police.example;+223 66 12 34 56;2023-06-20;\r\n"
       "Mme;KEÏTA;Oumou;F;Mali;Conseillère;Ministère des Maliens établis à "
       "l’extérieur;oumou.keita@diaspora.example;+223 66 23 45 67;2023-06-21;Arrive de nuit\r\n"
       "M.;HERRERO CAMPOS;Lucía;F;Spain;Subdirectora;Ministerio del "
       "Interior;lucia.herrero@interior.example;+34 600 11 22 33;2023-06-22;\r\n"
       "M.;ZUBIETA;Iñaki;M;Spain;Jefe de sección;Policía;inaki.zubieta@policia.example;+34 600 22 "
       "33 44;2023-06-22;\r\n"
       "Mme;SOW;Mariama;F;Sénégal;Magistrate;Ministère de la "
       "Justice;mariama.sow@justice.example;+221 77 345 67 89;2023-06-21;\r\n"
       "M.;TRAORÉ;Bakary;M;Mali;Directeur adjoint;Primature;bakary.traore@primature.example;+223 "
       "66 34 56 78;2023-06-20;\r\n"
       "Mme;LARSEN;Ingrid;F;European Union;Policy "
       "officer;Commission;ingrid.larsen@commission.example;+32 2 555 01 02;2023-06-21;Leaves on "
       "Friday\r\n"
       "M.;CISSOKHO;Lamine;M;Sénégal;Commissaire;Police;lamine.cissokho@police.example;+221 77 456 "
       "78 90;2023-06-21;\r\n"
       "Mme;DÍAZ;Elena;F;Spain;Asesora;Exteriores;elena.diaz@exteriores.example;+34 600 33 44 "
       "55;2023-06-22;\r\n"
       "M.;COULIBALY;Noël;M;Mali;Interprète;Ministère des Affaires "
       "étrangères;noel.coulibaly@diplomatie.example;+223 66 45 67 89;2023-06-20;\r\n"},
      {"editor", ',',
       "Name,Country,Position,Email,Role\n"
       "Awa Ndour,Senegal,\"Director, borders\",awa.ndour@interieur.example,Head\n"
       "Ousmane Faye,Senegal,Adviser,ousmane.faye@primature.example,Delegate\n"
       "Séga Diarra,Mali,Head of division,sega.diarra@police.example,Head\n"
       "Oumou Keïta,Mali,Adviser,oumou.keita@diaspora.example,Delegate\n"
       "Lucía Herrero,Spain,\"Deputy director\",lucia.herrero@interior.example,Head\n"
       "Iñaki Zubieta,Spain,Head of section,inaki.zubieta@policia.example,Delegate\n"
       "Mariama Sow,Senegal,Magistrate,mariama.sow@justice.example,Delegate\n"
       "Bakary Traoré,Mali,\"Deputy \"\"ad interim\"\"\",bakary.traore@primature.example,Delegate\n"
       "Ingrid Larsen,European Union,Policy officer,ingrid.larsen@commission.example,Head\n"
       "Noël Coulibaly,Mali,Interpreter,noel.coulibaly@diplomatie.example,Interpreter\n"},
      {"tabs", '\t',
       "Nom complet\tPays\tGenre\tOrganisation\n"
       "Awa Ndour\tSN\tF\tPrimature\n"
       "Ousmane Faye\tSN\tM\tMinistère de la Justice\n"
       "Séga Diarra\tML\tM\tPolice\n"
       "Oumou Keïta\tML\tF\tPrimature\n"
       "Lucía Herrero\tES\tF\tPolicía\n"
       "Iñaki Zubieta\tES\tM\tExteriores\n"
       "Mariama Sow\tSN\tF\tMagistrature\n"
       "Bakary Traoré\tML\tM\tPrimature\n"
       "Noël Coulibaly\tML\tM\tDiplomatie\n"},
      // Two names side by side in capitals, and nothing beside them that would know better: a
      // letter that moves from one to the other leaves two names ("NDOU;RAWA").
      {"capitals", ';',
       "NOM;PRENOM;PAYS;FONCTION;ORGANISATION\n"
       "NDOUR;AWA;SENEGAL;DIRECTRICE;PRIMATURE\n"
       "FAYE;OUSMANE;SENEGAL;JUGE;JUSTICE\n"
       "DIARRA;SEGA;MALI;COMMISSAIRE;POLICE\n"
       "KEITA;OUMOU;MALI;MAGISTRATE;JUSTICE\n"},
      // The lists below were written after the first form of the rules, which were then mended for
      // what they showed.
      {"small letters", '|',
       "full name|job title|organisation|country\n"
       "awa ndour|head of border police|ministry of the interior|senegal\n"
       "ousmane faye|legal adviser|office of the prime minister|senegal\n"
       "lucia herrero|deputy director|national police|spain\n"
       "ingrid larsen|policy officer|directorate for migration|spain\n"
       "piotr zielonka|counsellor|border guard|mali\n"},
      // "SUBDIRECTOR" above "AZUBIETA" are a word and a name as good as those that were sent.
      {"capitales", ';',
       "APELLIDOS;PAIS;NOMBRE;INSTITUCION;CARGO\r\n"
       "HERRERO CAMPOS;ESPAÑA;LUCÍA;MINISTERIO DEL INTERIOR;SUBDIRECTORA\r\n"
       "ZUBIETA;ESPAÑA;IÑAKI;POLICÍA NACIONAL;JEFE DE SECCIÓN\r\n"
       "QUIROGA PAZ;MALI;DIEGO;MINISTERIO DE RELACIONES EXTERIORES;CONSEJERO\r\n"
       "AMADO;MALI;INÊS;GUARDA NACIONAL;INSPETORA\r\n"
       "OYONO;SENEGAL;TERESA;FISCALÍA GENERAL;FISCAL\r\n"},
      {"arabic", ',',
       "الاسم الكامل,الدولة,الوظيفة,المؤسسة\n"
       "سلمى بنعيسى,مالي,مستشارة,وزارة الداخلية\n"
       "يوسف الحداد,السنغال,مدير,وزارة الخارجية\n"
       "ليلى منصوري,إسبانيا,قاضية,وزارة العدل\n"
       "كريم الشاذلي,السنغال,عقيد,شرطة الحدود\n"},
  };
}

}  // namespace plenary::test
