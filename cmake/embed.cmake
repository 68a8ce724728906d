# embed(TARGET FOLDER [COMPRESS]): the folder's files become part of every program that links TARGET, found by their
# path from the root of the project through base/embedded.hpp. The assembler includes the bytes as they are, so this
# costs no compiling. COMPRESS adds a `.br` and a `.gz` beside each file that gets smaller by it.
enable_language(ASM)
find_program(BROTLI brotli REQUIRED)

function(embed target folder)
  if(NOT TARGET ${target})
    return()
  endif()
  cmake_parse_arguments(PARSE_ARGV 2 option "COMPRESS" "" "PATTERNS")
  set(root ${CMAKE_SOURCE_DIR})
  if(option_PATTERNS)
    list(TRANSFORM option_PATTERNS PREPEND "${root}/${folder}/" OUTPUT_VARIABLE globs)
  else()
    set(globs "${root}/${folder}/*")
  endif()
  file(GLOB_RECURSE files CONFIGURE_DEPENDS RELATIVE ${root} ${globs})
  list(SORT files)
  if(NOT files)
    return()
  endif()

  string(MAKE_C_IDENTIFIER "${target}_${folder}" name)
  set(paths ${files})
  list(TRANSFORM paths PREPEND "${root}/" OUTPUT_VARIABLE sources)
  if(option_COMPRESS)
    foreach(file ${files})
      if(file MATCHES "\\.(html|css|js|mjs|json|svg|txt|map|yaml|csv|ttf|wasm)$")
        foreach(kind br gz)
          set(packed ${CMAKE_BINARY_DIR}/packed/${file}.${kind})
          get_filename_component(place ${packed} DIRECTORY)
          if(kind STREQUAL br)
            set(command ${BROTLI} -q 11 -f -o ${packed} ${root}/${file})
          else()
            set(command gzip -9 -n -c ${root}/${file} > ${packed})
          endif()
          add_custom_command(OUTPUT ${packed} COMMAND ${CMAKE_COMMAND} -E make_directory ${place}
            COMMAND ${command} DEPENDS ${root}/${file} VERBATIM)
          list(APPEND paths ${file}.${kind})
          list(APPEND sources ${packed})
        endforeach()
      endif()
    endforeach()
  endif()

  # One row of struct EmbeddedFile (base/embedded.cpp) per file, in a section that the linker gathers.
  set(text "  .section .note.GNU-stack,\"\",@progbits\n  .globl embedded_in_${name}\nembedded_in_${name}:\n")
  set(index 0)
  foreach(path source IN ZIP_LISTS paths sources)
    string(APPEND text
      "  .section .rodata\n.Lname${index}: .ascii \"${path}\"\n.Lname_end${index}:\n"
      "  .balign 16\n.Lbytes${index}: .incbin \"${source}\"\n.Lbytes_end${index}: .byte 0\n"
      "  .section embedded_files,\"aw\"\n  .balign 8\n"
      "  .quad .Lname${index}, .Lname_end${index} - .Lname${index}, .Lbytes${index}, .Lbytes_end${index} - .Lbytes${index}\n")
    math(EXPR index "${index} + 1")
  endforeach()
  set(assembler ${CMAKE_BINARY_DIR}/embedded/${name}.S)
  file(CONFIGURE OUTPUT ${assembler} CONTENT "${text}" @ONLY)
  set_source_files_properties(${assembler} PROPERTIES OBJECT_DEPENDS "${sources}" COMPILE_OPTIONS -Wno-all)

  add_library(embedded_${name} OBJECT ${assembler})
  get_target_property(kind ${target} TYPE)
  if(kind STREQUAL EXECUTABLE)
    target_link_libraries(${target} PRIVATE embedded_${name})
  else()
    target_link_libraries(${target} INTERFACE embedded_${name} $<TARGET_OBJECTS:embedded_${name}>)
  endif()
endfunction()
