#include "commands/register/commands.h"
#include "commands/register/decision.h"

namespace plenary::cli {

Command register_refuse() {
  return decision_command("refuse", "Refuse registrations (our decision)", Status::refused);
}

}  // namespace plenary::cli
