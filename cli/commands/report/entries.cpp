// The commands of this folder, in the order of the help.
#include "commands.h"

namespace plenary::cli {

std::vector<Entry> report_entries() {
  return {
      {"report", "daily", "Report the registrations of the day, with what to do first",
       report_daily},
      {"report", "outstanding", "Say whom to chase, and for what", report_outstanding},
      {"report", "delegations",
       "Set out each delegation with its head, counts, quota and documents", report_delegations},
      {"report", "figures", "Write the communiqué's counted sentence", report_figures},
      {"report", "announcement", "Write the meeting's public announcement", report_announcement},
  };
}

}  // namespace plenary::cli
