#pragma once
// A file that disappears with its last owner: bodies past the memory limit, uploaded workbooks.

#include <cstdint>
#include <filesystem>
#include <string_view>

namespace timon::http {

class TemporaryFile {
 public:
  /// A new empty file of mode 0600. Throws std::system_error when the folder does not take it.
  explicit TemporaryFile(const std::filesystem::path& folder);
  ~TemporaryFile();
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;

  void append(std::string_view bytes);
  const std::filesystem::path& path() const { return path_; }
  std::uint64_t size() const { return size_; }

 private:
  std::filesystem::path path_;
  int descriptor_ = -1;
  std::uint64_t size_ = 0;
};

}  // namespace timon::http
