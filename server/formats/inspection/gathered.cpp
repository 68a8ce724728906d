#include "formats/inspection/gathered.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace timon::formats::inspection {
namespace {

[[noreturn]] void fail(const char* what) { throw std::system_error(errno, std::generic_category(), what); }

}  // namespace

Gathered::Gathered(const std::filesystem::path& folder)
    : file_(open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600)) {
  if (file_.number() < 0) fail("a file without a name");
}

void Gathered::append(std::string_view bytes) {
  while (!bytes.empty()) {
    const auto count = write(file_.number(), bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) fail("write");
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
}

}  // namespace timon::formats::inspection
