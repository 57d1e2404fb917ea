#include "plenary/actions/import.h"

#include <algorithm>
#include <unordered_map>

#include "actions/config_change.h"
#include "actions/identity.h"
#include "actions/import_identities.h"
#include "actions/import_state.h"
#include "actions/list_file.h"
#include "actions/mail_lists.h"
#include "actions/pasted_list.h"
#include "actions/rule_ids.h"
#include "intake/progress_steps.h"
#include "intake/words.h"
#include "plenary/codec/encoding.h"
#include "plenary/codec/file_kind.h"
#include "plenary/domain/rules.h"
#include "plenary/text.h"

namespace plenary::actions {

namespace {

constexpr std::size_t most_absent_named = 50;

std::string last_part(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == path.npos ? path : path.substr(slash + 1);
}

tl::unexpected<Error> unknown_word(const std::string& kind, const std::string& word,
                                   const std::vector<std::string>& known) {
  return fail(ErrorKind::usage, "there is no " + kind + " " + in_quotes(word),
              {did_you_mean(word, known)});
}

// What the parts in the agenda and the documents on file are is asked only where it matters.
void add_surroundings(KnownPeople& known, const Snapshot& snapshot, const Meeting& meeting,
                      const ImportOptions& options) {
  if (!meeting.rules.documents.empty()) known.documents = snapshot.rows<DocumentRecord>(meeting.id);
  if (options.replaced.empty()) return;
  for (SlotPerson& each : snapshot.rows<SlotPerson>(meeting.id))
    known.parts.push_back({each.person, std::move(each.part)});
}

// Few people have been merged: each is looked up whole.
std::vector<NameAlias> aliases_of(const Snapshot& snapshot, const std::string& meeting,
                                  const ImportKeys& keys) {
  std::vector<NameAlias> aliases;
  for (const auto& [name, person] : snapshot.merged_names(keys.names)) {
    NameAlias& alias = aliases.emplace_back(NameAlias{.name_key = name, .person = person});
    for (Participant& each : snapshot.participants({.person = person}))
      if (each.meeting != meeting) alias.elsewhere.push_back(std::move(each.party));
  }
  return aliases;
}

KnownPeople known_people(const Snapshot& snapshot, const std::string& meeting,
                         const ImportKeys& keys) {
  KnownPeople known;
  known.here = snapshot.known_rows(meeting);
  known.elsewhere = snapshot.known_elsewhere(meeting, keys.emails, keys.names);
  known.delegations = snapshot.rows<Delegation>();
  known.aliases = aliases_of(snapshot, meeting, keys);
  for (const Tally& row : snapshot.tallies(meeting))
    known.seats.push_back({.party = row.party,
                           .category = row.category,
                           .role = row.role,
                           .status = row.status,
                           .placeholder = row.placeholder,
                           .count = row.count});
  for (const Invitation& invitation : snapshot.rows<Invitation>(meeting))
    known.invited.push_back(invitation.party);
  known.each_named = [&snapshot](const std::function<void(const NamedRow&)>& take) {
    snapshot.each_named(take);
  };
  known.load = [&snapshot](RegistrationId id) -> std::optional<Registration> {
    auto participant = snapshot.participant(id);
    if (!participant) return std::nullopt;
    return std::move(participant->registration);
  };
  return known;
}

bool is_same_plan(const ImportPlan& left, const ImportPlan& right) {
  const auto same_row = [](const PlanRow& a, const PlanRow& b) {
    return a.verdict == b.verdict && a.known == b.known && a.person == b.person;
  };
  const auto same_change = [](const PlannedChange& a, const PlannedChange& b) {
    return a.row == b.row && a.after == b.after;
  };
  const auto same_withdrawal = [](const PlannedWithdrawal& a, const PlannedWithdrawal& b) {
    return a.after == b.after && a.before == b.before;
  };
  return std::equal(left.rows.begin(), left.rows.end(), right.rows.begin(), right.rows.end(),
                    same_row) &&
         std::equal(left.withdrawals.begin(), left.withdrawals.end(), right.withdrawals.begin(),
                    right.withdrawals.end(), same_withdrawal) &&
         std::equal(left.changes.begin(), left.changes.end(), right.changes.begin(),
                    right.changes.end(), same_change);
}

}  // namespace

Result<void> DelegateImport::State::read_options() {
  options.blank_clears = request.blank_clears;
  options.new_delegations = request.new_delegations;
  options.excel_serial = request.excel_serial;
  for (const DateOrder order : {DateOrder::day_first, DateOrder::month_first})
    if (request.date_order == name_of(order)) options.date_order = order;
  if (!request.date_order.empty() && options.date_order == DateOrder::unsaid)
    return unknown_word("date order", request.date_order, {"day-first", "month-first"});
  options.nominated_by = to_nfc(trim(request.nominated_by));
  options.received = setting.now;
  options.received_said = !request.received.empty() && !request.received_unsaid;
  if (!request.encoding.empty()) {
    auto known = find_encoding(request.encoding);
    if (!known) return fail(std::move(known.error()));
    encoding = std::move(*known);
  }
  options.progress = request.progress;
  if (auto read = read_delegation(); !read) return read;
  if (!request.role.empty()) {
    const auto word = role_of_word(request.role, setting.dialogue);
    if (!word || word->role.empty())
      return unknown_word("role", request.role, ids_of(setting.dialogue.roles));
    options.role = word->role;
  }
  if (!request.category.empty()) {
    const auto category = category_of_word(request.category, setting.dialogue);
    if (!category)
      return unknown_word("category", request.category, ids_of(setting.dialogue.categories));
    options.category = *category;
  }
  if (!request.received.empty()) {
    const auto received = parse_received(request.received, *setting.deadline_zone);
    if (!received)
      return fail(ErrorKind::usage, "\"" + request.received + "\" is no moment",
                  {"write \"8 June 2023\", \"2023-06-09 23:59\" or 2023-06-09T23:59:00+01:00"});
    options.received = *received;
  }
  if (auto replaced = read_replaced(); !replaced) return replaced;
  if (auto found = read_mapping(); !found) return found;
  return read_document();
}

Result<void> DelegateImport::State::read_delegation() {
  if (request.delegation.empty()) return {};
  auto party = one_party(parties, request.delegation,
                         "--new-delegations records an organisation that is not in partners.toml");
  if (party) {
    options.party = std::move(*party);
    return {};
  }
  const std::string name = to_nfc(trim(request.delegation));
  const std::string code = slug(name);
  if (!request.new_delegations || party.error().kind != ErrorKind::not_found || code.empty())
    return fail(std::move(party.error()));
  options.new_party = name;
  options.party = code;
  return {};
}

Result<void> DelegateImport::State::read_document() {
  if (request.document.empty()) return {};
  document = parse_document_words(request.document);
  if (!document)
    return fail(ErrorKind::usage, "\"" + request.document + "\" does not name a document",
                {"write TYPE:NUMBER:DATE, as in note_verbale:NV-12/2023:2023-06-05"});
  const auto type = parse_document_type(document->type, setting.meeting.rules.documents);
  if (!type) return unknown_word("kind of document", document->type, document_types());
  document->type = *type;
  options.document_type = *type;
  return {};
}

void DelegateImport::State::read_lists() {
  ReadListOptions how{.delimiter = request.delimiter,
                      .map = request.map,
                      .party = options.party,
                      .encoding = encoding,
                      .header_row = request.header_row};
  if (request.use_map.empty()) how.saved = setting.dialogue.mappings;
  if (mapping) {
    how.map.insert(how.map.end(), mapping->map.begin(), mapping->map.end());
    how.map_name = mapping->name;
  }
  for (const ImportFile& file : request.files) {
    if (file.is_pasted) {
      lists.push_back(read_pasted_list(file, how, setting.dialogue));
    } else if (is_mail(*file.text)) {
      for (auto& list :
           read_mail_lists(file, request.sheet, how, request.installation, setting.meeting.id))
        lists.push_back(std::move(list));
    } else {
      lists.push_back(
          read_list_file(file, request.sheet, how, request.installation, setting.meeting.id));
    }
  }
  for (auto& list : lists) {
    check_mail(list);
    suggest_delegation(list);
    check_form(list);
  }
}

void DelegateImport::State::make_plan(const Snapshot& snapshot) {
  if (!planner) planner = std::make_unique<ImportPlanner>(lists, import_setting(), options);
  KnownPeople known = known_people(snapshot, setting.meeting.id, planner->keys());
  add_surroundings(known, snapshot, setting.meeting, options);
  known.contacts = contacts;
  plan = planner->plan(known);
  planned_at = snapshot.at_change();
  absent.clear();
  labels.clear();
  for (std::size_t i = 0; i < plan.absent.size() && i < most_absent_named; ++i) {
    if (const auto person = snapshot.participant(plan.absent[i]))
      absent.push_back({plan.absent[i], person->registration.name, person->party});
  }
  for (const PlannedChange& change : plan.changes)
    labels.emplace(change.after.id.value, ref(change.after.id) + " " + change.after.name);
}

Result<DelegateImport> DelegateImport::prepare(Store& store, const Setting& setting,
                                               ImportRequest request) {
  return store.read({}, [&](Snapshot& snapshot) -> Result<DelegateImport> {
    auto state =
        std::make_unique<State>(setting, std::move(request), party_index(snapshot, setting));
    if (auto read = state->read_options(); !read) return fail(std::move(read.error()));
    if (auto read = state->read_decisions(snapshot); !read) return fail(std::move(read.error()));
    if (auto read = state->read_identities(snapshot); !read) return fail(std::move(read.error()));
    if (state->has_mails()) state->contacts = snapshot.rows<Contact>();
    state->read_lists();
    if (auto done = state->check_mapping_to_save(); !done) return fail(std::move(done.error()));
    state->make_plan(snapshot);
    if (auto done = state->check_decisions(); !done) return fail(std::move(done.error()));
    if (auto done = state->check_identities(); !done) return fail(std::move(done.error()));
    return DelegateImport(std::move(state));
  });
}

DelegateImport::DelegateImport(std::unique_ptr<State> state) : state_(std::move(state)) {}
DelegateImport::~DelegateImport() = default;
DelegateImport::DelegateImport(DelegateImport&&) noexcept = default;
DelegateImport& DelegateImport::operator=(DelegateImport&&) noexcept = default;

const DelegateLists& DelegateImport::lists() const { return state_->lists; }
const ImportPlan& DelegateImport::plan() const { return state_->plan; }
const PartyIndex& DelegateImport::parties() const { return state_->parties; }

bool DelegateImport::is_blocked() const {
  const bool unusable = std::any_of(state_->lists.begin(), state_->lists.end(),
                                    [](const auto& list) { return !list.value.usable; });
  return unusable || state_->plan.open > 0 ||
         (state_->plan.total.blocks() && !state_->request.partial);
}

std::vector<AbsentPerson> DelegateImport::absent(std::size_t most) const {
  const auto& all = state_->absent;
  return {all.begin(), all.begin() + static_cast<std::ptrdiff_t>(std::min(most, all.size()))};
}

std::string DelegateImport::label_of(RegistrationId id) const {
  const auto label = state_->labels.find(id.value);
  return label == state_->labels.end() ? ref(id) : label->second;
}

std::string DelegateImport::rejects(std::size_t list) const {
  return write_rejects(state_->lists[list].value, state_->plan, static_cast<std::uint32_t>(list));
}

namespace {

// Puts what a plan says into the store, within one change.
class PlanWriter {
 public:
  PlanWriter(Writer& writer, const Setting& setting, const std::optional<DocumentWords>& document,
             const ImportOptions& options)
      : writer_(writer), setting_(setting), said_(document), options_(options) {}

  void write(const DelegateLists& lists, const ImportPlan& plan, ImportPlanner& planner) {
    for (PartyRecord party : plan.new_parties) writer_.put(party);
    writer_.expect_registrations(plan.total.fresh);
    Candidate candidate;
    ProgressSteps steps(options_.progress, "written", plan.rows.size());
    std::unordered_map<std::size_t, PersonId> made;  // where somebody was said to be somebody
    for (std::size_t i = 0; i < plan.rows.size(); ++i) {
      const PlanRow& row = plan.rows[i];
      steps.step();
      if (row.verdict != Verdict::fresh) continue;
      begin_list(lists, row.list);
      if (writer_.is_dry_run()) {
        count(planner.party_of(i), planner.is_placeholder(i), row.person);
        continue;
      }
      if (!planner.read(row, candidate)) continue;
      candidate.registration.source_file = last_part(lists[row.list].value.path);
      candidate.registration.replaces = row.known;
      add(candidate, row.person);
      if (!options_.identities.empty()) made.emplace(i, candidate.registration.person);
    }
    for (const PlannedChange& change : plan.changes) {
      Registration after = change.after;
      if (const auto before = writer_.find<Registration>(after.id.value))
        settle_person(writer_, *before, after);
      writer_.put(after);
    }
    for (const PlannedWithdrawal& withdrawal : plan.withdrawals) {
      Registration after = withdrawal.after;
      writer_.put(after);
    }
    if (!options_.identities.empty())
      remember_identities(writer_, lists, plan, options_, planner, made);
  }

 private:
  struct Of {
    DelegationId delegation{};
    DocumentId document{};
  };

  // A list that came by mail is nominated by that mail, unless another document was said.
  void begin_list(const DelegateLists& lists, std::uint32_t index) {
    if (list_ == index) return;
    list_ = index;
    of_party_.clear();
    document_ = said_;
    received_ = options_.received;
    const auto& mail = lists[index].value.mail;
    if (!mail) return;
    if (!options_.received_said) received_ = mail->sent;
    if (!document_)
      document_ = DocumentWords{
          "email", mail->message_id,
          mail->sent == Instant{} ? Date{} : setting_.deadline_zone->local_date(mail->sent)};
  }

  void add(Candidate& candidate, PersonId known) {
    Registration& row = candidate.registration;
    const Of& of = party(candidate.party);
    row.delegation = of.delegation;
    row.document = of.document;
    if (!candidate.placeholder) row.person = known ? known : add_person(row);
    writer_.put(row);
  }

  // What a dry run says of a row: whom it would make. What stands in it makes no difference.
  void count(const std::string& code, bool placeholder, PersonId known) {
    party(code);
    if (!placeholder && !known) {
      person_.id = {};
      writer_.put(person_);
    }
    counted_.id = {};
    writer_.put(counted_);
  }

  PersonId add_person(const Registration& row) {
    person_.id = {};
    person_.name = row.name;
    fold_into(identity_name(row), person_.folded_name);
    writer_.put(person_);
    return person_.id;
  }

  const Of& party(const std::string& code) {
    const auto known = of_party_.find(code);
    if (known != of_party_.end()) return known->second;
    Of of{.delegation = writer_.delegation(setting_.meeting.id, code)};
    if (document_) of.document = document_of(code);
    return of_party_.emplace(code, of).first->second;
  }

  // The same document named again is the same document.
  DocumentId document_of(const std::string& code) {
    for (const DocumentRecord& known : writer_.rows<DocumentRecord>(setting_.meeting.id)) {
      if (known.party == code && known.type == document_->type &&
          known.number == document_->number && known.dated == document_->dated)
        return known.id;
    }
    DocumentRecord record{.meeting = setting_.meeting.id,
                          .party = code,
                          .type = document_->type,
                          .number = document_->number,
                          .dated = document_->dated,
                          .received_on = setting_.deadline_zone->local_date(received_)};
    writer_.put(record);
    return record.id;
  }

  Writer& writer_;
  const Setting& setting_;
  const std::optional<DocumentWords>& said_;
  const ImportOptions& options_;
  std::optional<std::uint32_t> list_{};  // whose rows are being written
  std::optional<DocumentWords> document_{};
  Instant received_{};
  std::unordered_map<std::string, Of> of_party_{};
  Person person_{};
  Registration counted_{};
};

std::string names_of(const DelegateLists& lists) {
  std::vector<std::string> names;
  for (const auto& list : lists) names.push_back(last_part(list.value.path));
  return join(names, ", ");
}

}  // namespace

Result<Receipt> DelegateImport::carry_out(Store& store, const Act& act, bool was_shown) {
  State& state = *state_;
  Act named = act;
  named.source = names_of(state.lists);
  auto edit = state.mapping_to_save(named);
  if (!edit) return fail(std::move(edit.error()));
  if (*edit) put_into_act(named, {(*edit)->before.path, (*edit)->after});
  return store.write(named, [&](Writer& writer) -> Result<void> {
    if (writer.at_change() != state.planned_at) {
      const ImportPlan shown = std::move(state.plan);
      state.make_plan(writer);
      if (was_shown && !is_same_plan(shown, state.plan))
        return fail(ErrorKind::conflict, "the register has changed since the plan was made",
                    {"run the import again and look at the new plan"});
    }
    if (is_blocked())
      return fail(ErrorKind::invalid, "rows of the list cannot be imported as they are",
                  {"mend them, or import the others with --partial"});
    state.planner->end_planning();
    PlanWriter(writer, state.setting, state.document, state.options)
        .write(state.lists, state.plan, *state.planner);
    if (!*edit) return {};
    return replace_config_file(writer, state.request.workspace, (*edit)->before, (*edit)->after);
  });
}

}  // namespace plenary::actions
