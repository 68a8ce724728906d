#pragma once
// Facts are only ever appended; beside them stands which one counts now for its subject, period and kind.

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "domain/reports/fact.hpp"
#include "storage/engine/session.hpp"

namespace timon::storage::reports {

using timon::reports::Fact;
using timon::reports::FactId;
using timon::reports::FactKind;
using timon::reports::ListedFact;

/// Appends it and makes it the one that counts.
void add_fact(Transaction& transaction, const Fact& fact);
/// Many at once, each subject, period and kind at most once. Those that counted before no longer do.
void add_facts(Transaction& transaction, std::span<const Fact> facts);
/// The same in parts, for an import: appends them without making them count,
void append_facts(Transaction& transaction, std::span<const Fact> facts);
/// makes them count,
void make_current(Transaction& transaction, std::span<const Fact> facts);
/// or only some of them,
void make_each_current(Transaction& transaction, std::span<const Fact> facts);
/// and tells the engine how much there is now.
void after_many_facts(Transaction& transaction);

/// The fact that counts now.
std::optional<Fact> current_fact(Session& session, std::int64_t subject_id, timon::plans::PeriodId period,
                                 FactKind kind);
/// Of the last period that ends before `day` and has one.
std::optional<Fact> current_fact_before(Session& session, std::int64_t subject_id, Day day, FactKind kind);
std::vector<Fact> current_facts_of_plan(Session& session, timon::plans::PlanId plan);
/// The planned facts that counted when a version of the plan was kept.
std::vector<Fact> targets_of_version(Session& session, timon::plans::VersionId version);

/// Also the replaced ones, newest first, those before `before`.
std::vector<ListedFact> facts_of_subject(Session& session, std::int64_t subject_id, FactId before, std::int64_t limit);
/// All that count now for a subject, in no particular order.
std::vector<ListedFact> current_facts_of_subject(Session& session, std::int64_t subject_id);

/// A value that counts now, with the days it was said of.
struct DatedAmount {
  timon::plans::PeriodId period_id;
  Day start_on, end_on;
  FactKind kind = FactKind::Reported;
  timon::indicators::Amount amount{};

  bool operator==(const DatedAmount&) const = default;
};
/// In no particular order.
std::vector<DatedAmount> current_amounts(Session& session, std::int64_t subject_id);

}  // namespace timon::storage::reports
