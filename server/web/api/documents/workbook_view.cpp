#include "web/api/documents/workbook_view.hpp"

#include "web/guard/refusal.hpp"

namespace timon::api::documents {
namespace {

using timon::boards::PlanImage;
using usecases::documents::JudgedRow;

reports::LineContentView content_of(const timon::reports::ReportLine& line) {
  return {line.value,         line.numerator,       line.denominator,      line.note,
          line.variance_kind, line.variance_reason, line.correction_reason};
}

std::string names_of(const PlanImage& image, const std::vector<timon::people::OfficeId>& offices) {
  std::string names;
  for (const auto id : offices)
    if (const auto* office = image.office(id)) names += (names.empty() ? "" : ", ") + office->name;
  return names;
}

/// Where several boxes lack the same, one sentence.
std::vector<std::string> sentences_of(const std::vector<FieldError>& reasons, const Catalogue& catalogue) {
  std::vector<std::string> sentences;
  if (reasons.empty()) return sentences;
  for (const auto& field : guard::problem_of(invalid(reasons), catalogue).fields)
    if (std::ranges::find(sentences, field.message) == sentences.end()) sentences.push_back(field.message);
  return sentences;
}

ImportedRowView row_view(const PlanImage& image, const JudgedRow& judged, const Catalogue& catalogue) {
  const auto& its = judged.its;
  ImportedRowView view{its.name,
                       its.sheet,
                       its.row,
                       {},
                       {},
                       {},
                       judged.verdict,
                       sentences_of(judged.reasons, catalogue),
                       {{}, its.words},
                       {{}, judged.kept_words}};
  if (its.asked) {
    const auto& element = image.element(*image.row_of(its.asked->element_id));
    const auto* indicator = its.asked->indicator;
    view.code = element.code;
    view.title = indicator != nullptr ? indicator->name : element.name;
    const auto* measure =
        indicator != nullptr && indicator->measure_id ? image.measure(*indicator->measure_id) : nullptr;
    view.measure = measure != nullptr ? measure->name : indicator != nullptr ? "" : "%";
    view.file.line = content_of(its.line);
    view.kept.line = content_of(judged.kept_line);
  }
  if (its.name == "offices") {
    view.file.words = names_of(image, its.offices);
    view.kept.words = names_of(image, judged.kept_offices);
  }
  return view;
}

}  // namespace

ImportedWorkbookView workbook_view(const PlanImage& image, const usecases::documents::ImportedWorkbook& imported,
                                   const Catalogue& catalogue) {
  ImportedWorkbookView view{imported.version, imported.is_written, {}};
  for (const auto& row : imported.rows) view.rows.push_back(row_view(image, row, catalogue));
  return view;
}

}  // namespace timon::api::documents
