#include "actions/name_search.h"

#include <algorithm>
#include <iterator>

#include "plenary/actions/references.h"
#include "plenary/text.h"

namespace plenary::actions {

namespace {

using SearchWords = std::vector<std::string>;

std::string described(const Participant& participant) {
  const Registration& row = participant.registration;
  std::string text = ref(row.id) + " " + row.name + " (" + participant.party + ", " + row.role;
  if (row.status != Status::nominated) text += ", " + std::string(name_of(row.status));
  return text + ")";
}

std::vector<std::string> shown(const std::vector<Participant>& candidates) {
  std::vector<std::string> lines;
  for (const Participant& candidate : candidates) {
    if (lines.size() == most_candidates) {
      lines.push_back("and " + std::to_string(candidates.size() - most_candidates) + " more");
      break;
    }
    lines.push_back(described(candidate));
  }
  return lines;
}

SearchWords words_of(std::string_view folded) {
  SearchWords words;
  for (std::string_view word : split(folded, ' ')) {
    if (!word.empty()) words.emplace_back(word);
  }
  return words;
}

bool has_all(std::string_view folded_name, const SearchWords& fragments) {
  return std::all_of(fragments.begin(), fragments.end(), [&](const std::string& fragment) {
    return folded_name.find(fragment) != std::string_view::npos;
  });
}

// The same words in any order: "Diop Awa" is wholly "Awa Diop".
bool is_whole(std::string_view folded_name, SearchWords words) {
  SearchWords name = words_of(folded_name);
  std::sort(name.begin(), name.end());
  std::sort(words.begin(), words.end());
  return name == words;
}

const std::string& longest(const SearchWords& words) {
  return *std::max_element(words.begin(), words.end(), [](const auto& left, const auto& right) {
    return left.size() < right.size();
  });
}

// One question: whose names hold these fragments, within a party where one was named.
struct Reading {
  SearchWords fragments{};
  std::string party{};
};

using Typed = std::vector<std::string>::const_iterator;

std::string joined(Typed from, Typed until) { return join({from, until}, " "); }

// The party's name reaches the index as typed, with its accents and hyphens.
void read_with_party(std::string_view name, const std::string& party, const PartyIndex& index,
                     std::vector<Reading>& readings) {
  PartyMatch match = index.recognise(party);
  if (match.kind != PartyMatch::Kind::certain) return;
  readings.push_back({words_of(fold(name)), std::move(match.code)});
}

// "diop senegal" may be a name of two words, or a name with a party on either side of it.
std::vector<Reading> readings_of(const std::vector<std::string>& typed, const Snapshot& snapshot,
                                 const Setting& setting) {
  std::vector<Reading> readings{{words_of(fold(join(typed, " "))), {}}};
  if (typed.size() < 2) return readings;
  const PartyIndex index = party_index(snapshot, setting);
  for (Typed middle = typed.begin() + 1; middle != typed.end(); ++middle) {
    const std::string before = joined(typed.begin(), middle);
    const std::string after = joined(middle, typed.end());
    read_with_party(before, after, index, readings);
    read_with_party(after, before, index, readings);
  }
  return readings;
}

// Blank-separated words that hold a letter or digit.
std::vector<std::string> typed_words(std::string_view text) {
  std::vector<std::string> words;
  for (std::string_view word : split(trim(text), ' ')) {
    if (!fold(word).empty()) words.emplace_back(word);
  }
  return words;
}

struct Found {
  std::vector<Participant> whole{};  // the name is exactly what was typed
  std::vector<Participant> partly{};
};

void collect(const Snapshot& snapshot, const std::string& meeting, const Reading& reading,
             Found& found) {
  ParticipantQuery query{.meeting = meeting, .text = longest(reading.fragments)};
  query.in_id_order = true;
  if (!reading.party.empty()) query.parties = {reading.party};
  snapshot.each_participant(query, [&](const Participant& participant) {
    const std::string name = fold(participant.registration.name);
    if (is_whole(name, reading.fragments)) found.whole.push_back(participant);
    if (has_all(name, reading.fragments)) found.partly.push_back(participant);
    return true;
  });
}

void drop_repeats(std::vector<Participant>& participants) {
  const auto id = [](const Participant& participant) { return participant.registration.id; };
  std::sort(participants.begin(), participants.end(),
            [&](const auto& left, const auto& right) { return id(left) < id(right); });
  participants.erase(
      std::unique(participants.begin(), participants.end(),
                  [&](const auto& left, const auto& right) { return id(left) == id(right); }),
      participants.end());
}

// Names of the meeting that a mistyped word was near to.
std::vector<std::string> near_names(const Snapshot& snapshot, const std::string& meeting,
                                    const SearchWords& words) {
  std::vector<std::string> candidates;
  std::vector<Participant> everyone = snapshot.participants({.meeting = meeting});
  for (const Participant& participant : everyone) {
    const std::string name = fold(participant.registration.name);
    for (std::string& part : words_of(name)) candidates.push_back(std::move(part));
    candidates.push_back(name);
  }
  std::sort(candidates.begin(), candidates.end());
  candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
  std::string close = nearest(join(words, " "), candidates);
  if (close.empty() && words.size() > 1) close = nearest(longest(words), candidates);
  if (close.empty()) return {};
  std::vector<Participant> meant;
  std::copy_if(everyone.begin(), everyone.end(), std::back_inserter(meant),
               [&](const Participant& participant) {
                 return has_all(fold(participant.registration.name), words_of(close));
               });
  std::vector<std::string> hints = shown(meant);
  if (!hints.empty()) hints.front() = "did you mean " + hints.front();
  return hints;
}

}  // namespace

Result<Participant> participant_by_name(const Snapshot& snapshot, const Setting& setting,
                                        std::string_view words) {
  const std::vector<std::string> typed = typed_words(words);
  if (typed.empty())
    return fail(ErrorKind::usage, "an empty name names nobody", {"type R42, or part of a name"});

  Found found;
  const std::vector<Reading> readings = readings_of(typed, snapshot, setting);
  for (const Reading& reading : readings) collect(snapshot, setting.meeting.id, reading, found);

  found.whole = preferred(std::move(found.whole));
  if (found.whole.size() == 1) return std::move(found.whole.front());
  found.partly = preferred(std::move(found.partly));
  if (!found.partly.empty()) return only_one(std::move(found.partly), words);
  std::vector<std::string> hints =
      near_names(snapshot, setting.meeting.id, readings.front().fragments);
  const std::string typed_whole(trim(words));
  if (typed_whole.find_first_not_of("0123456789") == typed_whole.npos)
    hints = {"registrations are written R" + typed_whole};
  if (hints.empty()) hints = {"`plenary list participants` shows everyone"};
  return fail(
      ErrorKind::not_found,
      "nobody registered for " + setting.meeting.id + " is called \"" + std::string(words) + "\"",
      std::move(hints));
}

// Who is still meant to come outranks who withdrew or was refused: a replaced person who is named
// again is normally the live one.
std::vector<Participant> preferred(std::vector<Participant> participants) {
  drop_repeats(participants);
  std::vector<Participant> live;
  std::copy_if(
      participants.begin(), participants.end(), std::back_inserter(live),
      [](const Participant& participant) { return is_live(participant.registration.status); });
  return live.empty() ? participants : live;
}

Result<Participant> only_one(std::vector<Participant> candidates, std::string_view words) {
  if (candidates.size() == 1) return std::move(candidates.front());
  return fail(ErrorKind::conflict,
              "\"" + std::string(words) + "\" may be any of " + std::to_string(candidates.size()) +
                  " registrations",
              shown(candidates));
}

}  // namespace plenary::actions
