#pragma once
// Programmed and achieved as Annex 3 tells them, to two decimals: of a period, or of its year up to the period's end.

#include <boost/describe/class.hpp>

#include "domain/documents/annex.hpp"

namespace timon::api::reports {

struct FiguresView {
  std::optional<Hundredths> planned{}, achieved{}, percent{};
  timon::indicators::Outcome outcome{};
};
BOOST_DESCRIBE_STRUCT(FiguresView, (), (planned, achieved, percent, outcome))

FiguresView figures_view(const timon::documents::AnnexFigures& figures);

}  // namespace timon::api::reports
