#include "domain/boards/snapshot.hpp"

#include <map>

#include "domain/schedules/expected_progress.hpp"

namespace timon::boards {
namespace {

using reports::FactKind;

using Exact = std::array<std::optional<std::string>*, all_figures.size()>;

void tell(FrozenRow& row, const ShownFigures& shown, const Figures<Rational>& exact) {
  row.planned = shown.value(FigureName::Planned);
  row.reported = shown.value(FigureName::Reported);
  row.verified = shown.value(FigureName::Verified);
  row.compliance = shown.value(FigureName::Compliance);
  const Exact texts{&row.planned_exact, &row.reported_exact, &row.verified_exact, &row.compliance_exact};
  for (const auto name : all_figures)
    if (exact[name].is_known()) *texts[static_cast<std::size_t>(name)] = exact[name].value.text();
  row.outcome = shown.outcome(FigureName::Compliance);
  row.basis = shown.basis;
  row.light = shown.light.light;
}

std::string written(const reports::Fact& fact) {
  if (fact.value) return text(*fact.value);
  return text(fact.numerator.value_or(Millionths{})) + "/" + text(fact.denominator.value_or(Millionths{}));
}

void tell_values(FrozenRow& row, const PlanImage& image, const plans::Period& period) {
  const auto said = image.facts().find(row.subject_id);
  if (said == image.facts().end()) return;
  for (const auto& fact : *said->second) {
    if (fact.period_id != period.id) continue;
    auto& value = fact.kind == FactKind::Planned    ? row.planned_value
                  : fact.kind == FactKind::Reported ? row.reported_value
                                                    : row.verified_value;
    value = written(fact);
  }
}

}  // namespace

std::string rules_in_force() {
  std::string all;
  for (const auto& [name, version] : {std::pair{"accumulation", indicators::kAccumulationVersion},
                                      {"compliance", indicators::kComplianceVersion},
                                      {"roll_up", kRollUpVersion},
                                      {"verified_silence", "1"},
                                      {"light", lights::kLightVersion},
                                      {"expected_progress", schedules::kExpectedProgressVersion},
                                      {"own_progress", schedules::kOwnProgressVersion}})
    all += (all.empty() ? "" : ", ") + std::string(name) + " " + std::string(version);
  return all;
}

std::vector<FrozenRow> frozen_rows(const PlanImage& image, const plans::Period& period) {
  const Board board = image.judged(period.end_on);
  const auto exact = board.exact_rows();
  std::vector<FrozenRow> rows;
  const auto add = [&](FrozenRow row, const ShownFigures& shown, const Figures<Rational>& figures) {
    row.position = static_cast<std::int64_t>(rows.size());
    tell(row, shown, figures);
    tell_values(row, image, period);
    rows.push_back(std::move(row));
  };
  const auto& plan = image.plan();
  add({.kind = FrozenKind::Plan, .subject_id = plan.id.value, .name = plan.name}, board.totals(), exact.top);
  for (Row row = 0; row < image.size(); ++row) {
    const auto& element = image.element(row);
    add({.subject_id = element.id.value, .code = element.code, .name = element.name}, board.figures(row),
        exact.figures[row]);
    for (Row leaf = image.tree().first_leaf[row]; leaf < image.tree().first_leaf[row + 1]; ++leaf) {
      const auto* its = image.indicator_of_leaf(leaf);
      if (its == nullptr) continue;
      add({.kind = FrozenKind::Indicator,
           .subject_id = its->id.value,
           .code = element.code,
           .indicator = its->code,
           .name = its->name},
          board.leaf(leaf), figures_of(image.leaf(leaf), image.settings(), period.end_on));
    }
  }
  return rows;
}

std::vector<Restated> restated(const FrozenRow& before, const FrozenRow& after) {
  std::vector<Restated> all;
  const auto compare = [&](std::string_view what, const std::optional<std::string>& old,
                           const std::optional<std::string>& now) {
    if (old != now) all.push_back({what, old, now});
  };
  const auto printed = [](const std::optional<Hundredths>& value) {
    return value ? std::optional(text(*value)) : std::nullopt;
  };
  compare("planned_value", before.planned_value, after.planned_value);
  compare("reported_value", before.reported_value, after.reported_value);
  compare("verified_value", before.verified_value, after.verified_value);
  compare("planned", printed(before.planned), printed(after.planned));
  compare("reported", printed(before.reported), printed(after.reported));
  compare("verified", printed(before.verified), printed(after.verified));
  compare("compliance", printed(before.compliance), printed(after.compliance));
  compare("light", std::string(name_of(before.light)), std::string(name_of(after.light)));
  return all;
}

RestatementCause cause_of(const Snapshot& after, const std::string& rules_before) {
  if (after.reopening_id) return RestatementCause::Correction;
  return after.rules == rules_before ? RestatementCause::Plan : RestatementCause::Rules;
}

std::vector<FrozenRow> rows_to_keep(const std::vector<FrozenRow>& before, const std::vector<FrozenRow>& after) {
  std::map<std::pair<FrozenKind, std::int64_t>, const FrozenRow*> old;
  for (const auto& row : before) old.emplace(std::pair(row.kind, row.subject_id), &row);
  std::vector<FrozenRow> kept;
  for (const auto& row : after) {
    const auto found = old.extract({row.kind, row.subject_id});
    if (found.empty() || *found.mapped() != row) kept.push_back(row);
  }
  for (const auto& [subject, row] : old) {
    kept.push_back({.kind = row->kind, .subject_id = row->subject_id, .code = row->code});
    kept.back().position = -1 - row->position;
  }
  return kept;
}

}  // namespace timon::boards
