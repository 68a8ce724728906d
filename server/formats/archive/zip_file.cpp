#include "formats/archive/zip_file.hpp"

#include <fstream>
#include <stdexcept>

#include "formats/tables/written_file.hpp"

namespace timon::formats::archive {
namespace {

[[noreturn]] void fail() { throw std::runtime_error("an archive is not written"); }

}  // namespace

ZipFile::ZipFile(ZipSink sink) : sink_(std::move(sink)), place_(sink_.folder), file_(place_.path / "all.zip") {
  archive_ = zip_open(file_.c_str(), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
  if (archive_ == nullptr) fail();
}

ZipFile::~ZipFile() {
  if (archive_ != nullptr) zip_discard(archive_);
}

std::string ZipFile::name_apart(const std::string& name) {
  const int number = ++times_[name];
  if (number == 1) return name;
  const auto dot = std::min(name.rfind('.'), name.size());
  return name.substr(0, dot) + " (" + std::to_string(number) + ")" + name.substr(dot);
}

void ZipFile::add(const std::string& name, std::string_view bytes) {
  const auto waiting = place_.path / std::to_string(count_++);
  std::ofstream file(waiting, std::ios::binary);
  if (!file.write(bytes.data(), static_cast<std::streamsize>(bytes.size())).flush()) fail();
  auto* content = zip_source_file(archive_, waiting.c_str(), 0, -1);
  if (content == nullptr) fail();
  const auto index = zip_file_add(archive_, name_apart(name).c_str(), content, ZIP_FL_ENC_UTF_8);
  if (index < 0) {
    zip_source_free(content);
    fail();
  }
  zip_set_file_compression(archive_, static_cast<zip_uint64_t>(index), ZIP_CM_STORE, 0);
}

void ZipFile::finish() {
  if (zip_close(archive_) != 0) fail();
  archive_ = nullptr;
  write_pieces(file_, sink_.write);
}

}  // namespace timon::formats::archive
