#include "commands/register/commands.h"
#include "commands/register/decision.h"

namespace plenary::cli {

Command register_confirm() {
  return decision_command("confirm", "Confirm registrations", Status::confirmed);
}

}  // namespace plenary::cli
