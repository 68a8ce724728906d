#pragma once
// What needs attention first, and why. Each goal of a judged plan is seen with what it was before, with what it weighs
// and with what was not reported; the rule says every concern there is about it (cases: attention.cases.tsv).

#include <optional>
#include <span>
#include <vector>

#include "domain/boards/money_board.hpp"
#include "domain/boards/movement.hpp"
#include "domain/boards/over_reporting.hpp"
#include "domain/boards/plan_schedule.hpp"

namespace timon::boards {

/// Why a goal needs attention, the most urgent first.
enum class Concern : std::uint8_t {
  Critical,
  Fell,           ///< its light is worse than a period ago
  MoneyAhead,     ///< pago sin avance: its money runs ahead of its work (T6)
  NeverReported,  ///< windows closed and nobody ever said anything
  OverReported,   ///< more was reported than is verified
  AtRisk,
  NoReport,  ///< reported before, and late now
  DueSoon,   ///< ends within `soon` days and is not reached
  NoResult   ///< sin resultado: no indicator will tell whether it was achieved
};

constexpr auto names_of(Concern) {
  using enum Concern;
  return std::to_array<Name<Concern>>({{Critical, "critical"},
                                       {Fell, "fell"},
                                       {MoneyAhead, "money_ahead"},
                                       {NeverReported, "never_reported"},
                                       {OverReported, "over_reported"},
                                       {AtRisk, "at_risk"},
                                       {NoReport, "no_report"},
                                       {DueSoon, "due_soon"},
                                       {NoResult, "no_result"}});
}

/// Days before an end from which a goal that is not reached is told of.
inline constexpr int soon = 30;

/// What the rule looks at.
struct Seen {
  lights::Light light = lights::Light::Grey;
  lights::Light before = lights::Light::Grey;
  bool was_ever_reported = false;
  int missing_periods = 0;  ///< whose report was asked for and whose window is over
  bool is_over_reported = false;
  std::optional<int> days_left{};  ///< until it ends
  bool is_reached = false;         ///< of its whole target
  bool is_money_ahead = false;
  bool has_result = true;  ///< an indicator of its own
};

/// The most urgent first.
std::vector<Concern> concerns_of(const Seen& seen);

struct Attention {
  Row row = no_row;
  std::vector<Concern> concerns{};  ///< at least one
  std::int64_t share = 0;           ///< of the whole plan
  int missing_periods = 0;
  std::optional<Day> due_on{};
  std::optional<OverReported> over_reported{};
};

/// A judged plan with what the list needs besides: the same plan a period before, if there was one.
struct Watched {
  const PlanImage& image;
  const Board& board;
  const Board* before = nullptr;
  const MoneyBoard* money = nullptr;
  std::span<const int> late_reports{};  ///< of each leaf, how many are late: the rule of homes/owed_report
};

/// Every goal about which there is a concern, in the order in which they should be looked at: by its first concern,
/// then by what the whole plan loses by it (its share times its distance from 100 %). Where money hangs on another
/// element, that element is there for its money alone.
std::vector<Attention> attention(const Watched& watched);

/// By their first concern again, after some concerns were taken out; goals without any leave.
void keep_order(std::vector<Attention>& list);

}  // namespace timon::boards
