#include "streams.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdlib>

namespace plenary::cli {
namespace {

// Whole or not at all; a reader that has gone away (`| head`) is a quiet end, not a failure.
bool write_whole(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0) {
      if (errno == EINTR) continue;
      return errno == EPIPE;
    }
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

bool read_one_line(std::string& line) {
  line.clear();
  char character = 0;
  while (true) {
    const ssize_t got = ::read(STDIN_FILENO, &character, 1);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return !line.empty();
    if (character == '\n') return true;
    line.push_back(character);
  }
}

std::string read_to_end() {
  std::string text;
  char block[65536];
  while (true) {
    const ssize_t got = ::read(STDIN_FILENO, block, sizeof block);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return text;
    text.append(block, static_cast<std::size_t>(got));
  }
}

void measure(Streams& streams) {
  winsize size{};
  if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0) return;
  if (size.ws_col > 0) streams.width = size.ws_col;
  if (size.ws_row > 0) streams.height = size.ws_row;
}

}  // namespace

Streams process_streams() {
  std::signal(SIGPIPE, SIG_IGN);
  Streams streams;
  streams.out = [](std::string_view bytes) { return write_whole(STDOUT_FILENO, bytes); };
  streams.err = [](std::string_view bytes) { write_whole(STDERR_FILENO, bytes); };
  streams.read_line = read_one_line;
  streams.read_all = read_to_end;
  streams.in_is_terminal = ::isatty(STDIN_FILENO) == 1;
  streams.out_is_terminal = ::isatty(STDOUT_FILENO) == 1;
  streams.err_is_terminal = ::isatty(STDERR_FILENO) == 1;
  if (streams.out_is_terminal) measure(streams);
  return streams;
}

}  // namespace plenary::cli
