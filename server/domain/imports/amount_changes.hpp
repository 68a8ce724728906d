#pragma once
// Which of an imported plan's amounts of money are new, and whether they may be put there: the rules are those of an
// amount told by hand (budgets/recording), but that a plan may come with what was spent already.

#include <map>
#include <unordered_map>

#include "domain/budgets/recording.hpp"
#include "domain/imports/plan_changes.hpp"

namespace timon::imports {

class AmountChanges {
 public:
  AmountChanges(const PresentPlan& present, const ChangeOptions& options, PlanChanges& changes);

  /// What the map tells is taken where the plan has none yet; a plan without takes no amounts.
  void compare_settings(const std::optional<budgets::Settings>& told, bool has_amounts);
  /// False when the same amount is there already, or, with a verdict, when it may not be put there.
  bool add(const ImportedAmount& from, const plans::Element& element);

 private:
  using LineKey = std::tuple<plans::ElementId, plans::PeriodId, std::string, std::string, bool>;
  using AmountKey = std::tuple<budgets::LineId, plans::PeriodId, budgets::Stage>;

  void refuse(const ImportedAmount& from, std::string code, std::string expected = {});
  const plans::Period* period(const std::string& code, const ImportedAmount& from);
  bool is_refused(const budgets::Recording& recording, const budgets::Line& line, const budgets::Amount& amount,
                  const ImportedAmount& from);
  budgets::Amount amount_of(const ImportedAmount& from, const plans::Period& period,
                            const budgets::Amount* before) const;
  void keep(budgets::Line line, budgets::Amount amount);
  budgets::Line line_of(const ImportedAmount& from, const plans::Element& element, const plans::Period& year) const;

  const PresentPlan& present_;
  const ChangeOptions& options_;
  PlanChanges& changes_;
  bool has_settings_ = false;
  std::unordered_map<std::string, const plans::Period*> periods_;
  std::map<LineKey, budgets::Line> lines_;
  std::map<AmountKey, const budgets::Amount*> amounts_;
};

}  // namespace timon::imports
