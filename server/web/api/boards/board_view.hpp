#pragma once
// The board as the API sends it.

#include "web/api/boards/figures_view.hpp"

namespace timon::api::boards {

/// Of what somebody verified, as shares of the whole target.
struct OverReportedFiguresView {
  Hundredths reported, verified;
};
BOOST_DESCRIBE_STRUCT(OverReportedFiguresView, (), (reported, verified))

struct AttentionView {
  timon::plans::ElementId id;
  std::string code, name;
  std::optional<std::string> office_name;
  FiguresView figures;
  std::optional<BeforeView> before;
  timon::boards::Concern reason{};
  std::vector<timon::boards::Concern> reasons;  ///< the first is why it stands where it stands
  std::optional<GapView> gap;                   ///< where money was told of it or below
  Hundredths share;                             ///< of the whole plan, as a percentage
  std::int64_t missing_periods = 0;
  std::optional<Day> due_on;
  std::optional<OverReportedFiguresView> over_reported;
};
BOOST_DESCRIBE_STRUCT(AttentionView, (),
                      (id, code, name, office_name, figures, before, reason, reasons, gap, share, missing_periods,
                       due_on, over_reported))

struct MovesView {
  std::int64_t rose = 0, fell = 0;
};
BOOST_DESCRIBE_STRUCT(MovesView, (), (rose, fell))

struct OfficeStandingView {
  timon::people::OfficeId id;
  std::string code, name;
  std::vector<LightCountView> lights;
  std::int64_t goals_count = 0;
  Hundredths share;
  MovesView moves;
  std::optional<MoneyBriefView> money;
};
BOOST_DESCRIBE_STRUCT(OfficeStandingView, (), (id, code, name, lights, goals_count, share, moves, money))

/// A result: an indicator of impact or result, its target and where it stands.
struct ResultView {
  timon::indicators::IndicatorId id;
  std::string code, name;
  timon::indicators::IndicatorLevel level{};
  ElementNameView element;
  std::optional<std::string> office_name, measure_name;
  std::optional<Millionths> baseline, reached, target;
  FiguresView figures;
  bool is_alone = false;  ///< the only indicator of its element: the element's figures are its own
};
BOOST_DESCRIBE_STRUCT(ResultView, (),
                      (id, code, name, level, element, office_name, measure_name, baseline, reached, target, figures,
                       is_alone))

struct ResultsView {
  std::vector<ResultView> items;
  std::int64_t count = 0, on_track = 0, off_track = 0, unknown = 0;
  std::int64_t goals_without = 0;  ///< *sin resultado*
};
BOOST_DESCRIBE_STRUCT(ResultsView, (), (items, count, on_track, off_track, unknown, goals_without))

/// How the money of a plan is told on its board; nothing without budget data.
struct BoardMoneyView {
  std::string currency;
  timon::budgets::Stage spent{};
  Hundredths margin;
  Day until;  ///< end of the last year with money that has begun
  MoneyBriefView total;
};
BOOST_DESCRIBE_STRUCT(BoardMoneyView, (), (currency, spent, margin, until, total))

/// What one may ask for: only what stands somewhere in the plan.
struct ChoicesView {
  std::vector<std::string> themes, places;
  std::vector<timon::people::PersonId> people;
};
BOOST_DESCRIBE_STRUCT(ChoicesView, (), (themes, places, people))

/// Of the last period that ended by the day.
struct BoardClosingView {
  std::string period, period_name;
  Day closed_on;
  std::int64_t corrections = 0;
};
BOOST_DESCRIBE_STRUCT(BoardClosingView, (), (period, period_name, closed_on, corrections))

struct BoardView {
  PlanRowView plan;
  Day on;
  std::optional<Day> before_on;  ///< the end of the last period before the day
  std::int64_t change = 0;
  FiguresView totals;
  std::optional<BeforeView> before;
  std::vector<LightCountView> lights;
  MovesView moves;
  std::optional<timon::plans::ElementId> under;
  std::vector<ElementNameView> path;
  ResultsView results;
  std::optional<BoardMoneyView> money;
  std::vector<BoardRowView> rows;
  std::vector<OfficeStandingView> offices;
  std::vector<AttentionView> attention;
  std::int64_t attention_count = 0;
  ChoicesView choices;
  std::optional<BoardClosingView> closing{};
};
BOOST_DESCRIBE_STRUCT(BoardView, (),
                      (plan, on, before_on, change, totals, before, lights, moves, under, path, results, money, rows,
                       offices, attention, attention_count, choices, closing))

BoardView board_view(const usecases::boards::BoardView& board, const Catalogue& catalogue);

}  // namespace timon::api::boards
