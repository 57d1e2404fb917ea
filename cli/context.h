// What a command may use: the shared options as typed, the clock, the actor, the workspace (opened
// on first use) and the three ways to answer: a result, a paper, a receipt.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "command.h"
#include "plenary/actions/workspace.h"
#include "plenary/document.h"
#include "plenary/domain/change.h"
#include "plenary/render.h"
#include "streams.h"

namespace plenary::cli {

// What the process was started with; tests fill it by hand.
struct Environment {
  std::map<std::string, std::string> variables{};  // PLENARY_*, NO_COLOR, TERM, HOME, USER ...
  std::string folder{};                            // current directory
  std::string login{};
  Installation installation{};
  std::function<Instant()> system_clock{};
};

struct SharedOptions {
  std::string meeting{};
  std::string lang{};    // empty: the dialogue's first
  std::string format{};  // empty: by --json, --output's ending, else text
  std::string output{};
  std::vector<std::string> columns{};
  std::string as_of{};
  std::string note{};
  std::string workspace{};
  std::string now{};
  std::string actor{};
  bool json = false;
  bool dry_run = false;
  bool yes = false;
  bool quiet = false;
  bool excel = false;
};

class Context {
 public:
  Context(Streams& streams, const Environment& environment, SharedOptions shared, std::string verb);

  const SharedOptions& shared() const { return shared_; }
  const Environment& environment() const { return environment_; }
  Streams& streams() { return streams_; }
  // A path as it was typed, seen from the folder in which it was typed.
  std::string absolute(const std::string& path) const;

  Clock clock() const { return clock_; }
  const std::string& actor() const { return actor_; }
  Format format() const { return format_; }
  bool asks() const;   // standard input and error are terminals
  bool pages() const;  // and standard output, which the answer goes to

  Result<Workspace*> workspace();
  // The Setting of the meeting and moment asked for; remarks go to standard error.
  Result<Setting> setting();
  Result<Setting> setting_without_meeting();
  Result<Store*> store_to_read();
  Result<Store*> store_to_write();
  // The language asked for, else the dialogue's first; and its words.
  Result<Words> words(const Setting& setting);
  // A ready Act: verb, clock, actor, note, dry run, and the workspace's TOML.
  Result<Act> act();

  // Words to the person: standard error, one line, "plenary: " before it. Silent with --quiet.
  void say(std::string_view line);
  void warn(const Problem& problem);
  void show_problems(const Problems& problems);  // errors first kept in file order, hints below

  // Data to standard output or to --output's file (beside, synced, renamed).
  Result<Exit> write(std::string_view bytes);
  Result<Exit> write(const Document& document);  // in the format asked for; not json
  // The same in pieces: `work` gets a sink that takes bytes and says whether more can be written.
  using Sink = std::function<bool(std::string_view)>;
  Result<Exit> stream(const std::function<Result<void>(const Sink&)>& work);
  // What a write command did: a sentence in text, the object of design.md section 7 as json.
  // `done` is the sentence's stem: "registered Awa Diop (SN) as delegate".
  Result<Exit> write(const Receipt& receipt, std::string_view done, const Problems& problems = {});

  // A question to the person; --yes answers it, without a terminal it is refused with a hint.
  Result<bool> confirm(std::string_view question);
  Result<std::string> ask(std::string_view question);  // one line; refused without a terminal

 private:
  friend class App;
  Streams& streams_;
  const Environment& environment_;
  SharedOptions shared_;
  std::string verb_;
  Clock clock_{};
  std::string actor_{};
  std::string usual_workspace_{};  // of the user's own file: where none is named nor walked up to
  Format format_ = Format::text;
  std::optional<Workspace> workspace_{};
};

}  // namespace plenary::cli
