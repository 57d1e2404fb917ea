// What comes with a list: when its mail came, and from whom; whose form it is.
#include <algorithm>

#include "actions/import_state.h"
#include "plenary/codec/file_kind.h"
#include "plenary/text.h"

namespace plenary::actions {

bool DelegateImport::State::has_mails() const {
  return std::any_of(request.files.begin(), request.files.end(),
                     [](const ImportFile& file) { return !file.is_pasted && is_mail(*file.text); });
}

// A mail says when it came; one that does not, or that comes from the future, asks.
void DelegateImport::State::check_mail(Checked<DelegateList>& list) const {
  if (!list.value.mail || options.received_said) return;
  constexpr std::int64_t a_day = 86'400'000'000;
  const Instant sent = list.value.mail->sent;
  const bool is_missing = sent == Instant{};
  if (!is_missing && sent.microseconds <= setting.now.microseconds + a_day) return;
  list.value.usable = false;
  list.problems.push_back({.code = is_missing ? "mail-without-date" : "mail-from-the-future",
                           .where = {list.value.path, 0, 0},
                           .value = is_missing ? "" : iso(sent),
                           .message = is_missing ? "the mail does not say when it was sent"
                                                 : "the mail says that it was sent on " + iso(sent),
                           .hint = "say when it came with --received"});
}

void DelegateImport::State::suggest_delegation(Checked<DelegateList>& list) const {
  std::string code;
  std::string why = "the file's name";
  if (const auto named = party_in_file_name(list.value.path, parties)) {
    code = *named;
  } else if (list.value.mail) {
    for (const Contact& contact : contacts) {
      if (contact.email.empty() || email_key(contact.email) != email_key(list.value.mail->address))
        continue;
      if (!code.empty() && code != contact.party) return;
      code = contact.party;
    }
    why = "the sender, its focal point,";
  }
  if (code.empty()) return;
  for (Problem& problem : list.problems) {
    if (problem.code != "delegation-column-missing") continue;
    problem.hint = why + " suggests --delegation " + code + " (" +
                   parties.name(code, setting.dialogue.first_language()) + ")";
  }
}

// A form of ours says whose it is, and that counts.
void DelegateImport::State::check_form(Checked<DelegateList>& list) const {
  const std::string& made_for = list.value.made_for;
  if (made_for.empty() || options.party.empty()) return;
  const PartyMatch match = parties.recognise_exactly(made_for);
  if (match.kind == PartyMatch::Kind::certain && match.code == options.party) return;
  list.problems.push_back({.code = "form-of-other",
                           .severity = Severity::warning,
                           .where = {list.value.path, 0, 0},
                           .value = made_for,
                           .message = "the form was made for " + made_for + ", and --delegation " +
                                      options.party + " does not change whose people they are",
                           .hint = "leave out --delegation, or say --map delegation=-"});
}

}  // namespace plenary::actions
