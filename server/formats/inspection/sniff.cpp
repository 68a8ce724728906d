#include "formats/inspection/sniff.hpp"

#include <magic.h>
#include <zip.h>

#include <array>
#include <memory>

namespace timon::formats::inspection {
namespace {

std::string by_libmagic(std::string_view bytes) {
  const std::unique_ptr<magic_set, decltype(&magic_close)> magic(
      magic_open(MAGIC_MIME_TYPE | MAGIC_NO_CHECK_COMPRESS | MAGIC_NO_CHECK_TAR), magic_close);
  if (!magic || magic_load(magic.get(), nullptr) != 0) return {};
  const char* type = magic_buffer(magic.get(), bytes.data(), bytes.size());
  return type ? type : "application/octet-stream";
}

struct Archive {
  explicit Archive(std::string_view bytes) {
    zip_error_t error;
    zip_error_init(&error);
    source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    if (source) archive = zip_open_from_source(source, ZIP_RDONLY, &error);
    if (source && !archive) zip_source_free(source);
    zip_error_fini(&error);
  }
  ~Archive() {
    if (archive) zip_discard(archive);
  }
  Archive(const Archive&) = delete;
  Archive& operator=(const Archive&) = delete;
  bool has(const char* name) const { return zip_name_locate(archive, name, 0) >= 0; }

  zip_source_t* source = nullptr;
  zip_t* archive = nullptr;
};

struct Office {
  const char* part;
  const char* program;
  const char* media_type;
};
constexpr std::array<Office, 3> offices{
    {{"word/document.xml", "word/vbaProject.bin",
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
     {"xl/workbook.xml", "xl/vbaProject.bin", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
     {"ppt/presentation.xml", "ppt/vbaProject.bin",
      "application/vnd.openxmlformats-officedocument.presentationml.presentation"}}};

/// libmagic goes by the order of the parts, which programs choose freely: an archive is what it holds.
Sniffed packed(std::string_view bytes, std::string otherwise) {
  const Archive archive(bytes);
  if (!archive.archive) return {"application/zip"};
  if (archive.has("[Content_Types].xml"))
    for (const auto& [part, program, media_type] : offices)
      if (archive.has(part)) return {media_type, archive.has(program)};
  return {std::move(otherwise), archive.has("Basic/script-lc.xml")};
}

}  // namespace

Sniffed sniff(std::string_view bytes) {
  auto type = by_libmagic(bytes);
  if (bytes.starts_with("PK\x03\x04")) return packed(bytes, std::move(type));
  return {std::move(type)};
}

}  // namespace timon::formats::inspection
