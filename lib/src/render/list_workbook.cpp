// A list as a workbook: one sheet, keys in its first row, every value but a number as text. Nothing
// runs in it, so that formulae need no guard; a text that reads as guarded gets one, to come back.

#include "plenary/codec/csv.h"
#include "plenary/modules/sheets.h"
#include "render/list_encoder.h"

namespace plenary {
namespace {

class WorkbookListEncoder : public ListEncoder {
 public:
  WorkbookListEncoder(const std::vector<ListHeading>& headings, const ListOptions& options,
                      std::string& out)
      : writer_(options.sheets->write(layout_of(headings, options))), out_(out) {}

  void begin() override {}  // the writer has the header

  void row(std::span<const ListCell> cells) override {
    for (const auto& cell : cells) {
      if (cell.kind() == ListCell::Kind::number)
        writer_->number(cell.as_number());
      else
        writer_->text(with_kept_apostrophes(plain_words(cell, scratch_)));
    }
    writer_->end_row();
  }

  Result<void> end() override {
    auto bytes = writer_->finish();
    if (!bytes) return fail(std::move(bytes.error()));
    out_ += *bytes;
    return {};
  }

 private:
  static SheetLayout layout_of(const std::vector<ListHeading>& headings,
                               const ListOptions& options) {
    SheetLayout layout{.name = options.sheet, .title = options.title, .created = options.created};
    for (const auto& heading : headings) layout.columns.push_back({.title = heading.key});
    return layout;
  }

  std::unique_ptr<SheetWriter> writer_;
  std::string& out_;
  std::string scratch_;
};

}  // namespace

std::unique_ptr<ListEncoder> workbook_list_encoder(const std::vector<ListHeading>& headings,
                                                   const ListOptions& options, std::string& out) {
  return std::make_unique<WorkbookListEncoder>(headings, options, out);
}

}  // namespace plenary
