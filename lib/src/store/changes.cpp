#include "store/changes.h"

namespace plenary {

Change read_change(const Statement& question) {
  return {.number = question.integer(0),
          .at = {question.integer(1)},
          .clock_given = question.integer(2) != 0,
          .actor = std::string(question.text(3)),
          .verb = std::string(question.text(4)),
          .note = std::string(question.text(5)),
          .source = std::string(question.text(6)),
          .rows = question.integer(7),
          .hash = hex(digest_of_bytes(question.blob(8)))};
}

LastChange last_change(Connection& connection) {
  auto question =
      connection.prepare("SELECT number, at, hash FROM change ORDER BY number DESC LIMIT 1");
  if (!question.step()) return {};
  return {.number = question.integer(0),
          .at = {question.integer(1)},
          .hash = digest_of_bytes(question.blob(2))};
}

void insert_change(Connection& connection, const Change& change, const Digest& hash,
                   const Salt& detail_salt) {
  connection
      .prepare(
          "INSERT INTO change (number, at, clock_given, verb, versions, hash) "
          "VALUES ($1, $2, $3, $4, $5, $6)")
      .bind(1, change.number)
      .bind(2, change.at.microseconds)
      .bind(3, std::int64_t{change.clock_given})
      .bind(4, change.verb)
      .bind(5, change.rows)
      .bind_blob(6, bytes_of(hash))
      .run();
  connection
      .prepare(
          "INSERT INTO change_detail (number, salt, actor, note, source) "
          "VALUES ($1, $2, $3, $4, $5)")
      .bind(1, change.number)
      .bind_blob(2, bytes_of(detail_salt))
      .bind(3, change.actor)
      .bind(4, change.note)
      .bind(5, change.source)
      .run();
}

}  // namespace plenary
