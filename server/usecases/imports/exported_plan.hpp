#pragma once
// What an export tells of a plan, as it is written out.

#include <boost/describe/class.hpp>
#include <optional>
#include <string>
#include <vector>

#include "domain/budgets/budget.hpp"
#include "domain/budgets/gap.hpp"
#include "domain/indicators/indicator.hpp"
#include "domain/lights/profile.hpp"
#include "domain/plans/element.hpp"
#include "domain/plans/level.hpp"
#include "domain/reports/fact.hpp"
#include "formats/json/write.hpp"

namespace timon::usecases::imports {

using formats::json::Number;
using timon::plans::ElementKind;
using timon::reports::FactKind;

struct ExportedFact {
  std::optional<std::string> indicator;
  std::string period;
  FactKind kind = FactKind::Planned;
  std::optional<Millionths> value;
  std::optional<Millionths> numerator;
  std::optional<Millionths> denominator;
};
BOOST_DESCRIBE_STRUCT(ExportedFact, (), (indicator, period, kind, value, numerator, denominator))

struct ExportedIndicator {
  std::string code;
  std::string name;
  std::optional<Hundredths> weight;
  std::string measure;
  timon::indicators::Sense sense{};
  timon::indicators::Method method{};
  timon::indicators::Accumulation accumulation{};
  timon::indicators::IndicatorLevel level{};
  timon::indicators::Dimension dimension{};
  timon::plans::PeriodKind frequency{};
  std::optional<Millionths> tolerance;
  std::optional<Millionths> baseline;
  std::optional<Day> baseline_on;
  std::optional<Millionths> term_target;
  std::string definition;
  std::string formula;
  std::string source;
};
BOOST_DESCRIBE_STRUCT(ExportedIndicator, (),
                      (code, name, weight, measure, sense, method, accumulation, level, dimension, frequency, tolerance,
                       baseline, baseline_on, term_target, definition, formula, source))

struct ExportedAmount {
  std::string year;
  std::string source;
  std::string classifier;
  bool is_total = false;
  std::string period;
  timon::budgets::Stage stage{};
  Hundredths amount;
};
BOOST_DESCRIBE_STRUCT(ExportedAmount, (), (year, source, classifier, is_total, period, stage, amount))

/// At and below the element, of the years that have begun.
struct ExportedMoney {
  std::optional<Hundredths> in_force, approved, modified, committed, accrued, paid;
  std::optional<Number> financial_exact, physical_exact, gap_exact;
  timon::budgets::GapKind gap{};
};
BOOST_DESCRIBE_STRUCT(ExportedMoney, (),
                      (in_force, approved, modified, committed, accrued, paid, financial_exact, physical_exact,
                       gap_exact, gap))

struct ExportedPredecessor {
  std::string code;
  std::int64_t lag_days = 0;
};
BOOST_DESCRIBE_STRUCT(ExportedPredecessor, (), (code, lag_days))

struct ExportedElement {
  timon::plans::ElementId id;
  std::string code;
  std::optional<std::string> parent;
  ElementKind kind = ElementKind::Goal;
  std::string level;
  std::string name;
  std::optional<std::string> office;
  std::optional<Hundredths> weight;
  std::optional<Hundredths> planned;
  std::optional<Hundredths> reported;
  std::optional<Hundredths> verified;
  std::optional<Hundredths> compliance;
  std::optional<Number> planned_exact;
  std::optional<Number> reported_exact;
  std::optional<Number> verified_exact;
  std::optional<Number> compliance_exact;
  lights::Light light = lights::Light::Grey;
  std::vector<ExportedFact> facts;
  std::optional<Day> start_on;
  std::optional<Day> end_on;
  std::string description;
  std::string place;
  std::string theme;
  std::optional<timon::plans::Priority> priority;
  std::optional<timon::plans::InitiativeKind> initiative_kind;
  std::optional<timon::plans::ActionType> action_type;
  std::vector<ExportedIndicator> indicators;
  std::optional<ExportedMoney> money;
  std::vector<ExportedAmount> amounts;
  std::vector<std::string> collaborating_offices;  ///< names
  std::vector<ExportedPredecessor> predecessors;
  std::optional<std::string> responsible_post;
  std::optional<std::string> responsible_person;  ///< for who may see people
  bool no_result = false;                         ///< a goal that no indicator tells of
};
BOOST_DESCRIBE_STRUCT(ExportedElement, (),
                      (id, code, parent, kind, level, name, office, weight, planned, reported, verified, compliance,
                       planned_exact, reported_exact, verified_exact, compliance_exact, light, facts, start_on, end_on,
                       description, place, theme, priority, initiative_kind, action_type, indicators, money, amounts,
                       collaborating_offices, predecessors, responsible_post, responsible_person, no_result))

struct ExportedDocument {
  std::string plan;
  std::string name;
  Day on;
  std::int64_t count = 0;
  std::optional<std::string> currency;
  std::vector<ExportedElement> elements;
};
BOOST_DESCRIBE_STRUCT(ExportedDocument, (), (plan, name, on, count, currency, elements))

}  // namespace timon::usecases::imports
