#include "source_folder.h"

namespace plenary::test {

std::string source_folder() { return PLENARY_SOURCE_DIR; }
std::string binary_folder() { return PLENARY_BINARY_DIR; }

}  // namespace plenary::test
