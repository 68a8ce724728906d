#include "usecases/boards/saved_views.hpp"

#include <gmock/gmock.h>

#include "usecases/testing/small_town.hpp"

namespace timon::usecases::boards {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;
using testing::SmallTown;

class ViewsOfTown : public ::testing::Test {
 protected:
  SmallTown town_;
  const access::Caller planner_ = town_.caller(SmallTown::planner);
  const access::Caller reporter_ = town_.caller(SmallTown::reporter);

  Context as(const access::Caller& caller) { return {town_.database(), caller, town_.clock()}; }
  SavedView saved(const access::Caller& caller, bool is_shared) {
    return save_view(as(caller), SmallTown::plan, {"Lo crítico", "light=red", is_shared}).value();
  }
  ViewList views(const access::Caller& caller) { return list_views(as(caller), SmallTown::plan).value(); }
};

TEST_F(ViewsOfTown, are_ones_own_until_who_may_shares_them) {
  const auto own = saved(planner_, false);
  EXPECT_THAT(views(planner_).views, SizeIs(1));
  EXPECT_THAT(views(reporter_).views, IsEmpty());
  EXPECT_EQ(edit_view(as(reporter_), own.id, {.version = 1, .name = "Mía"}).error(), not_found());
  const auto shared = edit_view(as(planner_), own.id, {.version = 1, .is_shared = true}).value();
  EXPECT_EQ(shared.version, 2);
  EXPECT_THAT(views(reporter_).views, SizeIs(1));
  EXPECT_TRUE(views(planner_).may_share);
  EXPECT_FALSE(views(reporter_).may_share);
  EXPECT_EQ(edit_view(as(planner_), own.id, {.version = 1, .name = "Otra"}).error().code, "version_mismatch");
}

TEST_F(ViewsOfTown, are_not_shared_nor_changed_for_others_by_who_may_not) {
  EXPECT_EQ(save_view(as(reporter_), SmallTown::plan, {"Mía", "", true}).error().kind, ErrorKind::NotAllowed);
  const auto shared = saved(planner_, true);
  EXPECT_EQ(edit_view(as(reporter_), shared.id, {.version = 1, .name = "Mía"}).error().kind, ErrorKind::NotAllowed);
  EXPECT_EQ(delete_view(as(reporter_), shared.id).error().kind, ErrorKind::NotAllowed);
  const auto own = saved(reporter_, false);
  EXPECT_EQ(edit_view(as(reporter_), own.id, {.version = 1, .is_shared = true}).error().kind, ErrorKind::NotAllowed);
  EXPECT_TRUE(delete_view(as(reporter_), own.id));
  EXPECT_EQ(delete_view(as(reporter_), own.id).error(), not_found());
}

TEST_F(ViewsOfTown, say_with_which_one_a_board_opens) {
  const auto shared = saved(planner_, true);
  ASSERT_TRUE(choose_default_view(as(reporter_), SmallTown::plan, {shared.id}));
  EXPECT_EQ(views(reporter_).default_view, shared.id);
  EXPECT_EQ(views(planner_).default_view, std::nullopt);
  ASSERT_TRUE(edit_view(as(planner_), shared.id, {.version = 1, .is_shared = false}));
  EXPECT_EQ(views(reporter_).default_view, std::nullopt) << "it cannot be seen any more";
  EXPECT_EQ(choose_default_view(as(reporter_), SmallTown::plan, {shared.id}).error().fields[0].code, "unknown_view");
  EXPECT_TRUE(choose_default_view(as(reporter_), SmallTown::plan, {}));
}

TEST_F(ViewsOfTown, lead_nowhere_else_and_are_for_who_works_on_the_plan) {
  EXPECT_EQ(save_view(as(planner_), SmallTown::plan, {"Trampa", "//elsewhere", false}).error().fields[0].code,
            "not_an_address");
  const auto citizen = access::nobody();
  EXPECT_EQ(list_views(as(citizen), SmallTown::plan).error(), not_found());
  EXPECT_EQ(save_view(as(planner_), plans::PlanId{9}, {"Nada", "", false}).error(), not_found());
}

}  // namespace
}  // namespace timon::usecases::boards
