#include "formats/archive/zip_file.hpp"

#include <zip.h>

#include <map>
#include <stdexcept>

namespace timon::formats::archive {
namespace {

[[noreturn]] void fail() { throw std::runtime_error("an archive is not written"); }

void name_apart(std::vector<PackedFile>& files) {
  std::map<std::string, int> times;
  for (auto& file : files) {
    const int number = ++times[file.name];
    if (number == 1) continue;
    const auto dot = file.name.rfind('.');
    file.name.insert(dot == std::string::npos ? file.name.size() : dot, " (" + std::to_string(number) + ")");
  }
}

/// What the archive is written into.
class Target {
 public:
  Target() {
    zip_error_t error;
    zip_error_init(&error);
    source_ = zip_source_buffer_create(nullptr, 0, 0, &error);
    if (source_ == nullptr) fail();
    zip_source_keep(source_);
    archive_ = zip_open_from_source(source_, ZIP_TRUNCATE, &error);
    if (archive_ == nullptr) {
      zip_source_free(source_);
      zip_source_free(source_);
      fail();
    }
  }
  ~Target() {
    if (archive_ != nullptr) zip_discard(archive_);
    zip_source_free(source_);
  }
  Target(const Target&) = delete;
  Target& operator=(const Target&) = delete;

  void add(const PackedFile& file) {
    auto* content = zip_source_buffer(archive_, file.bytes.data(), file.bytes.size(), 0);
    if (content == nullptr) fail();
    const auto index = zip_file_add(archive_, file.name.c_str(), content, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
      zip_source_free(content);
      fail();
    }
    zip_set_file_compression(archive_, static_cast<zip_uint64_t>(index), ZIP_CM_STORE, 0);  // packed already
  }

  std::string written() {
    if (zip_close(archive_) != 0) fail();
    archive_ = nullptr;
    zip_stat_t facts;
    if (zip_source_stat(source_, &facts) != 0 || zip_source_open(source_) != 0) fail();
    std::string bytes(facts.size, '\0');
    const auto count = zip_source_read(source_, bytes.data(), bytes.size());
    zip_source_close(source_);
    if (count != static_cast<zip_int64_t>(bytes.size())) fail();
    return bytes;
  }

 private:
  zip_source_t* source_ = nullptr;
  zip_t* archive_ = nullptr;
};

}  // namespace

std::string zip_file(std::vector<PackedFile> files) {
  name_apart(files);
  Target target;
  for (const auto& file : files) target.add(file);
  return target.written();
}

}  // namespace timon::formats::archive
