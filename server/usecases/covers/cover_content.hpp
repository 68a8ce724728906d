#pragma once
// What the two sheets of an initiative say, gathered from the plan in memory and from what completes it, and what they
// still lack.

#include "domain/boards/plan_image.hpp"
#include "domain/covers/cover.hpp"
#include "domain/covers/population.hpp"
#include "domain/covers/year_progress.hpp"
#include "storage/engine/session.hpp"

namespace timon::usecases::covers {

using timon::boards::PlanImage;
using timon::boards::Row;

struct PartnerOffice {
  timon::people::OfficeId id{};
  std::string name{};
  std::string contribution{};
};

struct IdentityContent {
  timon::covers::Identity said{};
  bool is_objective_of_plan = false;  ///< nobody wrote one: the description of the plan stands for it
  std::vector<PartnerOffice> partners{};
  std::vector<std::string> alignments{};  ///< of its own and from above
  std::optional<Hundredths> money{};      ///< in force, all years of the plan
  timon::covers::Population population{};
};

struct PlannedTarget {
  timon::plans::Period period{};
  std::optional<Millionths> value{};
  bool is_derived = false;  ///< nobody typed it: what the targets of the year's periods come to
};

struct SheetIndicator {
  const timon::indicators::Indicator* indicator = nullptr;
  std::string measure{};
  std::vector<PlannedTarget> targets{};  ///< in order of time
  std::string means{};
  timon::covers::YearProgress progress{};
};

struct SheetGoal {
  Row row{};
  std::vector<SheetIndicator> indicators{};
};

struct CoverContent {
  IdentityContent identity{};
  std::vector<SheetGoal> goals{};
  std::vector<FieldError> identity_gaps{};
  std::vector<FieldError> goals_gaps{};

  const std::vector<FieldError>& gaps(timon::covers::Sheet sheet) const {
    return sheet == timon::covers::Sheet::Identity ? identity_gaps : goals_gaps;
  }
};

/// The years of a plan: rows of its institution that it reaches into; where there is none, twelve months each from the
/// plan's first day on.
std::vector<timon::plans::Period> years_of(const PlanImage& image);

/// `row` is an initiative; `on` decides the year whose progress is shown.
CoverContent content_of(storage::Session& session, const PlanImage& image, Row row, Day on);

/// Its goals and their indicators alone.
std::vector<SheetGoal> goals_of(storage::Session& session, const PlanImage& image, Row row, Day on);

}  // namespace timon::usecases::covers
