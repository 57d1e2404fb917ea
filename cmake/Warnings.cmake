# The warnings of our own targets; never passed on to those who link the library.
add_library(plenary_warnings INTERFACE)
target_compile_options(plenary_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wnon-virtual-dtor
  $<$<BOOL:${PLENARY_WERROR}>:-Werror>)

# Optimising, g++ 12 sees overlaps, overflows and unset members inside std::string and std::optional where there are
# none (GCC bugs 105651 and 80635), and a release build would fail on them. The sanitizers look for the real ones.
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  target_compile_options(plenary_warnings INTERFACE
    "$<$<CONFIG:Release>:-Wno-restrict;-Wno-array-bounds;-Wno-stringop-overflow;-Wno-maybe-uninitialized>")
endif()
