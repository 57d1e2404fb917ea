#include "sheets/docx.h"

#include <algorithm>
#include <deque>
#include <map>
#include <optional>

#include "sheets/grid.h"
#include "sheets/paragraphs.h"
#include "sheets/xml_reader.h"

namespace plenary::sheets {
namespace {

// Every table of the document, in order. A table within a cell is text of that
// cell.
class DocumentReader final : public XmlHandler {
 public:
  explicit DocumentReader(const std::string& path) : path_(path) {}

  void start(std::string_view name, const XmlAttributes& attributes) override;
  void end(std::string_view name) override;
  void text(std::string_view text) override {
    if (!is_text_ || skipped_ > 0) return;
    (tables_open_ == 0 ? outside : paragraphs_).add(text);
    if (is_run_struck_ && has_ink(text)) cell_.is_struck = true;
  }

  std::deque<Result<Checked<CellTable>>> tables{};
  Paragraphs outside{};

 private:
  struct Cell {
    int column = 1;
    int columns = 1;                    // how many it is as wide as
    bool continues = false;             // merged with the one above
    bool is_inside_properties = false;  // <w:tcPr>
    bool is_struck = false;             // in part, or all of it
    bool has_comment = false;
    bool is_tracked = false;
  };
  struct Placed {
    std::string text{};
    bool is_struck = false;
    bool has_comment = false;
    bool is_tracked = false;
  };

  void start_outside(std::string_view name);
  void begin_table();
  void end_table();
  void end_row();
  void end_cell();
  void start_in_cell(std::string_view name, const XmlAttributes& attributes);
  void start_in_run_properties(std::string_view name, const XmlAttributes& attributes);

  const std::string& path_;
  std::optional<Grid> grid_{};
  int tables_open_ = 0, skipped_ = 0;
  int row_ = 0, column_ = 1;
  bool is_row_ = false, is_cell_ = false, is_text_ = false, is_row_deleted_ = false;
  bool is_row_properties_ = false, is_run_properties_ = false, is_run_struck_ = false;
  Cell cell_{};
  Paragraphs paragraphs_{};
  std::map<int, Placed> placed_{};  // of the row, by column
  std::map<int, int> merged_{};     // column -> row where its merged cell began
  std::vector<int> continued_{};    // columns of this row that go on with one above
};

// Deleted and moved-away text, fields' codes, drawings, and what stands in for
// newer marks.
bool is_left_out(std::string_view name) {
  return name == "del" || name == "moveFrom" || name == "instrText" || name == "drawing" ||
         name == "pict" || name == "Fallback" || name == "pPr";
}

bool is_tracked_change(std::string_view name) {
  return name == "ins" || name == "del" || name == "moveFrom" || name == "moveTo";
}

void DocumentReader::start_outside(std::string_view name) {
  if (name == "p" || name == "br") outside.begin();
  if (name == "tab") outside.add(" ");
  is_text_ = name == "t";
}

void DocumentReader::start(std::string_view name, const XmlAttributes& attributes) {
  is_text_ = false;
  if (skipped_ > 0) {
    ++skipped_;
    return;
  }
  if (name == "tbl") {
    if (tables_open_++ == 0) begin_table();
    return;
  }
  if (tables_open_ == 0) return start_outside(name);
  if (is_cell_ && !is_run_properties_ && is_tracked_change(name)) cell_.is_tracked = true;
  if (is_row_properties_) {
    if (name == "del") is_row_deleted_ = true;
    if (name == "gridBefore") column_ += std::min(attributes.number("val", 0), 1000);
  } else if (is_run_properties_) {
    start_in_run_properties(name, attributes);
  } else if (is_left_out(name) || (tables_open_ > 1 && name.ends_with("Pr"))) {
    ++skipped_;
  } else if (is_cell_) {
    start_in_cell(name, attributes);
  } else if (name == "tr") {
    ++row_;
    column_ = 1;
    is_row_ = true;
    is_row_deleted_ = false;
    placed_.clear();
    continued_.clear();
  } else if (name == "trPr") {
    is_row_properties_ = true;
  } else if (name == "tc" && is_row_) {
    cell_ = {.column = column_};
    paragraphs_.clear();
    is_cell_ = true;
  }
}

void DocumentReader::start_in_cell(std::string_view name, const XmlAttributes& attributes) {
  if (name == "tcPr") {
    cell_.is_inside_properties = true;
  } else if (cell_.is_inside_properties) {
    if (name == "gridSpan") cell_.columns = std::clamp(attributes.number("val", 1), 1, 1000);
    if (name == "vMerge") cell_.continues = attributes.get("val") != "restart";
    if (name == "vMerge" && !cell_.continues) merged_[cell_.column] = row_;
  } else if (name == "p") {
    paragraphs_.begin();
  } else if (name == "r") {
    is_run_struck_ = false;
  } else if (name == "rPr") {
    is_run_properties_ = true;
  } else if (name == "commentReference") {
    cell_.has_comment = true;
  } else if (name == "t") {
    is_text_ = true;
  } else if (name == "tab") {
    paragraphs_.add("\t");
  } else if (name == "br" || name == "cr") {
    paragraphs_.add("\n");
  } else if (name == "noBreakHyphen") {
    paragraphs_.add("-");
  }
}

void DocumentReader::start_in_run_properties(std::string_view name,
                                             const XmlAttributes& attributes) {
  if (name == "rPrChange") {  // as it was before
    ++skipped_;
  } else if (name == "strike" || name == "dstrike") {
    is_run_struck_ = attributes.is_on();
  }
}

void DocumentReader::end(std::string_view name) {
  is_text_ = false;
  if (skipped_ > 0) {
    --skipped_;
    return;
  }
  if (tables_open_ == 0) return;
  if (name == "tbl") {
    if (--tables_open_ == 0) end_table();
  } else if (name == "rPr") {
    is_run_properties_ = false;
  } else if (tables_open_ > 1) {
    return;
  } else if (name == "tcPr") {
    cell_.is_inside_properties = false;
  } else if (name == "trPr") {
    is_row_properties_ = false;
  } else if (name == "tc" && is_cell_) {
    end_cell();
  } else if (name == "tr" && is_row_) {
    end_row();
  }
}

void DocumentReader::begin_table() {
  grid_.emplace(path_);
  row_ = 0;
  is_row_ = is_cell_ = is_run_properties_ = false;
  merged_.clear();
}

void DocumentReader::end_table() {
  is_row_ = is_cell_ = false;
  tables.push_back(grid_->finish());
}

void DocumentReader::end_cell() {
  is_cell_ = false;
  if (cell_.continues)
    continued_.push_back(cell_.column);
  else if (!paragraphs_.text().empty() || cell_.has_comment || cell_.is_tracked)
    placed_[cell_.column] = {std::string(paragraphs_.text()), cell_.is_struck, cell_.has_comment,
                             cell_.is_tracked};
  column_ += cell_.columns;
}

void DocumentReader::end_row() {
  is_row_ = false;
  if (is_row_deleted_) {
    if (!placed_.empty()) grid_->report_deleted_row(row_, placed_.begin()->second.text);
    return;
  }
  grid_->begin_row(row_, false);
  for (const auto& [column, cell] : placed_) {
    grid_->cell(column, cell.text);
    if (cell.is_struck) grid_->report_struck(column, cell.text);
    if (cell.has_comment) grid_->report_comment(column, cell.text);
    if (cell.is_tracked) grid_->report_tracked(column, cell.text);
  }
  grid_->end_row();
  for (const int column : continued_) {
    const auto began = merged_.find(column);
    if (began != merged_.end()) grid_->merge(began->second, column, row_);
  }
}

class DocxFile final : public TableFile {
 public:
  DocxFile(std::deque<Result<Checked<CellTable>>> tables, std::string outside)
      : tables_(std::move(tables)), outside_(std::move(outside)) {
    for (std::size_t i = 0; i < tables_.size(); ++i)
      names_.push_back({"table " + std::to_string(i + 1), false});
  }

  std::string_view kind() const override { return "docx"; }
  const std::vector<SheetName>& tables() const override { return names_; }
  Result<Checked<CellTable>> read(std::size_t table) override { return std::move(tables_[table]); }
  std::string text_outside() const override { return outside_; }

 private:
  std::deque<Result<Checked<CellTable>>> tables_;
  std::string outside_;
  std::vector<SheetName> names_{};
};

}  // namespace

Result<std::unique_ptr<TableFile>> open_docx(std::shared_ptr<Parts> parts,
                                             const std::string& document, std::string path) {
  DocumentReader reader(path);
  if (auto read = read_xml(*parts, document, reader); !read) return fail(std::move(read.error()));
  return std::make_unique<DocxFile>(std::move(reader.tables), std::string(reader.outside.text()));
}

}  // namespace plenary::sheets
