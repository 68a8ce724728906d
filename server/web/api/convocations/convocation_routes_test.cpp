#include "web/api/convocations/convocation_routes.hpp"

#include <gmock/gmock.h>

#include "web/api/calls.hpp"
#include "web/api/testing/village_doors.hpp"

namespace timon::api::convocations {
namespace {

using ::testing::HasSubstr;

class ConvocationDoors : public testing::VillageDoors {
 protected:
  ConvocationDoors() : VillageDoors(convocation_routes()) {}
};

TEST_F(ConvocationDoors, an_office_is_called_and_its_part_is_noted) {
  const std::string made =
      ask("planner", Post, "/convocations",
          R"({"title":"Entrega","purpose":"Traer los anexos","held_on":"2024-02-01","offices":["2","3"]})");
  EXPECT_THAT(made, HasSubstr("201 "));
  const auto start = made.find("\"id\":\"") + 6;
  const std::string at = "/convocations/" + made.substr(start, made.find('"', start) - start) + "/participations";
  EXPECT_THAT(ask("works", Get, "/convocations"), HasSubstr("\"standing\":\"to_mark\""));
  EXPECT_THAT(ask("planner", Post, at, R"({"office":"2","participation":"late"})"), HasSubstr("\"field\":\"note\""));
  EXPECT_THAT(ask("planner", Post, at, R"({"office":"2","participation":"late","note":"Media hora"})"),
              HasSubstr("204"));
  EXPECT_THAT(ask("works", Get, "/convocations"), HasSubstr("\"participation\":\"late\",\"note\":\"Media hora\""));
}

TEST_F(ConvocationDoors, mistakes_are_told_in_words) {
  const std::string answer =
      ask("planner", Post, "/convocations", R"({"title":"","purpose":"","held_on":"2024-02-01","offices":[]})");
  EXPECT_THAT(answer, HasSubstr("422 "));
  EXPECT_THAT(answer, HasSubstr("Elija al menos una dependencia"));
}

}  // namespace
}  // namespace timon::api::convocations
