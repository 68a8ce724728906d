#include "base/kept_secret.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <fstream>
#include <iterator>
#include <system_error>

namespace timon {
namespace {

struct Descriptor {
  int number;
  ~Descriptor() { ::close(number); }
};

[[noreturn]] void fail(const std::string& what) { throw std::system_error(errno, std::generic_category(), what); }

}  // namespace

void keep_secret(const std::filesystem::path& file, std::string_view secret) {
  std::filesystem::create_directories(file.parent_path());
  const std::string next = file.string() + ".next";
  ::unlink(next.c_str());
  {
    const Descriptor open{::open(next.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600)};
    if (open.number < 0) fail(next);
    const auto written = ::write(open.number, secret.data(), secret.size());
    if (written != static_cast<ssize_t>(secret.size()) || ::fsync(open.number) != 0) fail(next);
  }
  if (::rename(next.c_str(), file.c_str()) != 0) fail(file.string());
}

std::optional<std::string> kept_secret(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  if (!stream) return std::nullopt;
  return std::string{std::istreambuf_iterator<char>(stream), {}};
}

void forget_secret(const std::filesystem::path& file) {
  std::error_code absent;
  std::filesystem::remove(file, absent);
}

}  // namespace timon
