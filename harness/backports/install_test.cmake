# Installs the built library below PREFIX, and builds and runs the program of SOURCE_DIR with what
# was installed there and nothing else of this project.
function(run)
  execute_process(COMMAND ${ARGN} RESULT_VARIABLE status)
  if(NOT status EQUAL 0)
    message(FATAL_ERROR "failed (${status}): ${ARGN}")
  endif()
endfunction()

file(REMOVE_RECURSE ${PREFIX} ${WORK_DIR})
run(${CMAKE_COMMAND} --install ${BUILD_DIR} --prefix ${PREFIX} --component backports
    --config "${CONFIG}")
run(${CMAKE_COMMAND} -S ${SOURCE_DIR} -B ${WORK_DIR} -D CMAKE_PREFIX_PATH=${PREFIX}
    -D CMAKE_CXX_COMPILER=${CXX} -D "CMAKE_CXX_FLAGS=${CXX_FLAGS}"
    -D CMAKE_BUILD_TYPE=${CONFIG})
run(${CMAKE_COMMAND} --build ${WORK_DIR} --config "${CONFIG}")
run(${WORK_DIR}/uses_backports)
