// Several processes, killed ones and folders that may not be written.
#include <doctest/doctest.h>
#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <random>
#include <thread>

#include "temporary_store.h"

using namespace plenary;
using namespace plenary::test;

namespace {

// Runs in a process of its own, which opens its own store; the exit status comes back from wait().
template <class Work>
pid_t in_child(Work&& work) {
  pid_t child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) ::_exit(work());
  return child;
}

int exit_status(pid_t child) {
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

Result<Receipt> add_people(const std::string& path, int rows, const std::string& name) {
  auto store = Store::open(path, Store::Mode::write, 60'000);
  if (!store) return fail(store.error());
  return store->write(act("register import"), [&](Writer& writer) -> Result<void> {
    writer.expect_registrations(rows);
    for (int i = 0; i < rows; ++i) add_person(writer, name, std::to_string(i));
    return {};
  });
}

}  // namespace

TEST_CASE("eight processes that write at once lose nothing") {
  TemporaryStore store;
  store.close();
  constexpr int processes = 8;
  constexpr int writes = 5;
  std::vector<pid_t> children;
  for (int i = 0; i < processes; ++i) {
    children.push_back(in_child([&] {
      for (int n = 0; n < writes; ++n) {
        if (!add_people(store.path(), 1, "P" + std::to_string(i) + "x" + std::to_string(n)))
          return 1;
      }
      return 0;
    }));
  }
  for (pid_t child : children) CHECK(exit_status(child) == 0);
  store.open();
  CHECK(store.participants().size() == processes * writes);
  auto report = store.verify();
  CHECK(report.problems.empty());
  CHECK(report.changes == processes * writes);
}

TEST_CASE("a store that another process holds is busy, after the time given") {
  TemporaryStore store;
  store.close();
  int ready[2];
  int done[2];
  REQUIRE(::pipe(ready) == 0);
  REQUIRE(::pipe(done) == 0);
  char byte = 'x';
  pid_t holder = in_child([&] {
    auto held = Store::open(store.path(), Store::Mode::write);
    auto written = held->write(act(), [&](Writer& writer) -> Result<void> {
      add_person(writer, "Slow", "Writer");
      char go = 0;
      if (::write(ready[1], &byte, 1) != 1 || ::read(done[0], &go, 1) != 1) {
        return fail(ErrorKind::internal, "no word from the parent");
      }
      return {};
    });
    return written ? 0 : 1;
  });
  REQUIRE(::read(ready[0], &byte, 1) == 1);
  store.open(Store::Mode::write, 50);
  auto refused = store->write(act(), [](Writer&) -> Result<void> { return {}; });
  REQUIRE_FALSE(refused);
  CHECK(refused.error().kind == ErrorKind::busy);
  // Readers read on meanwhile.
  CHECK(store.participants().empty());
  REQUIRE(::write(done[1], &byte, 1) == 1);
  CHECK(exit_status(holder) == 0);
  CHECK(store.participants().size() == 1);
  for (int end : {ready[0], ready[1], done[0], done[1]}) ::close(end);
}

TEST_CASE("a writer killed at any moment leaves all of its rows or none") {
  constexpr int rows = 2'000;
  constexpr int kills = 50;
  TemporaryStore store;
  store.close();
  using Clock = std::chrono::steady_clock;
  auto start = Clock::now();
  REQUIRE(exit_status(in_child([&] { return add_people(store.path(), rows, "P") ? 0 : 1; })) == 0);
  auto whole = std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - start).count();
  std::mt19937 random(1);
  std::size_t survived = 1;
  for (int i = 0; i < kills; ++i) {
    TemporaryStore fresh;
    fresh.close();
    // Every second kill falls near the end, where the commit is.
    auto from = i % 2 == 0 ? 0 : whole * 8 / 10;
    auto wait = from + static_cast<std::int64_t>(random()) % (whole * 11 / 10 - from);
    pid_t child = in_child([&] { return add_people(fresh.path(), rows, "P") ? 0 : 1; });
    std::this_thread::sleep_for(std::chrono::microseconds(wait));
    ::kill(child, SIGKILL);
    int status = 0;
    ::waitpid(child, &status, 0);
    // The next one may well be a reader.
    fresh.open(i % 2 == 0 ? Store::Mode::read : Store::Mode::write);
    std::size_t found = fresh.participants().size();
    CAPTURE(wait);
    CHECK((found == 0 || found == rows));
    survived += found == rows ? 1 : 0;
    CHECK(fresh.verify().problems.empty());
  }
  CHECK(survived < kills);
}

TEST_CASE("a reader works in a folder that may not be written, and a writer says so") {
  TemporaryStore store;
  store.write([](Writer& writer) { add_person(writer, "Awa", "Diop"); });
  store.close();
  REQUIRE(::chmod(store.path().c_str(), 0400) == 0);
  REQUIRE(::chmod(store.folder().path().c_str(), 0500) == 0);
  store.open(Store::Mode::read);
  CHECK(store.participants().size() == 1);
  CHECK(store.participants({.change = 0}).empty());
  Act plan = act();
  plan.dry_run = true;
  CHECK(store.write([](Writer& writer) { add_person(writer, "Ana", "Reis"); }, plan).added == 2);
  if (::geteuid() != 0) {  // nothing is forbidden to root
    auto opened = Store::open(store.path(), Store::Mode::write);
    auto written = opened ? opened->write(act(),
                                          [](Writer& writer) -> Result<void> {
                                            add_person(writer, "Ana", "Reis");
                                            return {};
                                          })
                          : Result<Receipt>(fail(opened.error()));
    REQUIRE_FALSE(written);
    CHECK(written.error().kind == ErrorKind::io);
  }
}
