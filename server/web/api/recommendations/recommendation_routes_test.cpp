#include "web/api/recommendations/recommendation_routes.hpp"

#include <gmock/gmock.h>

#include "web/api/calls.hpp"
#include "web/api/testing/village_doors.hpp"

namespace timon::api::recommendations {
namespace {

using ::testing::HasSubstr;

class RecommendationDoors : public testing::VillageDoors {
 protected:
  RecommendationDoors() : VillageDoors(recommendation_routes()) {}
};

TEST_F(RecommendationDoors, a_recommendation_is_made_answered_and_accepted) {
  const std::string made = ask(
      "planner", Post, "/recommendations",
      R"({"office":"2","origin":"planning","criterion":"follow_up","text":"Publicar actas","due_on":"2024-02-20"})");
  EXPECT_THAT(made, HasSubstr("201 "));
  const auto start = made.find("\"id\":\"") + 6;
  const std::string at = "/recommendations/" + made.substr(start, made.find('"', start) - start);
  EXPECT_THAT(ask("works", Get, "/recommendations"), HasSubstr("\"may\":[\"applied\",\"rebutted\"]"));
  EXPECT_THAT(ask("works", Post, at + "/answer", R"({"version":1,"kind":"applied","text":"Hecho"})"),
              HasSubstr("\"field\":\"proof\""));
  EXPECT_THAT(ask("works", Post, at + "/answer", R"({"version":1,"kind":"applied","text":"Hecho","proof":"Acta 4"})"),
              HasSubstr("204"));
  EXPECT_THAT(ask("planner", Post, at + "/judgement", R"({"version":2,"kind":"accepted"})"), HasSubstr("204"));
  EXPECT_THAT(ask("planner", Get, "/recommendations"), HasSubstr("\"state\":\"accepted\""));
}

TEST_F(RecommendationDoors, mistakes_are_told_in_words) {
  const std::string answer =
      ask("planner", Post, "/recommendations",
          R"({"office":"2","origin":"audit","criterion":"quality","text":"Publicar actas","due_on":"2024-02-20"})");
  EXPECT_THAT(answer, HasSubstr("403 "));
  EXPECT_THAT(answer, HasSubstr("Planeación, auditoría interna"));
  EXPECT_THAT(ask("planner", Post, "/recommendations/77/judgement", R"({"version":1,"kind":"accepted"})"),
              HasSubstr("404 "));
}

}  // namespace
}  // namespace timon::api::recommendations
