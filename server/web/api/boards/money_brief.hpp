#pragma once
// Money in a row of a table as the API sends it: what is in force, what is spent, and how far the work is beside it.

#include <boost/describe/class.hpp>
#include <optional>
#include <string>

#include "base/catalogue.hpp"
#include "usecases/boards/show_money.hpp"

namespace timon::api::boards {

/// Physical beside financial.
struct GapView {
  timon::budgets::GapKind kind{};
  std::optional<Hundredths> financial, physical, points;
  std::string sentence;
};
BOOST_DESCRIBE_STRUCT(GapView, (), (kind, financial, physical, points, sentence))

/// Of an element, or of all that an office answers for.
struct MoneyBriefView {
  std::optional<Hundredths> in_force, spent;
  GapView gap;
};
BOOST_DESCRIBE_STRUCT(MoneyBriefView, (), (in_force, spent, gap))

GapView gap_view(const usecases::boards::MoneyOnDay& money, const timon::budgets::Gap& gap, const Catalogue& catalogue);
MoneyBriefView money_brief(const usecases::boards::MoneyOnDay& money, const timon::boards::MoneyFigures& figures,
                           const Catalogue& catalogue);
/// Nothing where no money was told of the row or below.
std::optional<MoneyBriefView> money_brief(const usecases::boards::MoneyOnDay& money, timon::boards::Row row,
                                          const Catalogue& catalogue);

/// What this plan counts as spent.
timon::budgets::Stage spent_of(const timon::boards::PlanImage& image);
std::optional<Hundredths> shown(const std::optional<Rational>& value);

}  // namespace timon::api::boards
