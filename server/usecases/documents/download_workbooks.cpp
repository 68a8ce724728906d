#include "usecases/documents/download_workbooks.hpp"

#include <algorithm>

#include "formats/archive/zip_file.hpp"

namespace timon::usecases::documents {

Result<WorkbookFile> download_workbooks(const Context& context, const timon::boards::PlanImage& image,
                                        const std::string& period, Day on, const DrawWorkbook& draw) {
  const auto place = access::in_institution(image.plan().institution_id);
  if (auto allowed = access::require(context.caller, access::Action::ReviewReports, place); !allowed)
    return allowed.error();
  const auto& periods = image.contents().periods;
  const auto its = std::ranges::find(periods, period, &timon::plans::Period::code);
  if (its == periods.end()) return not_found();
  std::vector<formats::archive::PackedFile> files;
  for (const auto& [where, count] : timon::homes::asked_of_offices(image, its->kind, on)) {
    if (where.second != its->id || count.asked == 0) continue;
    auto file = download_workbook(context, image, {where.first, period}, on, draw);
    if (file)
      files.push_back({std::move(file->name), std::move(file->bytes)});
    else if (file.error().code != "nothing_to_report")
      return file.error();
  }
  if (files.empty()) return conflict("nothing_to_report");
  return WorkbookFile{image.plan().code + "-" + period + ".zip", formats::archive::zip_file(std::move(files))};
}

}  // namespace timon::usecases::documents
