#pragma once
// A plan as a workbook tells it: everything by code, nothing yet by id, and where each thing was read. What the
// workbook does not speak of is nothing, and stays as it is when an existing plan is updated.

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/day.hpp"
#include "base/decimal.hpp"
#include "domain/budgets/budget.hpp"
#include "domain/imports/verdict.hpp"
#include "domain/indicators/indicator.hpp"
#include "domain/plans/element.hpp"
#include "domain/plans/level.hpp"
#include "domain/plans/plan.hpp"
#include "domain/reports/fact.hpp"

namespace timon::imports {

using reports::FactKind;

struct ImportedLevel {
  plans::ElementKind kind = plans::ElementKind::StrategicLevel;
  std::string code;
  std::string name;
  std::string plural_name;
  std::vector<std::string> parents;  ///< empty: a root

  bool operator==(const ImportedLevel&) const = default;
};

/// What the map says of the plan itself; used where the plan does not exist yet.
struct ImportedHeading {
  std::string code;
  std::string name;
  std::optional<Day> start_on;
  std::optional<Day> end_on;
  plans::RollUp roll_up = plans::RollUp::Weights;
  plans::WeightScale weight_scale = plans::WeightScale::Relative;
  std::optional<Hundredths> cap = whole<2>(100);
  plans::ZeroPlanned zero_planned = plans::ZeroPlanned::NotApplicable;
  std::vector<std::pair<std::string, Hundredths>> period_weights;  ///< by the period's code
  std::optional<budgets::Settings> money{};                        ///< how its money is read, where that is told
};

struct ImportedElement {
  Origin origin;
  std::string level;
  std::string code;
  std::optional<std::string> parent;  ///< its code; nothing: a root
  std::string name;
  std::optional<std::string> description;
  std::optional<Hundredths> weight;
  std::optional<Origin> weight_origin;  ///< it may come from another sheet
  std::optional<std::string> office;
  std::optional<Origin> office_origin;
  std::vector<std::string> collaborating_offices;
  std::optional<Day> start_on;
  std::optional<Day> end_on;
  std::optional<plans::InitiativeKind> initiative_kind;
  std::optional<plans::ActionType> action_type;
  std::optional<std::string> place;
  std::optional<std::string> theme;
  std::optional<plans::Priority> priority;
  std::vector<std::string> predecessors;
  /// Its row names it only as the parent of another element: errors elsewhere in the row say nothing against it.
  bool is_above_the_rows_own = false;
};

struct ImportedIndicator {
  Origin origin;
  std::string element;
  std::string code;
  std::string name;
  std::optional<std::string> definition;
  std::optional<Hundredths> weight;
  std::optional<indicators::IndicatorLevel> level;
  std::optional<indicators::Dimension> dimension;
  std::optional<std::string> formula;
  std::optional<std::string> source;
  std::optional<plans::PeriodKind> frequency;
  std::optional<std::string> measure;
  std::optional<indicators::Sense> sense;
  std::optional<indicators::Method> method;
  std::optional<indicators::Accumulation> accumulation;
  std::optional<Millionths> tolerance;
  std::optional<Millionths> baseline;
  std::optional<Day> baseline_on;
  std::optional<Millionths> term_target;
  std::set<std::string> by_default{};  ///< attributes that no column told: the map says them of all
};

/// One value of one period. Without an indicator it is the element's own progress, a percentage.
struct ImportedFact {
  Origin origin;
  std::string element;
  std::optional<std::string> indicator;
  FactKind kind = FactKind::Planned;
  std::string period;
  std::optional<Millionths> value;
  std::optional<Millionths> numerator;
  std::optional<Millionths> denominator;
  bool is_divided = false;  ///< a target of a year, to be divided among its parts

  /// Of a part: what was divided.
  struct OfYear {
    std::string period;
    Millionths target;
  };
  std::optional<OfYear> of_year{};
};

/// What a stage of a line had reached by the end of a period.
struct ImportedAmount {
  Origin origin;
  std::string element;
  std::string year;
  std::string period;
  std::string source;
  std::string classifier;
  bool is_total = false;
  budgets::Stage stage = budgets::Stage::Approved;
  Hundredths amount;
};

struct ImportedPlan {
  ImportedHeading heading;
  std::vector<ImportedLevel> levels;
  std::vector<ImportedElement> elements;  ///< each once, in the order of the workbook
  std::vector<ImportedIndicator> indicators;
  std::vector<ImportedFact> facts;
  std::vector<ImportedAmount> amounts;
  std::size_t rows = 0;  ///< that spoke of the plan
};

}  // namespace timon::imports
