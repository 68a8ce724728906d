#include <gmock/gmock.h>

#include "storage/testing/staffed_town.hpp"
#include "usecases/access/find_caller.hpp"
#include "usecases/people/add_institution.hpp"
#include "usecases/people/add_office.hpp"
#include "usecases/people/edit_office.hpp"
#include "usecases/people/list_offices.hpp"

namespace timon::usecases::people {
namespace {

using ::testing::ElementsAre;
using ::testing::SizeIs;
using timon::testing::StaffedTown;

class OfficeUseCases : public timon::testing::OnBothEngines {
 protected:
  void SetUp() override {
    OnBothEngines::SetUp();
    if (!IsSkipped()) StaffedTown::add_to(database());
  }
  template <class Work>
  auto as(const char* user_name, Work work) {
    const auto caller = access::find_caller_by_user_name(database(), user_name, clock_()).value();
    return work(Context{database(), caller, clock_});
  }
  auto add(const char* user_name, const AddOffice& input) {
    return as(user_name, [&](const Context& context) { return add_office(context, input); });
  }
  auto edit(const char* user_name, const EditOffice& input) {
    return as(user_name, [&](const Context& context) { return edit_office(context, input); });
  }
  const Clock clock_ = fixed_clock(*parse_instant("2026-06-30T10:00:00.000000Z"));
};
TIMON_ON_BOTH_ENGINES(OfficeUseCases);

TEST_P(OfficeUseCases, list_what_one_may_see_in_tree_order) {
  const auto codes = [&](const char* user_name) {
    std::vector<std::string> found;
    for (const auto& office : as(user_name, list_offices).value()) found.push_back(office.code);
    return found;
  };
  EXPECT_THAT(codes("ana"), ElementsAre("VN", "OBRAS", "VIAS", "SALUD"));
  EXPECT_THAT(codes("vecina"), ElementsAre("PV"));
  EXPECT_THAT(codes("admin"), SizeIs(5));
  EXPECT_EQ(as("nuevo", list_offices).error(), not_allowed());
}

TEST_P(OfficeUseCases, add_an_office_below_another) {
  const auto added = add("sistemas", {StaffedTown::works, "PARQUES", "Parques"});
  ASSERT_TRUE(added);
  EXPECT_EQ(added->institution_id, StaffedTown::town);
  EXPECT_EQ(added->position, 2);
  EXPECT_EQ(add("sistemas", {StaffedTown::works, "VIAS", "Otra"}).error().code, "office_code_taken");
  EXPECT_THAT(add("sistemas", {StaffedTown::works, "a/b", ""}).error().fields, SizeIs(2));
  EXPECT_EQ(add("ana", {StaffedTown::works, "X", "X"}).error(), not_allowed());
  EXPECT_EQ(add("vecina", {StaffedTown::works, "X", "X"}).error(), not_found());
  EXPECT_EQ(add("sistemas", {{999}, "X", "X"}).error(), not_found());
}

TEST_P(OfficeUseCases, edit_and_move_an_office) {
  EditOffice input{.id = StaffedTown::roads, .version = 1, .parent = StaffedTown::health, .name = "Vías y puentes"};
  EXPECT_EQ(edit("ana", input).error(), not_allowed());
  EXPECT_EQ(edit("vecina", input).error(), not_found());
  const auto moved = edit("sistemas", input);
  ASSERT_TRUE(moved);
  EXPECT_EQ(moved->parent_id, StaffedTown::health);
  EXPECT_EQ(moved->version, 2);
  EXPECT_EQ(edit("sistemas", input).error(), conflict("version_mismatch"));
  EXPECT_EQ(edit("sistemas", {.id = StaffedTown::roads, .version = 2, .code = "OBRAS"}).error().code,
            "office_code_taken");
  const auto below = [&](timon::people::OfficeId id, timon::people::OfficeId parent) {
    return edit("admin", {.id = id, .version = 1, .parent = parent}).error();
  };
  EXPECT_EQ(below(StaffedTown::health, StaffedTown::roads), invalid("parent", "cycle"));
  EXPECT_EQ(below(StaffedTown::town, StaffedTown::works), invalid("parent", "cycle"));
  EXPECT_EQ(below(StaffedTown::works, StaffedTown::other_town), invalid("parent", "parent_missing"));
}

TEST_P(OfficeUseCases, add_an_institution) {
  const auto add_new = [&](const char* user_name, const AddInstitution& input) {
    return as(user_name, [&](const Context& context) { return add_institution(context, input); });
  };
  const auto added = add_new("admin", {"TJ", "Tenjo"});
  ASSERT_TRUE(added);
  EXPECT_EQ(added->institution_id, added->id);
  EXPECT_EQ(add_new("sistemas", {"X", "X"}).error(), not_allowed());
  EXPECT_THAT(add_new("admin", {"", "", "Bogota", "fr"}).error().fields, SizeIs(4));
}

}  // namespace
}  // namespace timon::usecases::people
