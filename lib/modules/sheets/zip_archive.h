// A zip archive in memory, read a part at a time and in pieces. No more than
// `limit` bytes come out of one archive, so that a small file cannot fill the
// memory.
#pragma once

#include <zip.h>

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "plenary/result.h"

namespace plenary::sheets {

// What is read part by part: an archive, or a map of texts in a test.
class Parts {
 public:
  virtual ~Parts() = default;
  virtual bool has(const std::string& part) const = 0;
  // Hands the part's bytes over in pieces until there are no more or `take`
  // says false.
  using Take = std::function<bool(std::string_view piece)>;
  virtual Result<void> read(const std::string& part, const Take& take) = 0;

  Result<std::string> text(const std::string& part);  // the whole of a small part
};

class ZipArchive final : public Parts {
 public:
  static constexpr std::uint64_t usual_limit = std::uint64_t{1} << 30U;

  static Result<std::unique_ptr<ZipArchive>> open(std::shared_ptr<const std::string> bytes,
                                                  std::uint64_t limit = usual_limit);

  bool has(const std::string& part) const override;
  Result<void> read(const std::string& part, const Take& take) override;

 private:
  struct Close {
    void operator()(zip_t* archive) const { ::zip_discard(archive); }
  };
  ZipArchive(std::shared_ptr<const std::string> bytes, std::unique_ptr<zip_t, Close> archive,
             std::uint64_t limit)
      : bytes_(std::move(bytes)), archive_(std::move(archive)), left_(limit) {}

  std::shared_ptr<const std::string> bytes_;
  std::unique_ptr<zip_t, Close> archive_;
  std::uint64_t left_;
};

}  // namespace plenary::sheets
