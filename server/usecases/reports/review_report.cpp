#include "usecases/reports/review_report.hpp"

namespace timon::usecases::reports {

using storage::Transaction;
namespace store = storage::reports;

namespace {

constexpr std::size_t longest_reason = 4'000;

bool has_only_blanks(const std::string& text) { return text.find_first_not_of(" \t\r\n") == std::string::npos; }

/// The last delivery, which was delivered: a correction in preparation has no moment yet.
void mark_rejected(const Context& context, Transaction& transaction, timon::reports::ReportId report,
                   const std::string& reason) {
  auto deliveries = store::deliveries_of(transaction, report);
  for (auto one = deliveries.rbegin(); one != deliveries.rend(); ++one) {
    if (!one->delivered_at) continue;
    one->rejected_at = context.clock();
    one->rejected_reason = reason;
    return store::save_delivery(transaction, *one);
  }
}

}  // namespace

Result<Report> begin_review(const Context& context, const PlanImage& image, const MoveReport& input) {
  return context.database.write([&](Transaction& transaction) -> Result<Report> {
    const auto report =
        report_to_move(context, transaction, image, input.address, ReportAct::BeginReview, input.version);
    if (!report) return report.error();
    return moved(context, transaction, image, *report, ReportAct::BeginReview);
  });
}

Result<Report> publish_report(const Context& context, const PlanImage& image, const MoveReport& input) {
  return context.database.write([&](Transaction& transaction) -> Result<Report> {
    auto report = report_to_move(context, transaction, image, input.address, ReportAct::Publish, input.version);
    if (!report) return report.error();
    report->published_at = context.clock();
    return moved(context, transaction, image, *report, ReportAct::Publish);
  });
}

Result<Report> reject_report(const Context& context, const PlanImage& image, const RejectReport& input) {
  return context.database.write([&](Transaction& transaction) -> Result<Report> {
    auto report =
        report_to_move(context, transaction, image, input.report.address, ReportAct::Reject, input.report.version);
    if (!report) return report.error();
    if (has_only_blanks(input.reason)) return invalid("reason", "required");
    if (input.reason.size() > longest_reason)
      return invalid("reason", "too_long", {{"limit", std::to_string(longest_reason)}});
    report->delivered_at.reset();
    mark_rejected(context, transaction, report->id, input.reason);
    return moved(context, transaction, image, *report, ReportAct::Reject, {}, {{"reason", input.reason}});
  });
}

}  // namespace timon::usecases::reports
