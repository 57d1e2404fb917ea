#include "sheets/zip_archive.h"

#include <array>

namespace plenary::sheets {
namespace {

tl::unexpected<Error> damaged(const std::string& what) {
  return fail(ErrorKind::invalid, what, {"ask for the file again, or save it once more"});
}

}  // namespace

Result<std::string> Parts::text(const std::string& part) {
  std::string all;
  auto done = read(part, [&all](std::string_view piece) {
    all += piece;
    return true;
  });
  if (!done) return fail(std::move(done.error()));
  return all;
}

Result<std::unique_ptr<ZipArchive>> ZipArchive::open(std::shared_ptr<const std::string> bytes,
                                                     std::uint64_t limit) {
  zip_error_t error;
  ::zip_error_init(&error);
  zip_source_t* source = ::zip_source_buffer_create(bytes->data(), bytes->size(), 0, &error);
  zip_t* archive = source ? ::zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr;
  const std::string reason = ::zip_error_strerror(&error);
  ::zip_error_fini(&error);
  if (archive == nullptr) {
    if (source) ::zip_source_free(source);
    return damaged("the file is cut short or damaged: " + reason);
  }
  return std::unique_ptr<ZipArchive>(
      new ZipArchive(std::move(bytes), std::unique_ptr<zip_t, Close>(archive), limit));
}

bool ZipArchive::has(const std::string& part) const {
  return ::zip_name_locate(archive_.get(), part.c_str(), ZIP_FL_ENC_RAW) >= 0;
}

Result<void> ZipArchive::read(const std::string& part, const Take& take) {
  const zip_int64_t index = ::zip_name_locate(archive_.get(), part.c_str(), ZIP_FL_ENC_RAW);
  zip_file_t* file =
      index < 0 ? nullptr : ::zip_fopen_index(archive_.get(), static_cast<zip_uint64_t>(index), 0);
  if (file == nullptr)
    return damaged("the file is damaged: its part " + part + " is missing or cannot be read");
  std::array<char, 65536> buffer;
  zip_int64_t got = 0;
  while ((got = ::zip_fread(file, buffer.data(), buffer.size())) > 0) {
    const auto size = static_cast<std::uint64_t>(got);
    if (size > left_) break;
    left_ -= size;
    if (!take({buffer.data(), static_cast<std::size_t>(got)})) break;
  }
  const bool too_large = got > 0 && static_cast<std::uint64_t>(got) > left_;
  ::zip_fclose(file);
  if (got < 0) return damaged("the file is damaged: its part " + part + " cannot be unpacked");
  if (too_large)
    return fail(ErrorKind::invalid, "the file is larger than any list once it is unpacked",
                {"save only the sheet with the list"});
  return {};
}

}  // namespace plenary::sheets
