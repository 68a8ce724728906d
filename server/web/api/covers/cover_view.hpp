#pragma once
// Cover sheets as the contract shows them.

#include <boost/describe/class.hpp>

#include "base/catalogue.hpp"
#include "usecases/covers/list_covers.hpp"
#include "usecases/covers/show_cover.hpp"

namespace timon::api::covers {

using timon::covers::Breakdown;
using timon::covers::CoverAct;
using timon::covers::CoversRule;
using timon::covers::CoverState;
using timon::covers::MostActive;
using timon::covers::ReachState;
using timon::covers::Sheet;
using timon::covers::Status;
using timon::covers::YearLight;
using timon::plans::ElementId;
using timon::plans::PlanId;

struct PopulationRowView {
  Breakdown breakdown{};
  std::string name{};
  std::optional<std::int64_t> target{}, priority{}, attended{};
};
BOOST_DESCRIBE_STRUCT(PopulationRowView, (), (breakdown, name, target, priority, attended))

struct ReachView {
  ReachState state{};
  std::optional<Hundredths> percent{};
};
BOOST_DESCRIBE_STRUCT(ReachView, (), (state, percent))

struct CoverSettingsView {
  CoversRule rule{};
  Hundredths considerable{};
  std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(CoverSettingsView, (), (rule, considerable, version))

struct CoverSheetView {
  Sheet sheet{};
  CoverState state{};
  std::int64_t version = 0;
  std::optional<Instant> delivered_at{}, accepted_at{};
  std::vector<std::string> gaps{};  ///< sentences: what it still lacks
};
BOOST_DESCRIBE_STRUCT(CoverSheetView, (), (sheet, state, version, delivered_at, accepted_at, gaps))

struct PartnerView {
  timon::people::OfficeId office{};
  std::string office_name{};
  std::string contribution{};
};
BOOST_DESCRIBE_STRUCT(PartnerView, (), (office, office_name, contribution))

struct CoverIdentityView {
  std::optional<timon::plans::InitiativeKind> kind{};
  std::string objective{};
  bool is_objective_of_plan = false;
  std::vector<std::string> alignments{};
  std::vector<std::string> stands_under{};
  std::string population_text{};
  std::vector<PopulationRowView> population{};
  std::vector<PartnerView> partners{};
  std::optional<Hundredths> money{};
  std::string budget{};
  std::optional<std::string> office_name{}, responsible{};
  std::optional<Day> start_on{}, end_on{};
  std::string place{};
};
BOOST_DESCRIBE_STRUCT(CoverIdentityView, (),
                      (kind, objective, is_objective_of_plan, alignments, stands_under, population_text, population,
                       partners, money, budget, office_name, responsible, start_on, end_on, place))

struct CoverTargetView {
  std::string period{};
  timon::plans::PeriodKind kind{};
  std::optional<Millionths> value{};
  bool is_derived = false;
};
BOOST_DESCRIBE_STRUCT(CoverTargetView, (), (period, kind, value, is_derived))

struct YearProgressView {
  std::optional<Hundredths> of_plan{}, of_year{};
  YearLight light{};
};
BOOST_DESCRIBE_STRUCT(YearProgressView, (), (of_plan, of_year, light))

struct CoverIndicatorView {
  timon::indicators::IndicatorId id{};
  std::string code{}, name{}, measure{};
  timon::indicators::Accumulation accumulation{};
  bool is_measure_validated = false;
  std::string means{};
  std::vector<CoverTargetView> targets{};
  YearProgressView progress{};
};
BOOST_DESCRIBE_STRUCT(CoverIndicatorView, (),
                      (id, code, name, measure, accumulation, is_measure_validated, means, targets, progress))

struct CoverGoalView {
  ElementId id{};
  std::string code{}, name{};
  std::vector<CoverIndicatorView> indicators{};
};
BOOST_DESCRIBE_STRUCT(CoverGoalView, (), (id, code, name, indicators))

struct CoverTurnView {
  Sheet sheet{};
  CoverAct act{};
  std::string text{}, post{};
  Instant recorded_at{};
};
BOOST_DESCRIBE_STRUCT(CoverTurnView, (), (sheet, act, text, post, recorded_at))

struct StatusEntryView {
  Status status{};
  std::string reason{};
  Day from_on{};
};
BOOST_DESCRIBE_STRUCT(StatusEntryView, (), (status, reason, from_on))

struct CoverView {
  ElementId element{};
  std::string code{}, name{};
  PlanId plan{};
  CoverSettingsView settings{};
  std::vector<CoverSheetView> sheets{};
  CoverIdentityView identity{};
  std::vector<CoverGoalView> goals{};
  std::vector<CoverTurnView> turns{};
  ReachView reach{};
  std::int64_t attended_version = 0;
  std::vector<std::string> notices{};
  Status status{};
  std::vector<StatusEntryView> statuses{};
  bool may_write = false, may_review = false, may_set_status = false;
};
BOOST_DESCRIBE_STRUCT(CoverView, (),
                      (element, code, name, plan, settings, sheets, identity, goals, turns, reach, attended_version,
                       notices, status, statuses, may_write, may_review, may_set_status))

struct ListedCoverView {
  ElementId element{};
  std::string code{}, name{};
  std::optional<std::string> office_name{};
  CoverState identity{}, goals{};
  Status status{};
  ReachView reach{};
};
BOOST_DESCRIBE_STRUCT(ListedCoverView, (), (element, code, name, office_name, identity, goals, status, reach))

struct CoversView {
  std::string plan_name{};
  CoverSettingsView settings{};
  bool may_edit_settings = false;
  std::int64_t active = 0, in_force = 0;
  MostActive most_active{};
  std::vector<ListedCoverView> items{};
};
BOOST_DESCRIBE_STRUCT(CoversView, (), (plan_name, settings, may_edit_settings, active, in_force, most_active, items))

CoverSettingsView view_of(const timon::covers::Settings& settings);
CoverView view_of(const usecases::covers::ShownCover& shown, const Catalogue& catalogue);
CoversView view_of(const usecases::covers::ListedCovers& listed);

}  // namespace timon::api::covers
