#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "actions/desk.h"
#include "actions/document_records.h"
#include "plenary/actions/invitations.h"
#include "plenary/actions/references.h"
#include "plenary/text.h"

namespace plenary::actions {

namespace {

// Whom an invitation to all goes to: partners and observers of that day, but not the secretariat,
// which sends it.
std::vector<std::string> all_partners(const Setting& setting) {
  std::vector<std::string> codes;
  for (const Party& party : setting.parties.all) {
    const auto standing = party.standing_on(setting.meeting.start);
    if (standing && *standing != Standing::secretariat) codes.push_back(party.code);
  }
  return codes;
}

Result<std::vector<std::string>> named_parties(Desk& desk, const std::vector<std::string>& typed) {
  std::vector<std::string> codes;
  Problems problems;
  for (const std::string& words : typed) {
    auto code = one_party(desk.parties(), words);
    if (!code)
      problems.push_back(problem_of(code.error(), "unknown-party"));
    else if (std::find(codes.begin(), codes.end(), *code) == codes.end())
      codes.push_back(std::move(*code));
  }
  auto known = refuse_errors(problems, "nobody was invited");
  if (!known) return fail(std::move(known.error()));
  return codes;
}

std::map<std::string, Invitation> invitations_of(const Snapshot& snapshot,
                                                 const std::string& meeting) {
  std::map<std::string, Invitation> all;
  for (Invitation& invitation : snapshot.rows<Invitation>(meeting))
    all[invitation.party] = std::move(invitation);
  return all;
}

void fill_in(Invitation& invitation, const InviteOptions& options, const std::string& type,
             Date today) {
  if (!type.empty()) invitation.document_type = type;
  if (!options.document_number.empty()) invitation.document_number = options.document_number;
  if (options.sent_on.year != 0) invitation.sent_on = options.sent_on;
  if (invitation.sent_on.year == 0) invitation.sent_on = today;
}

struct Invited {
  std::vector<std::string> first{};    // party codes
  std::vector<std::string> altered{};  // whose invitation says something else now
};

Invited put_invitations(Writer& writer, const Setting& setting, const InviteOptions& options,
                        const std::string& type, const std::vector<std::string>& codes) {
  const auto known = invitations_of(writer, setting.meeting.id);
  Invited invited;
  for (const std::string& code : codes) {
    const auto before = known.find(code);
    if (before != known.end() && options.all) continue;
    Invitation row{.meeting = setting.meeting.id, .party = code};
    if (before != known.end()) row = before->second;
    fill_in(row, options, type, setting.today);
    if (writer.put(row)) (before == known.end() ? invited.first : invited.altered).push_back(code);
  }
  return invited;
}

std::string sentence_for(const std::vector<std::string>& invited,
                         const std::vector<std::string>& altered) {
  constexpr std::size_t few = 6;
  const auto listed = [](const std::vector<std::string>& codes) {
    return codes.size() > few ? fmt::format("{} parties", codes.size()) : join(codes, ", ");
  };
  std::vector<std::string> parts;
  if (!invited.empty()) parts.push_back("invited " + listed(invited));
  if (!altered.empty()) parts.push_back("changed the invitation of " + listed(altered));
  return join(parts, "; ");
}

}  // namespace

Result<Done> invite(Store& store, const Setting& setting, const Act& act,
                    const InviteOptions& options) {
  if (options.all != options.parties.empty())
    return fail(
        ErrorKind::usage,
        options.all ? "parties and --all cannot be given together" : "nobody to invite was named",
        {"plenary register invite SN ML, or --all for every partner"});
  std::string type;
  if (!options.document_type.empty()) {
    auto read = read_document_type(options.document_type, setting.meeting.rules);
    if (!read) return fail(std::move(read.error()));
    type = std::move(*read);
  }
  Done done;
  auto receipt = store.write(act, [&](Writer& writer) -> Result<void> {
    Desk desk(writer, setting);
    auto codes = options.all ? Result<std::vector<std::string>>(all_partners(setting))
                             : named_parties(desk, options.parties);
    if (!codes) return fail(std::move(codes.error()));
    const Invited invited = put_invitations(writer, setting, options, type, *codes);
    done.sentence = sentence_for(invited.first, invited.altered);
    return {};
  });
  if (!receipt) return fail(std::move(receipt.error()));
  done.receipt = std::move(*receipt);
  return done;
}

Result<Done> record_reply(Store& store, const Setting& setting, const Act& act,
                          const std::string& party, Reply reply, Date on) {
  if (on > setting.today)
    return fail(
        ErrorKind::invalid,
        fmt::format("a reply of {} has not come yet: today is {}", iso(on), iso(setting.today)),
        {"--on is the day when the reply came"});
  Done done;
  auto receipt = store.write(act, [&](Writer& writer) -> Result<void> {
    Desk desk(writer, setting);
    auto code = one_party(desk.parties(), party);
    if (!code) return fail(std::move(code.error()));
    auto known = invitations_of(writer, setting.meeting.id);
    const auto found = known.find(*code);
    if (found == known.end())
      return fail(
          ErrorKind::not_found,
          fmt::format("{} has not been invited to {}", desk.party_name(*code), setting.meeting.id),
          {fmt::format("plenary register invite {} comes first", *code)});
    Invitation row = found->second;
    if (on.year == 0) on = row.reply == reply ? row.replied_on : setting.today;
    row.reply = reply;
    row.replied_on = reply == Reply::none ? Date{} : on;
    writer.put(row);
    const Roster& roster = desk.roster(*code);
    const auto live = std::count_if(roster.rows.begin(), roster.rows.end(),
                                    [](const Registration& each) { return is_live(each.status); });
    if (reply == Reply::regrets && live > 0)
      done.problems.push_back(desk.finding(
          "regrets-and-registered", Severity::warning,
          fmt::format("{} sends regrets and has {} registered", desk.party_name(*code), live),
          fmt::format("plenary register withdraw --delegation {} withdraws them", *code)));
    if (auto allowed = refuse_errors(done.problems, {}); !allowed) return allowed;
    done.sentence = reply == Reply::none
                        ? fmt::format("{}: no reply yet", *code)
                        : fmt::format("{} replied on {}: {}", *code, iso(on), name_of(reply));
    return {};
  });
  if (!receipt) return fail(std::move(receipt.error()));
  done.receipt = std::move(*receipt);
  return done;
}

}  // namespace plenary::actions
