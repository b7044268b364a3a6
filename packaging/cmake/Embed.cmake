# embed(<target> <name> [RELATIVE_TO <folder>] <files…>): puts files into the binary. Makes a source that defines
# `std::span<const pilnveide::Embedded> pilnveide::embedded_<name>()`, in the order given; each carries its name (the path without
# its folder, or from <folder> on) and its bytes. A changed file is embedded again.
function(embed target name)
  cmake_parse_arguments(embed "" "RELATIVE_TO" "" ${ARGN})
  set(source ${CMAKE_CURRENT_BINARY_DIR}/embedded/${name}.cpp)
  set(assembly "")
  set(externs "")
  set(entries "")
  set(index 0)
  foreach(file IN LISTS embed_UNPARSED_ARGUMENTS)
    get_filename_component(file ${file} ABSOLUTE)
    if(embed_RELATIVE_TO)
      file(RELATIVE_PATH base ${embed_RELATIVE_TO} ${file})
    else()
      get_filename_component(base ${file} NAME)
    endif()
    set(symbol "pilnveide_${name}_${index}")
    string(APPEND assembly
      "asm(\".section .rodata\\n.balign 16\\n.global ${symbol}\\n${symbol}:\\n.incbin \\\"${file}\\\"\\n.global ${symbol}_end\\n${symbol}_end:\\n.byte 0\\n.previous\\n\");\n")
    string(APPEND externs "extern const char ${symbol}[];\nextern const char ${symbol}_end[];\n")
    string(APPEND entries "        {\"${base}\", {${symbol}, static_cast<std::size_t>(${symbol}_end - ${symbol})}},\n")
    math(EXPR index "${index} + 1")
  endforeach()
  file(CONFIGURE OUTPUT ${source} CONTENT
"#include \"catalog/embedded.h\"

#include <vector>

${assembly}
extern \"C\" {
${externs}}

namespace pilnveide {
std::span<const Embedded> embedded_${name}() {
    static const std::vector<Embedded> all{
${entries}    };
    return all;
}
}  // namespace pilnveide
" @ONLY)
  set_source_files_properties(${source} PROPERTIES OBJECT_DEPENDS "${embed_UNPARSED_ARGUMENTS}" SKIP_PRECOMPILE_HEADERS ON
    COMPILE_OPTIONS "-Wno-error")
  target_sources(${target} PRIVATE ${source})
endfunction()
