// What the commands of this folder share: how they begin, how they end, and the flags that stand
// for the fields of a registration.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "command.h"
#include "context.h"
#include "plenary/actions/registrations.h"

namespace plenary::cli {

using WriteAction =
    std::function<Result<actions::Done>(Store& store, const Setting& setting, const Act& act)>;

// Opens what a write needs, acts, and answers with the receipt. `reason` joins the act's note.
Result<Exit> act_on_meeting(Context& context, const WriteAction& action,
                            const std::string& reason = {});
// The same for what belongs to no meeting.
Result<Exit> act_on_dialogue(Context& context, const WriteAction& action);

// A day typed for an option; nothing typed is year 0.
Result<Date> day_option(const std::string& option, const std::string& typed);

// One flag for each field of a registration, and those of the records beside it.
class FieldFlags {
 public:
  FieldFlags();

  // In the order of the help; they point into this object, which must stay where it is.
  std::vector<Option> options();
  // What was given, as keys and values.
  actions::FieldWords given() const;
  void set(const std::string& key, std::string value);
  bool has(const std::string& key) const;

 private:
  struct Flag {
    std::string key{};
    std::string value_name{};
    std::string help{};
    std::optional<std::string> value{};
  };
  std::vector<Flag> flags_{};
};

// "role=head" among the words of a command line; none where the word is no such pair.
std::optional<std::pair<std::string, std::string>> field_and_value(const std::string& word);

inline constexpr std::uint32_t shared_desk = shared_meeting | shared_write;

}  // namespace plenary::cli
