#pragma once
// What an imported plan changes in the one that exists: found by code, so that nothing is ever doubled. What the
// workbook does not speak of stays as it is. Pure: ids and the moment come in.

#include <functional>
#include <vector>

#include "domain/access/caller.hpp"
#include "domain/budgets/plan_budget.hpp"
#include "domain/imports/imported_plan.hpp"
#include "domain/indicators/measure.hpp"
#include "domain/people/office.hpp"
#include "domain/plans/edits.hpp"
#include "domain/plans/period.hpp"
#include "domain/reports/closing.hpp"
#include "domain/reports/fact.hpp"
#include "domain/reports/target_change.hpp"

namespace timon::imports {

struct Links {
  plans::ElementId element_id;
  plans::ElementLinks links;
};

/// The institution and its plan as they are. A plan that does not exist yet comes as the one it would be, without
/// elements.
struct PresentPlan {
  plans::Plan plan;
  plans::Levels levels;
  std::vector<plans::Element> elements;
  std::map<plans::ElementId, plans::ElementLinks> links;
  std::vector<indicators::Indicator> indicators;
  std::vector<reports::Fact> facts;  ///< those that count now
  std::vector<plans::Period> periods;
  std::vector<people::Office> offices;
  std::vector<people::Office> offices_elsewhere;  ///< of other institutions, which may answer for elements too
  std::vector<indicators::Measure> measures;
  budgets::PlanBudget budget{};
  reports::ClosedPeriods closed{};
  reports::TargetRule target_rule = reports::TargetRule::WithReason;
};

/// What the caller of an import decides.
struct ChangeOptions {
  bool may_create_offices = false;
  bool may_create_measures = false;
  std::map<std::string, std::string> offices;   ///< folded name in the workbook -> code or name here
  std::map<std::string, std::string> measures;  ///< the same for measures
  access::Caller caller;                        ///< for facts needs the same rights as by hand
  std::int64_t import_id = 0;
  std::string reason;
  Instant now;
  Day today{};  ///< where the institution is
  std::function<std::int64_t()> make_id;
};

/// Values for periods that are closed, by the one reopening that lets them in: each is published with its own reason.
struct CorrectedPeriod {
  plans::Period period;
  people::OfficeId office;  ///< for which the period was opened again
  std::vector<reports::Fact> facts;
};

struct EditedThing {
  plans::EditedKind kind = plans::EditedKind::Element;
  std::int64_t id = 0;
  std::vector<plans::FieldChange> changes;
};

struct PlanChanges {
  std::vector<people::Office> new_offices;
  std::vector<indicators::Measure> new_measures;
  std::vector<plans::Element> new_elements;  ///< parents before children
  std::vector<plans::Element> changed_elements;
  std::vector<Links> links;
  std::vector<indicators::Indicator> new_indicators;
  std::vector<indicators::Indicator> changed_indicators;
  std::vector<reports::Fact> new_facts;
  std::vector<CorrectedPeriod> corrected;  ///< those of them that a reopening let in
  std::optional<budgets::Settings> new_money_settings;
  std::vector<budgets::Line> new_lines;
  std::vector<budgets::Amount> new_amounts;
  std::vector<EditedThing> edits;  ///< of things that were there before
  std::int64_t created = 0, updated = 0, unchanged = 0;
  std::vector<Verdict> verdicts;
};

PlanChanges changes_of(const ImportedPlan& imported, const PresentPlan& present, const ChangeOptions& options);

}  // namespace timon::imports
