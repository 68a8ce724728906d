#pragma once
// A plan as it is kept in memory for the board: its elements in tree order with the facts that count now. Made from
// what storage reads, never changed afterwards: when more is said of a plan, the next image shares all but the facts,
// or the money, with the one before. The database stays the only truth.

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "domain/boards/board.hpp"
#include "domain/boards/plan_money.hpp"
#include "domain/budgets/plan_budget.hpp"
#include "domain/indicators/indicator.hpp"
#include "domain/indicators/measure.hpp"
#include "domain/lights/profile.hpp"
#include "domain/people/office.hpp"
#include "domain/plans/element.hpp"
#include "domain/plans/initiative_status.hpp"
#include "domain/plans/level.hpp"
#include "domain/plans/period.hpp"
#include "domain/plans/plan.hpp"
#include "domain/reports/fact.hpp"
#include "domain/reports/plan_windows.hpp"

namespace timon::boards {

/// Everything that is not withdrawn, in any order.
struct PlanContents {
  plans::Plan plan;
  plans::Levels levels;
  std::vector<plans::PeriodWeight> period_weights;
  std::vector<plans::Period> periods;
  std::vector<plans::Element> elements;
  std::vector<indicators::Indicator> indicators;
  std::vector<indicators::Measure> measures;
  std::vector<reports::Fact> facts;  ///< those that count now
  std::vector<people::Office> offices;
  std::vector<lights::Profile> profiles;
  std::vector<lights::Choice> light_choices{};  ///< in the order in which they were made
  std::vector<plans::StatusEntry> statuses{};   ///< in the order in which they were said
  budgets::PlanBudget budget{};
  reports::PlanWindows windows{};
  bool asks_for_reports = true;  ///< where reports are off no window closes
  std::int64_t change = 0;       ///< number of the last change that is in here
  std::string time_zone;
  std::optional<Day> demonstration_on{};  ///< the day on which a demonstration or an example opens
};

/// Of an indicator, or of an element that tells its own progress; in order of period and kind.
using FactsOfSubject = std::shared_ptr<const std::vector<reports::Fact>>;
using FactsBySubject = std::unordered_map<std::int64_t, FactsOfSubject>;

/// What counts now of some subjects, whole for each of them.
struct Said {
  std::vector<std::vector<reports::Fact>> facts{};
  std::vector<budgets::ElementMoney> money{};
};

class PlanImage {
 public:
  explicit PlanImage(PlanContents contents);
  /// The plan as it was before, but for what counts of some subjects now.
  PlanImage(const PlanImage& before, const Said& said, std::int64_t change);
  PlanImage(const PlanImage&) = delete;
  PlanImage& operator=(const PlanImage&) = delete;

  const plans::Plan& plan() const { return contents().plan; }
  /// Everything but facts, money and change, which are asked of the image.
  const PlanContents& contents() const { return frame_->contents; }
  const FactsBySubject& facts() const { return facts_; }
  std::int64_t change() const { return change_; }
  const Tree& tree() const { return frame_->tree; }
  Row size() const { return static_cast<Row>(tree().size()); }

  const plans::Element& element(Row row) const { return contents().elements[frame_->elements[row]]; }
  const plans::Level& level(Row row) const;
  plans::ElementKind kind(Row row) const { return level(row).kind; }
  std::optional<Row> row_of(plans::ElementId id) const;
  std::optional<Row> row_of(indicators::IndicatorId id) const;
  std::vector<Row> roots() const { return children_between(0, size()); }
  std::vector<Row> children(Row row) const { return children_between(row + 1, tree().end[row]); }
  /// From the root down to the row itself.
  std::vector<Row> path(Row row) const;

  /// The indicator that makes a leaf; nothing for own progress.
  const indicators::Indicator* indicator_of_leaf(Row leaf) const;
  std::optional<Row> leaf_of(indicators::IndicatorId id) const;
  /// The leaf of an element that tells its progress itself.
  std::optional<Row> own_progress(Row row) const;
  const LeafFacts& leaf(Row leaf) const { return leaves_[leaf]; }
  std::span<const LeafFacts> leaves() const { return leaves_; }

  /// Its own office, or that of the nearest element above it that has one.
  std::optional<people::OfficeId> responsible_office(Row row) const;
  /// In the same way: its own, or from above.
  std::optional<people::PersonId> responsible_person(Row row) const;
  const std::string& theme(Row row) const;
  const std::string& place(Row row) const;
  const people::Office* office(people::OfficeId id) const;
  bool is_at_or_below(people::OfficeId office, people::OfficeId other) const;
  /// The office, then those above it.
  std::vector<people::OfficeId> office_path(people::OfficeId id) const;
  /// Whether what stands there is asked for the period's report: nothing that it lies in was suspended or finished
  /// then.
  bool is_asked(Row row, const plans::Period& period) const { return is_asked(row, period.end_on); }
  const plans::Period* period(plans::PeriodId id) const;
  calendars::Window window(const plans::Period& period) const;
  calendars::Standing standing(const plans::Period& period, const calendars::Delivery& delivery, Day on) const {
    return standing_of(window(period), delivery, on, contents().windows.calendar());
  }
  /// Where the institution is; what is done in a demonstration is done on its day.
  Day day_of(Instant at) const;
  const lights::Profile* profile(plans::ProfileId id) const;
  /// By which a leaf is judged for one period, whatever day it is.
  const lights::Profile& profile_for(Row leaf, const plans::Period& period) const;
  /// How long it goes between reports (boards/rhythm.hpp).
  plans::PeriodKind rhythm() const { return frame_->rhythm; }
  const indicators::Measure* measure(indicators::MeasureId id) const;

  const PlanMoney& money() const { return *money_; }
  const budgets::PlanBudget& budget() const { return money_->budget(); }

  indicators::Settings settings() const;
  Board judged(Day on) const;

 private:
  /// What does not change when something is said: points into itself, so it stays where it was made.
  struct Frame {
    explicit Frame(PlanContents its);
    void order_elements();
    void gather_leaves();
    const lights::Profile* profile_of(plans::ProfileId id) const;
    void hold_profiles();
    lights::HeldProfiles profiles_of(const indicators::Indicator& indicator) const;

    PlanContents contents;
    std::vector<std::size_t> elements{};  ///< of each row, its place in the contents
    std::vector<Row> parents{};
    Tree tree{};
    std::vector<LeafFacts> bare_leaves{};  ///< without facts
    std::vector<const indicators::Indicator*> leaf_indicators{};
    std::vector<indicators::TimeWeight> time_weights{};
    std::unordered_map<std::int64_t, Row> rows{};
    std::unordered_map<std::int64_t, Row> leaves_by_subject{};
    std::unordered_map<plans::PeriodId, const plans::Period*> periods{};
    std::unordered_map<plans::PeriodId, calendars::Window> windows{};
    std::unordered_map<people::OfficeId, const people::Office*> offices{};
    std::unordered_map<plans::ElementId, std::vector<plans::StatusEntry>> statuses{};
    std::unordered_map<plans::LevelId, const plans::Level*> levels{};
    plans::PeriodKind rhythm = plans::PeriodKind::Quarter;
    /// By indicator, the plan's own under 0: only those with a profile of their own, now or before.
    std::unordered_map<std::int64_t, std::vector<lights::HeldProfile>> profiles{};
  };

  void keep_money(budgets::PlanBudget budget);
  void keep_facts(std::vector<reports::Fact> of_one_subject);
  bool is_asked(Row row, Day period_end) const;
  std::vector<Row> children_between(Row first, Row last) const;

  std::int64_t change_;
  std::shared_ptr<const Frame> frame_;
  FactsBySubject facts_;
  std::vector<LeafFacts> leaves_;
  std::shared_ptr<const PlanMoney> money_;
};

}  // namespace timon::boards
