#include "usecases/covers/cover_content.hpp"

#include "domain/budgets/standing.hpp"
#include "storage/covers/cover_store.hpp"
#include "storage/mandates/mandate_store.hpp"
#include "storage/plans/element_store.hpp"

namespace timon::usecases::covers {

using storage::Session;
using timon::covers::GoalParts;
using timon::covers::IdentityParts;
namespace store = storage::covers;

namespace {

std::vector<PartnerOffice> partners_of(Session& session, const PlanImage& image, Row row) {
  const auto id = image.element(row).id;
  const auto said = store::contributions_of(session, id);
  std::vector<PartnerOffice> partners;
  for (const auto office : storage::plans::links_of(session, id).collaborating_offices) {
    const auto* known = image.office(office);
    PartnerOffice partner{office, known ? known->name : std::string(), {}};
    for (const auto& one : said)
      if (one.office_id == office) partner.contribution = one.contribution;
    partners.push_back(std::move(partner));
  }
  return partners;
}

std::vector<std::string> alignments_of(Session& session, const PlanImage& image, Row row) {
  std::vector<std::string> alignments;
  for (const Row step : image.path(row))
    for (const auto id : storage::plans::links_of(session, image.element(step).id).alignments)
      if (const auto entry = storage::mandates::find_entry(session, id))
        alignments.push_back(entry->code + " " + entry->name);
  return alignments;
}

/// Of all the years of the plan: what was told of it, whenever it speaks from.
std::optional<Hundredths> money_of(const PlanImage& image, Row row) {
  const auto lines = image.money().lines(row, image.tree().end[row]);
  if (lines.empty()) return std::nullopt;
  const auto sums = timon::budgets::sums_of(lines, timon::budgets::Years::Begun, image.plan().end_on);
  return sums.in_force.told > 0 ? sums.in_force.value() : std::nullopt;
}

IdentityContent identity_content(Session& session, const PlanImage& image, Row row) {
  const auto& element = image.element(row);
  IdentityContent content;
  content.said = store::identity_of(session, element.id).value_or(timon::covers::Identity{.element_id = element.id});
  if (content.said.objective.empty() && !element.description.empty()) {
    content.said.objective = element.description;
    content.is_objective_of_plan = true;
  }
  content.partners = partners_of(session, image, row);
  content.alignments = alignments_of(session, image, row);
  content.money = money_of(image, row);
  content.population = store::population_of(session, element.id);
  return content;
}

bool has_target(const timon::covers::Population& population) {
  for (const auto& row : population)
    if (row.breakdown == timon::covers::Breakdown::Whole) return row.target.value_or(0) > 0;
  return false;
}

IdentityParts parts_of(const PlanImage& image, Row row, const IdentityContent& content) {
  const auto& element = image.element(row);
  IdentityParts parts{.has_kind = element.initiative_kind.has_value(),
                      .has_objective = !content.said.objective.empty(),
                      .is_aligned = !content.alignments.empty() || image.path(row).size() > 1,
                      .has_target = has_target(content.population),
                      .has_money = content.money.has_value() || !content.said.budget.empty(),
                      .has_responsible = image.responsible_office(row).has_value(),
                      .has_days = element.start_on && element.end_on};
  for (const auto& partner : content.partners)
    if (partner.contribution.empty()) parts.silent_offices.push_back(partner.name);
  return parts;
}

bool is_short(timon::plans::PeriodKind kind) { return kind < timon::plans::PeriodKind::Year; }

std::vector<GoalParts> parts_of(const PlanImage& image, const std::vector<SheetGoal>& goals) {
  std::vector<GoalParts> parts;
  for (const auto& goal : goals) {
    GoalParts one{image.element(goal.row).code, {}};
    for (const auto& its : goal.indicators) {
      bool has_quarters = !is_short(its.indicator->frequency);
      for (const auto& target : its.targets) has_quarters |= is_short(target.period.kind);
      one.indicators.push_back({.code = its.indicator->code,
                                .has_measure = its.indicator->measure_id && its.indicator->measure_validated_at,
                                .has_year = !its.targets.empty(),
                                .has_quarters = has_quarters,
                                .has_means = !its.means.empty(),
                                .name = its.indicator->name});
    }
    parts.push_back(std::move(one));
  }
  return parts;
}

}  // namespace

CoverContent content_of(Session& session, const PlanImage& image, Row row, Day on) {
  CoverContent content{.identity = identity_content(session, image, row), .goals = goals_of(session, image, row, on)};
  content.identity_gaps = timon::covers::gaps_of(parts_of(image, row, content.identity));
  content.goals_gaps = timon::covers::gaps_of(parts_of(image, content.goals));
  return content;
}

}  // namespace timon::usecases::covers
