#include "source_folder.h"

namespace plenary::test {

std::string source_folder() { return PLENARY_SOURCE_DIR; }

}  // namespace plenary::test
