// The one place that knows SQLite: opening, preparing, binding, stepping, transactions, and what an
// error means. Everything else in store/ speaks SQL through Statement and lets failures throw.
//
// The journal is DELETE with synchronous FULL: one file that can be copied, read by a read-only
// user and kept on a network drive (docs/decisions/0006-journal-mode.md).
//
// Statements are borrowed from a pool by their text, so that the same question inside a callback
// gets a statement of its own and a hot loop never compiles SQL twice.
#pragma once

#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "plenary/result.h"

struct sqlite3_stmt;

namespace plenary {

class Connection;

// A fault that the store finds by itself: thrown through the work, an Error at the door.
class StoreFailure : public std::runtime_error {
 public:
  explicit StoreFailure(Error error)
      : std::runtime_error(error.message), error_(std::move(error)) {}
  const Error& error() const { return error_; }

 private:
  Error error_;
};

class Statement {
 public:
  Statement(Connection& connection, std::string sql, sqlite3_stmt* handle);
  Statement(Statement&& other) noexcept;
  Statement& operator=(Statement&&) = delete;
  ~Statement();

  // Parameters count from 1. Text and blobs are not copied: they must live until the statement has
  // been run or its last row read. A parameter keeps what it was bound to from run to run, and what
  // it holds already is not bound again: of a row of a long list half is as in the row before.
  Statement& bind(int parameter, std::int64_t value);
  Statement& bind(int parameter, std::string_view text);
  Statement& bind_blob(int parameter, std::string_view bytes);
  Statement& bind_null(int parameter);

  bool step();         // true: a row is there
  std::int64_t run();  // to the end; returns the rows altered; ready to be bound again
  void reset();

  // Columns count from 0. Views hold until the next step.
  bool is_null(int column) const;
  std::int64_t integer(int column) const;  // 0 where NULL
  std::string_view text(int column) const;
  std::string_view blob(int column) const;

 private:
  // What a parameter holds. Of a text, where it lies: SQLite reads it there when it runs.
  struct Bound {
    enum class Kind : std::uint8_t { nothing, null, integer, text, blob };
    Kind kind = Kind::nothing;
    const char* bytes = nullptr;
    std::int64_t number = 0;  // or the length of the bytes
    bool operator==(const Bound&) const = default;
  };

  bool is_held(int parameter, const Bound& wanted);
  [[noreturn]] void fail_with(int code) const;

  Connection* connection_;
  std::string sql_;
  sqlite3_stmt* handle_;
  std::vector<Bound> bound_{};
};

// Begun in the constructor, rolled back in the destructor unless committed.
class Transaction {
 public:
  enum class Kind { read, write };  // write: the lock is held from the beginning
  Transaction(Connection& connection, Kind kind);
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  ~Transaction();
  void commit();

 private:
  Connection& connection_;
  bool open_ = true;
};

class Connection {
 public:
  enum class Mode { read, write, create };
  struct Options {
    Mode mode = Mode::read;
    int busy_timeout_ms = 10'000;
  };

  Connection(const std::string& path, Options options);
  ~Connection();
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  const std::string& path() const { return path_; }
  bool may_write() const { return options_.mode != Mode::read; }

  Statement prepare(std::string_view sql);
  void execute(const std::string& sql);  // several statements, no parameters
  void forget_statements();              // after the meaning of a table's name has changed

  // What is wrong with the file's pages, and references that lead nowhere; empty: nothing.
  std::vector<std::string> faults();

  // Room for the pages of a big write, in KiB.
  void set_cache(std::int64_t kibibytes);

 private:
  friend class Statement;
  friend class Transaction;
  void begin(Transaction::Kind kind);
  void give_back(std::string&& sql, sqlite3_stmt* handle) noexcept;

  struct Pool;
  std::string path_;
  Options options_;
  std::unique_ptr<Pool> pool_;
};

// The Error behind the exception in flight; rethrows what is none of the store's.
Error error_in_flight(const std::string& path);
// Rolls back what a killed process left, which only someone who may write can do.
bool recover_journal(const std::string& path, int busy_timeout_ms);
bool needs_recovery();  // is the exception in flight about such a journal?

// Every operation of the store runs in here: the one place where SQLite's exceptions end.
template <class Work>
auto guarded(const std::string& path, Work&& work) -> decltype(work()) {
  try {
    return work();
  } catch (...) {
    return fail(error_in_flight(path));
  }
}

}  // namespace plenary
