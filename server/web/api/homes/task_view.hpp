#pragma once
// A task of any home as the API sends it: a subject in a period, what was said of it, and whose it is.

#include "usecases/homes/home_tasks.hpp"
#include "web/api/boards/figures_view.hpp"
#include "web/api/reports/fact_view.hpp"
#include "web/guard/route.hpp"

namespace timon::api::homes {

struct TaskView {
  boards::PlanRowView plan;
  boards::ElementNameView element;
  std::optional<timon::indicators::IndicatorId> indicator;  ///< nothing: the element's own progress
  std::optional<std::string> indicator_name, measure_name;
  std::optional<timon::people::OfficeId> office;  ///< that answers for it
  std::optional<std::string> office_name, person_name;
  boards::FiguresView figures;
  std::string period, period_name;
  Day start_on, due_on;
  std::int64_t days_left = 0;   ///< until it is due; below 0 the window is over
  std::optional<Day> opens_on;  ///< of an owed report: first day of its window
  std::optional<timon::calendars::WindowState> state;
  std::int64_t days_late = 0;  ///< business days since its window
  std::int64_t late = 0;
  std::optional<Hundredths> share;  ///< of the plan, in percent
  std::optional<reports::FactView> planned, reported, verified;
  std::optional<reports::FactView> remark;  ///< the last words about the subject
  std::optional<timon::homes::Outcome> outcome;
};
BOOST_DESCRIBE_STRUCT(TaskView, (),
                      (plan, element, indicator, indicator_name, measure_name, office, office_name, person_name,
                       figures, period, period_name, start_on, due_on, days_left, opens_on, state, days_late, late,
                       share, planned, reported, verified, remark, outcome))

struct TaskPageView {
  std::vector<TaskView> items;
  std::int64_t total = 0;
};
BOOST_DESCRIBE_STRUCT(TaskPageView, (), (items, total))

/// `limit` of a list of tasks: 100 without it, at most 500.
Result<std::size_t> task_limit(const http::Request& request);

TaskPageView page_view(const usecases::homes::TaskPage& page, const Catalogue& catalogue);

}  // namespace timon::api::homes
