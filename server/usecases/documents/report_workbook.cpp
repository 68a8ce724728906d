#include "usecases/documents/report_workbook.hpp"

#include <algorithm>

#include "base/secret.hpp"
#include "storage/documents/workbook_key_store.hpp"
#include "usecases/documents/report_sheet.hpp"
#include "usecases/documents/workbook_seal.hpp"

namespace timon::usecases::documents {
namespace {

using timon::reports::ReportLine;

ReportLine line_of_fact(const timon::reports::Fact& fact) {
  return {.value = fact.value,
          .numerator = fact.numerator,
          .denominator = fact.denominator,
          .note = fact.note,
          .variance_kind = fact.variance_kind,
          .variance_reason = fact.variance_reason};
}

/// As the screen begins: the reason of what was delivered is not that of what is corrected next.
ReportLine filled_line(const reports::ShownReport& shown, const reports::ShownLine& line) {
  ReportLine filled = line.content                    ? *line.content
                      : line.task.reported != nullptr ? line_of_fact(*line.task.reported)
                                                      : ReportLine{};
  filled.delivery_id = {};
  filled.fact_id.reset();
  if (shown.content && shown.content->delivery.delivered_at) filled.correction_reason.clear();
  return filled;
}

WorkbookLine line_of(const timon::boards::PlanImage& image, const reports::ShownReport& shown,
                     const reports::ShownLine& its) {
  const auto annex = timon::documents::annex_line(image, its.task, std::nullopt);
  WorkbookLine line{.indicator = image.indicator_of_leaf(its.task.leaf),
                    .period = annex.period,
                    .year = annex.year,
                    .previous = its.previous,
                    .previous_period = its.previous_period,
                    .element_id = image.element(its.task.row).id,
                    .filled = filled_line(shown, its)};
  line.subject_id = line.indicator != nullptr ? line.indicator->id.value : line.element_id.value;
  line.filled.subject_id = line.subject_id;
  line.filled.measure_id = line.indicator != nullptr ? line.indicator->measure_id : std::nullopt;
  line.can_be_reported =
      line.indicator == nullptr || (line.indicator->measure_id && line.indicator->measure_validated_at);
  line.is_reported = its.task.reported != nullptr;
  return line;
}

/// Letters and digits of the codes; what else stands in them is a hyphen.
std::string file_name(const ReportWorkbook& workbook) {
  std::string name = workbook.shown.office->code + "-" + workbook.shown.period->code;
  for (char& c : name)
    if (static_cast<unsigned char>(c) <= ' ' || std::string_view("/\\:*?\"<>|").find(c) != std::string_view::npos)
      c = '-';
  return name + ".xlsx";
}

}  // namespace

std::vector<timon::people::OfficeId> ReportWorkbook::offices() const {
  auto offices = shown.content ? shown.content->offices : std::vector<timon::people::OfficeId>{};
  std::ranges::sort(offices);
  return offices;
}

Result<ReportWorkbook> report_workbook(const Context& context, const timon::boards::PlanImage& image,
                                       const reports::ReportAddress& address, Day on) {
  auto shown = reports::show_report(context, image, address, on);
  if (!shown) return shown.error();
  const auto place = reports::place_of_office(image, shown->office->id);
  if (auto allowed = require_making(context, place); !allowed) return allowed.error();
  if (shown->lines.empty()) return conflict("nothing_to_report");
  ReportWorkbook workbook{.image = &image,
                          .institution = context.database.read([&](storage::Session& session) {
                            return people::read_institution(session, image.plan().institution_id);
                          }),
                          .shown = *std::move(shown),
                          .window = {},
                          .made_at = context.clock()};
  workbook.window = image.window(*workbook.shown.period);
  for (const auto& line : workbook.shown.lines) workbook.lines.push_back(line_of(image, workbook.shown, line));
  return workbook;
}

Result<WorkbookFile> download_workbook(const Context& context, const timon::boards::PlanImage& image,
                                       const reports::ReportAddress& address, Day on, const DrawWorkbook& draw) {
  const auto workbook = report_workbook(context, image, address, on);
  if (!workbook) return workbook.error();
  auto key =
      context.database.read([](storage::Session& session) { return storage::documents::find_workbook_key(session); });
  if (!key)
    key = context.database.write([](storage::Transaction& transaction) {
      return storage::documents::workbook_key(transaction, random_token());
    });
  auto form = draw(*workbook);
  add_seal(form, seal_of(*workbook, form), *key);
  return WorkbookFile{file_name(*workbook), formats::forms::write_form(form)};
}

}  // namespace timon::usecases::documents
