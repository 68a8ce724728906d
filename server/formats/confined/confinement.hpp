#pragma once
// Files of strangers are read by a child process of this same program, with limits of memory and time, without files
// to write. What a file does to its reader it does to nobody else; ending the child is always possible.

#include <sys/types.h>

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace timon::formats::confined {

#ifndef __has_feature  // Clang's way to tell, which GCC 12 does not know
#define __has_feature(name) 0
#endif
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__) || __has_feature(address_sanitizer)
inline constexpr bool limits_memory = false;  // sanitizers reserve terabytes of addresses
#else
inline constexpr bool limits_memory = true;
#endif

struct Confinement {
  std::uint64_t memory_bytes = 1ULL << 30;
  std::uint32_t cpu_seconds = 60;
};

/// In the child, before it reads anything.
void confine(const Confinement& limits);

class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&&) = delete;
  ~Descriptor();
  int number() const { return number_; }

 private:
  int number_;
};

/// A running child: this program started as `timon COMMAND ARGUMENTS` with `input` as its standard input. It never
/// outlives this object.
class Child {
 public:
  Child(int input, const char* command, std::vector<std::string> arguments);
  ~Child();
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;

  /// What it writes to its standard output.
  int output() const { return output_->number(); }
  /// How it ended, as waitpid tells it.
  int wait();

 private:
  void start(int input, int output, const char* command, std::vector<std::string> arguments);

  std::optional<Descriptor> output_;
  pid_t process_ = 0;
};

}  // namespace timon::formats::confined
