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
  std::string made() {
    return id_in(ask(
        "planner", Post, "/recommendations",
        R"({"office":"2","origin":"planning","criterion":"follow_up","text":"Publicar actas","due_on":"2024-02-20"})"));
  }
  void answer_with_pdf(const std::string& at) {
    const std::string pdf = "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n";
    const auto upload = id_in(
        ask("works", Post, at + "/uploads", "{\"name\":\"acta.pdf\",\"size\":" + std::to_string(pdf.size()) + "}"));
    EXPECT_THAT(ask("works", Put, "/uploads/" + upload + "/chunks/0", pdf), HasSubstr("204"));
    EXPECT_THAT(ask("works", Post, "/uploads/" + upload + "/finish"), HasSubstr("\"answers_already\":[]"));
    const auto answered = R"({"version":1,"kind":"applied","text":"Hecho","files":[")" + upload + "\"]}";
    EXPECT_THAT(ask("works", Post, at + "/answer", answered), HasSubstr("204"));
  }
  /// The only one that is listed.
  std::string path_of_file() {
    const auto listed = ask("planner", Get, "/recommendations");
    const auto start = listed.find("/recommendation-files/");
    return listed.substr(start, listed.find("/content", start) - start);
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
  const auto at = "/recommendations/" + made();
  EXPECT_THAT(ask("planner", Post, at + "/uploads", R"({"name":"acta.pdf","size":5})"), HasSubstr("403 "));
  EXPECT_THAT(ask("works", Post, at + "/uploads", R"({"name":"instalar.exe","size":5})"), HasSubstr("422 "));
  EXPECT_THAT(ask("works", Post, at + "/uploads", R"({"name":"video.pdf","size":209715200})"), HasSubstr("413 "));
  answer_with_pdf(at);
  const auto listed = ask("planner", Get, "/recommendations");
  EXPECT_THAT(listed, AllOf(HasSubstr("\"name\":\"acta.pdf\""), HasSubstr("\"thumbnail\":null"),
                            HasSubstr("\"withdrawn_at\":null"), HasSubstr("\"may_withdraw\":[\"personal_data\"]"),
                            HasSubstr("\"lost_proof\":false")));
  const auto sent = send("planner", Get, path_of_file() + "/content");
  EXPECT_EQ(sent.status, 200);
  EXPECT_EQ(sent.headers.find("content-disposition"), "attachment; filename*=UTF-8''acta.pdf");
  EXPECT_THAT(ask("planner", Get, "/recommendations", {}, {{"format", "csv"}}), HasSubstr("Archivos"));
  EXPECT_THAT(ask("works", Get, "/recommendation-files/77/content"), HasSubstr("404 "));
  EXPECT_THAT(ask("works", Get, "/recommendation-files/77/thumbnail"), HasSubstr("404 "));
}

TEST_F(RecommendationDoors, a_file_is_withdrawn_and_told_wherever_it_stood) {
  const auto at = "/recommendations/" + made();
  answer_with_pdf(at);
  const auto file = path_of_file();
  const auto withdrawal = [&](const char* who, const char* body) { return ask(who, Post, file + "/withdrawal", body); };
  EXPECT_THAT(withdrawal("works", R"({"reason":" ","ground":"personal_data"})"), HasSubstr("\"field\":\"reason\""));
  EXPECT_THAT(withdrawal("works", R"({"reason":"Sobra","ground":"capricho"})"), HasSubstr("422 "));
  EXPECT_THAT(withdrawal("planner", R"({"reason":"Sobra"})"), HasSubstr("403 "));
  EXPECT_THAT(withdrawal("planner", R"({"reason":"Trae una cédula","ground":"personal_data"})"), HasSubstr("204"));
  EXPECT_THAT(withdrawal("works", R"({"reason":"Otra vez","ground":"personal_data"})"),
              HasSubstr("Ya se había retirado"));
  EXPECT_THAT(ask("works", Get, file + "/content"), HasSubstr("404 "));
  const auto listed = ask("works", Get, "/recommendations");
  EXPECT_THAT(listed,
              AllOf(HasSubstr("\"name\":\"acta.pdf\""), HasSubstr("\"content\":null"),
                    HasSubstr("\"ground\":\"personal_data\""), HasSubstr("\"withdrawal_reason\":\"Trae una cédula\""),
                    HasSubstr("\"lost_proof\":true"), HasSubstr("\"may_withdraw\":[]")));
  EXPECT_THAT(ask("planner", Post, at + "/judgement", R"({"version":3,"kind":"accepted"})"),
              HasSubstr("devuélvala para que la dependencia la pruebe de nuevo"));
  EXPECT_THAT(ask("planner", Get, "/recommendations", {}, {{"format", "csv"}}),
              AllOf(HasSubstr("Archivos retirados"), HasSubstr("Sin prueba: lo que la respaldaba se retiró.,0,1,")));
  EXPECT_THAT(ask("works", Post, "/recommendation-files/77/withdrawal", R"({"reason":"Sobra"})"), HasSubstr("404 "));
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
