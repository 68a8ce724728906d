#pragma once
// Cover sheets of initiatives: settings of the plan, the sheets and their turns, what completes the plan.

#include <map>
#include <optional>
#include <vector>

#include "domain/covers/cover.hpp"
#include "domain/covers/population.hpp"
#include "storage/engine/session.hpp"

namespace timon::storage::covers {

using timon::covers::Contribution;
using timon::covers::CoverSheet;
using timon::covers::CoverTurn;
using timon::covers::Identity;
using timon::covers::Population;
using timon::plans::ElementId;
using timon::plans::PlanId;

/// What holds without a row, with version 0.
timon::covers::Settings settings_of(Session& session, PlanId plan);
/// Refused as a conflict when somebody changed them since that version.
Result<void> put_settings(Transaction& transaction, const timon::covers::Settings& settings);

/// Those that somebody wrote.
std::vector<CoverSheet> sheets_of(Session& session, ElementId element);
std::map<ElementId, std::vector<CoverSheet>> sheets_of_plan(Session& session, PlanId plan);
/// With their codes, without withdrawn ones.
std::map<ElementId, std::string> initiatives_of_plan(Session& session, PlanId plan);
/// A new one when its version is 0, else the next version of it; refused as a conflict when it is out of date.
Result<void> put_sheet(Transaction& transaction, const CoverSheet& sheet);

/// In the order in which they happened.
std::vector<CoverTurn> turns_of(Session& session, ElementId element);
void add_turn(Transaction& transaction, const CoverTurn& turn);

std::optional<Identity> identity_of(Session& session, ElementId element);
void put_identity(Transaction& transaction, const Identity& identity);
std::vector<Contribution> contributions_of(Session& session, ElementId element);
void replace_contributions(Transaction& transaction, ElementId element, const std::vector<Contribution>& contributions);

/// In their order.
Population population_of(Session& session, ElementId element);
std::map<ElementId, Population> populations_of_plan(Session& session, PlanId plan);
void replace_population(Transaction& transaction, ElementId element, const Population& population);

/// Before an element of a draft disappears.
void forget_element(Transaction& transaction, ElementId element);

}  // namespace timon::storage::covers
