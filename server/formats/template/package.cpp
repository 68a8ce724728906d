#include "formats/template/package.hpp"

#include <zip.h>

#include <array>

namespace timon::formats::templates {
namespace {

using workbook::Refused;

constexpr zip_int64_t most_parts = 5'000;

using Part = std::unique_ptr<zip_file, int (*)(zip_file*)>;

}  // namespace

Package::Package(std::string_view bytes, workbook::Budget& budget) : budget_(budget) {
  zip_error_t error;
  zip_error_init(&error);
  source_ = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  if (source_ == nullptr) throw std::bad_alloc();
  zip_source_keep(source_);
  archive_ = zip_open_from_source(source_, ZIP_CHECKCONS, &error);
  if (archive_ == nullptr) {
    zip_source_free(source_);
    zip_source_free(source_);
    throw Refused{"workbook_damaged"};
  }
  if (zip_get_num_entries(archive_, 0) > most_parts) {
    zip_discard(archive_);
    zip_source_free(source_);
    throw Refused{"workbook_expands_too_much"};
  }
}

Package::~Package() {
  if (archive_ != nullptr) zip_discard(archive_);
  zip_source_free(source_);
}

std::vector<std::string> Package::parts() const {
  std::vector<std::string> names;
  const auto count = zip_get_num_entries(archive_, 0);
  for (zip_int64_t index = 0; index < count; ++index)
    if (const char* name = zip_get_name(archive_, static_cast<zip_uint64_t>(index), 0)) names.emplace_back(name);
  return names;
}

bool Package::has(const std::string& name) const { return zip_name_locate(archive_, name.c_str(), 0) >= 0; }

std::string Package::read(const std::string& name) {
  zip_stat_t facts;
  if (zip_stat(archive_, name.c_str(), 0, &facts) != 0) throw Refused{"workbook_damaged", {{"part", name}}};
  if (facts.encryption_method != ZIP_EM_NONE) throw Refused{"workbook_encrypted"};
  const Part part(zip_fopen(archive_, name.c_str(), 0), zip_fclose);
  if (!part) throw Refused{"workbook_damaged", {{"part", name}}};
  std::string text;
  std::array<char, 65'536> buffer;
  for (;;) {
    const auto count = zip_fread(part.get(), buffer.data(), buffer.size());
    if (count < 0) throw Refused{"workbook_damaged", {{"part", name}}};
    if (count == 0) return text;
    budget_.count_unpacked(text.size() + static_cast<std::size_t>(count), facts.comp_size,
                           static_cast<std::uint64_t>(count));
    text.append(buffer.data(), static_cast<std::size_t>(count));
  }
}

void Package::replace(const std::string& name, std::string text) {
  kept_.push_back(std::make_unique<std::string>(std::move(text)));
  auto* source = zip_source_buffer(archive_, kept_.back()->data(), kept_.back()->size(), 0);
  const auto index = zip_name_locate(archive_, name.c_str(), 0);
  if (source == nullptr || index < 0 ||
      zip_file_replace(archive_, static_cast<zip_uint64_t>(index), source, ZIP_FL_OVERWRITE) != 0)
    throw Refused{"workbook_damaged", {{"part", name}}};
}

void Package::remove(const std::string& name) {
  const auto index = zip_name_locate(archive_, name.c_str(), 0);
  if (index >= 0) zip_delete(archive_, static_cast<zip_uint64_t>(index));
}

std::string Package::packed() {
  if (zip_close(archive_) != 0) throw Refused{"workbook_damaged"};
  archive_ = nullptr;
  zip_stat_t facts;
  if (zip_source_stat(source_, &facts) != 0 || zip_source_open(source_) != 0) throw Refused{"workbook_damaged"};
  std::string bytes(facts.size, '\0');
  const auto count = zip_source_read(source_, bytes.data(), bytes.size());
  zip_source_close(source_);
  if (count != static_cast<zip_int64_t>(bytes.size())) throw Refused{"workbook_damaged"};
  return bytes;
}

}  // namespace timon::formats::templates
