#include "usecases/imports/export_plan.hpp"

#include <algorithm>
#include <unordered_map>

#include "domain/access/permissions.hpp"
#include "domain/boards/results.hpp"
#include "formats/json/write.hpp"
#include "usecases/boards/show_money.hpp"
#include "usecases/imports/export_around.hpp"
#include "usecases/imports/export_table.hpp"

namespace timon::usecases::imports {

using boards::PlanOnDay;
using formats::json::Number;
using timon::boards::FigureName;
using timon::boards::Row;

namespace {

using FactsByElement = std::unordered_map<std::int64_t, std::vector<ExportedFact>>;

FactsByElement facts_of(const timon::boards::PlanImage& image) {
  std::unordered_map<std::int64_t, std::string> indicators;
  for (const auto& indicator : image.contents().indicators) indicators.emplace(indicator.id.value, indicator.code);
  FactsByElement facts;
  for (const auto& [subject, said] : image.facts())
    for (const auto& fact : *said) {
      const auto* period = image.period(fact.period_id);
      ExportedFact exported{{}, period ? period->code : "", fact.kind, fact.value, fact.numerator, fact.denominator};
      if (fact.indicator_id) exported.indicator = indicators[fact.indicator_id->value];
      facts[fact.element_id.value].push_back(std::move(exported));
    }
  for (auto& [element, all] : facts)
    std::ranges::sort(all, {},
                      [](const ExportedFact& fact) { return std::tuple(fact.indicator, fact.period, fact.kind); });
  return facts;
}

std::optional<Number> exact(const std::optional<Rational>& value) {
  return value ? std::optional(Number{value->text()}) : std::nullopt;
}

/// Nothing where there are no lines at or below the row.
std::optional<ExportedMoney> money_of(const boards::MoneyOnDay& money, Row row) {
  using timon::budgets::Stage;
  const auto& image = *money.plan.image;
  if (image.money().lines(row, image.tree().end[row]).empty()) return std::nullopt;
  const auto [of_year, sums, gap] = boards::figures_at(money, row);
  return ExportedMoney{sums.in_force.value(),
                       sums.amount(Stage::Approved),
                       sums.amount(Stage::Modified),
                       sums.amount(Stage::Committed),
                       sums.amount(Stage::Accrued),
                       sums.amount(Stage::Paid),
                       exact(gap.compared.financial),
                       exact(gap.compared.physical),
                       exact(gap.points),
                       gap.kind};
}

using AmountsByElement = std::unordered_map<std::int64_t, std::vector<ExportedAmount>>;

AmountsByElement amounts_of(const timon::boards::PlanImage& image) {
  std::unordered_map<std::int64_t, const timon::budgets::Line*> lines;
  for (const auto& line : image.budget().lines) lines.emplace(line.id.value, &line);
  const auto code = [&](timon::plans::PeriodId id) {
    const auto* period = image.period(id);
    return period != nullptr ? period->code : std::string();
  };
  AmountsByElement amounts;
  for (const auto& amount : image.budget().amounts) {
    const auto& line = *lines.at(amount.line_id.value);
    amounts[line.element_id.value].push_back({code(line.year_id), line.source, line.classifier, line.is_total,
                                              code(amount.period_id), amount.stage, amount.amount});
  }
  for (auto& [element, all] : amounts)
    std::ranges::sort(all, {}, [](const ExportedAmount& one) {
      return std::tuple(one.year, one.source, one.classifier, one.is_total, one.stage, one.period);
    });
  return amounts;
}

using IndicatorsByElement = std::unordered_map<std::int64_t, std::vector<ExportedIndicator>>;

ExportedIndicator exported(const timon::boards::PlanImage& image, const timon::indicators::Indicator& indicator) {
  ExportedIndicator one;
  one.code = indicator.code;
  one.name = indicator.name;
  one.weight = indicator.weight;
  if (const auto* measure = indicator.measure_id ? image.measure(*indicator.measure_id) : nullptr)
    one.measure = measure->name;
  one.sense = indicator.sense;
  one.method = indicator.method;
  one.accumulation = indicator.accumulation;
  one.level = indicator.level;
  one.dimension = indicator.dimension;
  one.frequency = indicator.frequency;
  one.tolerance = indicator.tolerance;
  one.baseline = indicator.baseline;
  one.baseline_on = indicator.baseline_on;
  one.term_target = indicator.term_target;
  one.definition = indicator.definition;
  one.formula = indicator.formula;
  one.source = indicator.source;
  return one;
}

IndicatorsByElement indicators_of(const timon::boards::PlanImage& image) {
  auto sorted = image.contents().indicators;
  std::ranges::stable_sort(sorted, {}, &timon::indicators::Indicator::position);
  IndicatorsByElement indicators;
  for (const auto& indicator : sorted) indicators[indicator.element_id.value].push_back(exported(image, indicator));
  return indicators;
}

void describe(const timon::plans::Element& element, ExportedElement& one) {
  one.start_on = element.start_on;
  one.end_on = element.end_on;
  one.description = element.description;
  one.place = element.place;
  one.theme = element.theme;
  one.priority = element.priority;
  one.initiative_kind = element.initiative_kind;
  one.action_type = element.action_type;
}

ExportedElement exported(const PlanOnDay& opened, Row row, FactsByElement& facts) {
  const auto& image = *opened.image;
  const auto& figures = opened.board->figures(row);
  const auto& element = image.element(row);
  const auto path = image.path(row);
  ExportedElement one;
  one.id = element.id;
  one.code = element.code;
  if (path.size() > 1) one.parent = image.element(path[path.size() - 2]).code;
  one.kind = image.kind(row);
  one.level = image.level(row).code;
  one.name = element.name;
  if (const auto id = image.responsible_office(row))
    if (const auto* office = image.office(*id)) one.office = office->name;
  one.weight = element.weight;
  one.planned = figures.value(FigureName::Planned);
  one.reported = figures.value(FigureName::Reported);
  one.verified = figures.value(FigureName::Verified);
  one.compliance = figures.value(FigureName::Compliance);
  const auto exact_figure = [&](FigureName name) -> std::optional<Number> {
    if (auto text = opened.board->exact_text(row, name)) return Number{*std::move(text)};
    return std::nullopt;
  };
  one.planned_exact = exact_figure(FigureName::Planned);
  one.reported_exact = exact_figure(FigureName::Reported);
  one.verified_exact = exact_figure(FigureName::Verified);
  one.compliance_exact = exact_figure(FigureName::Compliance);
  one.light = figures.light.light;
  one.facts = std::move(facts[element.id.value]);
  describe(element, one);
  return one;
}

}  // namespace

Result<ExportedPlan> export_plan(const Context& context, boards::PlanMemory& memory, const ExportPlan& input) {
  const auto opened = boards::open_plan(context, memory, input.plan, input.on);
  if (!opened) return opened.error();
  const auto& plan = opened->image->plan();
  const auto place = timon::access::in_institution(plan.institution_id);
  if (auto allowed = timon::access::require(context.caller, timon::access::Action::ExportPlan, place); !allowed)
    return allowed.error();
  const auto& settings = opened->image->budget().settings;
  ExportedDocument document{plan.code, plan.name, opened->board->on(), 0, {}, {}};
  if (settings) document.currency = settings->currency;
  const auto money = boards::money_on_day(memory, *opened);
  auto amounts = amounts_of(*opened->image);
  auto facts = facts_of(*opened->image);
  auto indicators = indicators_of(*opened->image);
  const Around around(context, *opened->image);
  for (Row row = 0; row < opened->image->size(); ++row) {
    document.elements.push_back(exported(*opened, row, facts));
    auto& element = document.elements.back();
    element.indicators = std::move(indicators[element.id.value]);
    element.money = money_of(money, row);
    element.no_result = timon::boards::has_no_result(*opened->image, row);
    element.amounts = std::move(amounts[element.id.value]);
    around.tell(row, element);
  }
  document.count = std::ssize(document.elements);
  return ExportedPlan{input.format == ExportFormat::Csv ? table_of(document) : formats::json::write(document),
                      plan.code, document.on, document.elements.size()};
}

}  // namespace timon::usecases::imports
