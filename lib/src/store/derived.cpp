// Columns that follow from others: keys to find people again, and to put them in order.
#include "plenary/store.h"
#include "plenary/text.h"
#include "store/columns.h"

namespace plenary {

void Columns<Person>::derive(const Person& row, Derived& derived) {
  derived.name_key = plenary::name_key(row.folded_name);
}

void Columns<Registration>::derive(const Registration& row, Derived& derived) {
  std::string& scratch = derived.scratch;
  fold_into(row.name, derived.search);
  derived.name_key = plenary::name_key(derived.search);
  for (const std::string* more : {&row.organisation, &row.position}) {
    if (more->empty()) continue;
    fold_into(*more, scratch);
    derived.search += ' ';
    derived.search += scratch;
  }
  if (row.family_name.empty()) {
    derived.sort_key.bytes = plenary::sort_key(row.name);
  } else {
    scratch.assign(row.family_name);
    scratch += ' ';
    scratch += row.given_name;
    derived.sort_key.bytes = plenary::sort_key(scratch);
  }
  derived.fingerprint = registration_fingerprint(row);
  derived.email_key = plenary::email_key(row.email);
}

}  // namespace plenary
