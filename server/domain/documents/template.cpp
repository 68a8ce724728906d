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

constexpr auto of_cover = std::to_array<KnownMark>({{"institucion"},
                                                    {"plan"},
                                                    {"plan_codigo"},
                                                    {"ppcs"},
                                                    {"ppcs_codigo"},
                                                    {"tipo"},
                                                    {"dependencia"},
                                                    {"responsable"},
                                                    {"objetivo"},
                                                    {"alineacion"},
                                                    {"poblacion"},
                                                    {"poblacion_objetivo", true},
                                                    {"poblacion_prioritaria", true},
                                                    {"presupuesto"},
                                                    {"presupuesto_monto", true},
                                                    {"inicio"},
                                                    {"fin"},
                                                    {"lugar"},
                                                    {"dependencias_colaboradoras"},
                                                    {"anio"},
                                                    {"hoy"}});

constexpr auto of_partner = std::to_array<KnownMark>({{"colaboradora"}, {"aporta"}});

constexpr auto of_group =
    std::to_array<KnownMark>({{"clase"}, {"grupo"}, {"objetivo_personas", true}, {"prioritaria_personas", true}});

constexpr auto of_indicator = std::to_array<KnownMark>({{"numero", true},
                                                        {"codigo"},
                                                        {"meta"},
                                                        {"indicador"},
                                                        {"unidad"},
                                                        {"medio_verificacion"},
                                                        {"meta_anual", true},
                                                        {"trimestre_1", true},
                                                        {"trimestre_2", true},
                                                        {"trimestre_3", true},
                                                        {"trimestre_4", true},
                                                        {"metas_por_periodo"}});

constexpr auto report_blocks = std::to_array<MarkBlock>({{"", of_report}, {"metas", of_line}});
constexpr auto cover_blocks = std::to_array<MarkBlock>(
    {{"", of_cover}, {"indicadores", of_indicator}, {"colaboradoras", of_partner}, {"grupos", of_group}});

bool has(std::span<const KnownMark> marks, std::string_view name) {
  return std::ranges::find(marks, name, &KnownMark::name) != marks.end();
}

const MarkBlock* block_named(std::span<const MarkBlock> blocks, std::string_view name) {
  const auto found = std::ranges::find(blocks, name, &MarkBlock::name);
  return found == blocks.end() ? nullptr : &*found;
}

bool is_in_some_block(std::span<const MarkBlock> blocks, std::string_view name) {
  return std::ranges::any_of(blocks, [&](const auto& block) { return has(block.marks, name); });
}

TemplateAbout other_than(TemplateAbout about) {
  return about == TemplateAbout::Report ? TemplateAbout::Cover : TemplateAbout::Report;
}

/// Empty for a mark that may stand where it does.
std::string_view refusal_of(TemplateAbout about, const PlacedMark& mark) {
  const auto blocks = mark_blocks(about), others = mark_blocks(other_than(about));
  if (mark.is_block) {
    if (block_named(blocks, mark.name) != nullptr) return "";
    return block_named(others, mark.name) != nullptr ? "template_mark_of_other" : "template_unknown_block";
  }
  const auto* inside = mark.block.empty() ? nullptr : block_named(blocks, mark.block);
  if (has(blocks.front().marks, mark.name) || (inside != nullptr && has(inside->marks, mark.name))) return "";
  if (is_in_some_block(blocks, mark.name)) return "template_mark_outside";
  return is_in_some_block(others, mark.name) ? "template_mark_of_other" : "template_unknown_mark";
}

std::string lower_ending(std::string_view name) {
  std::string ending(name.size() < 5 ? std::string_view() : name.substr(name.size() - 5));
  for (char& c : ending)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return ending;
}

}  // namespace

std::span<const MarkBlock> mark_blocks(TemplateAbout about) {
  if (about == TemplateAbout::Report) return report_blocks;
  return cover_blocks;
}

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

TemplateAbout about_of(const std::vector<PlacedMark>& marks) {
  const auto known = [&](TemplateAbout about) {
    return std::ranges::count_if(marks, [about](const auto& mark) { return refusal_of(about, mark).empty(); });
  };
  return known(TemplateAbout::Cover) > known(TemplateAbout::Report) ? TemplateAbout::Cover : TemplateAbout::Report;
}

std::vector<FieldError> mark_errors(TemplateAbout about, const std::vector<PlacedMark>& marks) {
  std::vector<FieldError> errors;
  for (const auto& mark : marks)
    if (const auto code = refusal_of(about, mark); !code.empty())
      errors.push_back({"file", std::string(code), {{"mark", mark.name}, {"place", mark.place}}});
  if (marks.empty()) errors.push_back({"file", "template_without_marks", {}});
  return errors;
}

}  // namespace timon::documents
