#include "formats/workbook/reader.hpp"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <optional>
#include <system_error>

#include "formats/workbook/child.hpp"
#include "formats/workbook/frames.hpp"

namespace timon::formats::workbook {
namespace {

using Moment = std::chrono::steady_clock::time_point;

Error refusal(const Refused& refused) { return invalid("file", refused.code, refused.arguments); }

[[noreturn]] void fail(const char* what, int number = errno) {
  throw std::system_error(number, std::generic_category(), what);
}

/// The running child; it never outlives this.
class Child {
 public:
  Child(int workbook, const ReadOptions& options) {
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0) fail("pipe2");
    output_.emplace(ends[0]);
    const Descriptor theirs(ends[1]);
    start(workbook, theirs.number(), child_arguments(options));
  }
  ~Child() {
    if (process_ <= 0) return;
    kill(process_, SIGKILL);
    wait();
  }
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;

  int output() const { return output_->number(); }

  /// How it ended, as waitpid tells it.
  int wait() {
    int status = 0;
    while (waitpid(process_, &status, 0) < 0 && errno == EINTR) {
    }
    process_ = 0;
    return status;
  }

 private:
  void start(int workbook, int output, std::vector<std::string> arguments) {
    std::vector<char*> words{const_cast<char*>("timon"), const_cast<char*>(child_command)};
    for (auto& argument : arguments) words.push_back(argument.data());
    words.push_back(nullptr);
    std::array<char*, 2> environment{const_cast<char*>("LC_ALL=C.UTF-8"), nullptr};
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, workbook, STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addclosefrom_np(&actions, 3);
    const int status = posix_spawn(&process_, "/proc/self/exe", &actions, nullptr, words.data(), environment.data());
    posix_spawn_file_actions_destroy(&actions);
    if (status != 0) {
      process_ = 0;
      fail("posix_spawn", status);
    }
  }

  std::optional<Descriptor> output_;
  pid_t process_ = 0;
};

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

Descriptor::~Descriptor() {
  if (number_ >= 0) close(number_);
}

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
  Child child(descriptor, options);
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
