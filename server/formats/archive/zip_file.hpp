#pragma once
// Many files as one .zip. Each waits in a folder of its own until all are there, so that memory holds one at a time.

#include <zip.h>

#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "formats/tables/own_folder.hpp"

namespace timon::formats::archive {

/// Where the bytes go, and a folder for what waits on disk until then.
struct ZipSink {
  std::function<void(std::string_view)> write;
  std::filesystem::path folder = std::filesystem::temp_directory_path();
};

/// Throws std::runtime_error where the machine has no room for it.
class ZipFile {
 public:
  explicit ZipFile(ZipSink sink);
  ~ZipFile();
  ZipFile(const ZipFile&) = delete;
  ZipFile& operator=(const ZipFile&) = delete;

  /// Of two of the same name the second is called "name (2)". What is packed already, as a workbook is, stays as it is.
  void add(const std::string& name, std::string_view bytes);
  bool is_empty() const { return count_ == 0; }
  /// All bytes are written. Nothing is added afterwards.
  void finish();

 private:
  std::string name_apart(const std::string& name);

  ZipSink sink_;
  OwnFolder place_;
  std::filesystem::path file_;
  zip_t* archive_ = nullptr;
  std::map<std::string, int> times_{};
  std::int64_t count_ = 0;
};

}  // namespace timon::formats::archive
