#pragma once
// From an address (office and period of a plan in memory) to the report there, for callers who may do something with
// it, and the one way by which an act moves it.

#include <optional>
#include <string>

#include "domain/homes/report_standing.hpp"
#include "domain/ledger/entry.hpp"
#include "domain/reports/report.hpp"
#include "storage/reports/report_store.hpp"
#include "usecases/context.hpp"

namespace timon::usecases::reports {

using timon::boards::PlanImage;
using timon::reports::Report;
using timon::reports::ReportAct;

struct ReportAddress {
  timon::people::OfficeId office{};
  std::string period{};  ///< code
};

struct ReportAt {
  const PlanImage& image;
  const timon::people::Office& office;
  const timon::plans::Period& period;
  std::optional<Report> report{};
};

/// Where the reports of an office stand, for the question whether somebody may do something there.
timon::access::Place place_of_office(const PlanImage& image, timon::people::OfficeId office);

/// Reports of offices are read by all who work with the plan, where the institution reports at all.
Result<void> require_reading(const Context& context, const timon::access::Place& place);

Result<ReportAt> report_at(const Context& context, storage::Session& session, const PlanImage& image,
                           const ReportAddress& address, timon::access::Action action);

/// Only a plan in force takes what an office writes; its state is that of the transaction, not of the image.
std::optional<Error> refusal_of_plan(storage::Session& session, const PlanImage& image);

/// A closed period takes no report, but for an office that it was opened for again.
std::optional<Error> refusal_of_closed(const Context& context, storage::Session& session, const ReportAt& at);

/// Nobody judges what they delivered: the caller is who delivered the report last.
bool is_own_delivery(const Context& context, storage::Session& session, timon::reports::ReportId report);

/// The report as whoever moves it read it: there, of that version, in a state that knows the act.
Result<Report> report_to_move(const Context& context, storage::Session& session, const PlanImage& image,
                              const ReportAddress& address, ReportAct act, std::int64_t version);

/// Planning's acts and those of the office.
timon::access::Action action_of(ReportAct act);

using PrivateTexts = std::vector<std::pair<std::string, std::string>>;

/// Saves the state after the act, told to the ledger with `fields`. Nothing is kept of what is out of date.
Result<Report> moved(const Context& context, storage::Transaction& transaction, const PlanImage& image, Report report,
                     ReportAct act, timon::ledger::Fields fields = {}, PrivateTexts private_texts = {});

/// Until when the office may write in the closed period, by the clock of the gate.
std::optional<Day> reopened_until(const Context& context, storage::Session& session, const ReportAt& at);

/// Towards its window: nothing where none is asked, or all came by another door.
std::optional<timon::calendars::Standing> standing_of_report(const PlanImage& image, const timon::plans::Period& period,
                                                             const timon::homes::AskedCount& count,
                                                             const std::optional<Report>& report,
                                                             std::optional<Day> reopened_until, Day on);

/// Observations of the report that wait for the office.
std::int64_t unanswered_of(storage::Session& session, timon::reports::ReportId report);

}  // namespace timon::usecases::reports
