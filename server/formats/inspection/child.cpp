#include "formats/inspection/child.hpp"

#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <string>
#include <string_view>

#include "formats/confined/confinement.hpp"
#include "formats/inspection/picture.hpp"
#include "formats/inspection/sniff.hpp"

namespace timon::formats::inspection {
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

void say(std::string_view part) {
  write_out(std::to_string(part.size()) + '\n');
  write_out(part);
}

std::string_view standard_input() {
  struct stat facts {};
  if (fstat(STDIN_FILENO, &facts) != 0 || facts.st_size <= 0) return {};
  const auto size = static_cast<std::size_t>(facts.st_size);
  void* bytes = mmap(nullptr, size, PROT_READ, MAP_PRIVATE, STDIN_FILENO, 0);
  if (bytes == MAP_FAILED) _exit(72);
  return {static_cast<const char*>(bytes), size};
}

}  // namespace

std::vector<std::string> child_arguments(bool makes_pictures) { return {makes_pictures ? "pictures" : "type"}; }

int run_child(bool makes_pictures) {
  confined::confine(limits);
  const auto bytes = standard_input();
  const auto sniffed = sniff(bytes);
  if (!sniffed) return knows_no_kinds;
  say(sniffed->media_type);
  say(sniffed->has_macros ? "1" : "0");
  if (!makes_pictures || !sniffed->media_type.starts_with("image/")) return 0;
  const auto pictures = pictures_of(bytes, sniffed->media_type);
  say(pictures.thumbnail);
  say(pictures.copy);
  return 0;
}

namespace {

/// Every program that can look at files can be its own looking child, tests included, so this asks before main does.
__attribute__((constructor)) void become_child_if_asked(int count, char** arguments, char**) {
  if (count != 3 || std::strcmp(arguments[1], child_command) != 0) return;
  _exit(run_child(std::strcmp(arguments[2], "pictures") == 0));
}

}  // namespace
}  // namespace timon::formats::inspection
