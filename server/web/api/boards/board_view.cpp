#include "web/api/boards/board_view.hpp"

#include <set>

#include "domain/boards/shares.hpp"

namespace timon::api::boards {
namespace {

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
          .share = timon::boards::percentage_of(item.share),
          .missing_periods = item.missing_periods,
          .due_on = item.due_on};
}

OfficeStandingView office_view(const timon::boards::PlanImage& image, const timon::boards::OfficeStanding& standing) {
  const auto& office = *image.office(standing.office);
  return {.id = office.id,
          .code = office.code,
          .name = office.name,
          .lights = counts_view(standing.lights),
          .goals_count = timon::boards::goals_in(standing.lights),
          .share = timon::boards::percentage_of(standing.share),
          .moves = {standing.moves.rose, standing.moves.fell}};
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
                 .rows = {},
                 .offices = {},
                 .attention = {},
                 .attention_count = static_cast<std::int64_t>(board.attention_count),
                 .choices = choices_view(image)};
  if (board.before) view.before_on = board.before->board->on();
  if (board.under) view.under = image.element(*board.under).id;
  for (const Row row : board.path) view.path.push_back(name_view(image, row));
  for (const auto& row : board.rows) view.rows.push_back(row_view(plan, board.before, row, catalogue));
  for (const auto& office : board.offices) view.offices.push_back(office_view(image, office));
  for (const auto& item : board.attention) view.attention.push_back(attention_view(board, item, catalogue));
  return view;
}

}  // namespace timon::api::boards
