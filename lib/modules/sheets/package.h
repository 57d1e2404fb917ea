// The frame of an Office document: what the parts of the archive are, and which
// points at which.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "sheets/zip_archive.h"

namespace plenary::sheets {

struct Relation {
  std::string type{};    // its last word: "worksheet", "sharedStrings"
  std::string target{};  // a part of the archive
};
using Relations = std::map<std::string, Relation>;  // by id

// Those that `part` has; none where it has none.
Result<Relations> relations_of(Parts& parts, const std::string& part);
const Relation* relation_of_type(const Relations& relations, std::string_view type);

// The content type of a part, as [Content_Types].xml has it.
Result<std::string> content_type_of(Parts& parts, const std::string& part);

}  // namespace plenary::sheets
