# What every target of the project shares: warnings, sanitizers, and how a test is made.

add_library(parity_warnings INTERFACE)
target_compile_options(parity_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Werror)

if(PARITY_SANITIZE)
  add_compile_options(-fsanitize=${PARITY_SANITIZE} -fno-omit-frame-pointer
    -fno-sanitize-recover=all)
  add_link_options(-fsanitize=${PARITY_SANITIZE})
endif()

# parity_test(NAME sources… LIBS libraries… [LABELS labels…]): a GoogleTest program, each test of it
# known to ctest. Label `unit` unless said otherwise.
function(parity_test name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "LIBS;LABELS")
  if(NOT PARITY_TESTS)
    return()
  endif()
  if(NOT arg_LABELS)
    set(arg_LABELS unit)
  endif()
  # A library that counts coverage links only with what has the counters' other end.
  if(PARITY_COVERAGE_FLAGS AND NOT "fuzz" IN_LIST arg_LABELS)
    return()
  endif()
  add_executable(${name} ${arg_UNPARSED_ARGUMENTS})
  target_link_libraries(${name} PRIVATE ${arg_LIBS} parity_warnings GTest::gmock GTest::gtest_main)
  target_compile_definitions(${name} PRIVATE
    PARITY_SOURCE_DIR="${PROJECT_SOURCE_DIR}" PARITY_BINARY_DIR="${PROJECT_BINARY_DIR}")
  gtest_discover_tests(${name} DISCOVERY_TIMEOUT 60 PROPERTIES LABELS "${arg_LABELS}" TIMEOUT 300)
endfunction()
