// What an import keeps while it is prepared, shown and carried out; shared by the files that do so:
// import.cpp, and import_decisions.cpp for the lists that cancel and replace.
#pragma once

#include <map>
#include <optional>

#include "plenary/actions/import.h"
#include "plenary/actions/references.h"
#include "plenary/domain/registration_fields.h"

namespace plenary::actions {

struct DelegateImport::State {
  State(const Setting& the_setting, ImportRequest the_request, PartyIndex index)
      : setting(the_setting), request(std::move(the_request)), parties(std::move(index)) {}

  const Setting& setting;
  ImportRequest request;
  PartyIndex parties;
  ImportOptions options{};
  std::string encoding{};  // as decode_text knows it
  std::optional<DocumentWords> document{};
  std::vector<Contact> contacts{};  // of all parties; read where a mail came
  DelegateLists lists{};
  std::unique_ptr<ImportPlanner> planner{};
  ImportPlan plan{};
  ChangeNumber planned_at = 0;
  const SavedMapping* mapping = nullptr;  // of use_map
  std::vector<AbsentPerson> absent{};
  std::map<std::int64_t, std::string> labels{};

  ImportSetting import_setting() const {
    return {parties, setting.dialogue, setting.meeting, *setting.zone, *setting.deadline_zone};
  }

  Result<void> read_options();
  Result<void> read_delegation();
  Result<void> read_document();
  Result<void> read_replaced();
  Result<void> read_decisions(const Snapshot& snapshot);
  Result<void> read_identities(const Snapshot& snapshot);
  Result<void> check_identities() const;
  Result<void> read_mapping();
  Result<void> check_mapping_to_save() const;
  // plenary.toml as it is and as it is to be; none where no mapping is to be saved.
  struct MappingEdit {
    ConfigFile before{};
    std::string after{};
  };
  Result<std::optional<MappingEdit>> mapping_to_save(const Act& act) const;
  Result<void> check_decisions() const;
  void read_lists();
  bool has_mails() const;
  void check_mail(Checked<DelegateList>& list) const;
  void suggest_delegation(Checked<DelegateList>& list) const;
  void check_form(Checked<DelegateList>& list) const;
  void make_plan(const Snapshot& snapshot);
};

}  // namespace plenary::actions
