// A folder of a test's own, and a store in it, with builders for invented people. Gone with the
// object.
#pragma once

#include <doctest/doctest.h>
#include <stdlib.h>

#include <filesystem>
#include <functional>
#include <string>

#include "plenary/store.h"
#include "plenary/text.h"

namespace plenary::test {

class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "plenary-test-XXXXXX").string();
    REQUIRE(::mkdtemp(pattern.data()) != nullptr);
    path_ = pattern;
  }
  ~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::permissions(path_, std::filesystem::perms::owner_all, ignored);
    std::filesystem::remove_all(path_, ignored);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  const std::string& path() const { return path_; }
  std::string operator/(const std::string& name) const { return path_ + "/" + name; }

 private:
  std::string path_;
};

// 2023-06-01T08:00:00Z and so many minutes.
inline Instant moment(std::int64_t minutes = 0) {
  constexpr std::int64_t start = 1'685'606'400'000'000;
  return {start + minutes * 60'000'000};
}

inline Act act(std::string verb = "test", std::int64_t minutes = 0) {
  return {.verb = std::move(verb),
          .now = moment(minutes),
          .clock_given = true,
          .actor = "test",
          .salt_seed = 7};
}

class TemporaryStore {
 public:
  TemporaryStore() : store_(make()) {}

  Store* operator->() { return &*store_; }
  Store& operator*() { return *store_; }
  std::string path() const { return folder_ / "plenary.db"; }
  const TemporaryFolder& folder() const { return folder_; }

  // Writes and expects it to go well.
  Receipt write(const std::function<void(Writer&)>& work, Act with = act()) {
    auto receipt = store_->write(with, [&](Writer& writer) -> Result<void> {
      work(writer);
      return {};
    });
    REQUIRE_MESSAGE(receipt.has_value(), (receipt ? "" : receipt.error().message));
    return *receipt;
  }

  template <class Question>
  auto read(Question&& question, AsOf as_of = {}) {
    using Answer = std::invoke_result_t<Question, Snapshot&>;
    auto answer = store_->read(
        as_of, [&](Snapshot& snapshot) -> Result<Answer> { return question(snapshot); });
    REQUIRE_MESSAGE(answer.has_value(), (answer ? "" : answer.error().message));
    return std::move(*answer);
  }

  std::vector<Participant> participants(AsOf as_of = {}, ParticipantQuery query = {}) {
    return read([&](Snapshot& snapshot) { return snapshot.participants(query); }, as_of);
  }

  VerifyReport verify() {
    auto report = store_->verify();
    REQUIRE_MESSAGE(report.has_value(), (report ? "" : report.error().message));
    return *report;
  }

  // Closes the store, for tests that lay hands on the file, and opens it again.
  void close() { store_.reset(); }
  void open(Store::Mode mode = Store::Mode::write, int busy_timeout_ms = 10'000) {
    store_.emplace(*Store::open(path(), mode, busy_timeout_ms));
  }

 private:
  Store make() {
    auto made = Store::create(path());
    REQUIRE_MESSAGE(made.has_value(), (made ? "" : made.error().message));
    return std::move(*made);
  }
  TemporaryFolder folder_;
  std::optional<Store> store_;
};

// A registration of a new person, put with its person and delegation.
inline Registration add_person(Writer& writer, const std::string& given, const std::string& family,
                               const std::string& party = "SN",
                               const std::string& meeting = "marrakesh-2023") {
  Person person{.name = given + " " + family, .folded_name = fold(given + " " + family)};
  writer.put(person);
  Registration row{.delegation = writer.delegation(meeting, party),
                   .person = person.id,
                   .name = person.name,
                   .family_name = family,
                   .given_name = given,
                   .email = fold(given) + "@" + fold(family) + ".example",
                   .received = writer.now()};
  writer.put(row);
  return row;
}

}  // namespace plenary::test
