#include "formats/inspection/sniff.hpp"

#include <magic.h>
#include <zip.h>

#include <algorithm>
#include <array>
#include <memory>

namespace timon::formats::inspection {
namespace {

std::optional<std::string> by_libmagic(std::string_view bytes) {
  const std::unique_ptr<magic_set, decltype(&magic_close)> magic(
      magic_open(MAGIC_MIME_TYPE | MAGIC_NO_CHECK_COMPRESS | MAGIC_NO_CHECK_TAR), magic_close);
  if (!magic || magic_load(magic.get(), nullptr) != 0) return std::nullopt;
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
  bool has_below(std::string_view folder) const {
    for (zip_int64_t index = 0; index < zip_get_num_entries(archive, 0); ++index)
      if (const char* name = zip_get_name(archive, zip_uint64_t(index), 0))
        if (std::string_view(name).starts_with(folder)) return true;
    return false;
  }

  /// Unpacks to far more than any document holds, in one part or in many: it is meant to choke whoever opens it.
  bool is_bomb() const {
    constexpr zip_uint64_t harmless = zip_uint64_t{100} << 20, usual_ratio = 200;
    zip_uint64_t beyond_usual = 0;
    for (zip_int64_t index = 0; index < zip_get_num_entries(archive, 0); ++index) {
      zip_stat_t part;
      if (zip_stat_index(archive, zip_uint64_t(index), 0, &part) != 0) continue;
      if (part.size / usual_ratio <= part.comp_size) continue;
      if (part.size > harmless - beyond_usual) return true;
      beyond_usual += part.size;
    }
    return false;
  }

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
  if (!archive.archive || archive.is_bomb()) return {"application/zip"};
  if (archive.has("[Content_Types].xml"))
    for (const auto& [part, program, media_type] : offices)
      if (archive.has(part)) return {media_type, archive.has(program) || archive.has_below("xl/macrosheets/")};
  return {std::move(otherwise), archive.has_below("Basic/") || archive.has_below("Scripts/")};
}

/// Whether 128 bytes are the entry of a compound file's directory for this storage: its name in UTF-16, the length of
/// the name with its end, a kind.
bool is_storage(std::string_view entry, std::string_view name) {
  constexpr std::size_t length_at = 64, kind_at = 66;
  if (entry[kind_at] != '\x01' || std::size_t(entry[length_at]) != 2 * (name.size() + 1)) return false;
  for (std::size_t at = 0; at < name.size(); ++at)
    if (entry[2 * at] != name[at] || entry[2 * at + 1] != '\0') return false;
  return true;
}

/// The record with which a presentation says that it has a program, which it keeps compressed.
bool is_presentation_with_program(std::string_view compound) {
  constexpr std::string_view record("\x02\0\0\x04\x0c\0\0\0", 8);
  constexpr std::size_t says_at = 12, record_size = 20;
  for (auto at = compound.find(record); at != compound.npos; at = compound.find(record, at + 1))
    if (at + record_size <= compound.size() && compound[at + says_at] == '\x01') return true;
  return false;
}

/// Excel 4 keeps programs in sheets of their own, without any storage for them: the record with which such a sheet
/// begins (BIFF8, BIFF5), or its line in the list of sheets.
bool has_macro_sheet(std::string_view compound) {
  using namespace std::string_view_literals;
  for (const auto begin : {"\x09\x08\x10\0\0\x06\x40\0"sv, "\x09\x08\x08\0\0\x05\x40\0"sv})
    if (compound.find(begin) != compound.npos) return true;
  constexpr std::size_t length_at = 2, visibility_at = 8, kind_at = 9, name_length_at = 10, least = 12;
  for (auto at = compound.find("\x85\0"sv); at != compound.npos; at = compound.find("\x85\0"sv, at + 1)) {
    if (at + least > compound.size()) break;
    const auto byte = [&](std::size_t place) { return static_cast<unsigned char>(compound[at + place]); };
    const unsigned length = byte(length_at) + 256U * byte(length_at + 1), letters = byte(name_length_at);
    const bool is_line = letters > 0 && letters <= 31 && byte(visibility_at) <= 2 &&
                         (length == letters + 7 || length == letters + 8 || length == 2 * letters + 8);
    if (is_line && byte(kind_at) == 1) return true;
  }
  return false;
}

/// What old programs saved: the storages in which Word and Excel keep programs, and PowerPoint's record.
bool holds_program(std::string_view compound) {
  constexpr std::size_t first_sector = 512, entry_size = 128;
  constexpr std::array<std::string_view, 4> storages{"_VBA_PROJECT", "_VBA_PROJECT_CUR", "Macros", "VBA"};
  for (auto at = first_sector; at + entry_size <= compound.size(); at += entry_size) {
    const auto entry = compound.substr(at, entry_size);
    if (std::ranges::any_of(storages, [&](std::string_view name) { return is_storage(entry, name); })) return true;
  }
  return is_presentation_with_program(compound) || has_macro_sheet(compound);
}

}  // namespace

std::optional<Sniffed> sniff(std::string_view bytes) {
  auto type = by_libmagic(bytes);
  if (!type) return std::nullopt;
  if (bytes.starts_with("PK\x03\x04")) return packed(bytes, *std::move(type));
  if (bytes.starts_with("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")) return Sniffed{*std::move(type), holds_program(bytes)};
  return Sniffed{*std::move(type)};
}

}  // namespace timon::formats::inspection
