#pragma once
// SHA-256 of what comes in pieces, by libsodium.

#include <memory>
#include <string>
#include <string_view>

namespace timon {

class Sha256 {
 public:
  Sha256();
  ~Sha256();
  Sha256(const Sha256&) = delete;
  Sha256& operator=(const Sha256&) = delete;

  void add(std::string_view bytes);
  /// In lower-case hexadecimal; once, at the end.
  std::string hex();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace timon
