#include "web/api/reports/office_report_tables.hpp"

#include <algorithm>

#include "web/api/evidence/evidence_table.hpp"

namespace timon::api::reports {
namespace {

std::optional<Millionths> value_of(const std::optional<FactView>& fact) { return fact ? fact->value : std::nullopt; }

/// As it was typed; of what nobody typed one for, by its days.
std::optional<Millionths> planned_of(const ReportLineView& line) {
  if (const auto typed = value_of(line.planned)) return typed;
  const auto expected = line.in_period.planned;
  return expected ? parse_decimal<Millionths>(text(*expected)) : std::nullopt;
}

/// What was written for the line, delivered or not, beside what counts.
Result<Response> line_table(Table table, const OfficeReportView& view, const std::string& file) {
  for (const auto& line : view.lines) {
    const auto written = line.content.value_or(LineContentView{});
    const auto indicator = line.indicator.value_or(LineIndicatorView{});
    table.row(line.element.code, line.element.name, indicator.name, indicator.measure_name, planned_of(line),
              written.value, value_of(line.reported), value_of(line.verified), line.in_period.percent,
              line.in_year.planned, line.in_year.achieved, line.in_year.percent,
              written.variance_kind ? table.word("staff.variance.", *written.variance_kind) : "",
              written.variance_reason, written.correction_reason, written.note,
              static_cast<std::int64_t>(line.evidence.size()));
  }
  return table.answer("report-" + file);
}

/// The line that it is about; empty: the whole report.
std::string subject_of(const OfficeReportView& view, const std::optional<std::string>& subject) {
  const auto line = std::ranges::find_if(view.lines, [&](const auto& its) { return its.subject == subject; });
  if (line == view.lines.end()) return "";
  return line->element.code + " " + (line->indicator ? line->indicator->name : line->element.name);
}

std::string turns_of(const Table& table, const ObservationView& its) {
  std::string turns;
  for (const auto& turn : its.turns)
    turns += (turns.empty() ? "" : "\n") + table.word("staff.turn.", turn.kind) + " " + turn.text;
  return turns;
}

Result<Response> observation_table(Table table, const OfficeReportView& view, const std::string& file) {
  for (const auto& its : view.observations)
    table.row(table.word("staff.criterion_of_report.", its.criterion), subject_of(view, its.subject),
              table.word("staff.observation_severity.", its.severity), its.text, its.due_on,
              table.word("staff.observation_state.", its.state), its.person_name, its.person_post, its.recorded_at,
              turns_of(table, its));
  return table.answer("observations-" + file);
}

std::vector<evidence::EvidenceView> files_of(const OfficeReportView& view) {
  std::vector<evidence::EvidenceView> files;
  for (const auto& line : view.lines)
    for (const auto& one : line.evidence) files.push_back(one.file);
  return files;
}

}  // namespace

Result<Response> report_table(const Request& request, TableFormat format, ReportTable which,
                              const OfficeReportView& view, const Catalogue& catalogue) {
  const guard::TableFilters filters{
      {"plan", view.plan.name}, {"office", view.office.name}, {"period", view.period.name}};
  const auto file = view.office.code + "-" + view.period.code;
  if (which == ReportTable::Evidence)
    return evidence::evidence_table(request, format, files_of(view), filters, file, catalogue);
  if (which == ReportTable::Observations)
    return observation_table({request,
                              format,
                              catalogue,
                              "observations",
                              {"criterion", "subject", "severity", "observation", "due_on", "state", "person", "post",
                               "recorded_at", "turns"},
                              filters},
                             view, file);
  return line_table({request,
                     format,
                     catalogue,
                     "report_lines",
                     {"element_code", "element", "indicator_name", "measure", "planned_value", "written_value",
                      "reported_value", "verified_value", "compliance", "planned_in_year", "achieved_in_year",
                      "compliance_in_year", "variance", "variance_reason", "correction_reason", "note", "files"},
                     filters},
                    view, file);
}

}  // namespace timon::api::reports
