#pragma once
// A view of the board that somebody keeps: a name for the filters of an address. Shared, all who work on the plan
// find it.

#include <string>
#include <vector>

#include "base/error.hpp"
#include "base/id.hpp"
#include "domain/people/ids.hpp"
#include "domain/plans/ids.hpp"

namespace timon::boards {

using ViewId = Id<struct SavedViewTag>;

struct SavedView {
  ViewId id{};
  plans::PlanId plan_id{};
  people::PersonId person_id{};  ///< whose it is
  std::string name{};
  std::string address{};  ///< what follows the question mark: `office=12&light=red`; empty for the whole board
  bool is_shared = false;
  std::int64_t version = 1;

  bool operator==(const SavedView&) const = default;
};

/// A name on one line; an address of pairs alone, so that nobody is led elsewhere by a shared view.
std::vector<FieldError> errors_of(const SavedView& view);

}  // namespace timon::boards
