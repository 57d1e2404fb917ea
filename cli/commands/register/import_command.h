// What `register import` and `register paste` share: a plan is made, shown, asked about and carried
// out.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "command.h"
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
  std::optional<std::string> delimiter{};
  std::string sheet{};
  std::string encoding{};
  std::optional<int> header_row{};
  std::vector<std::string> map{};
  std::string save_map{};
  std::string use_map{};
  std::string blank = "keeps";
  std::string date_order{};
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

// Who sent them and when, what their rows leave out and mean, and what goes on without a row.
std::vector<Option> nomination_options(ImportOptions& options);
// How files are read.
std::vector<Option> file_options(ImportOptions& options);
// What is decided about people who are known, at once or with a plan kept for later.
std::vector<Option> deciding_options(ImportOptions& options);

Result<Exit> run_register_import(const ImportOptions& options, Context& context);

}  // namespace plenary::cli
