#include "formats/ics/ics_reader.hpp"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

namespace timon::formats {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::string calendar(const std::string& events) {
  return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + events + "END:VCALENDAR\r\n";
}
std::string event(const std::string& lines) { return "BEGIN:VEVENT\r\n" + lines + "END:VEVENT\r\n"; }

TEST(Ics, events_of_whole_days_are_read_with_their_words) {
  const auto reading = read_ics(calendar(
      event("DTSTART;VALUE=DATE:20260629\r\nDTEND;VALUE=DATE:20260630\r\nSUMMARY:San Pedro\\, y San \r\n Pablo\r\n") +
      event("DTSTART;X-A=\"a:b\";VALUE=DATE:20261221\r\nDTEND;VALUE=DATE:20270103\r\nSUMMARY:Receso\r\n") +
      event("dtstart:20260716\nSUMMARY:Patrona\n")));
  EXPECT_THAT(reading.faults, IsEmpty());
  EXPECT_THAT(reading.events,
              ElementsAre(IcsEvent{make_day(2026, 6, 29), make_day(2026, 6, 29), "San Pedro, y San Pablo"},
                          IcsEvent{make_day(2026, 12, 21), make_day(2027, 1, 2), "Receso"},
                          IcsEvent{make_day(2026, 7, 16), make_day(2026, 7, 16), "Patrona"}));
}

TEST(Ics, what_it_does_not_understand_it_names) {
  const auto reading = read_ics(calendar(event("DTSTART:20260629T090000Z\r\nSUMMARY:Reunión\r\n") +
                                         event("DTSTART:20260629\r\nRRULE:FREQ=YEARLY\r\nSUMMARY:Cada año\r\n") +
                                         event("SUMMARY:Sin fecha\r\n") +
                                         event("DTSTART:20260101\r\nDTEND:20270101\r\nSUMMARY:Año\r\n") +
                                         event("DTSTART:20260710\r\nDTEND:20260701\r\nSUMMARY:Al revés\r\n")));
  EXPECT_THAT(reading.events, IsEmpty());
  EXPECT_THAT(reading.faults, ElementsAre(IcsFault{"not_all_day", "Reunión"}, IcsFault{"repeats", "Cada año"},
                                          IcsFault{"without_day", "Sin fecha"}, IcsFault{"too_long", "Año"},
                                          IcsFault{"without_day", "Al revés"}));
}

TEST(Ics, alarms_and_what_is_called_off_are_left_out) {
  const auto reading = read_ics(
      calendar(event("DTSTART:20260716\r\nSUMMARY:Patrona\r\nBEGIN:VALARM\r\nSUMMARY:Aviso\r\nEND:VALARM\r\n") +
               event("DTSTART:20260717\r\nSTATUS:CANCELLED\r\nSUMMARY:Nada\r\n")));
  EXPECT_THAT(reading.events, ElementsAre(IcsEvent{make_day(2026, 7, 16), make_day(2026, 7, 16), "Patrona"}));
}

RC_GTEST_PROP(Ics, any_text_is_read_without_harm, (const std::string& text)) {
  read_ics(text);
  read_ics("BEGIN:VCALENDAR\nBEGIN:VEVENT\n" + text + "\nEND:VEVENT");
}

}  // namespace
}  // namespace timon::formats
