// The lists that cancel and replace: whose they are, and what was decided about the people who are
// not in them.
#include <charconv>

#include "actions/import_state.h"

namespace plenary::actions {

namespace {

using Kind = WithdrawalDecision::Kind;

std::string_view option_of(Kind kind) {
  switch (kind) {
    case Kind::withdraw:
      return "--withdraw";
    case Kind::correct:
      return "--correct";
    case Kind::replace:
      return "--replace";
  }
  return "";
}

// "3", "spain.csv:3"
bool read_line(std::string_view text, WithdrawalDecision& decision) {
  if (const std::size_t colon = text.rfind(':'); colon != text.npos) {
    decision.path = text.substr(0, colon);
    text.remove_prefix(colon + 1);
  }
  const char* end = text.data() + text.size();
  const auto [stopped, fault] = std::from_chars(text.data(), end, decision.line);
  return fault == std::errc{} && stopped == end && decision.line > 0;
}

std::string words_of(const WithdrawalDecision& decision) {
  std::string words = std::string(option_of(decision.kind)) + ' ' + ref(decision.registration);
  if (decision.line == 0) return words;
  words += '=';
  if (!decision.path.empty()) words += decision.path + ':';
  return words + std::to_string(decision.line);
}

const PlannedWithdrawal* withdrawal_of(const ImportPlan& plan, RegistrationId id) {
  for (const PlannedWithdrawal& each : plan.withdrawals)
    if (each.after.id == id) return &each;
  return nullptr;
}

// Whether the plan does what was decided; it may not silently do something else.
bool takes_effect(const WithdrawalDecision& decision, const DelegateLists& lists,
                  const ImportPlan& plan) {
  if (decision.kind == Kind::withdraw) return withdrawal_of(plan, decision.registration);
  for (const PlanRow& row : plan.rows) {
    if (row.line != decision.line || row.known != decision.registration) continue;
    if (!decision.path.empty() && lists[row.list].value.path != decision.path) continue;
    return (row.verdict == Verdict::fresh) == (decision.kind == Kind::replace);
  }
  return plan.total.blocks() && decision.kind == Kind::correct;  // the row says what is wrong
}

}  // namespace

Result<void> DelegateImport::State::read_replaced() {
  for (const std::string& words : request.replaced) {
    auto party = one_party(parties, words);
    if (!party) return fail(std::move(party.error()));
    options.replaced.push_back(std::move(*party));
  }
  const bool decides =
      !request.withdraw.empty() || !request.correct.empty() || !request.replace.empty();
  if (options.replaced.empty() && decides)
    return fail(ErrorKind::usage,
                "--withdraw, --correct and --replace go with a list that replaces",
                {"say whose delegation it replaces: --replace-delegation SN"});
  if (!options.replaced.empty() && request.partial)
    return fail(ErrorKind::usage,
                "--partial and --replace-delegation do not go together: whoever stands in a row "
                "left out would be withdrawn",
                {"mend the list first, or leave out --replace-delegation"});
  return {};
}

Result<void> DelegateImport::State::read_decisions(const Snapshot& snapshot) {
  const auto read = [&](const std::vector<std::string>& all, Kind kind) -> Result<void> {
    for (const std::string& words : all) {
      WithdrawalDecision decision{.kind = kind};
      const std::size_t sign = kind == Kind::withdraw ? words.npos : words.rfind('=');
      const bool is_read = kind == Kind::withdraw ||
                           (sign != words.npos && read_line(words.substr(sign + 1), decision));
      if (!is_read)
        return fail(ErrorKind::usage,
                    std::string(option_of(kind)) + ": \"" + words + "\" names no row",
                    {"as in R12=3: the registration, and the line of its row"});
      auto participant = one_participant(snapshot, setting, words.substr(0, sign));
      if (!participant) return fail(std::move(participant.error()));
      decision.registration = participant->registration.id;
      options.decisions.push_back(std::move(decision));
    }
    return {};
  };
  if (auto done = read(request.withdraw, Kind::withdraw); !done) return done;
  if (auto done = read(request.correct, Kind::correct); !done) return done;
  return read(request.replace, Kind::replace);
}

Result<void> DelegateImport::State::check_decisions() const {
  for (const WithdrawalDecision& each : options.decisions) {
    if (takes_effect(each, lists, plan)) continue;
    if (each.kind == Kind::withdraw)
      return fail(
          ErrorKind::usage,
          words_of(each) +
              ": this person is in the list, or of a delegation that it does "
              "not replace",
          {"plenary register withdraw " + ref(each.registration) + " withdraws whoever it is"});
    return fail(ErrorKind::usage, words_of(each) + ": no row on that line can be taken so",
                {"give the line of a new row of the same delegation"});
  }
  return {};
}

Result<void> DelegateImport::decide(Store& store, const std::vector<WithdrawalDecision>& decisions,
                                    const std::vector<IdentityDecision>& identities) {
  State& state = *state_;
  state.options.decisions.insert(state.options.decisions.end(), decisions.begin(), decisions.end());
  state.options.identities.insert(state.options.identities.end(), identities.begin(),
                                  identities.end());
  state.planner->decide(state.options.decisions, state.options.identities);
  return store.read({}, [&](Snapshot& snapshot) -> Result<void> {
    state.make_plan(snapshot);
    return {};
  });
}

std::string DelegateImport::name_in(const PlanRow& row) const {
  Candidate candidate;
  return state_->planner->read(row, candidate) ? candidate.registration.name : std::string();
}

}  // namespace plenary::actions
