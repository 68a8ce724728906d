#include "formats/workbook/reader.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <system_error>

#include "formats/workbook/child.hpp"
#include "formats/workbook/frames.hpp"

namespace timon::formats::workbook {
namespace {

using confined::Child;
using Moment = std::chrono::steady_clock::time_point;

Error refusal(const Refused& refused) { return invalid("file", refused.code, refused.arguments); }

[[noreturn]] void fail(const char* what, int number = errno) {
  throw std::system_error(number, std::generic_category(), what);
}

/// What the child's death means when it could not say it itself.
Refused meaning_of(int status) {
  if (WIFSIGNALED(status) && (WTERMSIG(status) == SIGXCPU || WTERMSIG(status) == SIGKILL))
    return {"workbook_took_too_long"};
  return {"workbook_damaged"};
}

enum class Ended { Closed, Stopped, TooLate };

Ended pump(int output, FrameReader& frames, const ReadOptions& options) {
  const Moment deadline = std::chrono::steady_clock::now() + std::chrono::seconds(options.limits.wall_seconds);
  std::array<char, 65'536> buffer;
  for (std::uint64_t turn = 0;; ++turn) {
    pollfd waiting{output, POLLIN, 0};
    const int ready = poll(&waiting, 1, 100);
    if (ready < 0 && errno != EINTR) fail("poll");
    if ((ready <= 0 || turn % 16 == 0) && !options.keep_going(frames.rows())) return Ended::Stopped;
    if (std::chrono::steady_clock::now() > deadline) return Ended::TooLate;
    if (ready <= 0) continue;
    const auto count = ::read(output, buffer.data(), buffer.size());
    if (count < 0 && errno != EINTR) fail("read");
    if (count == 0) return Ended::Closed;
    if (count > 0) frames.feed({buffer.data(), static_cast<std::size_t>(count)});
  }
}

}  // namespace

Descriptor in_memory_file(std::string_view bytes) {
  Descriptor file(memfd_create("workbook", MFD_CLOEXEC));
  if (file.number() < 0) fail("memfd_create");
  while (!bytes.empty()) {
    const auto count = write(file.number(), bytes.data(), bytes.size());
    if (count <= 0) fail("write");
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return file;
}

Result<void> read_workbook(int descriptor, const ReadOptions& options, Sink& sink) {
  struct stat facts {};
  if (fstat(descriptor, &facts) == 0 && static_cast<std::uint64_t>(facts.st_size) > options.limits.file_bytes)
    return refusal({"workbook_too_large",
                    {{"bytes", std::to_string(facts.st_size)}, {"limit", std::to_string(options.limits.file_bytes)}}});
  lseek(descriptor, 0, SEEK_SET);
  Child child(descriptor, child_command, child_arguments(options));
  FrameReader frames(sink);
  try {
    const auto ended = pump(child.output(), frames, options);
    if (ended == Ended::Stopped) return conflict("cancelled");
    if (ended == Ended::TooLate) return refusal({"workbook_took_too_long"});
  } catch (const BadFrame&) {
    return refusal({"workbook_damaged"});
  }
  const int status = child.wait();
  if (frames.refusal()) return refusal(*frames.refusal());
  if (!frames.is_done()) return refusal(meaning_of(status));
  return {};
}

Result<void> read_workbook(const std::filesystem::path& path, const ReadOptions& options, Sink& sink) {
  const Descriptor file(open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (file.number() < 0) return not_found("file_not_found", {{"file", path.string()}});
  return read_workbook(file.number(), options, sink);
}

}  // namespace timon::formats::workbook
