// Workbooks of Excel (ECMA-376, transitional and strict): sheets, shared
// strings, styles.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "plenary/modules/sheets.h"
#include "sheets/number_format.h"
#include "sheets/xml_reader.h"
#include "sheets/zip_archive.h"

namespace plenary::sheets {

// What the cells of a sheet refer to.
struct XlsxBook {
  bool from_1904 = false;
  std::vector<NumberFormat> formats{};  // by a cell's style
  std::vector<bool> struck_styles{};    // the same: those with a line through the text
  std::vector<std::string> strings{};
  std::vector<bool> struck_strings{};  // whether a run of it is struck through
};

// A text made of runs: <r><rPr><strike/></rPr><t>...</t></r>, or one <t> alone.
class RichText {
 public:
  void clear() {
    text_.clear();
    is_struck_ = is_run_struck_ = is_text_ = is_guide_ = false;
  }
  void start(std::string_view name, const XmlAttributes& attributes);
  void end(std::string_view name) {
    if (name == "rPh") is_guide_ = false;
    is_text_ = false;
  }
  void add(std::string_view text);

  const std::string& text() const { return text_; }
  bool is_struck() const { return is_struck_; }  // in part, or all of it

 private:
  std::string text_{};
  bool is_struck_ = false, is_run_struck_ = false, is_text_ = false;
  bool is_guide_ = false;  // how a word is said (rPh), which is no part of the text
};

struct XlsxNote {
  int row = 0;
  int column = 0;
  std::string text{};
};

// <strike/>, unless it says that it is off.
bool is_strike(std::string_view name, const XmlAttributes& attributes);

// `workbook`: the archive's main part.
Result<std::unique_ptr<TableFile>> open_xlsx(std::shared_ptr<Parts> parts,
                                             const std::string& workbook, std::string path);

// "_x000D_" stands for a character that XML cannot hold.
std::string unescaped(std::string_view text);

// xlsx_parts.cpp: the parts beside the sheets.
Result<void> read_xlsx_styles(Parts& parts, const std::string& part, XlsxBook& book);
Result<void> read_xlsx_strings(Parts& parts, const std::string& part, XlsxBook& book);
// Those of a sheet.
Result<std::vector<XlsxNote>> read_xlsx_notes(Parts& parts, const std::string& sheet);
// xlsx_sheet.cpp
Result<Checked<CellTable>> read_xlsx_sheet(Parts& parts, const std::string& part,
                                           const XlsxBook& book, const std::string& path);

}  // namespace plenary::sheets
