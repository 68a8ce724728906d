#include "web/api/needs/need_routes.hpp"

#include <gmock/gmock.h>

#include "web/api/testing/village_doors.hpp"

namespace timon::api::needs {
namespace {

using ::testing::HasSubstr;

/// Asked by the village's planner, on 1 February 2024.
class NeedDoors : public testing::VillageDoors {
 protected:
  NeedDoors() : VillageDoors(need_routes()) {}

  std::string ask(http::Method method, const std::string& path, const std::string& body = {},
                  const http::Pairs& query = {}) {
    return VillageDoors::ask("planner", method, path, body, query);
  }
};

TEST_F(NeedDoors, a_name_that_a_spreadsheet_would_run_is_text_in_the_file) {
  EXPECT_THAT(ask(Post, "/needs", R"({"rows":[{"code":"N-9","name":"=1+1|cmd","origin":"survey","urgency":"low"}]})"),
              HasSubstr("\"created\":1"));
  EXPECT_THAT(ask(Get, "/needs", {}, {{"format", "csv"}}), HasSubstr("N-9,'=1+1|cmd,"));
}

TEST_F(NeedDoors, a_need_comes_in_is_shown_settled_and_goes) {
  EXPECT_THAT(
      ask(Post, "/needs",
          R"({"rows":[{"code":"N-1","name":"Agua en La Punta","origin":"assembly","urgency":"urgent","affected":320,"office":"OBR"}]})"),
      HasSubstr("\"created\":1,\"updated\":0,\"unchanged\":0,\"kept\":0"));
  const std::string listed = ask(Get, "/needs");
  EXPECT_THAT(listed, HasSubstr("\"office_name\":\"Obras Públicas\""));
  EXPECT_THAT(listed, HasSubstr("\"is_waiting\":true"));
  const auto at = listed.find("\"id\":\"") + 6;
  const std::string id = listed.substr(at, listed.find('"', at) - at);
  EXPECT_THAT(ask(Get, "/needs", {}, {{"format", "csv"}}),
              HasSubstr("N-1,Agua en La Punta,Urgente,Asamblea,,320,Obras Públicas,,,Abierta,,Sí,\r\n\r\n"));
  EXPECT_THAT(ask(Get, "/needs", {}, {{"format", "csv"}, {"show", "waiting"}}),
              HasSubstr("Filas,1\r\nMostrar,Urgentes sin PPCS\r\n"));
  EXPECT_THAT(ask(Get, "/needs", {}, {{"show", "few"}}), HasSubstr("422 "));
  EXPECT_THAT(ask(Get, "/elements/" + village_.goal.id.text() + "/needs"), HasSubstr("\"is_initiative\":false"));
  EXPECT_THAT(ask(Put, "/needs/" + id + "/state", R"({"version":1,"state":"met"})"), HasSubstr("422 "));
  EXPECT_THAT(ask(Put, "/needs/" + id + "/state", R"({"version":1,"state":"met","reason":"Acueducto inaugurado"})"),
              HasSubstr("204 "));
  EXPECT_THAT(ask(Delete, "/needs/" + id), HasSubstr("204 "));
}

TEST_F(NeedDoors, mistakes_of_rows_are_told_in_words_at_their_rows) {
  const std::string answer =
      ask(Post, "/needs", R"({"rows":[{"code":"1","name":"A","origin":"survey","urgency":"low","office":"NADIE"}]})");
  EXPECT_THAT(answer, HasSubstr("422 "));
  EXPECT_THAT(answer, HasSubstr("rows[0].office"));
  EXPECT_THAT(answer, HasSubstr("NADIE"));
}

}  // namespace
}  // namespace timon::api::needs
