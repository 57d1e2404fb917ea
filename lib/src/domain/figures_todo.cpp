#include "domain/figures_todo.h"

#include <algorithm>

namespace plenary {
namespace {

constexpr std::size_t most = 3;
constexpr int soon = 7;  // days before the deadline from which silence is worth a line

std::int64_t count_delegations(const Figures& figures, bool (*counts)(const DelegationFigures&)) {
  return std::count_if(figures.by_delegation.begin(), figures.by_delegation.end(), counts);
}

Todo silence(const Figures& figures) {
  const int days = *figures.days_left;
  const char* code = "deadline-soon";
  if (days == 0) code = "deadline-today";
  if (days == 1) code = "deadline-tomorrow";
  if (days < 0) code = "deadline-passed";
  return {code, figures.parties_missing, days};
}

std::int64_t partners_of(const FigureInput& input) {
  return std::count_if(input.parties.all.begin(), input.parties.all.end(), [&](const Party& party) {
    const auto standing = party.standing_on(input.meeting.start);
    return standing && *standing != Standing::secretariat;
  });
}

Todo over_quota(const Figures& figures) {
  return {"quota-exceeded",
          count_delegations(figures, [](const auto& each) { return each.quota.over(); })};
}

Todo without_head(const Figures& figures) {
  return {"head-missing",
          count_delegations(figures, [](const auto& each) { return each.is_without_head(); })};
}

Todo without_documents(const Figures& figures) {
  return {"documents-missing", count_delegations(figures, [](const auto& each) {
            return !each.documents_missing.empty();
          })};
}

// Everything that could be said while the meeting is still to come, most urgent first.
std::vector<Todo> before_the_end(const Figures& figures, const FigureInput& input) {
  const auto& days = figures.days_left;
  std::vector<Todo> all;
  if (days && *days >= 0 && *days <= soon) all.push_back(silence(figures));
  all.push_back(over_quota(figures));
  all.push_back(without_head(figures));
  if (days && *days < 0) all.push_back(silence(figures));
  all.push_back(without_documents(figures));
  if (days && *days < 0) all.push_back({"confirmation-due", figures.totals.nominated});
  all.push_back({"names-missing", figures.totals.placeholders});
  const bool nobody_invited = figures.parties_invited == 0 && figures.parties_registered == 0;
  if (nobody_invited) all.push_back({"invitations-missing", partners_of(input)});
  return all;
}

}  // namespace

std::vector<Todo> todo_of(const Figures& figures, const FigureInput& input) {
  const bool is_over = input.meeting.end.year != 0 && input.today > input.meeting.end;
  std::vector<Todo> all;
  if (!is_over) {
    all = before_the_end(figures, input);
  } else if (figures.totals.attended == 0) {
    all.push_back({"attendance-missing", figures.totals.registered});
  }
  all.erase(
      std::remove_if(all.begin(), all.end(), [](const Todo& todo) { return todo.count == 0; }),
      all.end());
  if (all.size() > most) all.resize(most);
  return all;
}

}  // namespace plenary
