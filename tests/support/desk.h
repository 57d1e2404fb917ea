// A store with a setting, and the desk's acts in one line each.
#pragma once

#include "plenary/actions/invitations.h"
#include "plenary/actions/registrations.h"
#include "setting.h"
#include "temporary_store.h"

namespace plenary::test {

class TemporaryDesk {
 public:
  Setting setting = test::setting();
  TemporaryStore store{};

  Act act(bool dry_run = false) {
    Act made = test::act("register");
    made.now = setting.now;
    made.dry_run = dry_run;
    return made;
  }

  Result<actions::Done> try_add(const actions::FieldWords& fields,
                                const actions::NominateOptions& options = {}) {
    return actions::nominate(*store, setting, act(), {{.fields = fields}}, options);
  }

  // Registers somebody and expects it to go well.
  actions::Done add(const std::string& name, const std::string& delegation,
                    const actions::FieldWords& more = {}) {
    actions::FieldWords fields{{"name", name}, {"delegation", delegation}};
    fields.insert(fields.end(), more.begin(), more.end());
    return expect(try_add(fields));
  }

  actions::Done set(const std::string& ref, const actions::FieldWords& fields) {
    return expect(actions::amend(*store, setting, act(), {ref}, fields));
  }

  Result<actions::Done> decide(const std::vector<std::string>& refs, Status to) {
    return actions::decide(*store, setting, act(), {.refs = refs}, to);
  }

  Participant one(const std::string& name) {
    for (Participant& each : store.participants())
      if (each.registration.name == name) return std::move(each);
    FAIL("nobody is called " << name);
    return {};
  }

  static actions::Done expect(Result<actions::Done> done) {
    REQUIRE_MESSAGE(done.has_value(), (done ? "" : done.error().message));
    return std::move(*done);
  }
};

inline const Problem* problem(const Problems& problems, std::string_view code) {
  for (const Problem& each : problems)
    if (each.code == code) return &each;
  return nullptr;
}

}  // namespace plenary::test
