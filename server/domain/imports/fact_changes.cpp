#include "domain/imports/fact_changes.hpp"

#include <algorithm>
#include <utility>

#include "domain/access/permissions.hpp"
#include "domain/plans/tree.hpp"
#include "domain/reports/reporting.hpp"

namespace timon::imports {
namespace {

using access::Action;
using reports::Fact;

std::string key_of(const Fact& fact, FactKind kind) {
  return std::to_string(fact.subject_id) + "/" + fact.period_id.text() + "/" + std::string(name_of(kind));
}

template <class F>
std::string shown(const F& fact) {
  if (fact.value) return text(*fact.value);
  if (!fact.numerator || !fact.denominator) return {};
  return text(*fact.numerator) + " / " + text(*fact.denominator);
}

bool is_same_value(const Fact& one, const Fact& other) {
  return one.value == other.value && one.numerator == other.numerator && one.denominator == other.denominator;
}

}  // namespace

FactChanges::FactChanges(const PresentPlan& present, const ChangeOptions& options, const ElementsByCode& elements,
                         PlanChanges& changes)
    : present_(present), options_(options), changes_(changes) {
  for (const auto& [code, element] : elements) elements_.emplace(element.id.value, &element);
  for (const auto* offices : {&present.offices, &present.offices_elsewhere, &std::as_const(changes).new_offices})
    for (const auto& office : *offices) offices_.emplace(office.id.value, &office);
  for (const auto& fact : present.facts) facts_.emplace(key_of(fact, fact.kind), &fact);
}

bool FactChanges::add(Fact fact, const ImportedFact& from) {
  const auto known = facts_.find(key_of(fact, fact.kind));
  const Fact* before = known == facts_.end() ? nullptr : known->second;
  if (before != nullptr && (is_same_value(*before, fact) || is_part_as_before(fact, from))) return false;
  if (auto code = refusal(fact, before)) return refuse(fact, *std::move(code), from), false;
  if (before != nullptr) {
    fact.replaces_id = before->id;
    fact.correction_reason = options_.reason;
    if (!before->import_id)
      changes_.verdicts.push_back(
          {plans::Severity::Warning, "replaces_typed_value", from.origin, shown(from), shown(*before)});
  }
  if (fact.kind == FactKind::Reported) reported_here_.insert(key_of(fact, FactKind::Reported));
  fact.id = {options_.make_id()};
  fact.person_id = options_.caller.person_id;
  fact.recorded_at = options_.now;
  fact.import_id = options_.import_id;
  note_correction(fact);
  changes_.new_facts.push_back(std::move(fact));
  return true;
}

/// What was made of a year's target once is left to who corrects it, until the workbook tells another target.
bool FactChanges::is_part_as_before(const Fact& fact, const ImportedFact& from) const {
  if (!from.of_year) return false;
  const auto year = std::ranges::find(present_.periods, from.of_year->period, &plans::Period::code);
  if (year == present_.periods.end()) return false;
  auto of_year = fact;
  of_year.period_id = year->id;
  const auto known = facts_.find(key_of(of_year, FactKind::Planned));
  return known != facts_.end() && known->second->value == from.of_year->target;
}

/// One verdict for a row, however many of its values it concerns.
void FactChanges::refuse(const Fact& fact, std::string code, const ImportedFact& from) {
  if (!refused_.insert({from.origin.sheet, from.origin.row, code}).second) return;
  auto expected = code == "may_not_replace_typed" ? responsible_office(fact.element_id) : std::string();
  changes_.verdicts.push_back({plans::Severity::Error, std::move(code), from.origin, shown(from), std::move(expected)});
}

std::string FactChanges::responsible_office(plans::ElementId element) {
  const auto office = standing_of(element).office;
  const auto found = office ? offices_.find(office->value) : offices_.end();
  return found == offices_.end() ? std::string() : found->second->name;
}

std::optional<Error> FactChanges::refusal_of_closed(const Fact& fact) {
  if (present_.closed.all().empty()) return std::nullopt;
  const auto period = std::ranges::find(present_.periods, fact.period_id, &plans::Period::id);
  if (period == present_.periods.end()) return std::nullopt;
  return present_.closed.refusal({*period, fact.kind, standing_of(fact.element_id).office, options_.today});
}

void FactChanges::note_correction(const Fact& fact) {
  const auto period = std::ranges::find(present_.periods, fact.period_id, &plans::Period::id);
  const auto* closed = period == present_.periods.end() ? nullptr : present_.closed.closing_of(*period);
  const auto* its = closed == nullptr
                        ? nullptr
                        : reports::reopening_for(*closed, standing_of(fact.element_id).office, options_.today);
  if (its == nullptr) return;
  const auto [known, is_first] = corrected_.emplace(its->id.value, changes_.corrected.size());
  if (is_first) changes_.corrected.push_back({closed->period, its->office_id, {}});
  changes_.corrected[known->second].facts.push_back(fact);
}

bool FactChanges::is_target_by_request(const Fact& fact) const {
  if (fact.kind != FactKind::Planned || !fact.indicator_id || present_.plan.state == plans::PlanState::Draft)
    return false;
  const auto known = std::ranges::find(present_.indicators, *fact.indicator_id, &indicators::Indicator::id);
  return present_.target_rule == reports::TargetRule::ByRequest && known != present_.indicators.end();
}

std::optional<std::string> FactChanges::refusal(const Fact& fact, const Fact* before) {
  if (const auto closed = refusal_of_closed(fact)) return closed->code;
  if (is_target_by_request(fact)) return "target_by_request";
  if (options_.caller.kind == access::CallerKind::System || fact.kind == FactKind::Planned) return std::nullopt;
  const auto& standing = standing_of(fact.element_id);
  if (fact.kind == FactKind::Reported) {
    if (before == nullptr || before->import_id || may(options_.caller, Action::Report, standing.place)) return {};
    return "may_not_replace_typed";
  }
  if (!may(options_.caller, Action::Verify, standing.place)) return "may_not_verify";
  const auto reported_key = key_of(fact, FactKind::Reported);
  if (reported_here_.contains(reported_key)) return "verifier_is_reporter";
  const auto found = facts_.find(reported_key);
  const auto reported = found == facts_.end() ? std::nullopt : std::optional(*found->second);
  if (auto error = reports::refusal_of_verifier(options_.caller, reported, standing.office)) return error->code;
  return std::nullopt;
}

const FactChanges::Standing& FactChanges::standing_of(plans::ElementId element) {
  const auto known = standings_.find(element.value);
  return known != standings_.end() ? known->second
                                   : standings_.emplace(element.value, found_standing(element)).first->second;
}

FactChanges::Standing FactChanges::found_standing(plans::ElementId element) const {
  Standing standing{access::in_institution(present_.plan.institution_id), {}};
  for (std::optional at = element; at && standing.place.element_path.size() <= plans::depth_limit;) {
    standing.place.element_path.push_back(at->value);
    const auto found = elements_.find(at->value);
    if (found == elements_.end()) break;
    if (!standing.office) standing.office = found->second->office_id;
    at = found->second->parent_id;
  }
  for (auto office = standing.office; office && standing.place.office_path.size() <= offices_.size();) {
    standing.place.office_path.push_back(*office);
    const auto found = offices_.find(office->value);
    office = found == offices_.end() ? std::nullopt : found->second->parent_id;
  }
  return standing;
}

}  // namespace timon::imports
