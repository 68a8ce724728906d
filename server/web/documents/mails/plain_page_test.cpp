#include "web/documents/mails/plain_page.hpp"

#include <gmock/gmock.h>

namespace timon::documents::mails {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

TEST(PlainPage, says_the_same_twice_and_takes_nothing_for_markup) {
  PlainPage page("es");
  page.paragraph("Buen día, Ana:");
  page.heading("Hoy");
  page.item("Obras <b>&</b> \"Vías\"", "Vence hoy", "https://timon.villa.gov/app/work?a='1'");
  EXPECT_EQ(
      page.text(),
      "Buen día, Ana:\n\nHoy\n\n* Obras <b>&</b> \"Vías\"\n  Vence hoy\n  https://timon.villa.gov/app/work?a='1'\n");
  EXPECT_THAT(page.html(), HasSubstr("<a href=\"https://timon.villa.gov/app/work?a=&#39;1&#39;\">Obras &lt;b&gt;"));
  EXPECT_THAT(page.html(), Not(HasSubstr("<b>")));
  EXPECT_THAT(page.html(), HasSubstr("lang=\"es\""));
}

}  // namespace
}  // namespace timon::documents::mails
