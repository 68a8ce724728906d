#pragma once
// An element and its indicators as the API sends them.

#include <boost/describe/class.hpp>

#include "usecases/boards/show_element.hpp"
#include "web/api/boards/figures_view.hpp"
#include "web/api/plans/light_choices_view.hpp"
#include "web/api/reports/fact_view.hpp"

namespace timon::api::boards {

struct PeriodFactsView {
  std::string period, name;
  Day start_on, end_on;
  bool has_ended = false;
  std::optional<reports::FactView> planned, reported, verified;
  std::optional<Hundredths> compliance;
  timon::plans::ProfileId light_profile;  ///< that judges this period
  LightView light;
};
BOOST_DESCRIBE_STRUCT(PeriodFactsView, (),
                      (period, name, start_on, end_on, has_ended, planned, reported, verified, compliance,
                       light_profile, light))

struct IndicatorView {
  timon::indicators::IndicatorId id;
  timon::plans::ElementId element;
  std::string code, name, definition;
  std::optional<Hundredths> weight;
  timon::indicators::IndicatorLevel level{};
  timon::indicators::Dimension dimension{};
  std::string formula, source;
  timon::plans::PeriodKind frequency{};
  std::optional<timon::indicators::MeasureId> measure;
  std::optional<std::string> measure_name;
  bool is_measure_validated = false;
  timon::indicators::Sense sense{};
  timon::indicators::Method method{};
  timon::indicators::Accumulation accumulation{};
  std::optional<Millionths> tolerance, baseline;
  std::optional<Day> baseline_on;
  std::optional<Millionths> term_target;
  std::optional<std::string> light_profile;
  plans::LightChoicesView lights;
  std::optional<Instant> frozen_at;
  std::int64_t version = 0;
  FiguresView figures;
  std::optional<Hundredths> term_compliance;
  std::vector<PeriodFactsView> periods;
  std::vector<access::Action> may;
};
BOOST_DESCRIBE_STRUCT(IndicatorView, (),
                      (id, element, code, name, definition, weight, level, dimension, formula, source, frequency,
                       measure, measure_name, is_measure_validated, sense, method, accumulation, tolerance, baseline,
                       baseline_on, term_target, light_profile, lights, frozen_at, version, figures, term_compliance,
                       periods, may))

struct OfficeNameView {
  timon::people::OfficeId id;
  std::string code, name;
};
BOOST_DESCRIBE_STRUCT(OfficeNameView, (), (id, code, name))

struct PredecessorView {
  timon::plans::ElementId element;
  std::int64_t lag_days = 0;
};
BOOST_DESCRIBE_STRUCT(PredecessorView, (), (element, lag_days))

struct ElementView {
  timon::plans::ElementId id;
  PlanRowView plan;
  std::optional<timon::plans::ElementId> parent;
  timon::plans::ElementKind kind{};
  std::string level, level_code, code, name, description;
  std::optional<Hundredths> weight;
  std::optional<timon::people::OfficeId> office;
  std::optional<std::string> office_name;
  std::optional<timon::people::PersonId> person;
  std::optional<std::string> person_post, person_name;
  std::vector<OfficeNameView> collaborating_offices;
  std::optional<Day> start_on, end_on;
  std::vector<PredecessorView> predecessors;
  std::optional<timon::plans::InitiativeKind> initiative_kind;
  std::optional<timon::plans::ActionType> action_type;
  std::string place, theme;
  std::optional<timon::plans::Priority> priority;
  std::optional<Instant> withdrawn_at;
  std::int64_t version = 0;
  Day on;
  std::vector<ElementNameView> path;
  FiguresView figures;
  std::optional<BeforeView> before;
  std::optional<Day> before_on;
  std::optional<FiguresView> execution;
  std::vector<IndicatorView> indicators;
  std::vector<BoardRowView> children;
  std::optional<timon::plans::ElementId> previous, following;
  std::vector<PeriodFactsView> progress;
  std::vector<access::Action> may;
};
BOOST_DESCRIBE_STRUCT(ElementView, (),
                      (id, plan, parent, kind, level, level_code, code, name, description, weight, office, office_name,
                       person, person_post, person_name, collaborating_offices, start_on, end_on, predecessors,
                       initiative_kind, action_type, place, theme, priority, withdrawn_at, version, on, path, figures,
                       before, before_on, execution, indicators, children, previous, following, progress, may))

ElementView element_view(const usecases::boards::ElementView& element, const Catalogue& catalogue);
IndicatorView indicator_view(const usecases::boards::ElementView& element, Row leaf, const Catalogue& catalogue);

}  // namespace timon::api::boards
