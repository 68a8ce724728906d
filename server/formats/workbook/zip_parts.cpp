#include "formats/workbook/zip_parts.hpp"

#include <unistd.h>
#include <zip.h>

#include <array>

namespace timon::formats::workbook {
namespace {

zip* open_archive(int descriptor) {
  int failure = 0;
  const int own = dup(descriptor);
  zip* archive = zip_fdopen(own, 0, &failure);
  if (archive) return archive;
  close(own);
  // It began like an archive; the list of its parts, which stands at the end, is not there.
  if (failure == ZIP_ER_NOZIP || failure == ZIP_ER_INCONS || failure == ZIP_ER_READ || failure == ZIP_ER_EOF)
    throw Refused{"workbook_truncated"};
  if (failure == ZIP_ER_MEMORY) throw std::bad_alloc();
  throw Refused{"workbook_damaged"};
}

int discard(zip* archive) {
  zip_discard(archive);
  return 0;
}

using Part = std::unique_ptr<zip_file, int (*)(zip_file*)>;

Part open_part(zip* archive, std::uint64_t index) {
  Part part(zip_fopen_index(archive, index, 0), zip_fclose);
  if (part) return part;
  const int failure = zip_error_code_zip(zip_get_error(archive));
  if (failure == ZIP_ER_NOPASSWD || failure == ZIP_ER_WRONGPASSWD || failure == ZIP_ER_ENCRNOTSUPP)
    throw Refused{"workbook_encrypted"};
  throw Refused{"workbook_damaged"};
}

}  // namespace

ZipParts::ZipParts(int descriptor, Budget& budget) : archive_(open_archive(descriptor), discard), budget_(budget) {
  if (zip_get_num_entries(archive_.get(), 0) > 20'000) throw Refused{"workbook_expands_too_much"};
}

std::optional<std::uint64_t> ZipParts::index_of(const std::string& name) const {
  const auto index = zip_name_locate(archive_.get(), name.c_str(), ZIP_FL_NOCASE | ZIP_FL_ENC_GUESS);
  return index < 0 ? std::nullopt : std::optional(static_cast<std::uint64_t>(index));
}

bool ZipParts::has(const std::string& name) const { return index_of(name).has_value(); }

void ZipParts::unpack(const std::string& name, const std::function<void(std::string_view)>& piece) {
  const auto index = index_of(name);
  zip_stat_t facts;
  if (!index || zip_stat_index(archive_.get(), *index, 0, &facts) != 0)
    throw Refused{"workbook_damaged", {{"part", name}}};
  const auto part = open_part(archive_.get(), *index);
  std::array<char, 65'536> buffer;
  std::uint64_t total = 0;
  for (;;) {
    const auto count = zip_fread(part.get(), buffer.data(), buffer.size());
    if (count < 0) throw Refused{"workbook_damaged", {{"part", name}}};
    if (count == 0) return;
    const auto bytes = static_cast<std::size_t>(count);
    total += bytes;
    budget_.count_unpacked(total, facts.comp_size, bytes);
    piece({buffer.data(), bytes});
  }
}

}  // namespace timon::formats::workbook
