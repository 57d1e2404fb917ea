# Parsing the standard library and fmt is more than half of a compilation here. With PLENARY_PCH (the
# presets dev and asan) a target's files begin with these headers, compiled once; the presets release
# and tidy build without, so that a file that forgets an #include is found.
function(plenary_precompile target)
  if(PLENARY_PCH)
    target_precompile_headers(${target} PRIVATE
      <algorithm> <array> <charconv> <cstdint> <functional> <map> <memory> <optional> <set> <string>
      <string_view> <unordered_map> <utility> <variant> <vector> <fmt/format.h>)
  endif()
endfunction()
