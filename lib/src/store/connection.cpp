#include "store/connection.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>
#include <fmt/core.h>
#include <sqlite3.h>

#include <unordered_map>
#include <utility>
#include <vector>

namespace plenary {

struct Connection::Pool {
  SQLite::Database database;
  std::unordered_map<std::string, std::vector<sqlite3_stmt*>> idle{};

  ~Pool() { forget(); }
  Pool(const std::string& path, int flags, int timeout) : database(path, flags, timeout) {}
  Pool(const Pool&) = delete;
  Pool& operator=(const Pool&) = delete;

  void forget() {
    for (auto& [sql, handles] : idle) {
      for (sqlite3_stmt* handle : handles) sqlite3_finalize(handle);
    }
    idle.clear();
  }
};

// Statement ---------------------------------------------------------------------------------------

Statement::Statement(Connection& connection, std::string sql, sqlite3_stmt* handle)
    : connection_(&connection), sql_(std::move(sql)), handle_(handle) {}

Statement::Statement(Statement&& other) noexcept
    : connection_(other.connection_),
      sql_(std::move(other.sql_)),
      handle_(std::exchange(other.handle_, nullptr)),
      bound_(std::move(other.bound_)) {}

Statement::~Statement() {
  if (handle_ == nullptr) return;
  sqlite3_reset(handle_);
  sqlite3_clear_bindings(handle_);
  connection_->give_back(std::move(sql_), handle_);
}

void Statement::fail_with(int code) const {
  throw SQLite::Exception(sqlite3_db_handle(handle_), code);
}

// Notes what is about to be bound; true where it is bound already.
bool Statement::is_held(int parameter, const Bound& wanted) {
  const auto index = static_cast<std::size_t>(parameter);
  if (index >= bound_.size()) bound_.resize(2 * index + 8);
  if (bound_[index] == wanted) return true;
  bound_[index] = wanted;
  return false;
}

Statement& Statement::bind(int parameter, std::int64_t value) {
  if (is_held(parameter, {.kind = Bound::Kind::integer, .number = value})) return *this;
  if (int code = sqlite3_bind_int64(handle_, parameter, value); code != SQLITE_OK) fail_with(code);
  return *this;
}

Statement& Statement::bind(int parameter, std::string_view text) {
  // An empty view may have no address, which SQLite would take for NULL.
  const char* bytes = text.empty() ? "" : text.data();
  const int size = static_cast<int>(text.size());
  if (is_held(parameter, {Bound::Kind::text, bytes, size})) return *this;
  int code = sqlite3_bind_text(handle_, parameter, bytes, size, nullptr);
  if (code != SQLITE_OK) fail_with(code);
  return *this;
}

Statement& Statement::bind_blob(int parameter, std::string_view blob) {
  const char* bytes = blob.empty() ? "" : blob.data();
  const int size = static_cast<int>(blob.size());
  if (is_held(parameter, {Bound::Kind::blob, bytes, size})) return *this;
  int code = sqlite3_bind_blob(handle_, parameter, bytes, size, nullptr);
  if (code != SQLITE_OK) fail_with(code);
  return *this;
}

Statement& Statement::bind_null(int parameter) {
  if (is_held(parameter, {.kind = Bound::Kind::null})) return *this;
  if (int code = sqlite3_bind_null(handle_, parameter); code != SQLITE_OK) fail_with(code);
  return *this;
}

bool Statement::step() {
  int code = sqlite3_step(handle_);
  if (code == SQLITE_ROW) return true;
  if (code != SQLITE_DONE) fail_with(code);
  return false;
}

std::int64_t Statement::run() {
  while (step()) {
  }
  std::int64_t altered = sqlite3_changes64(sqlite3_db_handle(handle_));
  reset();
  return altered;
}

void Statement::reset() { sqlite3_reset(handle_); }

bool Statement::is_null(int column) const {
  return sqlite3_column_type(handle_, column) == SQLITE_NULL;
}

std::int64_t Statement::integer(int column) const { return sqlite3_column_int64(handle_, column); }

std::string_view Statement::text(int column) const {
  const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(handle_, column));
  if (bytes == nullptr) return {};
  return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(handle_, column))};
}

std::string_view Statement::blob(int column) const {
  const auto* bytes = static_cast<const char*>(sqlite3_column_blob(handle_, column));
  if (bytes == nullptr) return {};
  return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(handle_, column))};
}

// Transaction -------------------------------------------------------------------------------------

Transaction::Transaction(Connection& connection, Kind kind) : connection_(connection) {
  connection_.begin(kind);
}

Transaction::~Transaction() {
  // SQLite may have rolled back by itself (a full disk), and then there is nothing left to do.
  if (open_) {
    sqlite3* handle = connection_.pool_->database.getHandle();
    if (sqlite3_get_autocommit(handle) == 0)
      sqlite3_exec(handle, "ROLLBACK", nullptr, nullptr, nullptr);
  }
}

void Transaction::commit() {
  connection_.prepare("COMMIT").run();
  open_ = false;
}

// Connection --------------------------------------------------------------------------------------

namespace {

// A connection is one thread's: so SQLite need not lock it for every value that is bound.
int open_flags(Connection::Mode mode) {
  const int one_thread = SQLite::OPEN_NOMUTEX;
  switch (mode) {
    case Connection::Mode::read:
      return SQLite::OPEN_READONLY | one_thread;
    case Connection::Mode::write:
      return SQLite::OPEN_READWRITE | one_thread;
    case Connection::Mode::create:
      return SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE | one_thread;
  }
  return SQLite::OPEN_READONLY | one_thread;
}

// To SQLite "$2" is a name, numbered by where it stands first; "?2" is the second parameter.
std::string with_numbered_parameters(std::string_view sql) {
  std::string text(sql);
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    if (text[i] == '$' && text[i + 1] >= '0' && text[i + 1] <= '9') text[i] = '?';
  }
  return text;
}

}  // namespace

Connection::Connection(const std::string& path, Options options)
    : path_(path),
      options_(options),
      pool_(std::make_unique<Pool>(path, open_flags(options.mode), options.busy_timeout_ms)) {
  sqlite3_extended_result_codes(pool_->database.getHandle(), 1);
  execute("PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON; PRAGMA trusted_schema = OFF");
  if (may_write()) execute("PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL");
}

Connection::~Connection() = default;

Statement Connection::prepare(std::string_view sql) {
  std::string text(sql);
  auto found = pool_->idle.find(text);
  if (found != pool_->idle.end() && !found->second.empty()) {
    sqlite3_stmt* handle = found->second.back();
    found->second.pop_back();
    return {*this, std::move(text), handle};
  }
  sqlite3_stmt* handle = nullptr;
  sqlite3* database = pool_->database.getHandle();
  std::string numbered = with_numbered_parameters(sql);
  int code = sqlite3_prepare_v2(database, numbered.c_str(), static_cast<int>(numbered.size()) + 1,
                                &handle, nullptr);
  if (code != SQLITE_OK) throw SQLite::Exception(database, code);
  return {*this, std::move(text), handle};
}

void Connection::give_back(std::string&& sql, sqlite3_stmt* handle) noexcept {
  try {
    pool_->idle[std::move(sql)].push_back(handle);
  } catch (...) {
    sqlite3_finalize(handle);
  }
}

void Connection::execute(const std::string& sql) { pool_->database.exec(sql); }

void Connection::forget_statements() { pool_->forget(); }

std::vector<std::string> Connection::faults() {
  std::vector<std::string> found;
  auto pages = prepare("PRAGMA main.quick_check");
  while (pages.step()) {
    if (pages.text(0) != "ok") found.emplace_back(pages.text(0));
  }
  auto references = prepare("PRAGMA main.foreign_key_check");
  while (references.step()) {
    found.push_back(fmt::format("row {} of {} refers to a row of {} that there is not",
                                references.integer(1), references.text(0), references.text(2)));
  }
  return found;
}

void Connection::set_cache(std::int64_t kibibytes) {
  execute("PRAGMA cache_size = -" + std::to_string(kibibytes));
}

void Connection::begin(Transaction::Kind kind) {
  prepare(kind == Transaction::Kind::write ? "BEGIN IMMEDIATE" : "BEGIN").run();
}

// What an error means -----------------------------------------------------------------------------

namespace {

Error error_of(const SQLite::Exception& exception, const std::string& path) {
  constexpr int primary = 0xff;  // extended codes carry the primary one in their low byte
  switch (exception.getErrorCode() & primary) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return {.kind = ErrorKind::busy,
              .message = fmt::format("another process is writing to {}", path),
              .hints = {"try again in a moment"}};
    case SQLITE_FULL:
      return {.kind = ErrorKind::io,
              .message = fmt::format("the disk is full: nothing was written to {}", path)};
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return {.kind = ErrorKind::io, .message = fmt::format("{} may not be written", path)};
    case SQLITE_CANTOPEN:
    case SQLITE_IOERR:
    case SQLITE_AUTH:
      return {.kind = ErrorKind::io,
              .message = fmt::format("cannot read or write {}: {}", path, exception.getErrorStr())};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return {.kind = ErrorKind::corrupt,
              .message = fmt::format("{} is damaged: {}", path, exception.what()),
              .hints = {"keep the file as it is, and bring back a copy"}};
    case SQLITE_CONSTRAINT:
      return {.kind = ErrorKind::conflict,
              .message = "another record still stands on this one, or is gone",
              .hints = {fmt::format("the store said: {}", exception.what())}};
    default:
      return {.kind = ErrorKind::internal,
              .message = fmt::format("the store failed: {}", exception.what())};
  }
}

}  // namespace

Error error_in_flight(const std::string& path) {
  try {
    throw;
  } catch (const StoreFailure& failure) {
    return failure.error();
  } catch (const SQLite::Exception& exception) {
    return error_of(exception, path);
  }
}

bool needs_recovery() {
  try {
    throw;
  } catch (const SQLite::Exception& exception) {
    int code = exception.getExtendedErrorCode();
    return code == SQLITE_READONLY_ROLLBACK || code == SQLITE_READONLY_RECOVERY;
  } catch (...) {
    return false;
  }
}

bool recover_journal(const std::string& path, int busy_timeout_ms) {
  try {
    Connection writer(path, {.mode = Connection::Mode::write, .busy_timeout_ms = busy_timeout_ms});
    auto question = writer.prepare("SELECT count(*) FROM sqlite_schema");
    question.step();
    return true;
  } catch (const SQLite::Exception&) {
    return false;
  }
}

}  // namespace plenary
