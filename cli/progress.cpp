#include "progress.h"

#include <fmt/format.h>

namespace plenary::cli {
namespace {

constexpr std::int64_t patience = 1'000'000;  // microseconds

std::string grouped(std::int64_t number) {
  std::string digits = std::to_string(number);
  for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > 0; at -= 3)
    digits.insert(static_cast<std::size_t>(at), ",");
  return digits;
}

}  // namespace

// The system's clock, whatever --now says: it is the person's time that passes.
ProgressLine::ProgressLine(Context& context)
    : context_(context),
      is_on_(context.streams().err_is_terminal && !context.shared().quiet &&
             context.environment().system_clock) {
  if (is_on_) started_ = context.environment().system_clock();
}

void ProgressLine::show(std::string_view what, std::int64_t done, std::int64_t all) {
  if (!is_on_) return;
  const Instant now = context_.environment().system_clock();
  if (now.microseconds - started_.microseconds < patience) return;
  is_shown_ = true;
  context_.streams().err(
      fmt::format("\rplenary: {} of {} rows {}\x1b[K", grouped(done), grouped(all), what));
}

void ProgressLine::clear() {
  if (is_shown_) context_.streams().err("\r\x1b[K");
  is_shown_ = false;
}

}  // namespace plenary::cli
