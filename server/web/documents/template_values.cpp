#include "web/documents/template_values.hpp"

#include "domain/documents/template.hpp"
#include "web/guard/languages.hpp"

namespace timon::documents {
namespace {

using formats::templates::Fields;
using formats::templates::Value;
using formats::templates::Values;
using usecases::documents::ReportSheet;
using usecases::documents::SheetLine;

std::string joined(const std::vector<std::string>& texts, const char* between) {
  std::string all;
  for (const auto& text : texts) all += (all.empty() ? "" : between) + text;
  return all;
}

/// In plain decimal writing, as a workbook keeps numbers, and as the language writes it; empty for none.
Value number_value(const std::optional<Rational>& value, const Catalogue& words) {
  const auto units = value ? value->rounded(Hundredths::scale) : std::nullopt;
  if (!units) return {"", true};
  return {text(Hundredths{*units}), true, words.locale().number(Hundredths{*units})};
}

Fields line_fields(const ReportSheet& sheet, const SheetLine& line, std::size_t number, const Catalogue& words) {
  const auto& annex = line.annex;
  const auto& element = sheet.image->element(annex.task.row);
  const auto* indicator = sheet.image->indicator_of_leaf(annex.task.leaf);
  const auto* measure =
      indicator != nullptr && indicator->measure_id ? sheet.image->measure(*indicator->measure_id) : nullptr;
  const auto number_of = [&](const std::optional<Rational>& value) { return number_value(value, words); };
  const auto percent = [&](const indicators::Compliance& its) {
    return number_of(its.is_known() ? std::optional(its.value) : std::nullopt);
  };
  Fields fields{{"numero", {std::to_string(number), true}},
                {"codigo", {element.code}},
                {"meta", {element.name}},
                {"indicador", {indicator != nullptr ? indicator->name : element.name}},
                {"unidad", {measure != nullptr ? measure->name : "%"}},
                {"programado", number_of(annex.period.planned.value)},
                {"logrado", number_of(annex.period.achieved.value)},
                {"porcentaje", percent(annex.period.compliance)},
                {"programado_anio", number_of(annex.year.planned.value)},
                {"logrado_anio", number_of(annex.year.achieved.value)},
                {"porcentaje_anio", percent(annex.year.compliance)},
                {"evidencia", {joined(line.evidence, "; ")}}};
  const auto content = annex.content.value_or(reports::ReportLine{});
  fields["causa"] = {content.variance_kind
                         ? words.text("document.variance_kind." + std::string(name_of(*content.variance_kind)))
                         : std::string()};
  fields["motivo"] = {content.variance_reason};
  fields["nota"] = {content.note};
  return fields;
}

}  // namespace

Values report_values(const ReportSheet& sheet, const Catalogue& words) {
  const auto& locale = words.locale();
  const auto& zone = sheet.institution.institution.time_zone;
  const auto by = sheet.delivered_by.value_or(storage::people::PersonName{});
  Values values;
  values.fields = {
      {"institucion", {sheet.institution.office.name}},
      {"plan", {sheet.image->plan().name}},
      {"plan_codigo", {sheet.image->plan().code}},
      {"dependencia", {sheet.office->name}},
      {"dependencia_codigo", {sheet.office->code}},
      {"periodo", {sheet.period->name}},
      {"periodo_inicio", {locale.day(sheet.period->start_on)}},
      {"periodo_fin", {locale.day(sheet.period->end_on)}},
      {"fecha_corte", {locale.day(sheet.period->end_on)}},
      {"estado", {words.text("document.report_state." + std::string(name_of(sheet.report.state)))}},
      {"entrega_numero", {std::to_string(sheet.delivery.number), true}},
      {"entrega_fecha", {sheet.delivery.delivered_at ? locale.moment(*sheet.delivery.delivered_at, zone) : ""}},
      {"entrego", {by.name}},
      {"entrego_cargo", {by.post}},
      {"actividades", {sheet.delivery.activities}},
      {"trabajo_conjunto", {sheet.delivery.joint_work}},
      {"dependencias_conjuntas", {joined(sheet.joint_offices, ", ")}},
      {"proximo_periodo", {sheet.delivery.next_period}},
      {"hoy", {locale.day(local_day(sheet.document.made_at, zone))}}};
  auto& lines = values.blocks["metas"];
  for (const auto& line : sheet.lines) lines.push_back(line_fields(sheet, line, lines.size() + 1, words));
  return values;
}

Values say_report_values(const ReportSheet& sheet) {
  static const guard::Languages languages;
  return report_values(sheet, languages.of(sheet.institution.institution.language));
}

}  // namespace timon::documents
