// The rows of a workbook that a run wrote, as the module reads them.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "cli_run.h"
#include "plenary/actions/modules.h"
#include "plenary/modules/sheets.h"

namespace plenary::test {

using Rows = std::vector<std::vector<std::string>>;

inline Rows sheet_of(CliRun& cli, const std::string& file, std::size_t sheet = 0) {
  auto module = actions::open_module<SheetsModule>(cli.environment.installation);
  REQUIRE(module);
  auto book = (*module)->open(std::make_shared<std::string>(cli.read(file)), file);
  REQUIRE(book);
  auto table = (*book)->read(sheet);
  REQUIRE(table);
  Rows rows;
  for (const CellRow& row : table->value.rows) {
    rows.emplace_back();
    for (std::uint32_t i = 0; i < row.count; ++i)
      rows.back().emplace_back(table->value.cell(row, i));
  }
  return rows;
}

}  // namespace plenary::test
