# What `make install` lays down, and the package that another project finds with find_package(plenary).
include(CMakePackageConfigHelpers)

install(TARGETS plenary EXPORT plenaryTargets
        LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR}
        ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR}
        FILE_SET HEADERS DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(TARGETS plenary_cli RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(EXPORT plenaryTargets NAMESPACE plenary:: DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/plenary)

configure_package_config_file(${PROJECT_SOURCE_DIR}/cmake/plenaryConfig.cmake.in
  ${PROJECT_BINARY_DIR}/plenaryConfig.cmake
  INSTALL_DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/plenary)
write_basic_package_version_file(${PROJECT_BINARY_DIR}/plenaryConfigVersion.cmake
  COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/plenaryConfig.cmake ${PROJECT_BINARY_DIR}/plenaryConfigVersion.cmake
        DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/plenary)
