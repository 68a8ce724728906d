#include "domain/reports/report.hpp"

#include <algorithm>

namespace timon::reports {
namespace {

using enum ReportState;
using enum ReportAct;

struct Move {
  ReportState before;
  ReportAct act;
  ReportState after;
};

constexpr auto moves = std::to_array<Move>({
    {Draft, Save, Draft},
    {Draft, Deliver, Delivered},
    {Delivered, BeginReview, InReview},
    {Delivered, Observe, Observed},
    {Delivered, Accept, Accepted},
    {Delivered, Reject, Rejected},
    {InReview, Observe, Observed},
    {InReview, Accept, Accepted},
    {InReview, Reject, Rejected},
    {InReview, Close, InReview},
    {InReview, Insist, Observed},
    {Observed, Save, Observed},
    {Observed, Deliver, Answered},
    {Observed, Observe, Observed},
    {Observed, Answer, Answered},
    {Observed, Close, Answered},
    {Observed, Insist, Observed},
    {Observed, Accept, Accepted},
    {Answered, Save, Answered},
    {Answered, Deliver, Answered},
    {Answered, BeginReview, InReview},
    {Answered, Observe, Observed},
    {Answered, Close, Answered},
    {Answered, Insist, Observed},
    {Answered, Accept, Accepted},
    {Accepted, Publish, Published},
    {Rejected, Save, Rejected},
    {Rejected, Deliver, Delivered},
    // A slight observation outlives the acceptance: it is brought to its end without opening the report again.
    {Accepted, Answer, Accepted},
    {Accepted, Close, Accepted},
    {Accepted, Insist, Accepted},
    {Published, Answer, Published},
    {Published, Close, Published},
    {Published, Insist, Published},
});

bool is_accepted(ReportState state) { return state == Accepted || state == Published; }

}  // namespace

std::optional<ReportState> state_after(ReportState before, ReportAct act, std::int64_t unanswered) {
  for (const auto& move : moves)
    if (move.before == before && move.act == act)
      return move.after == Answered && unanswered > 0 ? Observed : move.after;
  return std::nullopt;
}

Error refusal_of_act(ReportState before, ReportAct act) {
  return conflict("report_not_in_state", {{"state", std::string(name_of(before))}, {"act", std::string(name_of(act))}});
}

std::vector<FieldError> obstacles_to_acceptance(std::int64_t severe_not_closed,
                                                const std::vector<EarlierReport>& earlier, Unanswered unanswered) {
  std::vector<FieldError> errors;
  if (severe_not_closed > 0)
    errors.push_back({"observations", "severe_observations_open", {{"count", std::to_string(severe_not_closed)}}});
  for (const auto& one : earlier) {
    const bool is_absent = !one.state || *one.state == Draft || *one.state == Rejected;
    const bool is_told_otherwise = one.is_told && one.state != Rejected;  // what was rejected is to be delivered anew
    if (is_absent && !is_told_otherwise)
      errors.push_back({"earlier", "earlier_report_absent", {{"period", one.period}}});
    else if (one.state && !is_absent && !is_accepted(*one.state))
      errors.push_back({"earlier", "earlier_report_not_accepted", {{"period", one.period}}});
    if (one.unanswered > 0 && unanswered == Unanswered::Block)
      errors.push_back({"earlier",
                        "earlier_observations_unanswered",
                        {{"period", one.period}, {"count", std::to_string(one.unanswered)}}});
  }
  return errors;
}

Integrality integrality_of(people::OfficeId own, const std::vector<people::OfficeId>& planned,
                           const std::vector<people::OfficeId>& named) {
  bool has_joint_work = false;
  for (const auto office : planned) {
    if (office == own) continue;
    has_joint_work = true;
    if (std::find(named.begin(), named.end(), office) == named.end()) return Integrality::NotNamed;
  }
  return has_joint_work ? Integrality::Met : Integrality::NoJointWork;
}

}  // namespace timon::reports
