// Delegate lists as text, imported into a store.
#pragma once

#include "desk.h"
#include "plenary/actions/import.h"

namespace plenary::test {

class ImportDesk : public TemporaryDesk {
 public:
  actions::ImportRequest request(const std::string& text, const std::string& path = "list.csv") {
    return {.files = {{path, std::make_shared<std::string>(text)}}};
  }

  actions::DelegateImport plan(actions::ImportRequest request) {
    auto prepared = actions::DelegateImport::prepare(*store, setting, std::move(request));
    REQUIRE_MESSAGE(prepared.has_value(), (prepared ? "" : prepared.error().message));
    return std::move(*prepared);
  }
  actions::DelegateImport plan(const std::string& text) { return plan(request(text)); }

  Receipt import(actions::ImportRequest request) {
    auto prepared = plan(std::move(request));
    auto receipt = prepared.carry_out(*store, act(), false);
    REQUIRE_MESSAGE(receipt.has_value(), (receipt ? "" : receipt.error().message));
    return std::move(*receipt);
  }
  Receipt import(const std::string& text) { return import(request(text)); }

  Result<Receipt> undo(ChangeNumber number) {
    return store->write(act(), [&](Writer& writer) { return writer.undo(number); });
  }

  // "Awa Diop nominated, Moussa Fall withdrawn", in the order of their numbers.
  std::string people() {
    std::string text;
    for (const Participant& each : store.participants({}, {.in_id_order = true}))
      text += (text.empty() ? "" : ", ") + each.registration.name + " " +
              std::string(name_of(each.registration.status));
    return text;
  }
};

}  // namespace plenary::test
