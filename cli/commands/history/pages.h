// Changes and records as papers and as json: what log, diff, show and privacy show share.
#pragma once

#include <string>
#include <vector>

#include "context.h"
#include "plenary/actions/history.h"
#include "plenary/codec/json.h"
#include "plenary/document.h"

namespace plenary::cli {

// The setting of the meeting asked for, or of the only one, or else of the workspace as a whole:
// looking back needs a zone and can do without a meeting.
Result<Setting> history_setting(Context& context);

// What log and diff write: one table, which csv and ndjson hold as well.
inline const std::vector<Format> record_formats{Format::text,   Format::csv,      Format::json,
                                                Format::ndjson, Format::markdown, Format::html};

std::string time_in(const Zone& zone, Instant instant);  // "2023-06-10 08:00"
std::string_view clock_of(const Change& change);         // "given", "system"
std::string kind_name(RowChange::Kind kind);             // "added", "changed", "removed"

// One row a change. `narrow` leaves out what a terminal has no room for.
Table table_of_changes(const std::vector<Change>& changes, const Zone& zone, bool narrow);
// The same with everything that json says: numbers as numbers, instants with their offset.
Table table_for_programs(const std::vector<Change>& changes, const Zone& zone);
// One row a field that changed; one a record that came or went.
Table table_of_rows(const std::vector<RowChange>& rows, std::string title);
// The lives of several records in one table, which csv can hold.
Table table_of_lives(const std::vector<actions::RecordLife>& records, const Zone& zone);
void add_record(Document& document, const actions::RecordLife& record, const Zone& zone);

void write_json(JsonWriter& json, const Change& change, const Zone& zone);
void write_json(JsonWriter& json, const RowChange& row);
void write_json(JsonWriter& json, const actions::RecordLife& record);
void write_json(JsonWriter& json, const std::vector<RowChange>& rows);

// An array as json, or one object a line as ndjson.
template <class Value, class WriteOne>
std::string json_list(const std::vector<Value>& values, bool lines, WriteOne&& write_one) {
  std::string out;
  if (lines) {
    for (const Value& value : values) {
      JsonWriter json(out, true);
      write_one(json, value);
      out += '\n';
    }
    return out;
  }
  JsonWriter json(out);
  json.begin_array();
  for (const Value& value : values) write_one(json, value);
  json.end_array();
  return out + '\n';
}

}  // namespace plenary::cli
