#pragma once
// Plans, periods and readiness as the contract shows them.

#include <boost/describe/class.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/catalogue.hpp"
#include "usecases/plans/check_readiness.hpp"
#include "usecases/plans/show_plan.hpp"
#include "web/api/plans/light_choices_view.hpp"

namespace timon::api::plans {

struct PeriodView {
  timon::plans::PeriodId id{};
  timon::plans::PeriodKind kind{};
  std::string code{};
  std::string name{};
  Day start_on{};
  Day end_on{};
};
BOOST_DESCRIBE_STRUCT(PeriodView, (), (id, kind, code, name, start_on, end_on))

struct LevelView {
  timon::plans::LevelId id{};
  timon::plans::ElementKind kind{};
  std::string code{};
  std::string name{};
  std::string plural_name{};
  bool may_be_root = false;
  std::vector<std::string> parents{};
};
BOOST_DESCRIBE_STRUCT(LevelView, (), (id, kind, code, name, plural_name, may_be_root, parents))

struct PeriodWeightView {
  std::string period{};
  Hundredths weight{};
};
BOOST_DESCRIBE_STRUCT(PeriodWeightView, (), (period, weight))

struct SettingsView {
  timon::plans::RollUp roll_up{};
  timon::plans::WeightScale weight_scale{};
  std::optional<Hundredths> roll_up_cap{};
  timon::plans::ZeroPlanned zero_planned{};
  std::string light_profile{};
  std::vector<PeriodWeightView> period_weights{};
};
BOOST_DESCRIBE_STRUCT(SettingsView, (),
                      (roll_up, weight_scale, roll_up_cap, zero_planned, light_profile, period_weights))

struct PlanRowView {
  timon::plans::PlanId id{};
  timon::people::OfficeId institution{};
  std::string institution_name{};
  std::string code{};
  std::string name{};
  timon::plans::PlanState state{};
  Day start_on{};
  Day end_on{};
};
BOOST_DESCRIBE_STRUCT(PlanRowView, (), (id, institution, institution_name, code, name, state, start_on, end_on))

struct PlanView : PlanRowView {
  SettingsView settings{};
  LightChoicesView lights{};
  std::vector<LevelView> levels{};
  std::vector<PeriodView> periods{};
  std::optional<Instant> approved_at{};
  std::optional<Instant> closed_at{};
  std::int64_t version = 0;
  std::int64_t change = 0;
  std::vector<access::Action> may{};
};
BOOST_DESCRIBE_STRUCT(PlanView, (PlanRowView),
                      (settings, lights, levels, periods, approved_at, closed_at, version, change, may))

struct ReadinessItemView {
  timon::plans::Severity severity{};
  std::string code{};
  std::string message{};
  std::optional<timon::plans::ElementId> element{};
  std::optional<std::string> element_code{};
  std::optional<std::string> element_name{};
  std::optional<timon::indicators::IndicatorId> indicator{};
};
BOOST_DESCRIBE_STRUCT(ReadinessItemView, (), (severity, code, message, element, element_code, element_name, indicator))

struct NameView {
  std::string id{};
  std::string code{};
  std::string name{};
};
BOOST_DESCRIBE_STRUCT(NameView, (), (id, code, name))

struct CellView {
  timon::people::OfficeId office{};
  timon::plans::ElementId axis{};
  std::int64_t count = 0;
};
BOOST_DESCRIBE_STRUCT(CellView, (), (office, axis, count))

struct ReadinessView {
  bool is_ready = false;
  std::vector<ReadinessItemView> missing{};
  std::vector<NameView> offices{};
  std::vector<NameView> axes{};
  std::vector<CellView> cells{};
};
BOOST_DESCRIBE_STRUCT(ReadinessView, (), (is_ready, missing, offices, axes, cells))

PeriodView view_of(const timon::plans::Period& period);
std::vector<PeriodView> views_of(const std::vector<timon::plans::Period>& periods);
PlanRowView view_of(const usecases::plans::ListedPlan& listed);
PlanView view_of(const usecases::plans::ShownPlan& shown);
ReadinessView view_of(const usecases::plans::ShownReadiness& shown, const Catalogue& catalogue);

}  // namespace timon::api::plans
