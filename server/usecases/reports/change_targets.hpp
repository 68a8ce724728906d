#pragma once
// A change of targets after approval: the office's head asks, Planning's head authorises or refuses, and only then the
// targets change. Nobody signs twice.

#include <boost/describe/class.hpp>
#include <string>
#include <vector>

#include "domain/reports/target_change.hpp"
#include "usecases/context.hpp"

namespace timon::usecases::reports {

using timon::reports::TargetChange;

struct WantedTarget {
  std::string period{};  ///< code
  Millionths value{};
};
BOOST_DESCRIBE_STRUCT(WantedTarget, (), (period, value))

struct AskTargetChange {
  timon::indicators::IndicatorId indicator{};
  timon::reports::ChangeKind kind{};
  std::string cause{}, legal_ground{}, impact{};
  std::vector<WantedTarget> values{};
};
/// Refused: after the last business day of any of the periods, in a plan whose targets are set directly, of what was
/// withdrawn, of a ratio, words or numbers that do not fit the kind.
Result<TargetChange> ask_target_change(const Context& context, const AskTargetChange& input);

struct DecideTargetChange {
  timon::reports::TargetChangeId id{};
  bool is_authorised = false;
  std::string reason{};  ///< of a refusal
};
/// Refused: to who asked, after the days for it; to authorise what was closed or withdrawn meanwhile, or what no longer
/// fits the targets of now.
Result<TargetChange> decide_target_change(const Context& context, const DecideTargetChange& input);

/// How targets of an approved plan change from now on.
Result<void> set_target_rules(const Context& context, const timon::reports::TargetRules& rules);

}  // namespace timon::usecases::reports
