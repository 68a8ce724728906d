#pragma once
// Mi dependencia: the goals of an office and of those below it, and who of it keeps to their reports.

#include <optional>
#include <string>
#include <vector>

#include "domain/homes/punctuality.hpp"
#include "usecases/boards/show_board.hpp"
#include "usecases/homes/home_tasks.hpp"
#include "usecases/reports/list_reports.hpp"

namespace timon::usecases::homes {

struct ShowOffice {
  std::optional<timon::people::OfficeId> office{};  ///< nothing: the first one that the caller leads
  std::optional<Day> on{};
};

/// Somebody of the office, or all that nobody is named for.
struct WorkOfPerson {
  std::optional<timon::people::PersonId> person_id{};
  std::string name{};
  std::string post{};
  std::int64_t subjects = 0;  ///< indicators and activities they answer for
  std::int64_t late = 0;      ///< reports that are late now
  timon::homes::Punctuality punctuality{};
};

struct OfficeView {
  std::vector<timon::people::Office> offices{};  ///< those that the caller leads
  std::optional<timon::people::Office> office{};
  bool asks_for_reports = false;
  timon::boards::LightCounts lights{};
  struct Goal {
    PlanOnDay plan;
    boards::BoardRow row;
  };
  std::vector<Goal> goals{};           ///< the most urgent first
  std::vector<WorkOfPerson> people{};  ///< who owes most first
  /// Of each plan that asks the office, or one below it, for reports: those of the year.
  struct Reports {
    PlanOnDay plan;
    usecases::reports::ReportMatrix matrix{};
  };
  std::vector<Reports> reports{};
};

Result<OfficeView> show_office(const Context& context, PlanMemory& memory, const ShowOffice& input);

}  // namespace timon::usecases::homes
