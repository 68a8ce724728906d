// The tables of an element as files that citizens keep.
#include <gmock/gmock.h>

#include "web/portal/testing/portal_of_village.hpp"

namespace timon::portal {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

class ElementFiles : public PortalTest {
 protected:
  std::string csv(const char* element, const char* which) {
    return text(ask(std::string("/es/planes/PDM/") + element, {{"tabla", which}, {"formato", "csv"}}));
  }
};

TEST_F(ElementFiles, give_its_values) {
  const http::Pairs values{{"tabla", "valores"}, {"formato", "csv"}};
  EXPECT_EQ(ask("/es/planes/PDM/M1", values).status, 404);
  approve();
  add_fact(FactKind::Planned, 12);
  add_fact(FactKind::Reported, 4);
  timon::testing::call_manager(*database_, village_, "Ana Pérez");
  EXPECT_THAT(text(ask("/es/planes/PDM/M1")), HasSubstr("?tabla=valores&amp;formato=csv\" download"));
  const auto file = ask("/es/planes/PDM/M1", values);
  EXPECT_THAT(std::string(*file.headers.find("content-disposition")), HasSubstr("PDM-M1-valores.csv"));
  EXPECT_THAT(text(file), AllOf(HasSubstr(",Meta programada,12,"), HasSubstr(",Reportado,4,"), HasSubstr(",manager,"),
                                HasSubstr("\r\n\r\nValores por período\r\nFilas,2\r\nPlan,"),
                                HasSubstr("\r\nElemento,M1 "), Not(HasSubstr("Ana Pérez"))));
  EXPECT_THAT(text(ask("/es/planes/PDM/M1", {{"tabla", "valores"}, {"formato", "xlsx"}})), ::testing::StartsWith("PK"));
  EXPECT_THAT(text(ask("/es/planes/PDM/M1", {{"tabla", "evidencias"}, {"formato", "csv"}})), HasSubstr("Filas,0\r\n"));
  EXPECT_EQ(ask("/es/planes/PDM/M1", {{"tabla", "dinero"}, {"formato", "csv"}}).status, 404) << "it has none";
  EXPECT_THAT(text(ask("/es/planes/PDM/M1", {{"tabla", "nada"}, {"formato", "csv"}})), HasSubstr("<html"));
}

TEST_F(ElementFiles, give_the_evidence_that_is_for_citizens_and_name_nobody) {
  approve();
  add_fact(FactKind::Reported, 4);
  timon::testing::call_manager(*database_, village_, "Ana Pérez");
  timon::testing::add_evidence(*database_, village_, false);
  EXPECT_THAT(csv("M1", "evidencias"), AllOf(HasSubstr("Filas,0\r\n"), Not(HasSubstr("Acta <12>.pdf"))));
  timon::testing::add_evidence(*database_, village_, true);
  EXPECT_THAT(csv("M1", "evidencias"),
              AllOf(HasSubstr("Filas,1\r\n"), HasSubstr("Acta <12>.pdf,3,Lo reportado en 2024,"),
                    HasSubstr("\r\nElemento,M1 "), Not(HasSubstr("Ana Pérez"))));
}

TEST_F(ElementFiles, give_its_money_by_stage_in_the_currency_of_the_plan) {
  approve();
  add_fact(FactKind::Planned, 12);
  timon::testing::add_budget(*database_, village_);
  EXPECT_THAT(text(ask("/es/planes/PDM/M1")), HasSubstr("?tabla=dinero&amp;formato=csv\" download"));
  EXPECT_THAT(csv("M1", "dinero"), AllOf(HasSubstr(",1000"), HasSubstr(",400,40"), HasSubstr("\r\nMoneda,COP"),
                                         HasSubstr("\r\nElemento,M1 ")));
}

TEST_F(ElementFiles, stand_below_no_empty_table_before_there_is_money) {
  approve();
  add_fact(FactKind::Planned, 12);
  timon::testing::add_budget_line(*database_, village_);
  EXPECT_THAT(text(ask("/es/planes/PDM/M1")), AllOf(HasSubstr("Sin presupuesto vigente a esta fecha"),
                                                    Not(HasSubstr("Montos de los años comenzados"))));
}

TEST_F(ElementFiles, give_the_parts_that_have_money) {
  approve();
  add_fact(FactKind::Planned, 12);
  timon::testing::add_initiative(*database_, village_);  // beside the goal, without any
  timon::testing::add_budget(*database_, village_);
  EXPECT_THAT(csv("A", "partes"), AllOf(HasSubstr("Filas,1\r\n"), HasSubstr("\nM1,"), HasSubstr(",1000,40,"),
                                        HasSubstr("\r\nMoneda,COP"), HasSubstr("\r\nElemento,A ")));
  EXPECT_THAT(csv("M1", "partes"), HasSubstr("Filas,0\r\n"));
}

}  // namespace
}  // namespace timon::portal
