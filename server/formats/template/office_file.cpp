#include "formats/template/office_file.hpp"

#include <algorithm>

#include "formats/workbook/cell.hpp"

namespace timon::formats::templates {
namespace {

using workbook::Refused;

/// A form needs no more: smaller than what an import may ask for.
constexpr workbook::Limits form_limits() {
  workbook::Limits limits;
  limits.unpacked_bytes = 128ULL << 20;
  limits.packing_ratio = 200;
  limits.free_unpacked_bytes = 8ULL << 20;
  return limits;
}

void require_kind(FileKind kind, const Package& package) {
  const bool is_it = package.has(kind == FileKind::Xlsx ? "xl/workbook.xml" : "word/document.xml");
  if (!is_it || !package.has("[Content_Types].xml")) throw Refused{"template_other_kind"};
  for (const auto& part : package.parts())
    if (part.ends_with("vbaProject.bin") || part.find("/macrosheets/") != std::string::npos)
      throw Refused{"template_has_macros"};
}

}  // namespace

std::vector<FoundMark> marks_of(FileKind kind, std::string_view bytes) {
  workbook::Budget budget(form_limits());
  Package package(bytes, budget);
  require_kind(kind, package);
  return kind == FileKind::Xlsx ? marks_of_workbook(package) : marks_of_text(package);
}

std::string filled(FileKind kind, std::string_view bytes, const Values& values) {
  workbook::Budget budget(form_limits());
  Package package(bytes, budget);
  require_kind(kind, package);
  kind == FileKind::Xlsx ? fill_workbook(package, values) : fill_text(package, values);
  return package.packed();
}

}  // namespace timon::formats::templates
