#include "web/api/mandates/mandate_routes.hpp"

#include <gmock/gmock.h>

#include "web/api/testing/village_doors.hpp"

namespace timon::api::mandates {
namespace {

using ::testing::HasSubstr;

/// Asked by the village's planner, on 1 February 2024.
class MandateDoors : public testing::VillageDoors {
 protected:
  MandateDoors() : VillageDoors(mandate_routes()) {}

  std::string ask(http::Method method, const std::string& path, const std::string& body = {},
                  const http::Pairs& query = {}) {
    return VillageDoors::ask("planner", method, path, body, query);
  }
};

TEST_F(MandateDoors, a_mandate_comes_in_is_shown_reported_on_and_goes) {
  EXPECT_THAT(ask(Get, "/mandates/offered"), HasSubstr("Poner fin a la pobreza"));
  EXPECT_THAT(
      ask(Post, "/mandates",
          R"({"kind":"council","code":"CAB","title":"Mandato del Cabildo","rows":[{"code":"1","name":"Agua"}]})"),
      HasSubstr("\"created\":1,\"updated\":0,\"unchanged\":0,\"kept\":0"));
  EXPECT_THAT(ask(Get, "/mandates"), HasSubstr("\"title\":\"Mandato del Cabildo\""));
  EXPECT_THAT(ask(Get, "/elements/" + village_.goal.id.text() + "/alignment"), HasSubstr("\"may_edit\":true"));
  EXPECT_THAT(ask(Get, "/plans/" + village_.plan.id.text() + "/coverage"), HasSubstr("\"without_goal\":1"));
  EXPECT_THAT(
      ask(Get, "/plans/" + village_.plan.id.text() + "/coverage", {}, {{"format", "csv"}, {"table", "entries"}}),
      HasSubstr("CAB,Mandato del Cabildo,1,,Agua,0"));
}

TEST_F(MandateDoors, mistakes_of_rows_are_told_in_words_at_their_rows) {
  const std::string answer = ask(
      Post, "/mandates", R"({"kind":"state","code":"P","title":"P","rows":[{"code":"1","name":"A","parent":"9"}]})");
  EXPECT_THAT(answer, HasSubstr("422 "));
  EXPECT_THAT(answer, HasSubstr("rows[0].parent"));
  EXPECT_THAT(answer, HasSubstr("El código superior «9»"));
}

}  // namespace
}  // namespace timon::api::mandates
