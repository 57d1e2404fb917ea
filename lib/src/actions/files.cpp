#include "plenary/actions/files.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>

namespace plenary::actions {
namespace {

Error file_error(std::string_view act, const std::string& path) {
  const int number = errno;
  return {.kind = number == ENOENT ? ErrorKind::not_found : ErrorKind::io,
          .message = fmt::format("cannot {} {}: {}", act, path, std::strerror(number))};
}

class Descriptor {
 public:
  explicit Descriptor(int value) : value_(value) {}
  ~Descriptor() {
    if (value_ >= 0) ::close(value_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int get() const { return value_; }

 private:
  int value_;
};

bool write_whole(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

// A name that has been renamed is only safe once its folder is synced.
void sync_folder(const std::filesystem::path& folder) {
  const Descriptor descriptor(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (descriptor.get() >= 0) ::fsync(descriptor.get());
}

}  // namespace

Result<std::string> read_file(const std::string& path) {
  const Descriptor descriptor(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (descriptor.get() < 0) return fail(file_error("read", path));
  struct stat status {};
  std::string text;
  if (::fstat(descriptor.get(), &status) == 0 && S_ISREG(status.st_mode))
    text.reserve(static_cast<std::size_t>(status.st_size) + 1);
  char block[1 << 16];
  while (true) {
    const ssize_t got = ::read(descriptor.get(), block, sizeof block);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return fail(file_error("read", path));
    if (got == 0) return text;
    text.append(block, static_cast<std::size_t>(got));
  }
}

Result<void> write_file(const std::string& path, std::string_view bytes, unsigned mode) {
  struct stat status {};
  const bool exists = ::stat(path.c_str(), &status) == 0;
  if (exists && !S_ISREG(status.st_mode)) {
    const Descriptor device(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
    if (device.get() < 0 || !write_whole(device.get(), bytes))
      return fail(file_error("write", path));
    return {};
  }
  std::string beside = path + ".XXXXXX";
  const Descriptor descriptor(::mkostemp(beside.data(), O_CLOEXEC));
  if (descriptor.get() < 0) return fail(file_error("write beside", path));
  const mode_t wanted = exists ? status.st_mode & 07777 : static_cast<mode_t>(mode);
  if (::fchmod(descriptor.get(), wanted) != 0 || !write_whole(descriptor.get(), bytes) ||
      ::fsync(descriptor.get()) != 0 || ::rename(beside.c_str(), path.c_str()) != 0) {
    const Error error = file_error("write", path);
    ::unlink(beside.c_str());
    return fail(error);
  }
  sync_folder(std::filesystem::absolute(path).parent_path());
  return {};
}

}  // namespace plenary::actions
