#include "domain/documents/template.hpp"

#include <algorithm>

namespace timon::documents {
namespace {

constexpr auto of_report = std::to_array<KnownMark>({{"institucion"},
                                                     {"plan"},
                                                     {"plan_codigo"},
                                                     {"dependencia"},
                                                     {"dependencia_codigo"},
                                                     {"periodo"},
                                                     {"periodo_inicio"},
                                                     {"periodo_fin"},
                                                     {"fecha_corte"},
                                                     {"estado"},
                                                     {"entrega_numero", true},
                                                     {"entrega_fecha"},
                                                     {"entrego"},
                                                     {"entrego_cargo"},
                                                     {"actividades"},
                                                     {"trabajo_conjunto"},
                                                     {"dependencias_conjuntas"},
                                                     {"proximo_periodo"},
                                                     {"hoy"}});

constexpr auto of_line = std::to_array<KnownMark>({{"numero", true},
                                                   {"codigo"},
                                                   {"meta"},
                                                   {"indicador"},
                                                   {"unidad"},
                                                   {"programado", true},
                                                   {"logrado", true},
                                                   {"porcentaje", true},
                                                   {"programado_anio", true},
                                                   {"logrado_anio", true},
                                                   {"porcentaje_anio", true},
                                                   {"causa"},
                                                   {"motivo"},
                                                   {"nota"},
                                                   {"evidencia"}});

bool has(std::span<const KnownMark> marks, std::string_view name) {
  return std::ranges::find(marks, name, &KnownMark::name) != marks.end();
}

std::string lower_ending(std::string_view name) {
  std::string ending(name.size() < 5 ? std::string_view() : name.substr(name.size() - 5));
  for (char& c : ending)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return ending;
}

}  // namespace

std::span<const KnownMark> report_marks() { return of_report; }
std::span<const KnownMark> line_marks() { return of_line; }

std::optional<TemplateKind> template_kind_named(std::string_view file_name) {
  const auto ending = lower_ending(file_name);
  if (ending == ".xlsx") return TemplateKind::Xlsx;
  if (ending == ".docx") return TemplateKind::Docx;
  return std::nullopt;
}

std::optional<Error> refusal_of_another(const TemplateTotal& kept, std::int64_t bytes) {
  if (kept.count >= most_templates) return conflict("too_many_templates", {{"limit", std::to_string(most_templates)}});
  if (kept.bytes + bytes > all_templates_limit) return conflict("templates_too_large", {{"limit", "64 MB"}});
  return std::nullopt;
}

std::vector<FieldError> template_name_errors(std::string_view name) {
  if (name.find_first_not_of(" \t\r\n") == std::string_view::npos) return {{"name", "required", {}}};
  if (name.size() > longest_template_name)
    return {{"name", "too_long", {{"limit", std::to_string(longest_template_name)}}}};
  return {};
}

std::vector<FieldError> mark_errors(const std::vector<PlacedMark>& marks) {
  std::vector<FieldError> errors;
  const auto add = [&](const char* code, const PlacedMark& mark) {
    errors.push_back({"file", code, {{"mark", mark.name}, {"place", mark.place}}});
  };
  for (const auto& mark : marks) {
    if (mark.is_block && mark.name != line_block)
      add("template_unknown_block", mark);
    else if (!mark.is_block && mark.block.empty() && !has(of_report, mark.name))
      add(has(of_line, mark.name) ? "template_mark_outside" : "template_unknown_mark", mark);
    else if (!mark.is_block && !mark.block.empty() && !has(of_report, mark.name) && !has(of_line, mark.name))
      add("template_unknown_mark", mark);
  }
  if (marks.empty()) errors.push_back({"file", "template_without_marks", {}});
  return errors;
}

}  // namespace timon::documents
