#include "formats/confined/confinement.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <system_error>

namespace timon::formats::confined {
namespace {

void limit(__rlimit_resource resource, rlim_t value) {
  const rlimit both{value, value};
  if (setrlimit(resource, &both) != 0) _exit(70);
}

[[noreturn]] void fail(const char* what, int number) { throw std::system_error(number, std::generic_category(), what); }

}  // namespace

void confine(const Confinement& limits) {
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
  prctl(PR_SET_DUMPABLE, 0);
  if (limits_memory) limit(RLIMIT_AS, limits.memory_bytes);
  limit(RLIMIT_CPU, limits.cpu_seconds);
  limit(RLIMIT_FSIZE, 0);
  limit(RLIMIT_CORE, 0);
  limit(RLIMIT_NOFILE, 16);
}

Descriptor::~Descriptor() {
  if (number_ >= 0) close(number_);
}

Child::Child(int input, const char* command, std::vector<std::string> arguments) {
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) fail("pipe2", errno);
  output_.emplace(ends[0]);
  const Descriptor theirs(ends[1]);
  start(input, theirs.number(), command, std::move(arguments));
}

Child::~Child() {
  if (process_ <= 0) return;
  kill(process_, SIGKILL);
  wait();
}

int Child::wait() {
  int status = 0;
  while (waitpid(process_, &status, 0) < 0 && errno == EINTR) {
  }
  process_ = 0;
  return status;
}

void Child::start(int input, int output, const char* command, std::vector<std::string> arguments) {
  std::vector<char*> words{const_cast<char*>("timon"), const_cast<char*>(command)};
  for (auto& argument : arguments) words.push_back(argument.data());
  words.push_back(nullptr);
  std::array<char*, 2> environment{const_cast<char*>("LC_ALL=C.UTF-8"), nullptr};
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addclosefrom_np(&actions, 3);
  const int status = posix_spawn(&process_, "/proc/self/exe", &actions, nullptr, words.data(), environment.data());
  posix_spawn_file_actions_destroy(&actions);
  if (status == 0) return;
  process_ = 0;
  fail("posix_spawn", status);
}

}  // namespace timon::formats::confined
