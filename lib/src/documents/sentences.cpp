#include "documents/sentences.h"

#include "plenary/text.h"

namespace plenary {
namespace {

std::size_t first_letter_length(const std::string& text) {
  std::size_t length = text.empty() ? 0 : 1;
  while (length < text.size() && (static_cast<unsigned char>(text[length]) & 0xC0U) == 0x80U) {
    ++length;
  }
  return length;
}

}  // namespace

const std::string& short_name(const Framework& framework, const Paper& paper) {
  return paper.text(framework.short_name.has(paper.language()) ? framework.short_name
                                                               : framework.name);
}

std::string capitalised(const std::string& sentence) {
  const std::size_t length = first_letter_length(sentence);
  return to_upper(sentence.substr(0, length)) + sentence.substr(length);
}

std::string with_full_stop(std::string sentence) {
  const auto text = trim(sentence);
  sentence = std::string(text);
  const bool ends =
      !sentence.empty() && std::string_view(".!?").find(sentence.back()) != std::string_view::npos;
  return sentence.empty() || ends ? sentence : sentence + ".";
}

bool Sentences::needs(std::string_view key, std::string_view field) const {
  return paper_.words[key].find("{" + std::string(field) + "}") != std::string_view::npos;
}

bool Sentences::have(std::string_view key, std::string_view field, const std::string& form,
                     Source where, const std::string& of_what, const std::string& hint) const {
  if (!needs(key, field) || !form.empty()) return true;
  findings_.push_back({.code = "form-missing",
                       .severity = Severity::warning,
                       .where = std::move(where),
                       .value = of_what,
                       .message = "no form of " + of_what + " stands in a sentence in \"" +
                                  paper_.language() + "\", so a list stands in its place",
                       .hint = hint});
  return false;
}

std::optional<std::string> Sentences::party(std::string_view key, const std::string& code) const {
  const Party* party = paper_.names.party(code);
  NameForms forms;
  if (party) {
    const auto found = party->forms.find(paper_.language());
    if (found != party->forms.end()) forms = found->second;
  }
  const std::string name = paper_.names.of(code);
  const Source where{.path = "partners.toml"};
  const std::string stem =
      "forms." + paper_.language() + " = {the = \"..\", of = \"..\", in = \"..\"}";
  const std::string hint = "write " + stem + " for " + code;
  const bool complete = have(key, "with_article", forms.with_article, where, name, hint) &&
                        have(key, "of", forms.of, where, name, hint) &&
                        have(key, "in", forms.in, where, name, hint);
  if (!complete) return std::nullopt;
  return paper_.words.fill(
      key,
      {{"name", name}, {"with_article", forms.with_article}, {"of", forms.of}, {"in", forms.in}});
}

std::optional<std::string> Sentences::plan(std::string_view key, const Framework& framework) const {
  const auto found = framework.of_name.find(paper_.language());
  const std::string of = found == framework.of_name.end() ? "" : found->second;
  const std::string& name = short_name(framework, paper_);
  const bool complete = have(key, "of", of, {.path = "frameworks.toml"}, name,
                             "write of = {" + paper_.language() + " = \"..\"} for " + framework.id);
  if (!complete) return std::nullopt;
  return paper_.words.fill(key, {{"name", name}, {"of", of}});
}

std::optional<std::string> Sentences::city() const {
  const LocalizedText& city_in = paper_.meeting.city_in;
  if (city_in.has(paper_.language())) return paper_.text(city_in);
  const std::string& city = paper_.text(paper_.meeting.city);
  const std::string key = "announcement.city_in";
  const bool complete =
      have(key, "city_in", "", {.path = "meetings/" + paper_.meeting.id + ".toml"}, city,
           "write city_in = {" + paper_.language() + " = \"..\"}");
  if (!complete) return std::nullopt;
  return paper_.words.fill(key, {{"city", city}});
}

std::string Sentences::fallback(std::string_view label_key,
                                const std::vector<std::string>& parts) const {
  return paper_.words.fill(
      "announcement.fallback",
      {{"label", std::string(paper_.words[label_key])}, {"list", join(parts, ", ")}});
}

}  // namespace plenary
