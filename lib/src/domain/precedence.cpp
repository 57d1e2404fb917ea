#include "plenary/domain/precedence.h"

#include <algorithm>

#include "plenary/text.h"

namespace plenary {
namespace {

enum Rank {
  partner_state,
  observer_state,
  other_state,
  partner_organisation,
  observer_organisation,
  other_organisation,
  secretariat,
};

Rank rank_of_state(std::optional<Standing> standing, bool observers_among) {
  if (!standing) return other_state;
  if (*standing == Standing::partner) return partner_state;
  return observers_among ? partner_state : observer_state;
}

Rank rank_of(const Party* party, const Meeting& meeting) {
  if (!party) return other_organisation;
  const auto standing = party->standing_on(meeting.start);
  if (standing == Standing::secretariat) return secretariat;
  if (party->kind == PartyKind::state) {
    return rank_of_state(standing, meeting.protocol.observers == "among");
  }
  if (!standing) return other_organisation;
  return *standing == Standing::partner ? partner_organisation : observer_organisation;
}

struct Place {
  Rank rank;
  std::string text;
  std::string code;
};

// Moves the state drawn by lot to the front of its rank; those before it follow at the end.
void start_from(std::vector<Place>& places, std::string_view code) {
  const auto drawn = std::find_if(places.begin(), places.end(),
                                  [&](const Place& place) { return place.code == code; });
  if (drawn == places.end()) return;
  const Rank rank = drawn->rank;
  const auto same = [&](const Place& place) { return place.rank == rank; };
  const auto first = std::find_if(places.begin(), places.end(), same);
  const auto last = std::find_if_not(drawn, places.end(), same);
  std::rotate(first, drawn, last);
}

}  // namespace

PartyNames::PartyNames(const Parties& parties, const std::vector<PartyRecord>& recorded,
                       Language language, Language first)
    : language_(std::move(language)), first_(std::move(first)) {
  for (const auto& party : parties.all) parties_.emplace(party.code, &party);
  for (const auto& record : recorded) recorded_.emplace(record.code, record.name);
}

const Party* PartyNames::party(std::string_view code) const {
  const auto found = parties_.find(code);
  return found == parties_.end() ? nullptr : found->second;
}

std::string PartyNames::of(std::string_view code) const {
  if (const Party* known = party(code); known && !known->name.empty()) {
    return known->name.in(language_, first_);
  }
  const auto record = recorded_.find(code);
  return record == recorded_.end() ? std::string(code) : record->second;
}

std::string PartyNames::order_text(std::string_view code, const Language& language) const {
  const Party* known = party(code);
  if (!known) return of(code);
  const auto key = known->sort_keys.find(language);
  if (key != known->sort_keys.end()) return key->second;
  return known->name.empty() ? known->code : known->name.in(language, first_);
}

bool PartyNames::is_cleared(std::string_view code) const {
  const Party* known = party(code);
  return known && known->name.has(language_);
}

std::vector<std::string> in_protocol_order(std::vector<std::string> codes, const PartyNames& names,
                                           const Meeting& meeting) {
  const auto& chosen = meeting.protocol.order_language;
  const Language language = chosen.empty() ? names.language() : chosen;
  std::vector<Place> places;
  places.reserve(codes.size());
  for (auto& code : codes) {
    const Rank rank = rank_of(names.party(code), meeting);
    places.push_back({rank, names.order_text(code, language), std::move(code)});
  }
  const Collation collation(language);
  std::sort(places.begin(), places.end(), [&](const Place& left, const Place& right) {
    if (left.rank != right.rank) return left.rank < right.rank;
    if (collation.less(left.text, right.text)) return true;
    if (collation.less(right.text, left.text)) return false;
    return left.code < right.code;
  });
  if (!meeting.protocol.start_from.empty()) start_from(places, meeting.protocol.start_from);
  codes.clear();
  for (auto& place : places) codes.push_back(std::move(place.code));
  return codes;
}

}  // namespace plenary
