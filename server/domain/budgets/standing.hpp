#pragma once
// How the money of lines stands on a day (docs/rules.md). An amount speaks from the end of its period; what was
// approved speaks from the first day of its year. Of several the last one counts, and of those that end together the
// shorter.

#include <span>
#include <vector>

#include "base/rational.hpp"
#include "domain/budgets/budget.hpp"

namespace timon::budgets {

/// One amount that counts, with the days of its period.
struct Told {
  AmountId id;
  Stage stage = Stage::Approved;
  Day start_on;
  Day end_on;
  Hundredths amount;
};

struct LineMoney {
  Line line;
  Day year_start;
  Day year_end;
  std::vector<Told> told{};
};

/// What counts of one line at the end of a day.
struct Standing {
  std::array<const Told*, all_stages.size()> counting{};

  std::optional<Hundredths> amount(Stage stage) const;
  /// What may be spent: what was modified, else what was approved.
  const Told* in_force() const;
};

/// Points into `line`.
Standing standing_of(const LineMoney& line, Day on);

/// Exact in 128 bits; shown where 64 hold it.
struct Sum {
  Wide units = 0;
  std::int64_t told = 0;  ///< lines that say anything

  void add(std::optional<Hundredths> amount);
  void add(const Sum& other);
  std::optional<Hundredths> value() const;
};

struct Sums {
  std::array<Sum, all_stages.size()> stages{};
  Sum in_force{};
  std::int64_t lines = 0;

  void add(const Standing& standing);
  void add(const Sums& others);
  std::optional<Hundredths> amount(Stage stage) const { return stages[index_of(stage)].value(); }
  /// Percent of the budget in force that reached the stage; nothing where either is untold or the budget is zero.
  std::optional<Rational> share(Stage stage) const;
  /// Lines with a budget of which the stage is not told.
  std::int64_t untold(Stage stage) const;
};

/// Lines of which years: those begun by the day, or the one that holds it.
enum class Years { Begun, OfTheDay };
bool is_in(Years years, const LineMoney& line, Day on);

/// Of what is not a given total.
Sums sums_of(std::span<const LineMoney> lines, Years years, Day on);

struct SourceSums {
  std::string source;  ///< as it was first written
  Sums sums{};
};
/// The same by source of funds, in the order in which the sources are met.
std::vector<SourceSums> sums_by_source(std::span<const LineMoney> lines, Years years, Day on);

}  // namespace timon::budgets
