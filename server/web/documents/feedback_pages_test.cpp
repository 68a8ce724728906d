#include "web/documents/feedback_pages.hpp"

#include <gmock/gmock.h>

#include "usecases/testing/office_report_town.hpp"
#include "web/documents/testing/texts_of.hpp"

namespace timon::documents {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::StartsWith;

class FeedbackPages : public usecases::reports::OfficeReport {
 protected:
  usecases::documents::FeedbackSheet sheet(const char* period) {
    auto its = usecases::documents::feedback_sheet(planner(), image(), address(period), today).value();
    its.document.code = "ABCD-EFGH-JKMN";
    return its;
  }
  guard::Languages languages_;
};
INSTANTIATE_TEST_SUITE_P(On, FeedbackPages, ::testing::Values(storage::Engine::Sqlite), timon::testing::engine_name);

TEST_P(FeedbackPages, say_what_was_observed_and_what_is_to_be_done) {
  const auto report = delivered("2026-T1");
  ASSERT_TRUE(observe("2026-T1", report.version));
  const auto its = sheet("2026-T1");
  const auto text = testing::texts_of(feedback_pages(its, languages_.of("es"), "https://villa.example/es/verificar"));
  EXPECT_THAT(text, AllOf(HasSubstr("Formato de retroalimentación: Obras"), HasSubstr("Falta el acta"),
                          HasSubstr("Atender o rebatir la observación: Falta el acta"), HasSubstr("Grave"),
                          HasSubstr("ABCD-EFGH-JKMN"), HasSubstr("[Recibió por la dependencia]"),
                          HasSubstr("No hay recomendaciones")));
  EXPECT_THAT(draw_feedback(its, ""), StartsWith("%PDF-"));
  EXPECT_THAT(feedback_workbook(its, languages_.of("pt"), std::filesystem::temp_directory_path()), StartsWith("PK"));
}

TEST_P(FeedbackPages, name_the_files_that_prove_an_answer) {
  auto its = sheet("2026-T1");
  ConcerningRecommendation concerning;
  concerning.turns = {{.id = {7}, .kind = recommendations::TurnKind::Applied, .text = "Se publican", .proof = "Acta 4"},
                      {.id = {8}, .kind = recommendations::TurnKind::Returned, .text = "Falta una"}};
  concerning.files = {{.id = {1}, .turn_id = {7}, .name = "acta.pdf"}, {.id = {2}, .turn_id = {7}, .name = "foto.jpg"}};
  its.facts.recommendations = {concerning};
  const auto text = testing::texts_of(feedback_pages(its, languages_.of("es"), ""));
  EXPECT_THAT(text, HasSubstr("Se publican Prueba: Acta 4. Archivos: acta.pdf, foto.jpg."));
  EXPECT_THAT(text, HasSubstr("Falta una"));
}

// Feedback named a file as proof that had been withdrawn.
TEST_P(FeedbackPages, say_which_file_was_withdrawn_and_that_nothing_proves_the_answer) {
  auto its = sheet("2026-T1");
  ConcerningRecommendation concerning;
  concerning.turns = {{.id = {7}, .kind = recommendations::TurnKind::Applied, .text = "Se entregaron."}};
  concerning.files = {{.id = {1}, .turn_id = {7}, .name = "lista.pdf"}};
  concerning.files[0].withdrawn_at = *parse_instant("2026-07-08T15:00:00.000000Z");
  concerning.files[0].withdrawal_reason = "Trae cédulas";
  its.facts.recommendations = {concerning};
  const auto text = testing::texts_of(feedback_pages(its, languages_.of("es"), ""));
  EXPECT_THAT(text, HasSubstr("Archivos: lista.pdf (retirado el 8 jul 2026: Trae cédulas). "
                              "Sin prueba: lo que la respaldaba se retiró."));
}

TEST_P(FeedbackPages, of_an_office_that_reported_nothing_have_no_empty_tables) {
  const auto text = testing::texts_of(feedback_pages(sheet("2026-T1"), languages_.of("es"), ""));
  EXPECT_THAT(text, AllOf(HasSubstr("Sin informe"), HasSubstr("Entregar el informe de"), HasSubstr("Omitido"),
                          HasSubstr("El informe no tiene observaciones.")));
}

}  // namespace
}  // namespace timon::documents
