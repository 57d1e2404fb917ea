# Installs the build in BUILD below WORK, builds SOURCE against it and runs the result.
file(REMOVE_RECURSE ${WORK})
foreach(command IN ITEMS
    "${CMAKE_COMMAND};--install;${BUILD};--prefix;${WORK}/prefix"
    "${CMAKE_COMMAND};-S;${SOURCE};-B;${WORK}/build;-DCMAKE_PREFIX_PATH=${WORK}/prefix"
    "${CMAKE_COMMAND};--build;${WORK}/build"
    "${WORK}/build/uses_plenary"
    "${WORK}/prefix/bin/plenary;--version"
    "${WORK}/prefix/bin/plenary;init;${WORK}/rabat;--profile;rabat-process")
  execute_process(COMMAND ${command} COMMAND_ERROR_IS_FATAL ANY)
endforeach()
