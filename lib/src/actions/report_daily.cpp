#include "actions/report_since.h"
#include "actions/report_source.h"
#include "plenary/actions/reports.h"

namespace plenary::actions {

Result<Made<DailyReport>> daily_report(Store& store, const Setting& setting, const Words& words,
                                       const DailyOptions& options) {
  auto source = store.read(setting.as_of, [&](Snapshot& snapshot) -> Result<ReportSource> {
    return read_source(snapshot, setting.meeting.id);
  });
  if (!source) return fail(source.error());
  auto since = since_figures(store, setting, source->tallies, options);
  if (!since) return fail(since.error());
  return Made<DailyReport>{.value = {.figures = figures_of(figure_input(*source, setting)),
                                     .since = std::move(*since),
                                     .with_names = options.with_names},
                           .paper = paper_of(*source, setting, words)};
}

}  // namespace plenary::actions
