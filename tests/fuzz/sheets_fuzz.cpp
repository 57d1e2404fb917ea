// Reads any bytes as a workbook or a document. The first byte says as what: z the whole archive, x
// a sheet, n number formats, t shared texts, o OpenDocument's content, w a Word document's.
#include <cstdint>
#include <cstdlib>

#include "sheets/docx.h"
#include "sheets/ods.h"
#include "sheets/package.h"
#include "sheets/xlsx.h"

using namespace plenary;
using namespace plenary::sheets;

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

class OnePart final : public Parts {
 public:
  explicit OnePart(std::string_view text) : text_(text) {}
  bool has(const std::string& part) const override {
    return part == "part" || part == "content.xml";
  }
  Result<void> read(const std::string& part, const Take& take) override {
    if (!has(part)) return fail(ErrorKind::invalid, "no such part");
    for (std::size_t i = 0; i < text_.size(); i += 61)
      if (!take(text_.substr(i, 61))) break;
    return {};
  }

 private:
  std::string_view text_;
};

void check(const Result<Checked<CellTable>>& read) {
  if (!read) return;
  int line = 0;
  std::size_t filled = 0;
  for (const CellRow& row : read->value.rows) {
    require(row.line > line && row.count > 0);
    require(row.first + row.count <= read->value.cells.size());
    line = row.line;
  }
  for (const std::string_view cell : read->value.cells)
    filled += !cell.empty() && cell.front() != '\0' ? 1U : 0U;  // reads through every view
  require(filled <= read->value.cells.size());
  for (const Problem& problem : read->problems)
    require(!problem.code.empty() && !problem.message.empty() && problem.where.line >= 0);
}

void check(Result<std::unique_ptr<TableFile>> file) {
  if (!file) return;
  for (std::size_t i = 0; i < (*file)->tables().size() && i < 4; ++i) check((*file)->read(i));
}

void read_archive(std::string_view bytes) {
  auto archive = ZipArchive::open(std::make_shared<std::string>(bytes), 1 << 22);
  if (!archive) return;
  const std::shared_ptr<Parts> parts(std::move(*archive));
  const auto relations = relations_of(*parts, "");
  const Relation* main = relations ? relation_of_type(*relations, "officeDocument") : nullptr;
  if (main && content_type_of(*parts, main->target)) {
    check(open_xlsx(parts, main->target, "fuzz"));
    check(open_docx(parts, main->target, "fuzz"));
  }
  check(open_ods(parts, "fuzz"));
}

const XlsxBook& book() {
  static const XlsxBook made{.formats = {{},
                                         number_format("yyyy-mm-dd"),
                                         number_format("00 00 00"),
                                         number_format("0%"),
                                         number_format("[h]:mm")},
                             .struck_styles = {false, false, true, false, false},
                             .strings = {"Awa", "Ousmane"},
                             .struck_strings = {false, true}};
  return made;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);
  const auto part = std::make_shared<OnePart>(text);
  switch (static_cast<char>(data[0])) {
    case 'z':
      read_archive(text);
      break;
    case 'x':
      check(read_xlsx_sheet(*part, "part", book(), "fuzz"));
      break;
    case 'n': {
      const NumberFormat format = number_format(text);
      require(shown_digits(612345678.0, format.code).size() < text.size() + 32);
      require(!shown_digits(-0.5, format.code).empty());
      XlsxBook styled;
      (void)read_xlsx_styles(*part, "part", styled);
      require(styled.formats.size() == styled.struck_styles.size());
      break;
    }
    case 't': {
      XlsxBook worded;
      (void)read_xlsx_strings(*part, "part", worded);
      require(worded.strings.size() == worded.struck_strings.size());
    }
      require(unescaped(text).size() <= text.size());
      break;
    case 'o':
      check(open_ods(part, "fuzz"));
      break;
    case 'w':
      check(open_docx(part, "part", "fuzz"));
      break;
    default:
      break;
  }
  return 0;
}
