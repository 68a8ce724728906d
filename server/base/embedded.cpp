#include "base/embedded.hpp"

#include <algorithm>
#include <cstddef>

namespace timon {
namespace {

struct EmbeddedFile {
  const char* path;
  std::size_t path_size;
  const char* bytes;
  std::size_t size;

  std::string_view name() const { return {path, path_size}; }
};

// The linker names the ends of the section that all embedded tables are gathered in; weak, as there may be none.
extern "C" const EmbeddedFile __start_embedded_files[] __attribute__((weak));  // NOLINT(bugprone-reserved-identifier)
extern "C" const EmbeddedFile __stop_embedded_files[] __attribute__((weak));   // NOLINT(bugprone-reserved-identifier)

const std::vector<EmbeddedFile>& by_path() {
  static const std::vector<EmbeddedFile> sorted = [] {
    std::vector<EmbeddedFile> all(__start_embedded_files, __stop_embedded_files);
    std::ranges::sort(all, {}, &EmbeddedFile::name);
    return all;
  }();
  return sorted;
}

}  // namespace

std::optional<std::string_view> embedded_file(std::string_view path) {
  const auto found = std::ranges::lower_bound(by_path(), path, {}, &EmbeddedFile::name);
  if (found == by_path().end() || found->name() != path) return std::nullopt;
  return std::string_view{found->bytes, found->size};
}

std::vector<std::string_view> embedded_files(std::string_view prefix) {
  std::vector<std::string_view> found;
  auto at = std::ranges::lower_bound(by_path(), prefix, {}, &EmbeddedFile::name);
  for (; at != by_path().end() && at->name().starts_with(prefix); ++at) found.push_back(at->name());
  return found;
}

}  // namespace timon
