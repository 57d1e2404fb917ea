# plenary_module(<name> SOURCES ... LIBRARIES ...): lib/modules/<name> as a file that the program opens on
# first use. Its objects are a library of their own, plenary_<name>_objects, for the tests that reach inside.
function(plenary_module name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LIBRARIES")
  add_library(plenary_${name}_objects OBJECT ${arg_SOURCES})
  target_include_directories(plenary_${name}_objects PUBLIC ${PROJECT_SOURCE_DIR}/lib/modules)
  target_compile_definitions(plenary_${name}_objects PRIVATE PLENARY_VERSION="${PROJECT_VERSION}")
  plenary_unity_by_folder(plenary_${name}_objects)
  target_link_libraries(plenary_${name}_objects
    PUBLIC plenary_headers ${arg_LIBRARIES} PRIVATE plenary_warnings plenary_sanitizers)

  add_library(plenary_${name} MODULE $<TARGET_OBJECTS:plenary_${name}_objects>)
  target_link_libraries(plenary_${name} PRIVATE plenary_sanitizers ${arg_LIBRARIES})
  if(NOT PLENARY_SANITIZE)  # clang leaves the sanitizers' runtime to the program
    target_link_options(plenary_${name} PRIVATE -Wl,-z,defs)
  endif()
  set_target_properties(plenary_${name} PROPERTIES
    PREFIX "" OUTPUT_NAME ${name} INSTALL_RPATH ""
    LIBRARY_OUTPUT_DIRECTORY ${CMAKE_LIBRARY_OUTPUT_DIRECTORY}/plenary/modules)
  install(TARGETS plenary_${name} LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR}/plenary/modules)
endfunction()
