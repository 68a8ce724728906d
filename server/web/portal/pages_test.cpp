#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "web/guard/languages.hpp"
#include "web/portal/accessibility_page.hpp"
#include "web/portal/assets.hpp"
#include "web/portal/open_data_page.hpp"
#include "web/portal/refusal_page.hpp"

namespace timon::portal {
namespace {

using testing::HasSubstr;
using testing::Not;

const guard::Languages& languages() {
  static const guard::Languages kept;
  return kept;
}

const Owner tenjo{"Alcaldía de <Tenjo>", "es", true};

std::string body(const http::Response& response) { return std::get<std::string>(response.body); }

TEST(Layout, names_the_owner_the_language_and_the_same_page_in_the_others) {
  const auto page = body(accessibility_page(tenjo, languages().of("pt")));
  EXPECT_THAT(page, HasSubstr("<html lang=\"pt\">"));
  EXPECT_THAT(page, HasSubstr("<title>Acessibilidade · Alcaldía de &lt;Tenjo&gt;</title>"));
  EXPECT_THAT(page, HasSubstr("href=\"/es/accesibilidad\""));
  EXPECT_THAT(page, HasSubstr("href=\"/en/accessibility\""));
  EXPECT_THAT(page, HasSubstr(style_sheet().address));
  EXPECT_THAT(page, HasSubstr("Demonstração"));
  EXPECT_THAT(page, Not(testing::ContainsRegex("[> \"]portal[.][a-z]")));
}

TEST(Layout, says_of_an_official_portal_nothing_about_demonstrations) {
  EXPECT_THAT(body(accessibility_page({"Tenjo", "es", false}, languages().of("es"))), Not(HasSubstr("Demostración")));
}

TEST(RefusalPage, says_what_is_the_matter_and_what_to_do) {
  const auto& es = languages().of("es");
  const auto missing = refusal_page(guard::problem_of(404, "not_found", es), tenjo, es);
  EXPECT_EQ(missing.status, 404);
  EXPECT_THAT(body(missing), HasSubstr("Esta página no existe"));
  EXPECT_THAT(body(missing), HasSubstr("href=\"/es\""));
  guard::Problem broken{.status = 500, .code = "internal_error", .title = "Algo falló", .incident = "AB<12"};
  EXPECT_THAT(body(refusal_page(broken, tenjo, es)), HasSubstr("AB&lt;12"));
  EXPECT_THAT(body(refusal_page({.status = 503, .title = "x"}, tenjo, es)), HasSubstr("muchas visitas"));
}

TEST(OpenDataPage, leads_to_each_plans_tables) {
  const auto& es = languages().of("es");
  const auto page = body(open_data_page({{"77", "Plan <uno>"}}, tenjo, es));
  EXPECT_THAT(page, HasSubstr("/es/datos-abiertos/77.csv"));
  EXPECT_THAT(page, HasSubstr("Plan &lt;uno&gt;"));
  EXPECT_THAT(body(open_data_page({}, tenjo, es)), HasSubstr("Todavía no hay planes publicados"));
}

TEST(Addresses, are_said_in_each_language_and_hold_any_code) {
  EXPECT_EQ(Addresses("es").element("PDM 2024", "1.2 ñ"), "/es/planes/PDM%202024/1.2%20%C3%B1");
  EXPECT_EQ(Addresses("en").plan_pattern(), "/en/plans/{plan}");
  EXPECT_EQ(with_query("/es", {{"luz", "red"}, {"al", ""}}), "/es?luz=red");
  EXPECT_EQ(with_query("/es", {{"al", ""}}), "/es");
}

}  // namespace
}  // namespace timon::portal
