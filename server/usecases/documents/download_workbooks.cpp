#include "usecases/documents/download_workbooks.hpp"

#include <algorithm>

namespace timon::usecases::documents {

namespace {

constexpr std::ptrdiff_t most_at_once = 2;
constexpr std::chrono::milliseconds wait_for_place{4000};

}  // namespace

formats::confined::Places& places_to_pack() {
  static formats::confined::Places its(most_at_once);
  return its;
}

Result<std::string> download_workbooks(const Context& context, const timon::boards::PlanImage& image,
                                       const std::string& period, Day on, const DrawWorkbook& draw,
                                       formats::archive::ZipSink sink) {
  const auto here = access::in_institution(image.plan().institution_id);
  if (auto allowed = access::require(context.caller, access::Action::ReviewReports, here); !allowed)
    return allowed.error();
  const auto& periods = image.contents().periods;
  const auto its = std::ranges::find(periods, period, &timon::plans::Period::code);
  if (its == periods.end()) return not_found();
  const auto place = places_to_pack().take(wait_for_place);
  if (!place) return unavailable("workbooks_busy");
  formats::archive::ZipFile zip(std::move(sink));
  for (const auto& [where, count] : timon::homes::asked_of_offices(image, its->kind, on)) {
    if (where.second != its->id || count.asked == 0) continue;
    const auto file = download_workbook(context, image, {where.first, period}, on, draw);
    if (file)
      zip.add(file->name, file->bytes);
    else if (file.error().code != "nothing_to_report")
      return file.error();
  }
  if (zip.is_empty()) return conflict("nothing_to_report");
  zip.finish();
  return image.plan().code + "-" + period + ".zip";
}

}  // namespace timon::usecases::documents
