#include "domain/covers/cover.hpp"

#include <algorithm>

#include "domain/plans/texts.hpp"

namespace timon::covers {
namespace {

using enum CoverState;
using enum CoverAct;

struct Move {
  CoverState before;
  CoverAct act;
  CoverState after;
};

constexpr auto moves = std::to_array<Move>({
    {Draft, Save, Draft},
    {Draft, Deliver, Delivered},
    {Delivered, Observe, Observed},
    {Delivered, Accept, Accepted},
    {Observed, Save, Observed},
    {Observed, Deliver, Delivered},
    {Accepted, Observe, Observed},
});

void add(std::vector<FieldError>& gaps, bool is_there, const char* field, const char* code) {
  if (!is_there) gaps.push_back({field, code});
}

}  // namespace

std::optional<CoverState> state_after(CoverState before, CoverAct act) {
  for (const Move& move : moves)
    if (move.before == before && move.act == act) return move.after;
  return std::nullopt;
}

Error refusal_of_act(CoverState before, CoverAct act) {
  return conflict("cover_not_in_state", {{"state", std::string(name_of(before))}, {"act", std::string(name_of(act))}});
}

std::vector<FieldError> turn_errors(CoverAct act, const std::string& text) {
  std::vector<FieldError> errors;
  if (act == Observe)
    plans::check_name(errors, "text", text);
  else
    plans::check_text(errors, "text", text);
  return errors;
}

std::vector<FieldError> identity_errors(const Identity& identity, const std::vector<Contribution>& contributions) {
  std::vector<FieldError> errors;
  plans::check_text(errors, "objective", identity.objective);
  plans::check_text(errors, "population_text", identity.population);
  plans::check_text(errors, "budget", identity.budget);
  for (const Contribution& one : contributions)
    plans::check_text(errors, "contributions[" + one.office_id.text() + "]", one.contribution);
  return errors;
}

std::vector<FieldError> gaps_of(const IdentityParts& parts) {
  std::vector<FieldError> gaps;
  add(gaps, parts.has_kind, "kind", "cover_without_kind");
  add(gaps, parts.has_objective, "objective", "cover_without_objective");
  add(gaps, parts.is_aligned, "alignment", "cover_without_alignment");
  add(gaps, parts.has_target, "population", "cover_without_target");
  add(gaps, parts.has_money, "budget", "cover_without_money");
  add(gaps, parts.has_responsible, "responsible", "cover_without_responsible");
  add(gaps, parts.has_days, "days", "cover_without_days");
  for (const std::string& office : parts.silent_offices)
    gaps.push_back({"contributions", "cover_without_contribution", {{"office", office}}});
  return gaps;
}

std::vector<FieldError> gaps_of(const std::vector<GoalParts>& goals) {
  std::vector<FieldError> gaps;
  if (goals.empty()) gaps.push_back({"goals", "cover_without_goals"});
  for (const GoalParts& goal : goals) {
    if (goal.indicators.empty()) gaps.push_back({"goals", "cover_goal_without_indicator", {{"code", goal.code}}});
    for (const IndicatorParts& its : goal.indicators) {
      const Arguments which{{"goal", goal.code}, {"name", its.name.empty() ? its.code : its.name}};
      if (!its.has_measure) gaps.push_back({"goals", "cover_measure_not_validated", which});
      if (!its.has_year) gaps.push_back({"goals", "cover_without_year_target", which});
      if (!its.has_quarters) gaps.push_back({"goals", "cover_without_quarter_targets", which});
      if (!its.has_means) gaps.push_back({"goals", "cover_without_means", which});
    }
  }
  return gaps;
}

std::vector<FieldError> settings_errors(const Settings& settings) {
  if (settings.considerable <= Hundredths{} || settings.considerable > whole<2>(100))
    return {{"considerable", "not_a_share"}};
  return {};
}

std::vector<Sheet> sheets_missing(const Settings& settings, const std::vector<CoverSheet>& sheets) {
  std::vector<Sheet> missing;
  if (settings.rule == CoversRule::NotRequired) return missing;
  for (const auto& [sheet, name] : names_of(Sheet{}))
    if (std::ranges::none_of(sheets,
                             [&](const CoverSheet& one) { return one.sheet == sheet && one.state == Accepted; }))
      missing.push_back(sheet);
  return missing;
}

}  // namespace timon::covers
