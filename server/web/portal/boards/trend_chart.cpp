#include "web/portal/boards/trend_chart.hpp"

#include <algorithm>

#include "web/portal/boards/series_bands.hpp"

namespace timon::portal {

using timon::boards::FigureName;
using timon::boards::ShownFigures;

namespace {

Millionths in_millionths(Hundredths value) { return Millionths{value.units * 10'000}; }

/// The shortest period that ends on the day, by the name that people use.
std::string period_of(const JudgedPlan& plan, Day end) {
  const plans::Period* found = nullptr;
  for (const auto& period : plan.image.contents().periods)
    if (period.end_on == end && (found == nullptr || found->start_on < period.start_on)) found = &period;
  return found != nullptr ? found->code : end.text();
}

SeriesPoint point_of(const JudgedPlan& plan, const ShownFigures& figures, const timon::boards::Board& board,
                     const Catalogue& words) {
  SeriesPoint point{.period = period_of(plan, board.on())};
  if (const auto value = figures.value(FigureName::Compliance))
    (figures.basis == timon::boards::Basis::Verified ? point.verified : point.reported) = in_millionths(*value);
  point.compliance = percent_cell(figures, FigureName::Compliance, words);
  point.light_html = light_html(light_view(figures, words, plan.institution_language));
  point.bands = series_bands(board.judging().lights.of_plan(), {}, Rational(100));
  point.texts =
      SeriesTexts{percent_cell(figures, FigureName::Planned, words), percent_cell(figures, FigureName::Reported, words),
                  percent_cell(figures, FigureName::Verified, words)};
  return point;
}

SeriesChartView empty_chart(const JudgedPlan& plan, const std::string& name, const Catalogue& words) {
  const auto say = [&](const char* key) { return words.text(std::string("portal.") + key); };
  SeriesChartView view;
  view.title = words.text("portal.trend_title", {{"name", name}, {"on", plan.board.on().text()}});
  view.table_caption = view.title;
  view.show_table = say("show_table"), view.period_head = say("period");
  view.planned_head = say("head_expected"), view.reported_head = say("head_reported");
  view.verified_head = say("head_verified"), view.compliance_head = say("head_compliance");
  view.light_head = say("head_light"), view.no_value = say("outcome_no_data");
  const auto all = whole<6>(100);
  view.lines.push_back({"target", all, words.text("portal.line_expected", {{"value", words.locale().number(all)}})});
  return view;
}

}  // namespace

std::optional<Html> trend_chart(const JudgedPlan& plan, const Trend& trend, const std::string& name,
                                const FiguresAt& figures_at, const Catalogue& words) {
  auto view = empty_chart(plan, name, words);
  ProfilesOfPoints profiles;
  bool has_number = false;
  for (const auto& board : trend) {
    const auto figures = figures_at(*board);
    has_number |= figures.value(FigureName::Compliance).has_value();
    view.points.push_back(point_of(plan, figures, *board, words));
    profiles.push_back(&board->judging().lights.of_plan());
    view.summary +=
        words.text("portal.trend_point", {{"period", view.points.back().period},
                                          {"compliance", percent_text(figures, FigureName::Compliance, words)},
                                          {"light", light_view(figures, words, plan.institution_language).word}}) +
        " ";
  }
  if (!has_number) return std::nullopt;
  add_bands_keys(view, profiles, plan, words);
  return series_chart_html(view, words.locale());
}

}  // namespace timon::portal
