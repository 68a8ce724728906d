#pragma once
// Views of a plan's board that people keep for themselves, and those that who may shares with all who work on the plan.
// Only what others can see is in the ledger: one's own views and the one a board opens with are nobody else's business.

#include <boost/describe/class.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "domain/boards/saved_view.hpp"
#include "usecases/context.hpp"

namespace timon::usecases::boards {

using timon::boards::SavedView;
using timon::boards::ViewId;

struct ViewList {
  std::vector<SavedView> views{};
  std::optional<ViewId> default_view{};
  bool may_share = false;
};
Result<ViewList> list_views(const Context& context, timon::plans::PlanId plan);

struct SaveView {
  std::string name{};
  std::string address{};
  bool is_shared = false;
};
BOOST_DESCRIBE_STRUCT(SaveView, (), (name, address, is_shared))
Result<SavedView> save_view(const Context& context, timon::plans::PlanId plan, const SaveView& input);

struct EditView {
  std::int64_t version = 0;
  std::optional<std::string> name{}, address{};
  std::optional<bool> is_shared{};
};
BOOST_DESCRIBE_STRUCT(EditView, (), (version, name, address, is_shared))
/// One's own, or a shared one by who may share.
Result<SavedView> edit_view(const Context& context, ViewId id, const EditView& input);
Result<void> delete_view(const Context& context, ViewId id);

struct ChooseDefaultView {
  std::optional<ViewId> view{};  ///< nothing: the whole board
};
BOOST_DESCRIBE_STRUCT(ChooseDefaultView, (), (view))
Result<void> choose_default_view(const Context& context, timon::plans::PlanId plan, const ChooseDefaultView& input);

}  // namespace timon::usecases::boards
