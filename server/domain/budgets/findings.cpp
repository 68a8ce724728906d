#include "domain/budgets/findings.hpp"

namespace timon::budgets {
namespace {

struct Earlier {
  Stage stage;
  Hundredths amount;
};

FindingCode code_of(Stage stage, Stage earlier) {
  if (stage == Stage::Committed) return FindingCode::CommittedOverModified;
  if (stage == Stage::Accrued && earlier == Stage::Committed) return FindingCode::AccruedOverCommitted;
  if (stage == Stage::Paid && earlier == Stage::Accrued) return FindingCode::PaidOverAccrued;
  return FindingCode::StageOverEarlier;
}

void add_order(const LineMoney& line, const Standing& standing, std::vector<Finding>& findings) {
  std::optional<Earlier> earlier;
  if (const auto* budget = standing.in_force()) earlier = {budget->stage, budget->amount};
  for (const auto stage : {Stage::Committed, Stage::Accrued, Stage::Paid}) {
    const auto amount = standing.amount(stage);
    if (!amount) continue;
    if (!earlier && amount->units > 0)
      findings.push_back({FindingCode::WithoutBudget, line.line.id, stage, *amount, {}, {}});
    if (earlier && *amount > earlier->amount)
      findings.push_back(
          {code_of(stage, earlier->stage), line.line.id, stage, *amount, earlier->stage, earlier->amount});
    earlier = {stage, *amount};
  }
}

/// What counted before the period of `last` ended.
std::optional<Hundredths> before(const LineMoney& line, const Told& last) {
  return standing_of(line, last.end_on + -1).amount(last.stage);
}

void add_falls(const LineMoney& line, const Standing& standing, std::vector<Finding>& findings) {
  for (const auto stage : {Stage::Committed, Stage::Accrued, Stage::Paid}) {
    const auto* last = standing.counting[index_of(stage)];
    const auto earlier = last != nullptr ? before(line, *last) : std::nullopt;
    if (earlier && last->amount < *earlier)
      findings.push_back({FindingCode::AmountFell, line.line.id, stage, last->amount, stage, earlier});
  }
}

bool adds_to(const Line& total, const Line& line) {
  return !line.is_total && line.year_id == total.year_id &&
         (total.source_folded.empty() || line.source_folded == total.source_folded) &&
         (total.classifier.empty() || line.classifier == total.classifier);
}

}  // namespace

std::vector<Finding> findings_of(const LineMoney& line, Day on) {
  std::vector<Finding> findings;
  const auto standing = standing_of(line, on);
  add_order(line, standing, findings);
  add_falls(line, standing, findings);
  return findings;
}

std::vector<Finding> total_findings(const LineMoney& total, std::span<const LineMoney> lines, Day on) {
  Sums sums;
  for (const auto& line : lines)
    if (adds_to(total.line, line.line)) sums.add(standing_of(line, on));
  std::vector<Finding> findings;
  const auto given = standing_of(total, on);
  for (const auto stage : all_stages) {
    const auto amount = given.amount(stage);
    if (!amount) continue;
    const auto sum = sums.amount(stage);
    if (!sum)
      findings.push_back({FindingCode::TotalWithoutLines, total.line.id, stage, *amount, {}, {}});
    else if (*sum != *amount)
      findings.push_back({FindingCode::TotalDiffers, total.line.id, stage, *amount, stage, sum});
  }
  return findings;
}

}  // namespace timon::budgets
