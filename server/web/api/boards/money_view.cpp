#include "web/api/boards/money_view.hpp"

#include <algorithm>

namespace timon::api::boards {
namespace {

using timon::boards::PlanImage;
using timon::budgets::LineMoney;
using timon::budgets::Sums;
using timon::budgets::Years;
using usecases::boards::MoneyOnDay;

/// Findings beyond these are not sent; the first ones say enough to begin with.
constexpr std::size_t most_findings = 200;

MoneySumView sum_view(const PlanImage& image, const Sums& sums) {
  MoneySumView view{sums.in_force.value(), {}, sums.lines, sums.untold(spent_of(image))};
  for (const auto stage : timon::budgets::all_stages)
    view.stages.push_back({stage, sums.amount(stage), shown(sums.share(stage))});
  return view;
}

MoneyFiguresView figures_view(const MoneyOnDay& money, const timon::boards::MoneyFigures& figures,
                              const Catalogue& catalogue) {
  const auto& image = *money.plan.image;
  return {sum_view(image, figures.of_year), sum_view(image, figures.to_date), gap_view(money, figures.gap, catalogue)};
}

std::vector<MoneyRowView> row_views(const MoneyOnDay& money, const std::vector<usecases::boards::MoneyRow>& rows,
                                    const Catalogue& catalogue) {
  const auto& image = *money.plan.image;
  std::vector<MoneyRowView> views;
  for (const auto& [row, figures] : rows)
    views.push_back({name_view(image, row), office_name(image, image.responsible_office(row)),
                     figures.to_date.in_force.value(), figures.to_date.amount(spent_of(image)),
                     gap_view(money, figures.gap, catalogue)});
  return views;
}

std::vector<FindingView> finding_views(const PlanImage& image, const std::vector<timon::budgets::Finding>& findings,
                                       const Catalogue& catalogue) {
  std::vector<FindingView> views;
  for (const auto& finding : findings) {
    const auto* line = usecases::boards::find_line(image, finding.line_id);
    const auto row = line != nullptr ? image.row_of(line->element_id) : std::nullopt;
    if (!row) continue;
    if (views.size() == most_findings) break;
    views.push_back(
        {finding.code, name_view(image, *row), usecases::boards::finding_sentence(image, finding, catalogue)});
  }
  return views;
}

std::vector<SourceSumView> source_views(const PlanImage& image, std::span<const LineMoney> lines, Day on) {
  std::vector<SourceSumView> views;
  for (const auto& [source, sums] : timon::budgets::sums_by_source(lines, Years::Begun, on))
    views.push_back({source, sum_view(image, sums)});
  return views;
}

/// The year in which the day lies.
std::optional<std::string> year_of(const PlanImage& image, Day on) {
  for (const auto& period : image.contents().periods)
    if (period.kind == timon::plans::PeriodKind::Year && period.start_on <= on && on <= period.end_on)
      return period.code;
  return std::nullopt;
}

MoneyLineView line_view(const PlanImage& image, const LineMoney& line, Day on) {
  const auto standing = standing_of(line, on);
  const auto* year = image.period(line.line.year_id);
  MoneyLineView view{.id = line.line.id,
                     .year = year != nullptr ? year->code : std::string(),
                     .source = line.line.source,
                     .classifier = line.line.classifier,
                     .is_total = line.line.is_total,
                     .in_force = {},
                     .counting = {}};
  if (const auto* told = standing.in_force()) view.in_force = told->amount;
  for (const auto* told : standing.counting)
    if (told != nullptr) view.counting.push_back({told->stage, told->amount, told->id});
  return view;
}

AmountView amount_view(const timon::budgets::ListedAmount& listed) {
  const auto& amount = listed.amount;
  return {.id = amount.id,
          .line = amount.line_id,
          .period = listed.period_code,
          .stage = amount.stage,
          .amount = amount.amount,
          .note = amount.note,
          .correction_reason = amount.correction_reason,
          .replaces = amount.replaces_id,
          .person_name = listed.person_name,
          .person_post = listed.person_post,
          .is_imported = amount.import_id.has_value(),
          .is_current = listed.is_current,
          .recorded_at = amount.recorded_at};
}

/// Those of the plan's days, in order.
std::vector<MoneyPeriodView> period_views(const PlanImage& image) {
  const auto& plan = image.plan();
  const auto& locked = image.budget().locked;
  std::vector<MoneyPeriodView> views;
  for (const auto& period : image.contents().periods)
    if (period.kind != timon::plans::PeriodKind::Term && period.start_on <= plan.end_on &&
        plan.start_on <= period.end_on)
      views.push_back({period.code, period.name, period.kind, period.start_on, period.end_on,
                       std::ranges::find(locked, period.id, &timon::plans::Period::id) != locked.end()});
  return views;
}

std::optional<MoneySettingsView> settings_of(const PlanImage& image) {
  const auto& settings = image.budget().settings;
  return settings ? std::optional(settings_view(*settings)) : std::nullopt;
}

}  // namespace

MoneySettingsView settings_view(const timon::budgets::Settings& settings) {
  return {settings.currency, settings.spent, settings.margin, settings.version};
}

MoneyView money_view(const usecases::boards::MoneyView& money, const Catalogue& catalogue) {
  const auto& image = *money.money.plan.image;
  const Day on = money.money.plan.board->on();
  const Row first = money.under.value_or(0);
  const Row last = money.under ? image.tree().end[first] : image.size();
  MoneyView view{.plan = image.plan().id,
                 .on = on,
                 .until = money.money.until,
                 .year = year_of(image, on),
                 .settings = settings_of(image),
                 .under = {},
                 .figures = figures_view(money.money, money.figures, catalogue),
                 .sources = source_views(image, image.money().lines(first, last), on),
                 .rows = row_views(money.money, money.rows, catalogue),
                 .attention = row_views(money.money, money.attention, catalogue),
                 .findings = finding_views(image, money.findings, catalogue)};
  if (money.under) view.under = name_view(image, first);
  return view;
}

ElementMoneyView element_money_view(const usecases::boards::ElementMoneyView& money, const Catalogue& catalogue) {
  const auto& image = *money.money.plan.image;
  const Day on = money.money.plan.board->on();
  const auto below = image.money().lines(money.row, image.tree().end[money.row]);
  ElementMoneyView view{.element = name_view(image, money.row),
                        .plan = image.plan().id,
                        .on = on,
                        .until = money.money.until,
                        .year = year_of(image, on),
                        .settings = settings_of(image),
                        .figures = figures_view(money.money, money.figures, catalogue),
                        .sources = source_views(image, below, on),
                        .lines = {},
                        .rows = row_views(money.money, money.rows, catalogue),
                        .findings = finding_views(image, money.findings, catalogue),
                        .amounts = {},
                        .periods = period_views(image),
                        .may_edit = money.may_edit,
                        .may_set = money.may_set};
  for (const auto& line : image.money().lines(money.row, money.row + 1))
    view.lines.push_back(line_view(image, line, on));
  for (const auto& amount : money.amounts) view.amounts.push_back(amount_view(amount));
  return view;
}

}  // namespace timon::api::boards
