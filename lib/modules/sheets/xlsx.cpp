#include "sheets/xlsx.h"

#include "sheets/package.h"
#include "sheets/xml_reader.h"

namespace plenary::sheets {
namespace {

struct SheetPart {
  std::string name{};
  std::string relation{};
  bool hidden = false;
};

class WorkbookReader final : public XmlHandler {
 public:
  void start(std::string_view name, const XmlAttributes& attributes) override {
    if (name == "workbookPr") from_1904 = attributes.truth("date1904");
    if (name == "sheet")
      sheets.push_back({std::string(attributes.get("name")),
                        std::string(attributes.get("id", "relationships")),
                        !attributes.get("state").empty() && attributes.get("state") != "visible"});
  }

  bool from_1904 = false;
  std::vector<SheetPart> sheets{};
};

class XlsxFile final : public TableFile {
 public:
  XlsxFile(std::shared_ptr<Parts> parts, std::string path)
      : parts_(std::move(parts)), path_(std::move(path)) {}

  Result<void> open(const std::string& workbook) {
    WorkbookReader reader;
    if (auto read = read_xml(*parts_, workbook, reader); !read) return read;
    auto relations = relations_of(*parts_, workbook);
    if (!relations) return fail(std::move(relations.error()));
    book_.from_1904 = reader.from_1904;
    for (const SheetPart& sheet : reader.sheets) {
      const auto relation = relations->find(sheet.relation);
      if (relation == relations->end() || relation->second.type != "worksheet") continue;
      names_.push_back({sheet.name, sheet.hidden});
      targets_.push_back(relation->second.target);
    }
    return read_shared(*relations);
  }

  std::string_view kind() const override { return "xlsx"; }
  const std::vector<SheetName>& tables() const override { return names_; }
  Result<Checked<CellTable>> read(std::size_t table) override {
    return read_xlsx_sheet(*parts_, targets_[table], book_, path_);
  }

 private:
  Result<void> read_shared(const Relations& relations) {
    if (const Relation* styles = relation_of_type(relations, "styles")) {
      if (auto read = read_xlsx_styles(*parts_, styles->target, book_); !read) return read;
    }
    if (const Relation* texts = relation_of_type(relations, "sharedStrings")) {
      if (auto read = read_xlsx_strings(*parts_, texts->target, book_); !read) return read;
    }
    return {};
  }

  std::shared_ptr<Parts> parts_;
  std::string path_;
  XlsxBook book_{};
  std::vector<SheetName> names_{};
  std::vector<std::string> targets_{};
};

}  // namespace

Result<std::unique_ptr<TableFile>> open_xlsx(std::shared_ptr<Parts> parts,
                                             const std::string& workbook, std::string path) {
  auto file = std::make_unique<XlsxFile>(std::move(parts), std::move(path));
  if (auto opened = file->open(workbook); !opened) return fail(std::move(opened.error()));
  return file;
}

}  // namespace plenary::sheets
