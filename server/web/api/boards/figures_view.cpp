#include "web/api/boards/figures_view.hpp"

namespace timon::api::boards {
namespace {

using timon::boards::FigureName;
using timon::boards::ShownFigures;

FiguresView view_of(const ShownFigures& figures, std::optional<std::string> exact, std::vector<std::string_view> flags,
                    const Catalogue& catalogue) {
  FiguresView view;
  view.planned = figures.value(FigureName::Planned);
  view.reported = figures.value(FigureName::Reported);
  view.verified = figures.value(FigureName::Verified);
  view.compliance = figures.value(FigureName::Compliance);
  if (exact) view.compliance_exact = Number{*std::move(exact)};
  view.light = light_view(figures, catalogue);
  view.flags.assign(flags.begin(), flags.end());
  return view;
}

BeforeView before_view(const ShownFigures& before, const ShownFigures& now, const Catalogue& catalogue) {
  return {before.value(FigureName::Compliance), light_view(before, catalogue),
          timon::boards::movement_of(before.light.light, now.light.light)};
}

}  // namespace

LightView light_view(const ShownFigures& figures, const Catalogue& catalogue) {
  const auto& light = figures.light;
  std::string word(light.word);
  if (light.light == timon::lights::Light::Grey)
    word = catalogue.text("light.grey." + std::string(name_of(figures.outcome(FigureName::Compliance))));
  return {light.light, std::move(word), light.shape, figures.basis};
}

FiguresView figures_view(const PlanOnDay& plan, Row row, const Catalogue& catalogue) {
  return view_of(plan.board->figures(row), plan.board->exact_text(row, FigureName::Compliance),
                 timon::boards::flags_of(*plan.image, *plan.board, row), catalogue);
}

FiguresView leaf_view(const PlanOnDay& plan, Row leaf, const Catalogue& catalogue) {
  const auto& board = *plan.board;
  const auto exact = timon::boards::figures_of(plan.image->leaf(leaf), plan.image->settings(), board.on());
  const auto& compliance = exact[FigureName::Compliance];
  const auto figures = board.leaf(leaf);
  return view_of(figures, compliance.is_known() ? std::optional(compliance.value.text()) : std::nullopt,
                 timon::boards::flags_of(figures), catalogue);
}

FiguresView totals_view(const PlanOnDay& plan, const Catalogue& catalogue) {
  return view_of(plan.board->totals(), plan.board->exact_totals_text(FigureName::Compliance),
                 timon::boards::flags_of(plan.board->totals()), catalogue);
}

FiguresView execution_view(const ShownFigures& figures, const Catalogue& catalogue) {
  return view_of(figures, std::nullopt, timon::boards::flags_of(figures), catalogue);
}

std::vector<LightCountView> counts_view(const timon::boards::LightCounts& counts) {
  std::vector<LightCountView> views;
  for (const auto& [light, name] : names_of(timon::lights::Light{}))
    if (const auto count = counts[static_cast<std::size_t>(light)]; count > 0) views.push_back({light, count});
  return views;
}

std::optional<std::string> office_name(const timon::boards::PlanImage& image,
                                       std::optional<timon::people::OfficeId> office) {
  const auto* its = office ? image.office(*office) : nullptr;
  return its != nullptr ? std::optional(its->name) : std::nullopt;
}

PlanRowView plan_row_view(const timon::boards::PlanImage& image) {
  const auto& plan = image.plan();
  return {plan.id,       plan.institution_id, office_name(image, plan.institution_id).value_or(""),
          plan.code,     plan.name,           plan.state,
          plan.start_on, plan.end_on};
}

ElementNameView name_view(const timon::boards::PlanImage& image, Row row) {
  const auto& element = image.element(row);
  return {element.id, image.kind(row), image.level(row).name, element.code, element.name};
}

std::optional<BeforeView> before_view(const PlanOnDay& plan, const std::optional<PlanOnDay>& before, Row row,
                                      const Catalogue& catalogue) {
  if (!before) return std::nullopt;
  return before_view(before->board->figures(row), plan.board->figures(row), catalogue);
}

std::optional<BeforeView> totals_before_view(const PlanOnDay& plan, const std::optional<PlanOnDay>& before,
                                             const Catalogue& catalogue) {
  if (!before) return std::nullopt;
  return before_view(before->board->totals(), plan.board->totals(), catalogue);
}

BoardRowView row_view(const PlanOnDay& plan, const std::optional<PlanOnDay>& before,
                      const usecases::boards::BoardRow& row, const Catalogue& catalogue,
                      const usecases::boards::MoneyOnDay* money) {
  const auto& image = *plan.image;
  const auto& element = image.element(row.row);
  const auto office = image.responsible_office(row.row);
  return {.id = element.id,
          .parent = element.parent_id,
          .depth = image.tree().depth[row.row],
          .kind = image.kind(row.row),
          .level = image.level(row.row).name,
          .code = element.code,
          .name = element.name,
          .weight = element.weight,
          .office = office,
          .office_name = office_name(image, office),
          .figures = figures_view(plan, row.row, catalogue),
          .before = before_view(plan, before, row.row, catalogue),
          .lights = counts_view(row.lights),
          .children_count = static_cast<std::int64_t>(image.children(row.row).size()),
          .goals_count = timon::boards::goals_in(row.lights),
          .money = money != nullptr ? money_brief(*money, row.row, catalogue) : std::nullopt};
}

}  // namespace timon::api::boards
