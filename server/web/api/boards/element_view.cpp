#include "web/api/boards/element_view.hpp"

#include "web/api/boards/period_view.hpp"

namespace timon::api::boards {
namespace {

using timon::boards::FigureName;
using timon::boards::PlanImage;
using usecases::boards::FactsBySubject;

const std::vector<timon::reports::ListedFact>& facts_of(const FactsBySubject& facts, std::int64_t subject) {
  static const std::vector<timon::reports::ListedFact> none;
  const auto found = facts.find(subject);
  return found == facts.end() ? none : found->second;
}

std::vector<OfficeNameView> office_names(const PlanImage& image, const std::vector<timon::people::OfficeId>& offices) {
  std::vector<OfficeNameView> views;
  for (const auto id : offices)
    if (const auto* office = image.office(id)) views.push_back({id, office->code, office->name});
  return views;
}

/// Progress towards the whole target by what is best known.
std::optional<Hundredths> term_compliance(const timon::boards::ShownFigures& figures) {
  return figures.basis == timon::boards::Basis::Verified ? figures.value(FigureName::Verified)
                                                         : figures.value(FigureName::Reported);
}

void fill_person(ElementView& view, const usecases::boards::ElementView& element) {
  if (!element.person) return;
  view.person_post = element.person->post;
  if (!element.person->name.empty()) view.person_name = element.person->name;
}

void fill_parts(ElementView& view, const usecases::boards::ElementView& element, const Catalogue& catalogue) {
  const auto& plan = element.opened.plan;
  const auto& image = *plan.image;
  const Row row = element.opened.row;
  for (const Row step : image.path(row)) view.path.push_back(name_view(image, step));
  view.figures = figures_view(plan, row, catalogue);
  const auto own = image.own_progress(row);
  if (image.tree().has_leaves(row))
    if (const auto execution = plan.board->execution(row)) view.execution = execution_view(*execution, catalogue);
  for (Row leaf = image.tree().first_leaf[row]; !own && leaf < image.tree().first_leaf[row + 1]; ++leaf)
    view.indicators.push_back(indicator_view(element, leaf, catalogue));
  if (own) view.progress = periods_view(plan, *own, facts_of(element.facts, image.element(row).id.value), catalogue);
  for (const auto& child : element.children) view.children.push_back(row_view(plan, element.before, child, catalogue));
}

}  // namespace

IndicatorView indicator_view(const usecases::boards::ElementView& element, Row leaf, const Catalogue& catalogue) {
  const auto& plan = element.opened.plan;
  const auto& its = *plan.image->indicator_of_leaf(leaf);
  const auto* measure = its.measure_id ? plan.image->measure(*its.measure_id) : nullptr;
  const auto& contents = plan.image->contents();
  const usecases::plans::ChoicesOf choices{contents.plan, contents.profiles, contents.periods, contents.light_choices,
                                           element.today};
  const auto* profile = its.light_profile_id ? plan.image->profile(*its.light_profile_id) : nullptr;
  return {.id = its.id,
          .element = its.element_id,
          .code = its.code,
          .name = its.name,
          .definition = its.definition,
          .weight = its.weight,
          .level = its.level,
          .dimension = its.dimension,
          .formula = its.formula,
          .source = its.source,
          .frequency = its.frequency,
          .measure = its.measure_id,
          .measure_name = measure != nullptr ? std::optional(measure->name) : std::nullopt,
          .is_measure_validated = its.measure_validated_at.has_value(),
          .sense = its.sense,
          .method = its.method,
          .accumulation = its.accumulation,
          .tolerance = its.tolerance,
          .baseline = its.baseline,
          .baseline_on = its.baseline_on,
          .term_target = its.term_target,
          .light_profile = profile != nullptr ? std::optional(profile->code) : std::nullopt,
          .lights = plans::view_of(choices.shown(its.id, its.light_profile_id, its.frequency)),
          .frozen_at = its.frozen_at,
          .version = its.version,
          .figures = leaf_view(plan, leaf, catalogue),
          .term_compliance = term_compliance(plan.board->leaf(leaf)),
          .periods = periods_view(plan, leaf, facts_of(element.facts, its.id.value), catalogue),
          .may = element.may};
}

ElementView element_view(const usecases::boards::ElementView& element, const Catalogue& catalogue) {
  const auto& image = *element.opened.plan.image;
  const Row row = element.opened.row;
  const auto& its = image.element(row);
  ElementView view{.id = its.id,
                   .plan = plan_row_view(image),
                   .parent = its.parent_id,
                   .kind = image.kind(row),
                   .level = image.level(row).name,
                   .level_code = image.level(row).code,
                   .code = its.code,
                   .name = its.name,
                   .description = its.description,
                   .weight = its.weight,
                   .office = its.office_id,
                   .office_name = office_name(image, image.responsible_office(row)),
                   .person = its.person_id,
                   .person_post = {},
                   .person_name = {},
                   .collaborating_offices = office_names(image, element.links.collaborating_offices),
                   .start_on = its.start_on,
                   .end_on = its.end_on,
                   .predecessors = {},
                   .initiative_kind = its.initiative_kind,
                   .action_type = its.action_type,
                   .place = its.place,
                   .theme = its.theme,
                   .priority = its.priority,
                   .withdrawn_at = its.withdrawn_at,
                   .version = its.version,
                   .on = element.opened.plan.board->on(),
                   .path = {},
                   .figures = {},
                   .before = before_view(element.opened.plan, element.before, row, catalogue),
                   .before_on = {},
                   .execution = {},
                   .indicators = {},
                   .children = {},
                   .previous = element.previous,
                   .following = element.following,
                   .progress = {},
                   .may = element.may};
  if (element.before) view.before_on = element.before->board->on();
  for (const auto& link : element.links.predecessors) view.predecessors.push_back({link.predecessor_id, link.lag_days});
  fill_person(view, element);
  fill_parts(view, element, catalogue);
  return view;
}

}  // namespace timon::api::boards
