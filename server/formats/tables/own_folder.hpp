#pragma once
// A folder of its own for a file while it is written, gone with it.

#include <unistd.h>

#include <filesystem>
#include <stdexcept>
#include <string>

namespace timon::formats {

struct OwnFolder {
  explicit OwnFolder(const std::filesystem::path& among = std::filesystem::temp_directory_path()) {
    std::string name = (among / "timon-table-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no room for a table");
    path = name;
  }
  ~OwnFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path, ignored);
  }
  OwnFolder(const OwnFolder&) = delete;
  OwnFolder& operator=(const OwnFolder&) = delete;
  std::filesystem::path path{};
};

}  // namespace timon::formats
