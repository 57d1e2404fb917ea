// The module's entry, and which reader a file is for.
#include "plenary/modules/sheets.h"
#include "sheets/docx.h"
#include "sheets/ods.h"
#include "sheets/package.h"
#include "sheets/write.h"
#include "sheets/xlsx.h"

namespace plenary::sheets {
namespace {

tl::unexpected<Error> not_ours(const std::string& what, const std::string& hint) {
  return fail(ErrorKind::invalid, "the file is " + what, {hint});
}

Result<std::unique_ptr<TableFile>> open_opendocument(std::shared_ptr<Parts> parts,
                                                     std::string path) {
  auto type = parts->text("mimetype");
  if (!type) return fail(std::move(type.error()));
  if (type->find("opendocument.spreadsheet") == type->npos)
    return not_ours("an OpenDocument file without sheets", "save the list as .ods, .xlsx or .docx");
  auto manifest = parts->has("META-INF/manifest.xml") ? parts->text("META-INF/manifest.xml")
                                                      : Result<std::string>(std::string());
  if (manifest && manifest->find("encryption-data") != manifest->npos)
    return not_ours("encrypted", "open it with its password and save it without one");
  return open_ods(std::move(parts), std::move(path));
}

Result<std::unique_ptr<TableFile>> open_office(std::shared_ptr<Parts> parts, std::string path) {
  auto relations = relations_of(*parts, "");
  if (!relations) return fail(std::move(relations.error()));
  const Relation* main = relation_of_type(*relations, "officeDocument");
  if (!main)
    return not_ours("an Office file without a document", "save the list as .xlsx or .docx");
  auto type = content_type_of(*parts, main->target);
  if (!type) return fail(std::move(type.error()));
  const auto says = [&type](const char* word) { return type->find(word) != type->npos; };
  if (says("binary"))
    return not_ours("a binary workbook (.xlsb)", "save it as \"Excel Workbook (.xlsx)\"");
  if (says("macroEnabled"))
    return not_ours("a file that carries macros",
                    "save it as \"Excel Workbook (.xlsx)\" or \"Word Document (.docx)\"");
  if (says("spreadsheetml")) return open_xlsx(std::move(parts), main->target, std::move(path));
  if (says("wordprocessingml")) return open_docx(std::move(parts), main->target, std::move(path));
  return not_ours("neither a workbook nor a document", "save the list as .xlsx or .docx");
}

class Sheets final : public SheetsModule {
 public:
  Result<std::unique_ptr<TableFile>> open(std::shared_ptr<const std::string> bytes,
                                          std::string path) const override {
    auto archive = ZipArchive::open(std::move(bytes));
    if (!archive) return fail(std::move(archive.error()));
    const std::shared_ptr<Parts> parts(std::move(*archive));
    if (parts->has("[Content_Types].xml")) return open_office(parts, std::move(path));
    if (parts->has("mimetype")) return open_opendocument(parts, std::move(path));
    return not_ours("a zip archive that is neither a workbook nor a document",
                    "unpack it, and import the lists that it holds");
  }

  std::unique_ptr<SheetWriter> write(SheetLayout layout) const override {
    return xlsx_writer(std::move(layout));
  }
};

}  // namespace
}  // namespace plenary::sheets

extern "C" plenary::Module* plenary_module(const char* version) {
  static plenary::sheets::Sheets module;
  return std::string_view(version) == PLENARY_VERSION ? &module : nullptr;
}
