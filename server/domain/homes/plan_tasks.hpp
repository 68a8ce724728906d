#pragma once
// What a plan in memory still waits for, subject by subject: reports that are owed, reports that nobody verified, and
// whose task each is. What it finds points into the image.

#include <optional>
#include <vector>

#include "domain/access/caller.hpp"
#include "domain/boards/plan_image.hpp"
#include "domain/homes/asking.hpp"
#include "domain/homes/owed_report.hpp"
#include "domain/reports/closing.hpp"

namespace timon::homes {

/// The report that each subject owes, in tree order. What is closed for its office it can no longer give: it is not
/// owed. Punctuality, where it never came, counts with nothing closed.
std::vector<Task> owed_reports(const PlanImage& image, Day on, const reports::ClosedPeriods& closed);
/// Period by period: a subject that is late with one is owed the next ones too.
std::vector<Task> all_owed_reports(const PlanImage& image, Day on, const reports::ClosedPeriods& closed);
/// Everything reported, in tree order.
std::vector<Task> reports_of(const PlanImage& image);

/// Reported and not verified, or reported again since: its verification spoke of another value.
bool awaits_verification(const Task& task);
/// R-14, T3: more was reported than is verified (less, where less is better).
bool is_over_reported(const PlanImage& image, const Task& task);

/// Named at the element, or at the nearest above it that names somebody.
std::optional<people::PersonId> responsible_person(const PlanImage& image, Row row);
/// Who is named reports; where nobody is named, all whose right to report covers it.
bool is_task_of(const access::Caller& caller, const PlanImage& image, Row row);
/// R-16 with the right to verify there.
bool may_verify(const access::Caller& caller, const PlanImage& image, const Task& task);

/// What became of a report.
enum class Outcome { Waiting, Confirmed, Changed };
constexpr auto names_of(Outcome) {
  return std::to_array<Name<Outcome>>(
      {{Outcome::Waiting, "waiting"}, {Outcome::Confirmed, "confirmed"}, {Outcome::Changed, "changed"}});
}
Outcome outcome_of(const Task& reported);

}  // namespace timon::homes
