// What every report starts from: the meeting at the moment asked for, the words of its language,
// and the store to read.
#pragma once

#include "context.h"

namespace plenary::cli {

struct ReportInput {
  Setting setting{};
  Words words{};
  Store* store = nullptr;
};

inline Result<ReportInput> open_report(Context& context) {
  auto setting = context.setting();
  if (!setting) return fail(setting.error());
  auto words = context.words(*setting);
  if (!words) return fail(words.error());
  auto store = context.store_to_read();
  if (!store) return fail(store.error());
  return ReportInput{std::move(*setting), std::move(*words), *store};
}

inline constexpr std::uint32_t shared_report =
    shared_meeting | shared_lang | shared_format | shared_as_of;

}  // namespace plenary::cli
