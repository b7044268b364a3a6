# embed(<target> <name> <files…>): puts files into the binary. Makes a source that defines
# `std::span<const pilnveide::Embedded> pilnveide::embedded_<name>()`, in the order given; each carries its name (the path without
# its folder) and its bytes. A changed file is embedded again.
function(embed target name)
  set(source ${CMAKE_CURRENT_BINARY_DIR}/embedded/${name}.cpp)
  set(assembly "")
  set(externs "")
  set(entries "")
  set(index 0)
  foreach(file IN LISTS ARGN)
    get_filename_component(file ${file} ABSOLUTE)
    get_filename_component(base ${file} NAME)
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
  set_source_files_properties(${source} PROPERTIES OBJECT_DEPENDS "${ARGN}" SKIP_PRECOMPILE_HEADERS ON
    COMPILE_OPTIONS "-Wno-error")
  target_sources(${target} PRIVATE ${source})
endfunction()
