#include "web/api/recommendations/recommendation_routes.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <iterator>

#include "web/api/calls.hpp"
#include "web/api/evidence/evidence_routes.hpp"
#include "web/api/testing/village_doors.hpp"

namespace timon::api::recommendations {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;

class RecommendationDoors : public testing::VillageDoors {
 protected:
  RecommendationDoors() : VillageDoors(both()) {}

  static Routes both() {
    auto routes = recommendation_routes();
    std::ranges::move(evidence::upload_routes(), std::back_inserter(routes));
    return routes;
  }
  static std::string id_in(const std::string& json) {
    const auto start = json.find("\"id\":\"") + 6;
    return json.substr(start, json.find('"', start) - start);
  }
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

TEST_F(RecommendationDoors, an_answer_brings_files_that_are_listed_and_downloaded) {
  const std::string pdf = "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n";
  const auto id = id_in(ask(
      "planner", Post, "/recommendations",
      R"({"office":"2","origin":"planning","criterion":"follow_up","text":"Publicar actas","due_on":"2024-02-20"})"));
  const auto at = "/recommendations/" + id;
  EXPECT_THAT(ask("planner", Post, at + "/uploads", R"({"name":"acta.pdf","size":5})"), HasSubstr("403 "));
  EXPECT_THAT(ask("works", Post, at + "/uploads", R"({"name":"instalar.exe","size":5})"), HasSubstr("422 "));
  EXPECT_THAT(ask("works", Post, at + "/uploads", R"({"name":"video.pdf","size":209715200})"), HasSubstr("413 "));
  const auto upload =
      id_in(ask("works", Post, at + "/uploads", "{\"name\":\"acta.pdf\",\"size\":" + std::to_string(pdf.size()) + "}"));
  EXPECT_THAT(ask("works", Put, "/uploads/" + upload + "/chunks/0", pdf), HasSubstr("204"));
  EXPECT_THAT(ask("works", Post, "/uploads/" + upload + "/finish"), HasSubstr("\"answers_already\":[]"));
  const auto answered = R"({"version":1,"kind":"applied","text":"Hecho","files":[")" + upload + "\"]}";
  EXPECT_THAT(ask("works", Post, at + "/answer", answered), HasSubstr("204"));
  const auto listed = ask("planner", Get, "/recommendations");
  EXPECT_THAT(listed, AllOf(HasSubstr("\"name\":\"acta.pdf\""), HasSubstr("\"thumbnail\":null")));
  const auto start = listed.find("/api/v1/recommendation-files/") + std::string("/api/v1").size();
  const auto path = listed.substr(start, listed.find('"', start) - start);
  const auto sent = send("planner", Get, path);
  EXPECT_EQ(sent.status, 200);
  EXPECT_EQ(sent.headers.find("content-disposition"), "attachment; filename*=UTF-8''acta.pdf");
  EXPECT_THAT(ask("planner", Get, "/recommendations", {}, {{"format", "csv"}}), HasSubstr("Archivos"));
  EXPECT_THAT(ask("works", Get, "/recommendation-files/77/content"), HasSubstr("404 "));
  EXPECT_THAT(ask("works", Get, "/recommendation-files/77/thumbnail"), HasSubstr("404 "));
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
