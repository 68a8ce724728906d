#include "storage/convocations/convocation_store.hpp"
#include "usecases/convocations/convoke_offices.hpp"
#include "usecases/convocations/list_convocations.hpp"
#include "usecases/testing/in_village.hpp"

namespace timon::usecases::convocations {
namespace {

using testing::Codes;
using ::testing::IsEmpty;
using testing::refusals;
using ::testing::SizeIs;

class Convocations : public testing::InVillage {
 protected:
  ConvokeOffices call(Day held_on = make_day(2024, 2, 1)) const {
    return {"Entrega de carátulas", "Traer los anexos 1 y 2 firmados", held_on, {village.health, village.works}};
  }
  ConvocationId called() { return convoke_offices(as_planner(), call()).value(); }
  std::vector<ShownConvocation> seen_by(const access::Caller& caller, const ListConvocations& input = {}) {
    return list_convocations(as(caller), input).value().items;
  }
};
TIMON_ON_BOTH_ENGINES(Convocations);

TEST_P(Convocations, tell_who_was_called_and_who_took_part) {
  const auto id = called();
  ASSERT_THAT(seen_by(planner), SizeIs(1));
  EXPECT_THAT(seen_by(planner)[0].offices, SizeIs(2));
  EXPECT_EQ(seen_by(planner)[0].standing, Standing::ToMark);
  ASSERT_THAT(seen_by(works), SizeIs(1));
  EXPECT_THAT(seen_by(works)[0].offices, SizeIs(1)) << "of the others it is told nothing";
  const auto mark = [&](OfficeId office, Participation participation, const char* note) {
    return refusals(mark_participation(as_planner(), id, {office, participation, note}));
  };
  ASSERT_EQ(mark(village.works, Participation::Late, "Media hora"), Codes{"-"});
  ASSERT_EQ(mark(village.works, Participation::InTimeAndForm, ""), Codes{"-"});
  ASSERT_EQ(mark(village.health, Participation::Absent, "No envió a nadie"), Codes{"-"});
  EXPECT_EQ(seen_by(planner)[0].standing, Standing::Marked);
  EXPECT_EQ(seen_by(works)[0].offices[0].mark->participation, Participation::InTimeAndForm) << "the last counts";
  const auto marks = database().read(
      [&](storage::Session& session) { return storage::convocations::list_marks(session, village.institution); });
  EXPECT_THAT(marks, SizeIs(3)) << "and what was said before stays";
}

TEST_P(Convocations, name_every_mistake) {
  EXPECT_EQ(refusals(convoke_offices(as_planner(), {})),
            (Codes{"title required", "purpose required", "offices nobody_called"}));
  auto input = call();
  input.offices = {{99}};
  EXPECT_EQ(refusals(convoke_offices(as_planner(), input)), Codes{"offices unknown_office"});
  const auto id = convoke_offices(as_planner(), call(make_day(2024, 2, 2))).value();
  const auto mark = [&](OfficeId office, Participation participation) {
    return refusals(mark_participation(as_planner(), id, {office, participation, {}}));
  };
  EXPECT_EQ(mark(village.works, Participation::Absent), (Codes{"participation convocation_not_held", "note required"}));
  EXPECT_EQ(mark(village.institution, Participation::InTimeAndForm), Codes{"office not_convoked"});
  EXPECT_EQ(refusals(mark_participation(as_planner(), {99}, {village.works, {}, {}})), Codes{"not_found"});
}

TEST_P(Convocations, are_made_by_planning_and_found_by_office_and_standing) {
  const auto id = called();
  EXPECT_EQ(refusals(convoke_offices(as(works), call())), Codes{"not_allowed"});
  EXPECT_EQ(refusals(mark_participation(as(works), id, {village.works, {}, {}})), Codes{"not_allowed"});
  EXPECT_EQ(refusals(list_convocations(as(nobody), {})), Codes{"not_allowed"});
  EXPECT_THAT(seen_by(planner, {.office = village.health, .standing = Standing::ToMark}), SizeIs(1));
  EXPECT_THAT(seen_by(planner, {.standing = Standing::ToCome}), IsEmpty());
  EXPECT_THAT(list_convocations(as_planner(), {}).value().offices, SizeIs(2));
  EXPECT_THAT(list_convocations(as(works), {}).value().offices, IsEmpty());
}

}  // namespace
}  // namespace timon::usecases::convocations
