#include "formats/workbook/parse.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>

#include "formats/workbook/xls.hpp"
#include "formats/workbook/xlsx.hpp"

namespace timon::formats::workbook {
namespace {

std::string bytes_of(int descriptor, std::uint64_t size) {
  std::string bytes(size, '\0');
  std::size_t at = 0;
  while (at < bytes.size()) {
    const auto count = pread(descriptor, bytes.data() + at, bytes.size() - at, static_cast<off_t>(at));
    if (count <= 0) throw Refused{"workbook_truncated"};
    at += static_cast<std::size_t>(count);
  }
  return bytes;
}

std::uint64_t size_of(int descriptor, const Limits& limits) {
  struct stat facts {};
  if (fstat(descriptor, &facts) != 0 || !S_ISREG(facts.st_mode)) throw Refused{"workbook_not_a_file"};
  const auto size = static_cast<std::uint64_t>(facts.st_size);
  if (size == 0) throw Refused{"workbook_empty"};
  if (size > limits.file_bytes)
    throw Refused{"workbook_too_large",
                  {{"bytes", std::to_string(size)}, {"limit", std::to_string(limits.file_bytes)}}};
  return size;
}

/// Web pages that call themselves .xls, and spreadsheets written as one XML document.
void refuse_markup(std::string_view start) {
  const auto first = start.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  if (first == std::string_view::npos || start[first] != '<') return;
  throw Refused{"workbook_kind_unknown", {{"found", start.substr(first).starts_with("<?xml") ? "XML" : "HTML"}}};
}

}  // namespace

void parse(int descriptor, const DelimitedOptions& options, const Limits& limits, Sink& sink) {
  const auto size = size_of(descriptor, limits);
  const auto start = bytes_of(descriptor, std::min<std::uint64_t>(size, 512));
  Budget budget(limits);
  if (start.starts_with("PK\x03\x04") || start.starts_with("PK\x05\x06")) return read_xlsx(descriptor, budget, sink);
  if (start.starts_with("\xD0\xCF\x11\xE0")) return read_xls(bytes_of(descriptor, size), budget, sink);
  if (start.starts_with("%PDF")) throw Refused{"workbook_kind_unknown", {{"found", "PDF"}}};
  refuse_markup(start);
  read_delimited(bytes_of(descriptor, size), options, budget, sink);
}

}  // namespace timon::formats::workbook
