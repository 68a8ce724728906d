#include "usecases/imports/judge_plan.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <unordered_map>

#include "domain/access/permissions.hpp"
#include "domain/imports/findings.hpp"
#include "domain/plans/weights.hpp"
#include "usecases/people/local_day.hpp"

namespace timon::usecases::imports {
namespace {

using plans::Severity;
using timon::access::Action;
using timon::imports::ChangeOptions;
using timon::imports::ImportedPlan;
using timon::imports::ImportMode;
using timon::imports::KnownElement;
using timon::imports::Origin;
using timon::imports::Verdict;

bool is_error(const Verdict& verdict) { return verdict.severity == Severity::Error; }
bool has_errors(const std::vector<Verdict>& verdicts) { return std::ranges::any_of(verdicts, is_error); }

/// Errors without a place speak of the whole import: no row can be left out to heal them.
bool is_hopeless(const std::vector<Verdict>& verdicts) {
  return std::ranges::any_of(verdicts, [](const Verdict& one) { return is_error(one) && one.origin.row == 0; });
}

std::size_t size_of(const ImportedPlan& plan) {
  return plan.elements.size() + plan.indicators.size() + plan.facts.size() + plan.amounts.size();
}

std::vector<KnownElement> known_elements(const Present& present) {
  std::vector<KnownElement> known;
  for (const auto& element : present.plan.elements)
    for (const auto& level : present.plan.levels.items)
      if (level.id == element.level_id) known.push_back({element.code, level.code, element.weight});
  return known;
}

ChangeOptions options_of(const Context& context, storage::Session& session, const JudgePlan& input) {
  ChangeOptions options;
  const auto here = timon::access::in_institution(input.import.institution_id);
  options.may_create_offices =
      input.map.may_create_offices && timon::access::may(context.caller, Action::ManageOffices, here);
  options.may_create_measures =
      input.map.may_create_measures && timon::access::may(context.caller, Action::ManageMeasures, here);
  options.offices = input.map.offices;
  options.measures = input.map.measures;
  options.caller = context.caller;
  options.import_id = input.import.id.value;
  options.reason = input.import.file_name;
  options.now = context.clock();
  options.today = people::local_day_of(session, input.import.institution_id, options.now);
  options.make_id = next_id_number;
  return options;
}

class Judgement {
 public:
  Judgement(const Context& context, storage::Session& session, const JudgePlan& input)
      : session_(session), input_(input), options_(options_of(context, session, input)) {}

  JudgedPlan run() {
    const auto& plan = input_.extracted.plan;
    judged_.present = present_plan(session_, input_.import.institution_id, input_.map.plan.code, plan, options_.now);
    known_ = known_elements(judged_.present);
    add(input_.extracted.verdicts);
    add(timon::imports::findings_of(plan, known_, scale()));
    add(judged_.present.verdicts);
    judged_.accepted = plan;
    if (takes_good_rows()) leave_out_refused();
    compare();
    if (takes_good_rows()) leave_out_until_nothing_falls();
    judged_.is_refused = takes_good_rows() ? is_hopeless(judged_.verdicts) || has_errors(judged_.changes.verdicts)
                                           : has_errors(judged_.verdicts);
    return std::move(judged_);
  }

 private:
  plans::WeightScale scale() const { return judged_.present.plan.plan.weight_scale; }
  bool takes_good_rows() const { return input_.import.mode == ImportMode::GoodRows; }
  void add(const std::vector<Verdict>& more) {
    judged_.verdicts.insert(judged_.verdicts.end(), more.begin(), more.end());
  }
  void leave_out_refused() {
    judged_.accepted = timon::imports::without_refused(input_.extracted.plan, judged_.verdicts);
  }
  void compare() {
    judged_.changes = changes_of(judged_.accepted, judged_.present.plan, options_);
    add(judged_.changes.verdicts);
  }

  /// A row that is left out may have been what another one needs.
  void leave_out_until_nothing_falls() {
    while (has_errors(judged_.changes.verdicts) && !is_hopeless(judged_.verdicts)) {
      const auto before = size_of(judged_.accepted);
      leave_out_refused();
      if (size_of(judged_.accepted) == before) return;
      const auto told_before = judged_.changes.verdicts.size();
      drop_last_but_errors(told_before);
      compare();
    }
    tell_weights_that_no_longer_add();
  }

  /// Warnings and notices of a comparison that is made again are told again.
  void drop_last_but_errors(std::size_t count) {
    const auto first = judged_.verdicts.end() - static_cast<std::ptrdiff_t>(count);
    judged_.verdicts.erase(std::remove_if(first, judged_.verdicts.end(), std::not_fn(is_error)),
                           judged_.verdicts.end());
  }

  std::unordered_map<std::int64_t, plans::Element> elements_as_they_will_be() const {
    std::unordered_map<std::int64_t, plans::Element> elements;
    for (const auto* some :
         {&judged_.changes.new_elements, &judged_.changes.changed_elements, &judged_.present.plan.elements})
      for (const auto& element : *some) elements.emplace(element.id.value, element);
    return elements;
  }

  /// Without the rows left out weights may no longer add: to be mended by hand in a draft, never so once approved.
  void tell_weights_that_no_longer_add() {
    struct Siblings {
      std::vector<std::optional<Hundredths>> weights;
      Origin origin;
    };
    std::unordered_map<std::string, Origin> origins;
    for (const auto& element : judged_.accepted.elements)
      origins.emplace(element.code, element.weight_origin.value_or(element.origin));
    std::map<std::int64_t, Siblings> groups;
    const auto elements = elements_as_they_will_be();
    for (const auto& [id, element] : elements) {
      auto& siblings = groups[element.parent_id.value_or(plans::ElementId{}).value];
      if (!element.withdrawn_at) siblings.weights.push_back(element.weight);
      if (const auto at = origins.find(element.code); at != origins.end() && siblings.origin.row == 0)
        siblings.origin = at->second;
    }
    for (const auto& [parent, siblings] : groups) {
      const auto above = elements.find(parent);
      const auto weight = above == elements.end() ? std::nullopt : above->second.weight;
      if (siblings.origin.row != 0)
        tell_weights(siblings.weights, plans::weights_below(scale(), weight), siblings.origin);
    }
  }

  void tell_weights(const std::vector<std::optional<Hundredths>>& weights, Hundredths expected, Origin origin) {
    const auto error = plans::weights_error("weight", weights, expected);
    if (!error) return;
    const bool is_draft = judged_.present.plan.plan.state == plans::PlanState::Draft;
    if (!is_draft) origin.row = 0;
    const auto argument = [&](std::string_view name) {
      for (const auto& [key, value] : error->arguments)
        if (key == name) return value;
      return std::string();
    };
    judged_.verdicts.push_back({is_draft ? Severity::Warning : Severity::Error, error->code, std::move(origin),
                                argument("sum"), argument("expected")});
  }

  storage::Session& session_;
  const JudgePlan& input_;
  const ChangeOptions options_;
  std::vector<KnownElement> known_;
  JudgedPlan judged_;
};

}  // namespace

JudgedPlan judge_plan(const Context& context, storage::Session& session, const JudgePlan& input) {
  return Judgement(context, session, input).run();
}

}  // namespace timon::usecases::imports
