#include "web/api/reports/figures_view.hpp"

namespace timon::api::reports {
namespace {

std::optional<Hundredths> hundredths(const std::optional<Rational>& value) {
  const auto units = value ? value->rounded(Hundredths::scale) : std::nullopt;
  return units ? std::optional(Hundredths{*units}) : std::nullopt;
}

}  // namespace

FiguresView figures_view(const timon::documents::AnnexFigures& figures) {
  FiguresView view{hundredths(figures.planned.value), hundredths(figures.achieved.value), {}, {}};
  view.outcome = figures.compliance.outcome;
  if (figures.compliance.is_known()) view.percent = hundredths(figures.compliance.value);
  return view;
}

}  // namespace timon::api::reports
