#include "plenary/actions/files.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
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

constexpr unsigned private_mode = 0600;  // whatever stood there before

// A name that has been renamed is only safe once its folder is synced.
void sync_folder(const std::filesystem::path& folder) {
  const Descriptor descriptor(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (descriptor.get() >= 0) ::fsync(descriptor.get());
}

bool is_list_name(const std::string& name) {
  if (name.starts_with("~$") || name.ends_with(".rejects.csv")) return false;
  std::string ending = std::filesystem::path(name).extension().string();
  for (char& letter : ending)
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  constexpr std::array<std::string_view, 6> endings{".csv", ".tsv",  ".xlsx",
                                                    ".ods", ".docx", ".eml"};
  return std::find(endings.begin(), endings.end(), ending) != endings.end();
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
  const bool keeps = exists && mode != private_mode;
  const mode_t wanted = keeps ? status.st_mode & 07777 : static_cast<mode_t>(mode);
  if (::fchmod(descriptor.get(), wanted) != 0 || !write_whole(descriptor.get(), bytes) ||
      ::fsync(descriptor.get()) != 0 || ::rename(beside.c_str(), path.c_str()) != 0) {
    const Error error = file_error("write", path);
    ::unlink(beside.c_str());
    return fail(error);
  }
  sync_folder(std::filesystem::absolute(path).parent_path());
  return {};
}

bool is_folder(const std::string& path) {
  std::error_code ignored;
  return std::filesystem::is_directory(path, ignored);
}

Result<FolderOfLists> lists_in_folder(const std::string& path) {
  FolderOfLists found;
  std::error_code fault;
  for (const auto& entry : std::filesystem::directory_iterator(path, fault)) {
    const std::string name = entry.path().filename().string();
    if (name.front() == '.') continue;
    if (entry.is_directory(fault)) found.passed_over.push_back(name + '/');
    if (!entry.is_regular_file(fault)) continue;
    (is_list_name(name) ? found.lists : found.passed_over).push_back(name);
  }
  if (fault) return fail(ErrorKind::io, "cannot read " + path + ": " + fault.message());
  std::sort(found.lists.begin(), found.lists.end());
  std::sort(found.passed_over.begin(), found.passed_over.end());
  return found;
}

}  // namespace plenary::actions
