// One format of a list: the line of headings, then rows of cells. ListWriter chooses and feeds it.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <vector>

#include "plenary/render/list.h"

namespace plenary {

class ListEncoder {
 public:
  virtual ~ListEncoder() = default;
  virtual void begin() = 0;
  virtual void row(std::span<const ListCell> cells) = 0;
  // invalid where the format cannot hold what was added.
  virtual Result<void> end() { return {}; }
};

// `headings` are those shown, in order; bytes are appended to `out`, which the caller empties at
// will.
std::unique_ptr<ListEncoder> list_encoder(std::vector<ListHeading> headings,
                                          const ListOptions& options, std::string& out);
std::unique_ptr<ListEncoder> text_list_encoder(std::vector<ListHeading> headings,
                                               const ListOptions& options, std::string& out);

std::unique_ptr<ListEncoder> workbook_list_encoder(const std::vector<ListHeading>& headings,
                                                   const ListOptions& options, std::string& out);

// What another program reads back: truths as in json, lists joined by ';'. Valid as long as the
// cell and `scratch` stay as they are.
std::string_view plain_words(const ListCell& cell, std::string& scratch);

// A cell in words for people, before any escaping; unknown is "".
std::string words_of(const ListCell& cell, const ListOptions& options);

}  // namespace plenary
