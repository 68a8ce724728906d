#include <gmock/gmock.h>

#include "storage/testing/village_target.hpp"
#include "web/portal/assets.hpp"
#include "web/portal/testing/portal_of_village.hpp"

namespace timon::portal {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

TEST_F(PortalTest, leads_who_installed_it_from_the_home_to_the_set_up) {
  EXPECT_THAT(text(ask("/es")), AllOf(HasSubstr("recién instalado"), HasSubstr("href=\"/app/set-up\"")));
  timon::testing::add_administrator(*database_, village_);
  EXPECT_THAT(text(ask("/es")), AllOf(HasSubstr("Nada publicado"), Not(HasSubstr("set-up"))));
}

TEST_F(PortalTest, never_shows_a_draft) {
  timon::testing::add_administrator(*database_, village_);
  EXPECT_THAT(text(ask("/es")),
              AllOf(HasSubstr("Alcaldía"), HasSubstr("Nada publicado"), Not(HasSubstr("desarrollo"))));
  EXPECT_EQ(ask("/es/planes/PDM").status, 404);
  EXPECT_EQ(ask("/es/planes/PDM/M1").status, 404);
  EXPECT_THAT(text(ask("/es/datos-abiertos")), HasSubstr("Todavía no hay planes publicados"));
}

TEST_F(PortalTest, gives_the_files_that_are_for_citizens_and_names_no_other) {
  approve();
  add_fact(FactKind::Reported, 6);
  const auto hidden = timon::testing::add_evidence(*database_, village_, false);
  EXPECT_THAT(text(ask("/es/planes/PDM/M1")), Not(HasSubstr("Evidencias")));
  const auto shown = timon::testing::add_evidence(*database_, village_, true);
  const auto address = "/es/evidencias/" + std::to_string(shown);
  EXPECT_THAT(text(ask("/es/planes/PDM/M1")), AllOf(HasSubstr("href=\"" + address + "\">Acta &lt;12&gt;.pdf</a>"),
                                                    HasSubstr("Lo reportado en 2024"), HasSubstr("PDF · 1 KB")));
  const auto download = ask(address);
  EXPECT_EQ(download.status, 200);
  EXPECT_THAT(std::string(*download.headers.find("content-security-policy")), HasSubstr("sandbox"));
  EXPECT_EQ(std::filesystem::file_size(std::get<http::FileBody>(download.body).path), 3u);
  EXPECT_EQ(ask("/es/evidencias/" + std::to_string(hidden)).status, 404);
}

TEST_F(PortalTest, leads_from_a_home_typed_with_a_slash_to_the_home) {
  const auto moved = ask("/es/");
  EXPECT_EQ(moved.status, 301);
  EXPECT_EQ(moved.headers.find("location").value_or(""), "/es");
}

TEST_F(PortalTest, leads_to_the_goals_of_an_office_without_searching) {
  approve();
  add_fact(FactKind::Planned, 10);
  add_fact(FactKind::Reported, 6);
  EXPECT_THAT(text(ask("/es/planes/PDM")), HasSubstr("href=\"/es/planes/PDM/dependencia/OBR\""));
  const auto office = text(ask("/es/planes/PDM/dependencia/OBR"));
  EXPECT_THAT(
      office,
      AllOf(HasSubstr("<h1>Obras Públicas</h1>"),
            HasSubstr("una meta; ninguna cumple todo lo previsto a la fecha y una está en riesgo o en estado crítico"),
            HasSubstr("Vías pavimentadas"), HasSubstr("href=\"/en/plans/PDM/office/OBR\"")));
  EXPECT_EQ(ask("/es/planes/PDM/dependencia/NADA").status, 404);
  EXPECT_EQ(ask("/es/planes/PDM/tema/Nada").status, 404);
}

// The page of an office said that goals needed attention beside lights that were all green.
TEST_F(PortalTest, says_of_an_office_what_its_lights_say) {
  approve();
  add_fact(FactKind::Planned, 20);
  add_fact(FactKind::Reported, 19);
  EXPECT_THAT(text(ask("/es/planes/PDM/dependencia/OBR")),
              AllOf(HasSubstr("ninguna está en riesgo ni en estado crítico"), HasSubstr("En marcha")));
}

TEST_F(PortalTest, shows_an_approved_plan_from_the_start_to_the_goal) {
  approve();
  add_fact(FactKind::Planned, 10);
  add_fact(FactKind::Reported, 9);
  EXPECT_THAT(text(ask("/es")), AllOf(HasSubstr("Plan de desarrollo"), HasSubstr("Al 30 de junio de 2025 se esperaba"),
                                      HasSubstr("href=\"/es/planes/PDM/A\"")));
  EXPECT_THAT(text(ask("/es/planes/PDM")), AllOf(HasSubstr("Territorio"), HasSubstr("<strong>1</strong>")));
  const auto goal = text(ask("/es/planes/PDM/M1"));
  EXPECT_THAT(goal, AllOf(HasSubstr("Vías pavimentadas"), HasSubstr("Obras Públicas"), HasSubstr("9 Kilómetros")));
  EXPECT_THAT(goal,
              AllOf(HasSubstr("90,00\u00a0%"), HasSubstr("reportado, sin verificar"), HasSubstr("light-outlined")));
  EXPECT_THAT(goal, AllOf(HasSubstr("Acta &lt;12&gt;"), HasSubstr("Datos al 30 de junio de 2025. Fuente: Alcaldía")));
}

TEST_F(PortalTest, says_results_first_or_that_there_are_none) {
  approve();
  add_fact(FactKind::Planned, 10);
  add_fact(FactKind::Reported, 9);
  EXPECT_THAT(text(ask("/es")), HasSubstr("Este plan todavía no dice qué resultados busca"));
  EXPECT_THAT(text(ask("/es/planes/PDM")), HasSubstr("<h2 id=\"resultados\">"));
  EXPECT_THAT(text(ask("/es/planes/PDM", {{"metas", "todas"}})), Not(HasSubstr("id=\"resultados\"")))
      << "a list of goals";
}

TEST_F(PortalTest, draws_how_an_axis_and_an_office_stood_over_their_bands) {
  approve();
  add_fact(FactKind::Planned, 10);
  add_fact(FactKind::Reported, 9);
  const auto axis = text(ask("/es/planes/PDM/A"));
  EXPECT_THAT(axis, AllOf(HasSubstr("cumplimiento al cierre de cada período"), HasSubstr("series-band light-green"),
                          HasSubstr("Lo esperado: 100"), HasSubstr("hasta 70 %")));
  EXPECT_THAT(text(ask("/es/planes/PDM/dependencia/OBR")), HasSubstr("series-band light-green"));
  EXPECT_THAT(text(ask("/es/planes/PDM/M1")),
              AllOf(HasSubstr("series-band light-green"), Not(HasSubstr("cumplimiento al cierre"))))
      << "a goal is drawn by its indicator";
}

TEST_F(PortalTest, wears_the_colour_and_the_sign_of_the_institution) {
  EXPECT_THAT(text(ask("/es")), AllOf(Not(HasSubstr("/assets/accents/")), Not(HasSubstr("head-logo"))));
  timon::testing::dress(*database_, village_, "#7a1f3d", "#f2a7bd");
  EXPECT_THAT(text(ask("/es")),
              AllOf(HasSubstr("href=\"/assets/accents/7a1f3d-f2a7bd.css\""),
                    HasSubstr("src=\"/api/v1/institutions/" + village_.institution.text() + "/logo?v=")));
  EXPECT_THAT(text(ask("/assets/accents/7a1f3d-f2a7bd.css")), HasSubstr("--accent: #7a1f3d"));
  for (const auto* file : {"ffcc00-f2a7bd.css", "7a1f3d-f2a7bd", "7a1f3d.css", "x", "7a1f3d-f2a7bd.css;}"})
    EXPECT_EQ(ask(std::string("/assets/accents/") + file).status, 404) << file;
}

TEST_F(PortalTest, says_verified_once_somebody_verified) {
  approve();
  add_fact(FactKind::Planned, 10);
  add_fact(FactKind::Reported, 9);
  add_fact(FactKind::Verified, 8);
  const auto goal = text(ask("/es/planes/PDM/M1"));
  EXPECT_THAT(goal,
              AllOf(HasSubstr("está verificado 20,00\u00a0%"), HasSubstr("80,00\u00a0%"), HasSubstr("8 Kilómetros")));
  EXPECT_THAT(goal, HasSubstr("Se reporta más de lo que se pudo verificar"));
  EXPECT_THAT(goal, Not(HasSubstr("· reportado, sin verificar")))
      << "the last report is of the period that was verified";
}

// Where nobody typed a target of the whole, a citizen read "sin dato" beside a progress that was told of it.
TEST_F(PortalTest, tells_the_target_that_the_periods_come_to) {
  timon::testing::forget_target(*database_, village_);
  approve();
  add_fact(FactKind::Planned, 10);
  add_fact(FactKind::Reported, 9);
  const auto goal = text(ask("/es/planes/PDM/M1"));
  EXPECT_THAT(goal, AllOf(HasSubstr("10 Kilómetros"), HasSubstr("de lo programado por período")));
  EXPECT_THAT(goal, HasSubstr("· reportado, sin verificar"));
}

TEST_F(PortalTest, says_who_answers_and_judges_each_period_by_itself) {
  approve();
  add_fact(FactKind::Planned, 10);
  add_fact(FactKind::Reported, 9);
  timon::testing::add_collaborating_office(*database_, village_, village_.health);
  const auto goal = text(ask("/es/planes/PDM/M1"));
  EXPECT_THAT(goal,
              AllOf(HasSubstr("<dt>Responsable</dt><dd>manager</dd>"), HasSubstr("<dt>Colaboran</dt><dd>Salud</dd>")));
  EXPECT_THAT(goal, HasSubstr("<td class=\"number\">90,00</td><td><span class=\"light light-green light-outlined\">"));
}

TEST_F(PortalTest, says_what_a_goal_answers_to_and_what_else_it_serves) {
  approve();
  timon::testing::align_goal(*database_, village_);
  const auto goal = text(ask("/es/planes/PDM/M1"));
  EXPECT_THAT(goal, HasSubstr("<dt>Responde a</dt><dd>CAB 1 Caminos</dd>"));
  EXPECT_THAT(goal, HasSubstr("<dt>También contribuye a</dt><dd>B Salud</dd>"));
  EXPECT_THAT(text(ask("/es/planes/PDM/B")), HasSubstr("<dt>También contribuyen</dt><dd>M1 "));
}

TEST_F(PortalTest, names_posts_and_never_persons) {
  approve();
  add_fact(FactKind::Reported, 9);
  const auto goal = text(ask("/es/planes/PDM/M1"));
  EXPECT_THAT(goal, HasSubstr("<td>manager</td>"));  // the village's posts are called as its people
  timon::testing::call_manager(*database_, village_, "Ana Pérez");
  EXPECT_THAT(text(ask("/es/planes/PDM/M1")), Not(HasSubstr("Ana Pérez")));
}

TEST_F(PortalTest, filters_goals_and_names_what_it_did_not_understand) {
  approve();
  EXPECT_THAT(text(ask("/es/planes/PDM", {{"buscar", "VIAS"}})),
              AllOf(HasSubstr("Una meta"), HasSubstr("pavimentadas")));
  EXPECT_THAT(text(ask("/es/planes/PDM", {{"luz", "green"}})), HasSubstr("Ninguna meta"));
  const auto wrong = text(ask("/es/planes/PDM", {{"al", "31 de <febrero>"}, {"dependencia", "x"}}));
  EXPECT_THAT(wrong, AllOf(HasSubstr("«31 de &lt;febrero&gt;» no es una fecha"), HasSubstr("aria-invalid"),
                           HasSubstr("Esa dependencia no existe")));
  EXPECT_THAT(text(ask("/es/planes/PDM", {{"al", "2024-12-31"}})), HasSubstr("Al 31 de diciembre de 2024"));
}

TEST_F(PortalTest, speaks_three_languages_and_starts_in_the_institutions) {
  approve();
  EXPECT_THAT(text(ask("/")), HasSubstr("<html lang=\"es\">"));
  EXPECT_THAT(text(ask("/", {}, {{"accept-language", "pt-BR, en;q=0.5"}})), HasSubstr("<html lang=\"pt\">"));
  EXPECT_THAT(text(ask("/en/plans/PDM")), AllOf(HasSubstr("By June 30, 2025"), HasSubstr("/pt/planos/PDM")));
}

/// The machine answers 304 to a caller that has the tag.
TEST_F(PortalTest, keeps_its_tag_until_something_changes) {
  approve();
  const auto tag = [&](http::Pairs query) {
    return std::string(*ask("/es/planes/PDM/M1", std::move(query)).headers.find("etag"));
  };
  const auto first = tag({});
  EXPECT_EQ(tag({}), first);
  EXPECT_NE(tag({{"al", "2024-12-31"}}), first);
  add_fact(FactKind::Reported, 9);
  EXPECT_NE(tag({}), first);
}

TEST_F(PortalTest, leads_on_from_a_former_code) {
  approve();
  timon::testing::add_former_code(*database_, village_, "VIEJO");
  const auto answer = ask("/es/planes/PDM/VIEJO");
  EXPECT_EQ(answer.status, 301);
  EXPECT_EQ(answer.headers.find("location"), "/es/planes/PDM/M1");
}

TEST_F(PortalTest, gives_the_whole_plan_as_a_table) {
  EXPECT_EQ(ask("/es/datos-abiertos/PDM.csv").status, 404);
  approve();
  add_fact(FactKind::Planned, 12);
  add_fact(FactKind::Reported, 4);
  const auto table = ask("/es/datos-abiertos/PDM.csv");
  EXPECT_THAT(std::string(*table.headers.find("content-disposition")), HasSubstr("PDM-2025-06-30.csv"));
  EXPECT_THAT(text(table), AllOf(HasSubstr("code,parent,kind,level,name,office,planned,"), HasSubstr("M1,A,goal,"),
                                 HasSubstr(",33.3333333333333,red,reported,2025-06-30,false\r\n"),
                                 HasSubstr("\r\n\r\nElementos del plan\r\nFilas,")));
  EXPECT_THAT(text(ask("/es/datos-abiertos/PDM.csv", {{"luz", "green"}})),
              AllOf(HasSubstr("Filas,0\r\n"), HasSubstr("Semáforo,en marcha\r\n")));
  EXPECT_THAT(text(ask("/es/datos-abiertos/PDM.xlsx")), ::testing::StartsWith("PK"));
  EXPECT_EQ(ask("/es/datos-abiertos/PDM.xls").status, 404);
}

TEST_F(PortalTest, keeps_style_and_icon_for_ever_and_refuses_in_words) {
  const auto style = ask(style_sheet().address);
  EXPECT_EQ(style.headers.find("content-type"), "text/css; charset=utf-8");
  EXPECT_THAT(std::string(*style.headers.find("cache-control")), HasSubstr("immutable"));
  EXPECT_EQ(ask(icon().address).status, 200);
  const auto missing = ask("/es/nada");
  EXPECT_EQ(missing.status, 404);
  EXPECT_THAT(text(missing), HasSubstr("Esta página no existe"));
}

}  // namespace
}  // namespace timon::portal
