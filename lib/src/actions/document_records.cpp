#include "actions/document_records.h"

#include <fmt/format.h>

#include "plenary/text.h"

namespace plenary::actions {

namespace {

// Two mentions are of one document unless they differ in a number that both give.
bool is_same(const DocumentRecord& record, const std::string& party, const DocumentWords& words) {
  if (record.party != party || record.type != words.type) return false;
  return record.number.empty() || words.number.empty() || fold(record.number) == fold(words.number);
}

}  // namespace

DocumentId record_document(Desk& desk, const std::string& party, const DocumentWords& words,
                           Date received_on, Date otherwise) {
  DocumentRecord* record = nullptr;
  for (DocumentRecord& known : desk.documents()) {
    if (!is_same(known, party, words)) continue;
    record = &known;
    if (fold(known.number) == fold(words.number)) break;
  }
  if (!record)
    record = &desk.documents().emplace_back(
        DocumentRecord{.meeting = desk.setting().meeting.id, .party = party, .type = words.type});
  if (record->number.empty()) record->number = words.number;
  if (words.dated.year != 0) record->dated = words.dated;
  if (received_on.year != 0) record->received_on = received_on;
  if (record->received_on.year == 0) record->received_on = otherwise;
  desk.writer().put(*record);
  return record->id;
}

Result<std::string> read_document_type(std::string_view text, const MeetingRules& rules) {
  if (auto type = parse_document_type(text, rules.documents)) return std::move(*type);
  return fail(ErrorKind::invalid, fmt::format("there is no type of document \"{}\"", text),
              {did_you_mean(text, document_types())});
}

Result<DocumentWords> read_document(std::string_view text, const MeetingRules& rules) {
  auto words = parse_document_words(text);
  if (!words)
    return fail(ErrorKind::invalid, fmt::format("\"{}\" is no document", text),
                {"write TYPE:NUMBER:DATE, as in note_verbale:NV-12/2023:2023-06-05"});
  auto type = read_document_type(words->type, rules);
  if (!type) return fail(std::move(type.error()));
  words->type = std::move(*type);
  return std::move(*words);
}

}  // namespace plenary::actions
