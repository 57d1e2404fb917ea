// The commands of this folder, in the order of the help.
#include "commands.h"

namespace plenary::cli {

std::vector<Entry> register_entries() {
  return {
      {"register", "invite", "Record that invitations went out", register_invite},
      {"register", "reply", "Record what a party replied to its invitation", register_reply},
      {"register", "focal-point", "Record through whom a party nominates, from when and until when",
       register_focal_point},
      {"register", "document", "Record a note verbale or letter received from a party",
       register_document},
      {"register", "form", "Write the Excel form in which a party sends its people", register_form},
      {"register", "add", "Register somebody, or many from standard input", register_add},
      {"register", "set", "Change what is recorded of a registration", register_set},
      {"register", "confirm", "Confirm registrations", register_confirm},
      {"register", "waitlist", "Put registrations on the waiting list", register_waitlist},
      {"register", "refuse", "Refuse registrations (our decision)", register_refuse},
      {"register", "withdraw", "Withdraw registrations (their decision)", register_withdraw},
      {"register", "replace", "Register one person in the place of another", register_replace},
      {"register", "attend", "Mark who was seen at the meeting", register_attend},
      {"register", "import", "Import lists of delegates as partners sent them", register_import},
      {"register", "paste", "Register the people named in lines of a mail", register_paste},
      {"register", "merge", "Make two people one, or remember that they are two", register_merge},
  };
}

}  // namespace plenary::cli
