#pragma once
// The bytes of an answer while they are made: few stay in memory, many go to a file that disappears once it is sent.
// So an answer of any length takes bounded memory, has its length in its head, and what breaks while it is made is
// still answered as what it is, instead of half a file.

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <variant>

#include "http/response.hpp"

namespace timon::http {

class Spooled {
 public:
  static constexpr std::size_t kept_in_memory = std::size_t{1} << 20;

  /// `folder` takes the file when it comes to that: a request's `spool`.
  explicit Spooled(std::filesystem::path folder, std::size_t memory = kept_in_memory)
      : folder_(std::move(folder)), memory_(memory) {}

  /// Throws std::system_error when the folder does not take it.
  void append(std::string_view bytes);
  std::variant<std::string, SharedBytes, FileBody> body() &&;

 private:
  std::filesystem::path folder_;
  std::size_t memory_;
  std::string text_{};
  std::shared_ptr<TemporaryFile> file_{};
};

}  // namespace timon::http
