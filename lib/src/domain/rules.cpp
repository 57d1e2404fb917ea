#include "plenary/domain/rules.h"

#include <algorithm>
#include <array>

#include "plenary/text.h"
#include "vocabulary/first_letters.h"

namespace plenary {

bool is_late(Instant received, const MeetingRules& rules, const Zone& deadline_zone) {
  if (rules.nominate_by.year == 0) return false;
  return deadline_zone.local_date(received) > rules.nominate_by;
}

std::optional<int> days_left(Date today, const MeetingRules& rules) {
  if (rules.nominate_by.year == 0) return std::nullopt;
  return static_cast<int>(days_between(today, rules.nominate_by));
}

bool is_open_to(const Party* party, bool invited, const Meeting& meeting) {
  if (meeting.rules.open_to == OpenTo::anyone || invited) return true;
  if (!party) return false;
  const auto& co_chairs = meeting.co_chairs;
  if (meeting.is_host_or_chair(party->code) ||
      std::find(co_chairs.begin(), co_chairs.end(), party->code) != co_chairs.end())
    return true;
  const auto standing = party->standing_on(meeting.start);
  if (meeting.rules.open_to == OpenTo::partners) return standing.has_value();
  return standing == Standing::secretariat;  // of a meeting by invitation: it sends them
}

std::string default_category(std::string_view code, const Party* party, Date day) {
  const bool is_country_code = code.size() == 2 && code[0] >= 'A' && code[0] <= 'Z';
  if (!party) return is_country_code ? "government" : "international_organisation";
  const auto standing = party->standing_on(day);
  if (standing == Standing::secretariat) return "secretariat";
  if (standing == Standing::observer || standing == Standing::permanent_observer) return "observer";
  if (party->kind == PartyKind::state) return "government";
  return standing == Standing::partner ? "partner_organisation" : "international_organisation";
}

namespace {

// Folded.
constexpr auto placeholder_names = std::to_array<std::string_view>({"a completer",
                                                                    "xxx",
                                                                    "vacant",
                                                                    "vacante",
                                                                    "poste vacant",
                                                                    "a designer ulterieurement",
                                                                    "a communiquer",
                                                                    "nom a communiquer",
                                                                    "sera comunicado",
                                                                    "a preciser",
                                                                    "a pourvoir",
                                                                    "reste a pourvoir",
                                                                    "non communique",
                                                                    "nom non communique",
                                                                    "non designe",
                                                                    "no comunicado",
                                                                    "nao comunicado",
                                                                    "non comunicato",
                                                                    "to be communicated",
                                                                    "a determiner",
                                                                    "en attente",
                                                                    "nom a confirmer",
                                                                    "sera communique",
                                                                    "a comunicar",
                                                                    "a indicar",
                                                                    "por designar",
                                                                    "por definir",
                                                                    "por determinar",
                                                                    "pendiente",
                                                                    "a definir",
                                                                    "a designar",
                                                                    "da confermare",
                                                                    "da designare",
                                                                    "da definire",
                                                                    "da nominare",
                                                                    "noch zu benennen",
                                                                    "wird noch benannt",
                                                                    "wird nachgereicht",
                                                                    "noch offen",
                                                                    "to be nominated",
                                                                    "to be designated",
                                                                    "to be announced",
                                                                    "to be advised",
                                                                    "name to be confirmed",
                                                                    "يحدد لاحقا",
                                                                    "سيحدد لاحقا",
                                                                    "يحدد فيما بعد",
                                                                    "قيد التحديد",
                                                                    "tbc",
                                                                    "t b c",
                                                                    "tbd",
                                                                    "t b d",
                                                                    "tba",
                                                                    "nn",
                                                                    "n n",
                                                                    "a confirmer",
                                                                    "a designer",
                                                                    "a confirmar",
                                                                    "por confirmar",
                                                                    "to be confirmed",
                                                                    "to be determined"});
constexpr FirstLetters placeholder_letters(placeholder_names);

}  // namespace

// Also counted: "TBC 2".
bool is_placeholder_name(std::string_view name) {
  if (!placeholder_letters.may_begin(name)) return false;
  const std::string folded = fold(name);
  std::string_view words = folded;
  while (!words.empty() && words.back() >= '0' && words.back() <= '9') words.remove_suffix(1);
  return std::find(placeholder_names.begin(), placeholder_names.end(), trim(words)) !=
         placeholder_names.end();
}

// An unused head's seat may be taken by anyone: that nobody is named head is a finding of its own.
bool QuotaUse::over() const {
  if (exempt || !quota.limited) return false;
  const bool too_many_heads = quota.heads > 0 && heads > quota.heads;
  return too_many_heads || heads + others > quota.total();
}

bool QuotaUse::over_by_heads_alone() const { return over() && heads + others <= quota.total(); }

int QuotaUse::free_seats() const {
  if (exempt || !quota.limited) return 0;
  return std::max(0, quota.total() - heads - others);
}

bool counts_in_quota(const Registration& registration, const Dialogue& dialogue) {
  if (!holds_seat(registration.status)) return false;
  const RoleRule* role = dialogue.role(registration.role);
  const CategoryRule* category = dialogue.category(registration.category);
  return (!role || role->counts_in_quota) && (!category || category->counts_in_quota);
}

namespace {

Quota quota_of(const Delegation& delegation, const Meeting& meeting) {
  if (delegation.quota.empty()) return meeting.rules.quota;
  return parse_quota(delegation.quota).value_or(meeting.rules.quota);
}

bool is_exempt(const Delegation& delegation, const Meeting& meeting) {
  const auto& exempt = meeting.rules.exempt;
  return delegation.exempt || meeting.is_host_or_chair(delegation.party) ||
         std::find(exempt.begin(), exempt.end(), delegation.party) != exempt.end();
}

}  // namespace

QuotaUse quota_use(const std::vector<Registration>& delegation_rows, const Delegation& delegation,
                   const Meeting& meeting, const Dialogue& dialogue) {
  QuotaUse use{.quota = quota_of(delegation, meeting), .exempt = is_exempt(delegation, meeting)};
  for (const Registration& row : delegation_rows) {
    if (!counts_in_quota(row, dialogue)) continue;
    ++(row.role == "head" ? use.heads : use.others);
  }
  return use;
}

std::vector<Status> may_follow(Status from) {
  switch (from) {
    case Status::nominated:
      return {Status::confirmed, Status::waitlisted, Status::refused, Status::withdrawn};
    case Status::confirmed:
      return {Status::nominated, Status::waitlisted, Status::refused, Status::withdrawn};
    case Status::waitlisted:
      return {Status::nominated, Status::confirmed, Status::refused, Status::withdrawn};
    case Status::refused:
    case Status::withdrawn:
      return {Status::nominated};
  }
  return {};
}

bool may_become(Status from, Status to) {
  const std::vector<Status> next = may_follow(from);
  return std::find(next.begin(), next.end(), to) != next.end();
}

}  // namespace plenary
