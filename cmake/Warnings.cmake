# The warnings of our own targets; never passed on to those who link the library.
add_library(plenary_warnings INTERFACE)
target_compile_options(plenary_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wnon-virtual-dtor
  $<$<BOOL:${PLENARY_WERROR}>:-Werror>)
