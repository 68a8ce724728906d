#include "formats/ics/ics_writer.hpp"

#include <gmock/gmock.h>

#include "formats/ics/ics_reader.hpp"

namespace timon::formats {
namespace {

using ::testing::HasSubstr;

const IcsCalendar calendar{"Avisos, Obras", "America/Bogota", "Timon"};

IcsEntry entry() {
  return {.uid = "report.1.2.3@timon",
          .first = make_day(2026, 6, 30),
          .last = make_day(2026, 6, 30),
          .changed_at = *parse_instant("2026-06-24T12:30:00.000000Z"),
          .summary = "Vence: Obras; 2.º trimestre, 2026",
          .description = "Faltan 2 datos\\hoy\nAbrir",
          .url = "https://timon.villa.gov/app/work"};
}

TEST(IcsWriter, is_read_back_as_it_was_meant) {
  const std::vector<IcsEntry> entries{entry()};
  const auto text = write_ics(calendar, entries);
  EXPECT_TRUE(is_ics(text));
  EXPECT_EQ(read_ics(text).events,
            (std::vector<IcsEvent>{{make_day(2026, 6, 30), make_day(2026, 6, 30), entry().summary}}));
  EXPECT_THAT(text, HasSubstr("\r\nUID:report.1.2.3@timon\r\nDTSTAMP:20260624T123000Z\r\n"));
  EXPECT_THAT(text, HasSubstr("\r\nDTSTART;VALUE=DATE:20260630\r\nDTEND;VALUE=DATE:20260701\r\n"));
  EXPECT_THAT(text, HasSubstr("\r\nDESCRIPTION:Faltan 2 datos\\\\hoy\\nAbrir\r\n"));
  EXPECT_THAT(text, HasSubstr("\r\nX-WR-CALNAME:Avisos\\, Obras\r\n"));
}

TEST(IcsWriter, folds_long_lines_between_letters) {
  auto long_one = entry();
  long_one.summary.clear();
  for (int word = 0; word < 40; ++word) long_one.summary += "año ";
  long_one.summary += "fin";
  const std::vector<IcsEntry> entries{long_one};
  const auto text = write_ics(calendar, entries);
  for (std::size_t at = 0, end; (end = text.find("\r\n", at)) != std::string::npos; at = end + 2) {
    EXPECT_LE(end - at, 75U);
    const auto first = static_cast<unsigned char>(text[at] == ' ' ? text[at + 1] : text[at]);
    EXPECT_NE(first & 0xC0U, 0x80U) << "a line begins within a letter";
  }
  EXPECT_EQ(read_ics(text).events.front().summary, long_one.summary);
}

TEST(IcsWriter, a_summary_cannot_add_a_line) {
  auto evil = entry();
  evil.summary = "x\r\nATTACH:http://x";
  const std::vector<IcsEntry> entries{evil};
  EXPECT_THAT(write_ics(calendar, entries), HasSubstr("\r\nSUMMARY:x\\nATTACH:http://x\r\n"));
}

}  // namespace
}  // namespace timon::formats
