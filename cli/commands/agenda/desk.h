// What the commands of this folder share: flags of a slot's fields, opening what a write needs, and
// how a slot is said in a sentence.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "command.h"
#include "context.h"
#include "plenary/actions/agenda.h"

namespace plenary::cli {

inline constexpr std::uint32_t shared_agenda_write = shared_meeting | shared_write;

// One flag for each key of a slot; people and titles may be given several times.
struct SlotFlags {
  std::optional<std::string> day{};
  std::optional<std::string> start{};
  std::optional<std::string> end{};
  std::optional<std::string> kind{};
  std::optional<std::string> room{};
  std::optional<std::string> item{};
  std::optional<std::string> languages{};
  std::optional<std::string> status{};
  std::vector<std::string> titles{};  // "Opening", "fr=Ouverture"
  std::vector<std::string> chairs{};
  std::vector<std::string> moderators{};
  std::vector<std::string> speakers{};
  std::vector<std::string> rapporteurs{};

  std::vector<Option> options();  // they point into this object
  actions::SlotFields fields() const;
};

using SlotAction = std::function<Result<actions::SlotWritten>(Store&, const Setting&, const Act&)>;

// Opens what a write needs, acts, and answers with the receipt: "<done> S7 "Opening" on ...".
Result<Exit> act_on_agenda(Context& context, const std::string& done, const SlotAction& action);

// "Marrakesh time, UTC+1".
std::string local_time_words(const Setting& setting, const Language& language);

}  // namespace plenary::cli
