#include "commands/register/commands.h"
#include "commands/register/decision.h"

namespace plenary::cli {

Command register_withdraw() {
  return decision_command("withdraw", "Withdraw registrations (their decision)", Status::withdrawn);
}

}  // namespace plenary::cli
