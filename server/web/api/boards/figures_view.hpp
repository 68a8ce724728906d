#pragma once
// Figures, lights and names of elements as the API sends them. Shared by the board, the element and the indicator.

#include <boost/describe/class.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/catalogue.hpp"
#include "formats/json/write.hpp"
#include "usecases/boards/show_board.hpp"
#include "web/api/boards/money_brief.hpp"

namespace timon::api::boards {

using formats::json::Number;
using timon::boards::Row;
using usecases::boards::PlanOnDay;

struct LightView {
  timon::lights::Light light{};
  std::string word;
  timon::lights::Shape shape{};
  timon::boards::Basis basis{};
};
BOOST_DESCRIBE_STRUCT(LightView, (), (light, word, shape, basis))

struct FiguresView {
  std::optional<Hundredths> planned, reported, verified, compliance;
  std::optional<Number> compliance_exact;
  LightView light;
  std::vector<std::string> flags;
};
BOOST_DESCRIBE_STRUCT(FiguresView, (), (planned, reported, verified, compliance, compliance_exact, light, flags))

/// The same figure at the end of the last period before the day, and how its light moved since.
struct BeforeView {
  std::optional<Hundredths> compliance;
  LightView light;
  timon::boards::Movement movement{};
};
BOOST_DESCRIBE_STRUCT(BeforeView, (), (compliance, light, movement))

struct LightCountView {
  timon::lights::Light light{};
  std::int64_t count = 0;
};
BOOST_DESCRIBE_STRUCT(LightCountView, (), (light, count))

struct PlanRowView {
  timon::plans::PlanId id;
  timon::people::OfficeId institution;
  std::string institution_name, code, name;
  timon::plans::PlanState state{};
  Day start_on, end_on;
};
BOOST_DESCRIBE_STRUCT(PlanRowView, (), (id, institution, institution_name, code, name, state, start_on, end_on))

struct ElementNameView {
  timon::plans::ElementId id;
  timon::plans::ElementKind kind{};
  std::string level, code, name;
};
BOOST_DESCRIBE_STRUCT(ElementNameView, (), (id, kind, level, code, name))

struct BoardRowView {
  timon::plans::ElementId id;
  std::optional<timon::plans::ElementId> parent;
  std::int64_t depth = 0;
  timon::plans::ElementKind kind{};
  std::string level, code, name;
  std::optional<Hundredths> weight;
  std::optional<timon::people::OfficeId> office;
  std::optional<std::string> office_name;
  FiguresView figures;
  std::optional<BeforeView> before;
  std::vector<LightCountView> lights;
  std::int64_t children_count = 0, goals_count = 0;
  std::optional<MoneyBriefView> money;  ///< where money was told of it or below
};
BOOST_DESCRIBE_STRUCT(BoardRowView, (),
                      (id, parent, depth, kind, level, code, name, weight, office, office_name, figures, before, lights,
                       children_count, goals_count, money))

/// The word of a band; what has no number says why in the reader's language.
LightView light_view(const timon::boards::ShownFigures& figures, const Catalogue& catalogue);
FiguresView figures_view(const PlanOnDay& plan, Row row, const Catalogue& catalogue);
FiguresView leaf_view(const PlanOnDay& plan, Row leaf, const Catalogue& catalogue);
FiguresView totals_view(const PlanOnDay& plan, const Catalogue& catalogue);
FiguresView execution_view(const timon::boards::ShownFigures& figures, const Catalogue& catalogue);

std::vector<LightCountView> counts_view(const timon::boards::LightCounts& counts);
PlanRowView plan_row_view(const timon::boards::PlanImage& image);
ElementNameView name_view(const timon::boards::PlanImage& image, Row row);
/// `before`: the plan at an earlier day, where there is one. Its money is told where the view has the plan's.
BoardRowView row_view(const PlanOnDay& plan, const std::optional<PlanOnDay>& before,
                      const usecases::boards::BoardRow& row, const Catalogue& catalogue,
                      const usecases::boards::MoneyOnDay* money = nullptr);
std::optional<BeforeView> before_view(const PlanOnDay& plan, const std::optional<PlanOnDay>& before, Row row,
                                      const Catalogue& catalogue);
/// Of the whole plan.
std::optional<BeforeView> totals_before_view(const PlanOnDay& plan, const std::optional<PlanOnDay>& before,
                                             const Catalogue& catalogue);
/// The office that answers for it, its own or from above.
std::optional<std::string> office_name(const timon::boards::PlanImage& image,
                                       std::optional<timon::people::OfficeId> office);

}  // namespace timon::api::boards
