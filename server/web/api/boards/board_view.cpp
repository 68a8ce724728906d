#include "web/api/boards/board_view.hpp"

#include <set>

#include "domain/boards/shares.hpp"

namespace timon::api::boards {
namespace {

constexpr std::size_t most_results = 200;

std::optional<GapView> gap_at(const usecases::boards::MoneyOnDay& money, Row row, const Catalogue& catalogue) {
  const auto* figures = money.board->at(row);
  return figures != nullptr ? std::optional(gap_view(money, figures->gap, catalogue)) : std::nullopt;
}

std::optional<Millionths> in_millionths(const std::optional<Rational>& value) {
  const auto units = value ? value->rounded(Millionths::scale) : std::nullopt;
  return units ? std::optional(Millionths{*units}) : std::nullopt;
}

ResultView result_view(const PlanOnDay& plan, const timon::boards::ResultStanding& result, const Catalogue& catalogue) {
  const auto& image = *plan.image;
  const auto& indicator = *image.indicator_of_leaf(result.leaf);
  const auto* measure = indicator.measure_id ? image.measure(*indicator.measure_id) : nullptr;
  const auto& first = image.tree().first_leaf;
  return {.id = indicator.id,
          .code = indicator.code,
          .name = indicator.name,
          .level = indicator.level,
          .element = name_view(image, result.row),
          .office_name = office_name(image, image.responsible_office(result.row)),
          .measure_name = measure != nullptr ? std::optional(measure->name) : std::nullopt,
          .baseline = indicator.baseline,
          .reached = in_millionths(result.reached),
          .target = in_millionths(result.target),
          .figures = leaf_view(plan, result.leaf, catalogue),
          .is_alone = first[result.row + 1] - first[result.row] == 1};
}

ResultsView results_view(const PlanOnDay& plan, const timon::boards::Results& results, const Catalogue& catalogue) {
  const auto counts = timon::boards::counts_of(results);
  ResultsView view{{},
                   static_cast<std::int64_t>(results.items.size()),
                   counts.on_track,
                   counts.off_track,
                   counts.unknown,
                   results.goals_without};
  for (const auto& result : results.items) {
    if (view.items.size() == most_results) break;
    view.items.push_back(result_view(plan, result, catalogue));
  }
  return view;
}

std::optional<BoardMoneyView> board_money_view(const usecases::boards::BoardView& board, const Catalogue& catalogue) {
  const auto& money = board.money;
  if (money.board->is_empty() || !money.until) return std::nullopt;
  const auto& settings = *money.plan.image->budget().settings;
  const auto total = board.under ? figures_at(money, *board.under) : money.board->totals();
  return BoardMoneyView{settings.currency, settings.spent, settings.margin, *money.until,
                        money_brief(money, total, catalogue)};
}

std::optional<OverReportedFiguresView> over_reported_view(const std::optional<timon::boards::OverReported>& its) {
  return its ? std::optional(OverReportedFiguresView{its->reported, its->verified}) : std::nullopt;
}

AttentionView attention_view(const usecases::boards::BoardView& board, const timon::boards::Attention& item,
                             const Catalogue& catalogue) {
  const auto& image = *board.plan.image;
  const auto& element = image.element(item.row);
  return {.id = element.id,
          .code = element.code,
          .name = element.name,
          .office_name = office_name(image, image.responsible_office(item.row)),
          .figures = figures_view(board.plan, item.row, catalogue),
          .before = before_view(board.plan, board.before, item.row, catalogue),
          .reason = item.concerns.front(),
          .reasons = item.concerns,
          .gap = gap_at(board.money, item.row, catalogue),
          .share = timon::boards::percentage_of(item.share),
          .missing_periods = item.missing_periods,
          .due_on = item.due_on,
          .over_reported = over_reported_view(item.over_reported)};
}

OfficeStandingView office_view(const usecases::boards::BoardView& board, const timon::boards::OfficeStanding& standing,
                               const Catalogue& catalogue) {
  const auto& image = *board.plan.image;
  const auto& office = *image.office(standing.office);
  return {.id = office.id,
          .code = office.code,
          .name = office.name,
          .lights = counts_view(standing.lights),
          .goals_count = timon::boards::goals_in(standing.lights),
          .share = timon::boards::percentage_of(standing.share),
          .moves = {standing.moves.rose, standing.moves.fell},
          .money = standing.money ? std::optional(money_brief(board.money, *standing.money, catalogue)) : std::nullopt};
}

ChoicesView choices_view(const timon::boards::PlanImage& image) {
  std::set<std::string> themes, places;
  std::set<timon::people::PersonId> people;
  for (const auto& element : image.contents().elements) {
    if (!element.theme.empty()) themes.insert(element.theme);
    if (!element.place.empty()) places.insert(element.place);
    if (element.person_id) people.insert(*element.person_id);
  }
  return {{themes.begin(), themes.end()}, {places.begin(), places.end()}, {people.begin(), people.end()}};
}

}  // namespace

BoardView board_view(const usecases::boards::BoardView& board, const Catalogue& catalogue) {
  const auto& plan = board.plan;
  const auto& image = *plan.image;
  BoardView view{.plan = plan_row_view(image),
                 .on = plan.board->on(),
                 .before_on = {},
                 .change = image.change(),
                 .totals = board.under ? figures_view(plan, *board.under, catalogue) : totals_view(plan, catalogue),
                 .before = board.under ? before_view(plan, board.before, *board.under, catalogue)
                                       : totals_before_view(plan, board.before, catalogue),
                 .lights = counts_view(board.lights),
                 .moves = {board.moves.rose, board.moves.fell},
                 .under = {},
                 .path = {},
                 .results = results_view(plan, board.results, catalogue),
                 .money = board_money_view(board, catalogue),
                 .rows = {},
                 .offices = {},
                 .attention = {},
                 .attention_count = static_cast<std::int64_t>(board.attention_count),
                 .choices = choices_view(image),
                 .closing = {}};
  if (board.before) view.before_on = board.before->board->on();
  if (board.under) view.under = image.element(*board.under).id;
  for (const Row row : board.path) view.path.push_back(name_view(image, row));
  for (const auto& row : board.rows) view.rows.push_back(row_view(plan, board.before, row, catalogue, &board.money));
  for (const auto& office : board.offices) view.offices.push_back(office_view(board, office, catalogue));
  for (const auto& item : board.attention) view.attention.push_back(attention_view(board, item, catalogue));
  return view;
}

}  // namespace timon::api::boards
