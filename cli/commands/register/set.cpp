#include "commands/register/commands.h"
#include "commands/register/desk.h"

namespace plenary::cli {

namespace {

struct SetOptions {
  std::vector<std::string> words{};  // references and FIELD=VALUE
  FieldFlags fields{};
};

Result<Exit> run_set(const SetOptions& options, Context& context) {
  std::vector<std::string> refs;
  actions::FieldWords fields = options.fields.given();
  for (const std::string& word : options.words) {
    if (auto field = field_and_value(word))
      fields.push_back(std::move(*field));
    else
      refs.push_back(word);
  }
  if (refs.empty())
    return fail(ErrorKind::usage, "register set needs somebody to change",
                {"plenary register set R4 role=head"});
  return act_on_meeting(context, [&](Store& store, const Setting& setting, const Act& act) {
    return actions::amend(store, setting, act, refs, fields);
  });
}

}  // namespace

Command register_set() {
  auto options = std::make_shared<SetOptions>();
  return {
      .name = "set",
      .help = "Change what is recorded of a registration",
      .details =
          "Somebody is named by R4, P17, or part of a name with or without the party. An "
          "empty value clears a field. A new head takes the place of the old one, who "
          "becomes a delegate in the same change. A name given to a TBC seat makes it "
          "that person's.",
      .examples = {"plenary register set R4 role=head",
                   "plenary register set \"diop senegal\" --position \"Director\" --phone \"\""},
      .arguments = {{"REF", &options->words, "Whom, and FIELD=VALUE for what"}},
      .options = options->fields.options(),
      .shared = shared_desk,
      .run = [options](Context& context) { return run_set(*options, context); }};
}

}  // namespace plenary::cli
