#include <fmt/format.h>

#include <algorithm>

#include "actions/desk.h"
#include "domain/field_values.h"
#include "plenary/actions/invitations.h"
#include "plenary/actions/references.h"
#include "plenary/text.h"

namespace plenary::actions {

namespace {

std::vector<Contact> in_office(const Snapshot& snapshot, const std::string& party, Date today) {
  std::vector<Contact> contacts;
  for (Contact& contact : snapshot.rows<Contact>())
    if (contact.party == party && (contact.to.year == 0 || contact.to >= today))
      contacts.push_back(std::move(contact));
  return contacts;
}

void set(std::string& field, const std::optional<std::string>& given) {
  if (given) field = to_nfc(trim(*given));
}

void fill_in(Contact& contact, const FocalPointOptions& options) {
  contact.name = to_nfc(trim(options.name));
  contact.folded_name = fold(options.name);
  set(contact.email, options.email);
  set(contact.position, options.position);
  set(contact.organisation, options.organisation);
  set(contact.phone, options.phone);
  if (options.from.year != 0) contact.from = options.from;
  if (options.to.year != 0) contact.to = options.to;
}

Result<void> check_term(const Contact& contact) {
  if (contact.to.year == 0 || contact.from.year == 0 || contact.from <= contact.to) return {};
  return fail(ErrorKind::invalid, fmt::format("{} cannot be in office from {} to {}", contact.name,
                                              iso(contact.from), iso(contact.to)));
}

// The one whose office ends: everyone but the one named, who must be one alone.
Result<Contact> one_to_end(const std::vector<Contact>& contacts, const std::string& folded_name,
                           const std::string& party) {
  std::vector<Contact> others;
  std::copy_if(contacts.begin(), contacts.end(), std::back_inserter(others),
               [&](const Contact& each) { return each.folded_name != folded_name; });
  if (others.size() == 1) return std::move(others.front());
  if (others.empty())
    return fail(ErrorKind::not_found, party + " has no focal point in office to end");
  std::vector<std::string> hints;
  for (const Contact& each : others)
    hints.push_back(fmt::format("--name \"{}\" --to DATE ends that one", each.name));
  return fail(ErrorKind::conflict,
              fmt::format("{} has {} focal points in office", party, others.size()),
              std::move(hints));
}

// What one call says of a party's focal points.
class Office {
 public:
  Office(Desk& desk, std::string party, const FocalPointOptions& options)
      : desk_(desk), party_(std::move(party)), options_(options) {
    contacts_ = in_office(desk.writer(), party_, desk.setting().today);
  }

  Result<void> end_old(Done& done) {
    auto old = one_to_end(contacts_, fold(options_.name), desk_.party_name(party_));
    if (!old) return fail(std::move(old.error()));
    old->to = options_.end;
    if (auto term = check_term(*old); !term) return term;
    desk_.writer().put(*old);
    ended_ = old->id;
    done.sentence =
        fmt::format("{}, focal point of {}, until {}", old->name, party_, iso(options_.end));
    return {};
  }

  Result<void> record(Done& done) {
    Contact contact{.party = party_};
    for (const Contact& each : contacts_)
      if (each.folded_name == fold(options_.name)) contact = each;
    const bool is_new = !contact.id;
    fill_in(contact, options_);
    if (is_new && contact.from.year == 0 && ended_) contact.from = add_days(options_.end, 1);
    if (auto term = check_term(contact); !term) return term;
    const bool altered = desk_.writer().put(contact);
    if (altered) {
      if (!done.sentence.empty()) done.sentence += "; ";
      done.sentence += fmt::format("{} {} as focal point of {}", is_new ? "recorded" : "changed",
                                   contact.name, party_);
    }
    for (const Contact& each : contacts_)
      if (is_new && each.id != ended_)
        done.problems.push_back(desk_.finding(
            "two-focal-points", Severity::note, fmt::format("{} is in office too", each.name),
            fmt::format("plenary register focal-point {} --name \"{}\" --to DATE ends that", party_,
                        each.name)));
    return {};
  }

 private:
  Desk& desk_;
  std::string party_;
  const FocalPointOptions& options_;
  std::vector<Contact> contacts_{};
  ContactId ended_{};
};

Result<void> check(FocalPointOptions& options) {
  if (fold(options.name).empty() && options.end.year == 0)
    return fail(ErrorKind::usage, "a focal point needs a name",
                {"--name \"Awa Diop\", or --end DATE for the one in office"});
  if (!options.email) return {};
  auto email = read_email(trim(*options.email));
  if (!email) return fail(ErrorKind::invalid, email.error().message);
  options.email = std::move(*email);
  return {};
}

}  // namespace

Result<Done> record_focal_point(Store& store, const Setting& setting, const Act& act,
                                const FocalPointOptions& given) {
  FocalPointOptions options = given;
  if (auto checked = check(options); !checked) return fail(std::move(checked.error()));
  Done done;
  auto receipt = store.write(act, [&](Writer& writer) -> Result<void> {
    Desk desk(writer, setting);
    auto code = one_party(desk.parties(), options.party);
    if (!code) return fail(std::move(code.error()));
    Office office(desk, std::move(*code), options);
    if (options.end.year != 0) {
      if (auto ended = office.end_old(done); !ended) return ended;
    }
    if (options.name.empty()) return {};
    if (auto recorded = office.record(done); !recorded) return recorded;
    return refuse_errors(done.problems, {});
  });
  if (!receipt) return fail(std::move(receipt.error()));
  done.receipt = std::move(*receipt);
  return done;
}

}  // namespace plenary::actions
