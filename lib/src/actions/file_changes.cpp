#include "actions/file_changes.h"

#include <algorithm>

#include "plenary/config.h"

namespace plenary::actions {
namespace {

// The field that holds the file's text, taken out of the others.
FieldChange take_text(RowChange& row) {
  const auto text = std::find_if(row.fields.begin(), row.fields.end(),
                                 [](const FieldChange& field) { return field.field == "text"; });
  if (text == row.fields.end()) return {};
  FieldChange taken = std::move(*text);
  row.fields.erase(text);
  return taken;
}

// Each key's last change among the versions of its file.
void attribute_keys(const Snapshot& snapshot, ChangeNumber after, RowChange& row) {
  for (RowChange& step : snapshot.versions(row.table, row.id)) {
    if (step.change <= after || step.change > row.change) continue;
    tell_keys(step);
    for (const FieldChange& altered : step.fields) {
      for (FieldChange& field : row.fields)
        if (field.field == altered.field) field.change = step.change;
    }
  }
}

}  // namespace

void tell_keys(RowChange& step) {
  if (step.table != "config") return;
  const FieldChange text = take_text(step);
  if (step.kind != RowChange::Kind::changed) return;
  step.fields = compare_config({step.ref, text.before}, {step.ref, text.after});
}

void tell_keys(const Snapshot& snapshot, ChangeNumber after, std::vector<RowChange>& rows) {
  for (RowChange& row : rows) {
    tell_keys(row);
    if (row.table == "config" && row.kind == RowChange::Kind::changed)
      attribute_keys(snapshot, after, row);
  }
}

std::int64_t recorded_file(const Snapshot& snapshot, std::string_view path) {
  for (std::int64_t id = 1;; ++id) {
    const auto file = snapshot.record("config", id);
    if (!file) return 0;
    if (file->ref == path) return id;
  }
}

}  // namespace plenary::actions
