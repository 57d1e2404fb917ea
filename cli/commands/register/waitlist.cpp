#include "commands/register/commands.h"
#include "commands/register/decision.h"

namespace plenary::cli {

Command register_waitlist() {
  return decision_command("waitlist", "Put registrations on the waiting list", Status::waitlisted);
}

}  // namespace plenary::cli
