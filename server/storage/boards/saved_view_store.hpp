#pragma once
// Saved views of boards, and with which one a plan opens for a person.

#include <optional>
#include <vector>

#include "domain/boards/saved_view.hpp"
#include "storage/engine/session.hpp"

namespace timon::storage::boards {

using timon::boards::SavedView;
using timon::boards::ViewId;

/// Of a plan: the person's own and those that are shared, by name.
std::vector<SavedView> views_for(Session& session, plans::PlanId plan, people::PersonId person);
std::optional<SavedView> find_view(Session& session, ViewId id);
void add_view(Transaction& transaction, const SavedView& view);
/// False when somebody changed it first.
bool save_view(Transaction& transaction, const SavedView& view);
/// Whoever opened with it opens with the whole board again.
void delete_view(Transaction& transaction, ViewId id);

std::optional<ViewId> default_view(Session& session, plans::PlanId plan, people::PersonId person);
/// Nothing: the whole board.
void set_default_view(Transaction& transaction, plans::PlanId plan, people::PersonId person,
                      std::optional<ViewId> view);
/// No longer shared, it is the default of its owner alone.
void keep_default_of_owner_alone(Transaction& transaction, const SavedView& view);

}  // namespace timon::storage::boards
