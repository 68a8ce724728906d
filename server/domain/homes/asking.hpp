#pragma once
// In which periods each subject of a plan in memory is asked for a report, whether or not it gave one. What it finds
// points into the image.

#include <map>
#include <vector>

#include "domain/boards/plan_image.hpp"

namespace timon::homes {

using boards::PlanImage;
using boards::Row;

/// A subject in a period, with what counts of it now.
struct Task {
  Row row = boards::no_row;
  Row leaf = boards::no_row;
  const plans::Period* period = nullptr;
  const reports::Fact* planned = nullptr;
  const reports::Fact* reported = nullptr;
  const reports::Fact* verified = nullptr;
  std::int64_t late = 0;  ///< of an owed report: how many are late
};

/// The facts stand in order of period and kind.
const std::vector<reports::Fact>& facts_of(const PlanImage& image, Row row, Row leaf);
Task task_of(Row row, Row leaf, const plans::Period* period, const std::vector<reports::Fact>& facts);

class Asking {
 public:
  /// Periods that begin after the day are not asked of indicators.
  Asking(const PlanImage& image, Day on);

  /// In order of their end.
  std::vector<const plans::Period*> periods_of(Row row, Row leaf) const;
  /// Of own progress: its hundred was told.
  bool is_done(Row row, Row leaf) const;
  Task task(Row row, Row leaf, const plans::Period* period) const {
    return task_of(row, leaf, period, facts_of(image_, row, leaf));
  }

 private:
  std::vector<const plans::Period*> of_indicator(const indicators::Indicator& indicator,
                                                 const std::vector<reports::Fact>& facts) const;
  std::vector<const plans::Period*> of_progress(const plans::Element& element,
                                                const std::vector<reports::Fact>& facts) const;
  std::vector<const plans::Period*> planned_periods(const std::vector<reports::Fact>& facts,
                                                    const indicators::Indicator* indicator) const;

  const PlanImage& image_;
  std::map<plans::PeriodKind, std::vector<const plans::Period*>> by_kind_{};
  plans::PeriodKind rhythm_;
  Day on_;
};

/// Every subject with the row it stands at, in tree order.
template <class Visit>
void each_leaf(const PlanImage& image, Visit visit) {
  for (Row row = 0; row < image.size(); ++row)
    for (Row leaf = image.tree().first_leaf[row]; leaf < image.tree().first_leaf[row + 1]; ++leaf) visit(row, leaf);
}

}  // namespace timon::homes
