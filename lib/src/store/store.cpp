// Opening and making stores, and the two doors: read and write.
#include "plenary/store.h"

#include <fcntl.h>
#include <fmt/core.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>

#include "plenary/text.h"
#include "store/changes.h"
#include "store/embedded_schema.h"
#include "store/past.h"
#include "store/writer_state.h"

namespace plenary {

namespace {

constexpr std::uint32_t application_id = 0x504c4e59;  // "PLNY"

tl::unexpected<Error> refuse(const std::string& path, std::string_view why) {
  return fail(ErrorKind::corrupt, fmt::format("{} {}", path, why));
}

std::uint32_t big_endian(const std::array<unsigned char, 100>& header, std::size_t at) {
  return std::uint32_t{header[at]} << 24U | std::uint32_t{header[at + 1]} << 16U |
         std::uint32_t{header[at + 2]} << 8U | std::uint32_t{header[at + 3]};
}

// Looks at the first bytes alone, before SQLite may touch the file: what is not ours stays as it
// is.
Result<void> check_header(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    if (errno == ENOENT) {
      return fail(
          ErrorKind::not_found, fmt::format("there is no store {}", path),
          {"bring back a copy of it; plenary init makes a new workspace in another folder"});
    }
    return fail(ErrorKind::io, fmt::format("cannot read {}: {}", path, std::strerror(errno)));
  }
  std::array<unsigned char, 100> header{};
  file.read(reinterpret_cast<char*>(header.data()), header.size());
  if (file.gcount() == 0) return refuse(path, "is empty: it is no store");
  bool is_sqlite = file.gcount() == static_cast<std::streamsize>(header.size()) &&
                   std::memcmp(header.data(), "SQLite format 3", 16) == 0;
  if (!is_sqlite) return refuse(path, "is no store of plenary, or its beginning is damaged");
  constexpr std::size_t version_at = 60;
  constexpr std::size_t application_at = 68;
  if (big_endian(header, application_at) != application_id) {
    return refuse(path, "is a database of another program, not a store of plenary");
  }
  std::uint32_t version = big_endian(header, version_at);
  if (version > store_schema_version) {
    return fail(ErrorKind::corrupt,
                fmt::format("{} was written by a newer plenary (schema {}, this one knows {})",
                            path, version, store_schema_version),
                {"use the newer program"});
  }
  if (version == 0) return refuse(path, "is damaged: its schema has no version");
  return {};
}

std::unique_ptr<Connection> connect(const std::string& path, Connection::Options options) {
  return std::make_unique<Connection>(path, options);
}

// The first read finds out whether the file can be read at all.
void check_readable(Connection& connection) {
  auto question = connection.prepare("SELECT count(*) FROM meta");
  question.step();
}

void lay_schema(Connection& connection) {
  Transaction transaction(connection, Transaction::Kind::write);
  connection.execute(std::string(schema_0001_initial));
  connection.execute(fmt::format("PRAGMA application_id = {}; PRAGMA user_version = {}",
                                 application_id, store_schema_version));
  auto insert = connection.prepare("INSERT INTO meta (key, value) VALUES ($1, $2)");
  std::string collation = collation_version();
  insert.bind(1, "collation").bind(2, collation).run();
  transaction.commit();
}

Error io_error(const std::string& path) {
  return {.kind = ErrorKind::io,
          .message = fmt::format("cannot write {}: {}", path, std::strerror(errno))};
}

// So that the new name survives a power cut.
void sync_folder_of(const std::string& path) {
  std::size_t slash = path.rfind('/');
  std::string folder = slash == std::string::npos ? "." : path.substr(0, slash + 1);
  int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return;
  ::fsync(descriptor);
  ::close(descriptor);
}

// Made beside and put in place whole, so that a killed `init` leaves no half store. Permissions are
// set before there is anything to read.
Result<void> make_file(const std::string& path, const std::string& beside, bool group_readable) {
  ::unlink(beside.c_str());
  int descriptor = ::open(beside.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
  if (descriptor < 0) return fail(io_error(beside));
  int set = ::fchmod(descriptor, group_readable ? 0640 : 0600);
  ::close(descriptor);
  if (set != 0) return fail(io_error(beside));
  auto made = guarded(path, [&]() -> Result<void> {
    Connection connection(beside, {.mode = Connection::Mode::create});
    lay_schema(connection);
    return {};
  });
  if (!made) return made;
  // A link fails where the name is taken; where folders know no links, a rename has to do.
  if (::link(beside.c_str(), path.c_str()) == 0) {
    ::unlink(beside.c_str());
  } else if (errno == EEXIST || ::rename(beside.c_str(), path.c_str()) != 0) {
    return fail(io_error(path));
  }
  sync_folder_of(path);
  return {};
}

}  // namespace

Store::Store(std::unique_ptr<Connection> connection) : connection_(std::move(connection)) {}
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

Result<Store> Store::open(const std::string& path, Mode mode, int busy_timeout_ms) {
  if (auto fine = check_header(path); !fine) return fail(fine.error());
  Connection::Options options{
      .mode = mode == Mode::read ? Connection::Mode::read : Connection::Mode::write,
      .busy_timeout_ms = busy_timeout_ms};
  return guarded(path, [&]() -> Result<Store> {
    auto connection = connect(path, options);
    try {
      check_readable(*connection);
    } catch (...) {
      // A writer was killed, and its half-done work is still to be rolled back.
      if (!needs_recovery() || !recover_journal(path, busy_timeout_ms)) throw;
      check_readable(*connection);
    }
    return Store(std::move(connection));
  });
}

Result<Store> Store::create(const std::string& path, bool group_readable) {
  if (::access(path.c_str(), F_OK) == 0) {
    return fail(ErrorKind::conflict, fmt::format("{} is there already", path));
  }
  std::string beside = path + ".new";
  if (auto made = make_file(path, beside, group_readable); !made) {
    ::unlink(beside.c_str());
    return fail(made.error());
  }
  return open(path, Mode::write);
}

namespace {

Result<ChangeNumber> moment(Connection& connection, const Snapshot& now, const AsOf& as_of) {
  ChangeNumber last = last_change(connection).number;
  if (as_of.instant) return now.change_at(*as_of.instant);
  ChangeNumber wanted = as_of.change.value_or(last);
  if (wanted < 0 || wanted > last) {
    return fail(
        ErrorKind::not_found, fmt::format("there is no change #{}", wanted),
        {last == 0 ? "the store has no change yet" : fmt::format("the last one is #{}", last)});
  }
  return wanted;
}

}  // namespace

std::optional<Error> Store::read_untyped(
    const AsOf& as_of, const std::function<std::optional<Error>(Snapshot&)>& work) {
  auto done = guarded(connection_->path(), [&]() -> Result<void> {
    Transaction transaction(*connection_, Transaction::Kind::read);
    ChangeNumber last = last_change(*connection_).number;
    Snapshot now(*connection_, last, false);
    if (as_of.is_now()) {
      work(now);
      return {};
    }
    auto at = moment(*connection_, now, as_of);
    if (!at) return fail(at.error());
    std::optional<PastView> view;
    if (*at != last) view.emplace(*connection_, *at);
    Snapshot snapshot(*connection_, *at, *at != last);
    work(snapshot);
    return {};
  });
  if (done) return std::nullopt;
  return done.error();
}

Result<Receipt> Store::write(const Act& act, const std::function<Result<void>(Writer&)>& work) {
  if (!act.dry_run && !connection_->may_write()) {
    return fail(ErrorKind::internal, "the store was opened for reading, and is asked to write");
  }
  return guarded(connection_->path(), [&]() -> Result<Receipt> {
    Transaction transaction(*connection_,
                            act.dry_run ? Transaction::Kind::read : Transaction::Kind::write);
    Writer writer(*connection_, std::make_unique<Writer::State>(*connection_, act));
    if (auto done = work(writer); !done) return fail(done.error());
    Receipt receipt = writer.state_->finish();
    if (receipt.change) transaction.commit();
    return receipt;
  });
}

}  // namespace plenary
