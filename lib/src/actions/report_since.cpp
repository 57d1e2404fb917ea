#include "actions/report_since.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace plenary::actions {
namespace {

constexpr std::size_t ids_a_question = 2000;

// A registration as the comparison sees it.
struct Seen {
  std::string party{};
  std::string name{};
  bool is_live = false;  // a person who is still meant to come
};
using SeenRows = std::unordered_map<std::int64_t, Seen>;

Seen seen_of(const Participant& participant) {
  const Registration& row = participant.registration;
  return {participant.party, row.name, is_live(row.status) && !row.is_placeholder()};
}

void take(const Snapshot& snapshot, const ParticipantQuery& query, SeenRows& rows) {
  snapshot.each_participant(query, [&](const Participant& participant) {
    rows.emplace(participant.registration.id.value, seen_of(participant));
    return true;
  });
}

struct Span {
  Instant at{};
  ChangeNumber after = 0;
  ChangeNumber until = 0;
};

Instant one_day_earlier(const Setting& setting) {
  LocalDateTime local = setting.zone->to_local(setting.now);
  local.date = add_days(local.date, -1);
  return setting.zone->to_instant(local).instant;
}

Result<Span> span_since(Store& store, const Setting& setting, const AsOf& since) {
  return store.read(setting.as_of, [&](Snapshot& snapshot) -> Result<Span> {
    Span span{.until = snapshot.at_change()};
    if (since.change) {
      const auto change = snapshot.change(*since.change);
      if (!change && *since.change != 0) {
        return fail(ErrorKind::not_found, "there is no change #" + std::to_string(*since.change));
      }
      span.at = change ? change->at : Instant{};
      span.after = *since.change;
    } else {
      span.at = since.instant ? *since.instant : one_day_earlier(setting);
      span.after = snapshot.change_at(span.at);
    }
    span.after = std::min(span.after, span.until);
    return span;
  });
}

// Before its first delegation a meeting had nobody: everybody is new, and the tallies know how
// many.
Result<bool> had_delegations(Store& store, const std::string& meeting, ChangeNumber then) {
  if (then == 0) return false;
  return store.read(AsOf{.change = then}, [&](Snapshot& snapshot) -> Result<bool> {
    return !snapshot.rows<Delegation>(meeting).empty();
  });
}

struct Touched {
  SeenRows now{};
  std::vector<RegistrationId> ids{};  // every row that was altered, those that are gone included
};

Result<Touched> touched_since(Store& store, const Setting& setting, const Span& span) {
  return store.read(setting.as_of, [&](Snapshot& snapshot) -> Result<Touched> {
    Touched touched;
    take(snapshot,
         {.meeting = setting.meeting.id, .changed_after = span.after, .in_id_order = true},
         touched.now);
    for (const auto& [id, _] : touched.now) touched.ids.push_back({id});
    for (const auto& row : snapshot.differences(span.after, span.until, setting.meeting.id)) {
      const bool is_gone = row.table == "registration" && row.kind == RowChange::Kind::removed;
      if (is_gone && row.ref.size() > 1) {
        touched.ids.push_back({std::strtoll(row.ref.c_str() + 1, nullptr, 10)});
      }
    }
    std::sort(touched.ids.begin(), touched.ids.end());
    return touched;
  });
}

Result<SeenRows> as_they_were(Store& store, const std::string& meeting, ChangeNumber then,
                              const std::vector<RegistrationId>& ids) {
  return store.read(AsOf{.change = then}, [&](Snapshot& snapshot) -> Result<SeenRows> {
    SeenRows rows;
    for (std::size_t first = 0; first < ids.size(); first += ids_a_question) {
      const auto begin = ids.begin() + static_cast<std::ptrdiff_t>(first);
      const auto end =
          ids.begin() + static_cast<std::ptrdiff_t>(std::min(first + ids_a_question, ids.size()));
      take(snapshot, {.meeting = meeting, .ids = {begin, end}, .in_id_order = true}, rows);
    }
    return rows;
  });
}

class Lines {
 public:
  explicit Lines(bool with_names) : with_names_(with_names) {}

  void add(const std::string& party, const std::string& name) {
    SinceLine& line = lines_[party];
    ++line.count;
    if (with_names_) line.names.push_back(name);
  }
  void add(const std::string& party, std::int64_t count) { lines_[party].count += count; }

  std::vector<SinceLine> done() {
    std::vector<SinceLine> all;
    for (auto& [party, line] : lines_) {
      line.party = party;
      all.push_back(std::move(line));
    }
    return all;
  }

 private:
  bool with_names_;
  std::map<std::string, SinceLine> lines_;
};

SinceFigures compare(const SeenRows& then, const Touched& touched, bool with_names) {
  Lines fresh(with_names);
  Lines changed(with_names);
  Lines withdrawn(with_names);
  for (const RegistrationId id : touched.ids) {
    const auto before = then.find(id.value);
    const auto now = touched.now.find(id.value);
    const bool was = before != then.end() && before->second.is_live;
    const bool is = now != touched.now.end() && now->second.is_live;
    if (is) (was ? changed : fresh).add(now->second.party, now->second.name);
    if (was && !is) withdrawn.add(before->second.party, before->second.name);
  }
  return {.fresh = fresh.done(), .changed = changed.done(), .withdrawn = withdrawn.done()};
}

SinceFigures all_are_new(const std::vector<Tally>& tallies) {
  Lines fresh(false);
  for (const auto& tally : tallies) {
    if (is_live(tally.status) && !tally.placeholder) fresh.add(tally.party, tally.count);
  }
  return {.fresh = fresh.done()};
}

}  // namespace

Result<SinceFigures> since_figures(Store& store, const Setting& setting,
                                   const std::vector<Tally>& tallies, const DailyOptions& options) {
  const auto span = span_since(store, setting, options.since);
  if (!span) return fail(span.error());
  SinceFigures figures{.at = span->at};
  if (span->after == span->until) return figures;
  const auto had = had_delegations(store, setting.meeting.id, span->after);
  if (!had) return fail(had.error());
  if (!*had && !options.with_names) {
    figures = all_are_new(tallies);
  } else {
    const auto touched = touched_since(store, setting, *span);
    if (!touched) return fail(touched.error());
    auto then = as_they_were(store, setting.meeting.id, span->after, touched->ids);
    if (!then) return fail(then.error());
    figures = compare(*then, *touched, options.with_names);
  }
  figures.at = span->at;
  return figures;
}

}  // namespace plenary::actions
