// What papers in the dialogue's languages would miss: without it a sentence falls back to a list, a
// title to another language, and an official paper is not made.
#include <fmt/format.h>

#include <algorithm>

#include "config/cross_check.h"

namespace plenary::config {
namespace {

std::vector<std::string> parties_named(const Meeting& meeting) {
  std::vector<std::string> codes = meeting.co_chairs;
  codes.insert(codes.begin(), {meeting.host, meeting.chair});
  std::sort(codes.begin(), codes.end());
  codes.erase(std::unique(codes.begin(), codes.end()), codes.end());
  return codes;
}

void check_party_words(const Party& party, const Language& language, Findings& findings) {
  if (!party.name.has(language)) {
    findings.add(
        "name-missing", Severity::warning, "", party.code,
        fmt::format("{} has no name in \"{}\" that papers may print", party.code, language),
        "partners.toml: name");
    return;
  }
  const auto forms = party.forms.find(language);
  if (forms != party.forms.end() && !forms->second.with_article.empty() &&
      !forms->second.of.empty())
    return;
  findings.add(
      "form-missing", Severity::warning, "", party.code,
      fmt::format("{} has no form with its article in \"{}\"", party.name.in(language), language),
      fmt::format("partners.toml: forms.{} = {{the = \"..\", of = \"..\", in = \"..\"}}",
                  language));
}

void check_text(const LocalizedText& text, const char* field, const Language& language,
                Findings& findings) {
  if (text.empty() || text.has(language)) return;
  findings.add("title-missing", Severity::warning, field, "",
               fmt::format("{} is not there in \"{}\": papers fall back to another language", field,
                           language),
               fmt::format("plenary meeting set {}.{}=...", field, language));
}

void check_city(const Meeting& meeting, const Language& language, Findings& findings) {
  if (meeting.city.empty() || meeting.city_in.has(language)) return;
  findings.add("form-missing", Severity::warning, meeting.city_in.empty() ? "city" : "city_in", "",
               fmt::format("how {} stands in a sentence is not said in \"{}\"",
                           meeting.city.in(language), language),
               fmt::format("plenary meeting set city_in.{}=\"...\"", language));
}

void check_framework(const MeetingContext& context, const Language& language, Findings& findings) {
  if (context.meeting.frameworks.empty()) return;
  const std::string& id = context.meeting.frameworks.front().framework;
  const Framework* framework = context.frameworks.find(id);
  if (!framework || framework->of_name.contains(language)) return;
  findings.add("form-missing", Severity::warning, "frameworks[0].framework", id,
               fmt::format("{} has no \"of\" form in \"{}\"", id, language),
               "frameworks.toml: of = {...}");
}

}  // namespace

void check_papers(const MeetingContext& context, Problems& problems) {
  const Meeting& meeting = context.meeting;
  Findings findings(problems, "meetings/" + meeting.id + ".toml");
  for (const Language& language : context.dialogue.languages) {
    check_text(meeting.title, "title", language, findings);
    check_text(meeting.theme, "theme", language, findings);
    check_city(meeting, language, findings);
    check_framework(context, language, findings);
    for (const std::string& code : parties_named(meeting)) {
      if (const Party* party = context.parties.find(code))
        check_party_words(*party, language, findings);
    }
  }
}

}  // namespace plenary::config
