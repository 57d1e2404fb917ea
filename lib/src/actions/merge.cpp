#include "plenary/actions/merge.h"

#include <fmt/format.h>

#include <algorithm>

#include "actions/distinctions.h"
#include "plenary/actions/references.h"

namespace plenary::actions {

namespace {

PersonFile file_of(const Snapshot& snapshot, Person person) {
  auto registrations = snapshot.participants({.person = person.id, .in_id_order = true});
  return {std::move(person), std::move(registrations)};
}

// The person as typed, not whom they were merged into.
Result<Person> unmerged_person(const Snapshot& snapshot, const std::string& words) {
  auto person = one_person(snapshot, words);
  if (!person) return person;
  const std::string typed = ref(person->id);
  const bool is_ref = words.size() > 1 && (words[0] == 'P' || words[0] == 'p') &&
                      words.find_first_not_of("0123456789", 1) == std::string::npos;
  if (is_ref && words.substr(1) != typed.substr(1))
    return fail(ErrorKind::conflict,
                fmt::format("P{} was merged into {} {}", words.substr(1), typed, person->name));
  return person;
}

struct Pair {
  Person one{};
  Person other{};
};

Result<Pair> two_people(const Snapshot& snapshot, const std::string& one,
                        const std::string& other) {
  auto first = unmerged_person(snapshot, one);
  if (!first) return fail(std::move(first.error()));
  auto second = unmerged_person(snapshot, other);
  if (!second) return fail(std::move(second.error()));
  if (first->id == second->id)
    return fail(ErrorKind::usage, fmt::format("both are {} {}", ref(first->id), first->name));
  return Pair{std::move(*first), std::move(*second)};
}

std::string place_of(const Participant& participant) {
  return fmt::format("{} ({}, {})", ref(participant.registration.id), participant.meeting,
                     participant.party);
}

// Two live registrations of one person at one meeting would be two seats.
Problems seats_in_the_way(const PersonFile& kept, const PersonFile& merged) {
  Problems problems;
  for (const Participant& mine : kept.registrations) {
    for (const Participant& theirs : merged.registrations) {
      if (mine.meeting != theirs.meeting || !is_live(mine.registration.status) ||
          !is_live(theirs.registration.status))
        continue;
      problems.push_back(
          {.code = "both-registered",
           .message = fmt::format("both are registered for {}: {} for {}, {} for {}", mine.meeting,
                                  ref(mine.registration.id), mine.party,
                                  ref(theirs.registration.id), theirs.party),
           .hint = fmt::format("withdraw one of them first: plenary register withdraw {} -m {}",
                               ref(theirs.registration.id), mine.meeting)});
    }
  }
  return problems;
}

// What was said of the one is now said of the other, once.
void move_distinctions(Writer& writer, PersonId from, PersonId to) {
  const auto all = writer.rows<Distinction>();
  for (const Distinction& each : all) {
    if (each.person != from && each.other != from) continue;
    const PersonId third = each.person == from ? each.other : each.person;
    writer.end_distinction(each.id);
    if (third == to || is_told_apart(all, to, third)) continue;
    Distinction moved = distinction_of(to, third);
    writer.put(moved);
  }
}

void move_everything(Writer& writer, const MergePlan& plan) {
  const PersonId from = plan.merged.person.id;
  const PersonId to = plan.kept.person.id;
  for (const Participant& participant : plan.merged.registrations) {
    Registration row = participant.registration;
    row.person = to;
    writer.put(row);
  }
  for (SlotPerson row : writer.rows<SlotPerson>()) {
    if (row.person != from) continue;
    row.person = to;
    writer.put(row);
  }
  move_distinctions(writer, from, to);
  for (Person person : writer.rows<Person>()) {
    if (person.id != from && person.merged_into != from) continue;
    person.merged_into = to;
    writer.put(person);
  }
}

}  // namespace

std::string PersonFile::label() const { return ref(person.id) + " " + person.name; }

Result<MergePlan> plan_merge(const Snapshot& snapshot, const std::string& kept,
                             const std::string& merged) {
  auto pair = two_people(snapshot, kept, merged);
  if (!pair) return fail(std::move(pair.error()));
  MergePlan plan{.kept = file_of(snapshot, std::move(pair->one)),
                 .merged = file_of(snapshot, std::move(pair->other))};
  const PersonId from = plan.merged.person.id;
  if (Problems seats = seats_in_the_way(plan.kept, plan.merged); !seats.empty()) {
    std::string message =
        fmt::format("{} and {} cannot be merged", plan.kept.label(), plan.merged.label());
    return fail(Error{
        .kind = ErrorKind::conflict, .message = std::move(message), .problems = std::move(seats)});
  }
  for (const Participant& participant : plan.merged.registrations)
    plan.effects.push_back(
        fmt::format("{} goes to {}", place_of(participant), ref(plan.kept.person.id)));
  const auto parts = snapshot.rows<SlotPerson>();
  const auto count = std::count_if(parts.begin(), parts.end(),
                                   [&](const SlotPerson& row) { return row.person == from; });
  if (count > 0)
    plan.effects.push_back(fmt::format("{} {} in the programme go{} with it", count,
                                       count == 1 ? "part" : "parts", count == 1 ? "es" : ""));
  plan.effects.push_back(fmt::format("{} stays as another way to write {}", plan.merged.label(),
                                     ref(plan.kept.person.id)));
  return plan;
}

Result<Done> merge(Store& store, const Act& act, const std::string& kept,
                   const std::string& merged) {
  Done done;
  auto receipt = store.write(act, [&](Writer& writer) -> Result<void> {
    auto plan = plan_merge(writer, kept, merged);
    if (!plan) return fail(std::move(plan.error()));
    move_everything(writer, *plan);
    done.sentence = fmt::format("merged {} into {}", plan->merged.label(), plan->kept.label());
    return {};
  });
  if (!receipt) return fail(std::move(receipt.error()));
  done.receipt = std::move(*receipt);
  return done;
}

Result<Done> keep_apart(Store& store, const Act& act, const std::string& one,
                        const std::string& other) {
  Done done;
  auto receipt = store.write(act, [&](Writer& writer) -> Result<void> {
    auto pair = two_people(writer, one, other);
    if (!pair) return fail(std::move(pair.error()));
    if (!is_told_apart(writer.rows<Distinction>(), pair->one.id, pair->other.id)) {
      Distinction row = distinction_of(pair->one.id, pair->other.id);
      writer.put(row);
    }
    done.sentence = fmt::format("{} {} and {} {} are two people", ref(pair->one.id), pair->one.name,
                                ref(pair->other.id), pair->other.name);
    return {};
  });
  if (!receipt) return fail(std::move(receipt.error()));
  done.receipt = std::move(*receipt);
  return done;
}

}  // namespace plenary::actions
