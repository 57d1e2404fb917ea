// The flags of `meeting new` and `meeting set`: each stands for a key of the meeting's file.
#pragma once

#include <string>
#include <vector>

#include "command.h"
#include "context.h"
#include "plenary/actions/setup.h"

namespace plenary::cli {

// What was typed, key by key; a flag that was not given has no values.
struct MeetingOptions {
  MeetingOptions();

  std::vector<Option> options();
  std::vector<actions::MeetingField> given() const;

 private:
  std::vector<actions::MeetingField> fields_;
};

// The receipt of a meeting that was written, with its errors; what papers would miss is for
// `check`, which is named where it has something to say.
Result<Exit> answer_written(Context& context, const actions::WrittenMeeting& written,
                            const std::string& done);

}  // namespace plenary::cli
