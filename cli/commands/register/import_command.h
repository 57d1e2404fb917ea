// What `register import` and `register paste` share: a plan is made, shown, asked about and carried
// out.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "context.h"

namespace plenary::cli {

struct ImportOptions {
  std::vector<std::string> files{};
  std::string delegation{};
  std::string document{};
  std::string nominated_by{};
  std::string received{};
  std::string role{};
  std::string category{};
  std::string delimiter{};
  std::string sheet{};
  std::string encoding{};
  std::optional<int> header_row{};
  std::vector<std::string> map{};
  std::string save_map{};
  std::string use_map{};
  std::string blank = "keeps";
  std::string rejects{};
  std::string plan{};
  std::string apply{};
  std::vector<std::string> replaced{};
  std::vector<std::string> withdraw{};
  std::vector<std::string> correct{};
  std::vector<std::string> replace{};
  std::vector<std::string> same{};
  std::vector<std::string> different{};
  bool is_pasted = false;  // standard input holds lines of a mail
  bool partial = false;
  bool new_delegations = false;
  bool excel_serial = false;
};

Result<Exit> run_register_import(const ImportOptions& options, Context& context);

}  // namespace plenary::cli
