// The rows of a workbook that a run wrote, as the module reads them.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "cell_rows.h"
#include "cli_run.h"
#include "plenary/actions/modules.h"
#include "plenary/modules/sheets.h"

namespace plenary::test {

inline Rows sheet_of(CliRun& cli, const std::string& file, std::size_t sheet = 0) {
  auto module = actions::open_module<SheetsModule>(cli.environment.installation);
  REQUIRE(module);
  auto book = (*module)->open(std::make_shared<std::string>(cli.read(file)), file);
  REQUIRE(book);
  auto table = (*book)->read(sheet);
  REQUIRE(table);
  return rows_of(table->value);
}

}  // namespace plenary::test
