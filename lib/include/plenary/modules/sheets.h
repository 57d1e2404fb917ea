// Workbooks and documents with tables: .xlsx and .ods sheets, tables in a .docx; and writing .xlsx.
//
// A cell is read as people see it: a date is ISO (2023-06-22, with its time where it has one), a
// number has all its digits and no exponent, a formula is the value that was last shown, several
// paragraphs are lines. What cannot be read so is a problem with the row and column of the sheet;
// nothing is left out in silence. A row's `line` is its number in the sheet, its first cell that of
// column A.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "plenary/codec/cell_table.h"
#include "plenary/date.h"
#include "plenary/modules/module.h"
#include "plenary/result.h"

namespace plenary {

struct SheetName {
  std::string name{};  // of a document's table: "table 2"
  bool hidden = false;
};

// A file that was opened; its tables are read when asked for.
class TableFile {
 public:
  TableFile() = default;
  TableFile(const TableFile&) = delete;
  TableFile& operator=(const TableFile&) = delete;
  virtual ~TableFile() = default;

  virtual std::string_view kind() const = 0;                 // "xlsx", "ods", "docx"
  virtual const std::vector<SheetName>& tables() const = 0;  // in the file's order
  // invalid where the file is damaged or larger than any list can be.
  virtual Result<Checked<CellTable>> read(std::size_t table) = 0;
  virtual std::string text_outside() const { return {}; }  // of a document, beside its tables
};

struct SheetColumn {
  std::string title{};
  std::vector<std::string> choices{};  // a drop-down; what is not in it can still be typed
  bool locked = false;                 // grey: filled in by us
  bool date = false;                   // what is typed into it is a day
};

// The hidden sheet with the words of all drop-downs.
inline constexpr const char* choices_sheet = "Choices";

// A sheet of texts beside it: a title, then rows of a word and what is said of it.
struct SheetPage {
  std::string name{};
  std::vector<std::vector<std::string>> rows{};
  bool hidden = false;
};

// A sheet to be written.
struct SheetLayout {
  std::string name = "Sheet1";
  std::string title{};               // of the document, and above the header where lines are
  std::vector<std::string> lines{};  // above the header; none: the header is row 1
  std::vector<SheetColumn> columns{};
  int spare_rows = 0;              // below the rows, with the drop-downs of their columns
  std::vector<SheetPage> pages{};  // behind it
  Instant created{};               // in the file's properties; never the clock's
};

// Takes cells from left to right. Texts stay texts, whatever they look like: "+212", "007", "=1+1".
class SheetWriter {
 public:
  SheetWriter() = default;
  SheetWriter(const SheetWriter&) = delete;
  SheetWriter& operator=(const SheetWriter&) = delete;
  virtual ~SheetWriter() = default;

  virtual void blank() = 0;
  virtual void text(std::string_view text) = 0;
  virtual void number(std::int64_t number) = 0;
  virtual void day(Date day) = 0;  // a date to a spreadsheet; year 0: blank
  virtual void end_row() = 0;
  virtual Result<std::string> finish() = 0;  // the file's bytes
};

class SheetsModule : public Module {
 public:
  static constexpr const char* module_name = "sheets";
  static constexpr const char* module_purpose = "spreadsheets and documents";

  // `bytes` is a zip archive; invalid where it holds none of the three, is encrypted or carries
  // macros, with how to save it.
  virtual Result<std::unique_ptr<TableFile>> open(std::shared_ptr<const std::string> bytes,
                                                  std::string path) const = 0;
  virtual std::unique_ptr<SheetWriter> write(SheetLayout layout) const = 0;
};

}  // namespace plenary
