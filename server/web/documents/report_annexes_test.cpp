#include "web/documents/report_annexes.hpp"

#include <gmock/gmock.h>

#include "usecases/boards/plan_memory.hpp"
#include "usecases/documents/report_sheet.hpp"
#include "usecases/testing/office_report_town.hpp"
#include "web/documents/testing/texts_of.hpp"

namespace timon::documents {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::StartsWith;
using timon::testing::SmallTown;

/// What the annexes of the town's first quarter are made of.
class ReportAnnexes : public usecases::reports::OfficeReport {
 protected:
  usecases::documents::ReportSheet sheet() {
    auto kept = save(draft("2026-T1", 0, {kilometres(100), progress(20)}));
    EXPECT_TRUE(kept) << codes(kept);
    EXPECT_TRUE(deliver("2026-T1", kept->version));
    const auto& plan = image();
    return opened_->database().read([&](storage::Session& session) {
      const auto context = reporter();
      const auto at =
          usecases::reports::report_at(context, session, plan, address("2026-T1"), access::Action::ViewPlans);
      auto its = usecases::documents::report_sheet(session, *at).value();
      its.document.code = "ABCD-EFGH-JKMN";
      its.document.report_id = its.report.id;
      its.document.made_at = context.clock();
      return its;
    });
  }
};
INSTANTIATE_TEST_SUITE_P(On, ReportAnnexes, ::testing::Values(storage::Engine::Sqlite), timon::testing::engine_name);

TEST_P(ReportAnnexes, say_what_was_delivered_in_the_institutions_language) {
  const guard::Languages languages;
  const auto its = sheet();
  const auto pages = report_annexes(its, languages.of("es"), "https://villa.example/es/verificar");
  EXPECT_THAT(testing::texts_of(pages),
              AllOf(HasSubstr("Villa Clara\nInforme de avance de Obras"), HasSubstr("Anexo 3. Avance de las metas"),
                    HasSubstr("kilómetros|100|100|100,00"), HasSubstr("causa externa): Lluvias"),
                    HasSubstr("La dependencia no escribió nada aquí."), HasSubstr("[Titular de la dependencia]"),
                    HasSubstr("ABCD-EFGH-JKMN"), HasSubstr("31 de marzo de 2026")));
  EXPECT_EQ(pages.seal.address, "https://villa.example/es/verificar/ABCD-EFGH-JKMN");
  const auto alone = report_annexes(its, languages.of("es"), "");
  EXPECT_EQ(alone.seal.address, "") << "a site without an address of its own prints no QR";
  EXPECT_THAT(testing::texts_of(alone), HasSubstr("en el portal de la institución"));
  EXPECT_EQ(pages.page_words(2, 3), "Página 2 de 3");
  EXPECT_THAT(testing::texts_of(report_annexes(its, languages.of("en"), "x")), HasSubstr("Annex 3. Progress of goals"));
  EXPECT_THAT(draw_report(its, "https://villa.example"), StartsWith("%PDF-"));
}

}  // namespace
}  // namespace timon::documents
