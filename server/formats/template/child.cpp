// The filling child: what this program does instead of everything else when it is started as
// `timon fill-template KIND marks|fill` with the values and the file as standard input.

#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <new>

#include "formats/confined/confinement.hpp"
#include "formats/template/fill.hpp"
#include "formats/template/frames.hpp"
#include "formats/workbook/cell.hpp"

namespace timon::formats::templates {
namespace {

constexpr confined::Confinement limits{.memory_bytes = 1ULL << 30, .cpu_seconds = 20};

void write_out(std::string_view bytes) {
  while (!bytes.empty()) {
    const auto count = write(STDOUT_FILENO, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) _exit(71);
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
}

std::string_view standard_input() {
  struct stat facts {};
  if (fstat(STDIN_FILENO, &facts) != 0 || facts.st_size <= 0) return {};
  const auto size = static_cast<std::size_t>(facts.st_size);
  void* bytes = mmap(nullptr, size, PROT_READ, MAP_PRIVATE, STDIN_FILENO, 0);
  if (bytes == MAP_FAILED) _exit(72);
  return {static_cast<const char*>(bytes), size};
}

std::string answer_to(FileKind kind, bool fills, std::string_view input) {
  std::string answer;
  const auto values = next_values(input);
  const auto file = next_frame(input);
  if (!values || !file) return answer;
  if (fills) {
    const auto bytes = filled(kind, *file, *values);
    add_frame(answer, "ok");
    add_frame(answer, bytes);
  } else {
    const auto marks = marks_of(kind, *file);
    add_frame(answer, "ok");
    add_marks(answer, marks);
  }
  return answer;
}

std::string refusal(const workbook::Refused& refused) {
  std::string answer;
  add_frame(answer, "refused");
  add_frame(answer, refused.code);
  for (const auto& [name, value] : refused.arguments) {
    add_frame(answer, name);
    add_frame(answer, value);
  }
  return answer;
}

int run_child(std::string_view kind, bool fills) {
  confined::confine(limits);
  try {
    write_out(answer_to(kind == "xlsx" ? FileKind::Xlsx : FileKind::Docx, fills, standard_input()));
  } catch (const workbook::Refused& refused) {
    write_out(refusal(refused));
  } catch (const std::bad_alloc&) {
    write_out(refusal({"workbook_expands_too_much"}));
  }
  return 0;
}

/// Every program that can fill templates can be its own filling child, tests included, so this asks before main does.
__attribute__((constructor)) void become_child_if_asked(int count, char** arguments, char**) {
  if (count != 4 || std::strcmp(arguments[1], child_command) != 0) return;
  _exit(run_child(arguments[2], std::strcmp(arguments[3], "fill") == 0));
}

}  // namespace

std::vector<std::string> child_arguments(std::string_view kind, bool fills) {
  return {std::string(kind), fills ? "fill" : "marks"};
}

}  // namespace timon::formats::templates
