// The daily registration report: figures, what changed, and at most three things to do. It names
// nobody unless the names were put in: cron mails it.
#pragma once

#include <string>
#include <vector>

#include "plenary/document.h"
#include "plenary/documents/paper.h"
#include "plenary/domain/figures.h"

namespace plenary {

// What happened to one delegation's registrations since a moment.
struct SinceLine {
  std::string party{};
  std::int64_t count = 0;
  std::vector<std::string> names{};  // only where they were asked for
};

struct SinceFigures {
  Instant at{};
  std::vector<SinceLine> fresh{};      // not live then, live now
  std::vector<SinceLine> changed{};    // live then and now, and different
  std::vector<SinceLine> withdrawn{};  // live then, withdrawn, refused or gone now
};

struct DailyReport {
  Figures figures{};
  SinceFigures since{};
  bool with_names = false;
};

Document daily_document(const DailyReport& report, const Paper& paper);
Document daily_table(const DailyReport& report, const Paper& paper);  // csv: section, key, count
std::string daily_json(const DailyReport& report, const Paper& paper);

std::string todo_in_words(const Todo& todo, const Words& words);

// The delegations of the figures in the order of the paper.
std::vector<const DelegationFigures*> in_protocol_order(const Figures& figures, const Paper& paper);

}  // namespace plenary
