// Where the tests find what stands in the tree: data, and files of tests/data.
#pragma once

#include <string>

namespace plenary::test {

std::string source_folder();  // the top of the tree, without a slash at the end
std::string binary_folder();  // where it is built; the same shape as an installation

}  // namespace plenary::test
