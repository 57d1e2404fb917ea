#include "failure.h"

#include <fmt/format.h>

#include "plenary/text.h"

namespace plenary::cli {
namespace {

std::string place(const Source& where) {
  std::string text = printable(where.path);
  if (where.line > 0) text += fmt::format("{}{}", text.empty() ? "line " : ":", where.line);
  if (where.line > 0 && where.column > 0) text += fmt::format(":{}", where.column);
  return text.empty() ? text : text + ": ";
}

}  // namespace

Exit exit_for(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::usage:
    case ErrorKind::invalid:
    case ErrorKind::not_found:
    case ErrorKind::conflict:
    case ErrorKind::refused:
      return Exit::nothing_done;
    case ErrorKind::busy:
    case ErrorKind::io:
    case ErrorKind::corrupt:
      return Exit::store;
    case ErrorKind::internal:
      return Exit::bug;
    case ErrorKind::interrupted:
      return Exit::interrupted;
  }
  return Exit::bug;
}

std::string line_of(const Problem& problem) {
  std::string line = place(problem.where);
  if (problem.severity != Severity::error) line += fmt::format("{}: ", name_of(problem.severity));
  line += printable(problem.message);
  if (!problem.code.empty()) line += fmt::format(" [{}]", problem.code);
  return line;
}

Exit tell(const Error& error, Streams& streams) {
  for (const Problem& problem : error.problems) {
    streams.err(fmt::format("plenary: {}\n", line_of(problem)));
    if (!problem.hint.empty()) streams.err(fmt::format("hint: {}\n", printable(problem.hint)));
  }
  const std::string where = error.where ? place(*error.where) : std::string();
  streams.err(fmt::format("plenary: {}{}\n", where, printable(error.message)));
  for (const std::string& hint : error.hints)
    streams.err(fmt::format("hint: {}\n", printable(hint)));
  return exit_for(error.kind);
}

}  // namespace plenary::cli
