# plenary_sanitizers carries the chosen sanitizers to our own targets (PLENARY_SANITIZE=address,undefined).
add_library(plenary_sanitizers INTERFACE)
if(PLENARY_SANITIZE)
  target_compile_options(plenary_sanitizers INTERFACE
    -fsanitize=${PLENARY_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(plenary_sanitizers INTERFACE -fsanitize=${PLENARY_SANITIZE})
endif()
