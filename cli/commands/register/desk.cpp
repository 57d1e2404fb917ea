#include "commands/register/desk.h"

#include <fmt/format.h>

#include <algorithm>

#include "plenary/domain/registration_fields.h"

namespace plenary::cli {

namespace {

std::string flag_of(std::string key) {
  std::replace(key.begin(), key.end(), '_', '-');
  return "--" + key;
}

Result<Exit> act_in(Context& context, Result<Setting> setting, const WriteAction& action,
                    const std::string& reason) {
  if (!setting) return fail(std::move(setting.error()));
  auto act = context.act();
  if (!act) return fail(std::move(act.error()));
  if (!reason.empty()) act->note += act->note.empty() ? reason : "; " + reason;
  auto store = context.store_to_write();
  if (!store) return fail(std::move(store.error()));
  auto done = action(**store, *setting, *act);
  if (!done) return fail(std::move(done.error()));
  return context.write(done->receipt, done->sentence, done->problems);
}

}  // namespace

Result<Exit> act_on_meeting(Context& context, const WriteAction& action,
                            const std::string& reason) {
  return act_in(context, context.setting(), action, reason);
}

Result<Exit> act_on_dialogue(Context& context, const WriteAction& action) {
  return act_in(context, context.setting_without_meeting(), action, {});
}

Result<Date> day_option(const std::string& option, const std::string& typed) {
  if (typed.empty()) return Date{};
  if (const auto day = parse_day(typed)) return *day;
  return fail(ErrorKind::usage, fmt::format("{}: \"{}\" is no day", option, typed),
              {"write 2023-06-22 or \"22 June 2023\""});
}

FieldFlags::FieldFlags() {
  for (const RegistrationField& field : registration_fields())
    flags_.push_back(
        {std::string(field.key), std::string(field.value_name), std::string(field.help), {}});
  flags_.push_back({"delegation", "PARTY", "Who sends the person: a code or a name", {}});
  flags_.push_back({"document",
                    "TYPE:NO:DAY",
                    "The nominating document: note_verbale:NV-12/2023:2023-06-05",
                    {}});
}

std::vector<Option> FieldFlags::options() {
  std::vector<Option> options;
  for (Flag& flag : flags_)
    options.push_back({.names = flag_of(flag.key),
                       .target = &flag.value,
                       .help = flag.help,
                       .value_name = flag.value_name});
  return options;
}

actions::FieldWords FieldFlags::given() const {
  actions::FieldWords words;
  for (const Flag& flag : flags_)
    if (flag.value) words.emplace_back(flag.key, *flag.value);
  return words;
}

void FieldFlags::set(const std::string& key, std::string value) {
  const auto flag =
      std::find_if(flags_.begin(), flags_.end(), [&](const Flag& each) { return each.key == key; });
  if (flag != flags_.end()) flag->value = std::move(value);
}

bool FieldFlags::has(const std::string& key) const {
  return std::any_of(flags_.begin(), flags_.end(),
                     [&](const Flag& flag) { return flag.key == key && flag.value; });
}

std::optional<std::pair<std::string, std::string>> field_and_value(const std::string& word) {
  const std::size_t sign = word.find('=');
  if (sign == std::string::npos || sign == 0) return std::nullopt;
  std::string key = word.substr(0, sign);
  const bool is_key = std::all_of(key.begin(), key.end(), [](char letter) {
    return (letter >= 'a' && letter <= 'z') || letter == '_' || letter == '-';
  });
  if (!is_key) return std::nullopt;
  std::replace(key.begin(), key.end(), '-', '_');
  return std::pair{std::move(key), word.substr(sign + 1)};
}

}  // namespace plenary::cli
