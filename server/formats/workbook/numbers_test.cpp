#include "formats/workbook/numbers.hpp"

#include <gtest/gtest.h>

#include "formats/workbook/xlsx_parts.hpp"

namespace timon::formats::workbook {
namespace {

Cell number(std::string value) { return {CellKind::Number, false, std::move(value)}; }

TEST(Numbers, the_day_that_never_was_moves_no_other) {
  const auto day = [](double serial) { return number_cell(serial, {NumberShown::Date}, Epoch::Of1900).text; };
  EXPECT_EQ(day(1), "1900-01-01");
  EXPECT_EQ(day(59), "1900-02-28");
  EXPECT_EQ(day(61), "1900-03-01");
  EXPECT_EQ(day(0.25), "06:00:00");
  EXPECT_EQ(day(46203.999999), "2026-07-01");
  EXPECT_EQ(number_cell(-3, {NumberShown::Date}, Epoch::Of1900), number("-3"));
}

TEST(Numbers, formats_are_told_apart) {
  EXPECT_EQ(format_of_code("0.00%").shown, NumberShown::Percentage);
  EXPECT_EQ(format_of_code("[$-240A]d\" de \"mmmm").shown, NumberShown::Date);
  EXPECT_EQ(format_of_code("[Red]#,##0.00\\ \"dias\"").shown, NumberShown::Plain);
  EXPECT_EQ(format_of_code("[hh]:mm").shown, NumberShown::Date);
  EXPECT_EQ(format_of_code("_(* #,##0_);_(* \\(#,##0\\)").shown, NumberShown::Plain);
  EXPECT_EQ(format_of_code("General").shown, NumberShown::Plain);
  EXPECT_EQ(builtin_format(22).shown, NumberShown::Date);
}

/// A code 1.10 that was typed as a number became 1.1.
TEST(Numbers, zeros_of_the_format_are_shown_and_nothing_is_rounded) {
  const auto shown = [](double value, std::string_view code) {
    return number_cell(value, format_of_code(code), Epoch::Of1900).shown;
  };
  EXPECT_EQ(shown(1.1, "0.00"), "1.10");
  EXPECT_EQ(shown(2, "0.0"), "2.0");
  EXPECT_EQ(shown(1234.5, "#,##0.00"), "1234.50");
  EXPECT_EQ(shown(7, "000"), "007");
  EXPECT_EQ(shown(1.5, "00.00;[Red]-00.00"), "01.50");
  EXPECT_EQ(shown(1.15, "0.0"), "");
  EXPECT_EQ(shown(1.1, "0.00\" km\""), "1.10");
  for (const auto* code : {"General", "0", "@", "# ?/?", "0.00E+00", "0.0%", "#.##"})
    EXPECT_EQ(shown(12, code), "") << code;
  EXPECT_EQ(number_cell(1.1, builtin_format(2), Epoch::Of1900).shown, "1.10");
}

TEST(Numbers, have_fifteen_digits) {
  EXPECT_EQ(number_text(0.1 + 0.2), "0.3");
  EXPECT_EQ(number_text(2.0 / 3), "0.666666666666667");
  EXPECT_EQ(number_text(-2.5e-7), "-0.00000025");
  EXPECT_EQ(number_text(1234567890123456.0), "1234567890123460");
}

TEST(Escapes, stand_for_characters_that_xml_cannot_hold) {
  EXPECT_EQ(unescaped("_x0041__x00F1_"), "Añ");
  EXPECT_EQ(unescaped("_xD83D__xDE42_"), "\xF0\x9F\x99\x82");
  EXPECT_EQ(unescaped("_xD83D_"), "\xEF\xBF\xBD");
  EXPECT_EQ(unescaped("_x00g1_ _x41_ _x"), "_x00g1_ _x41_ _x");
}
}  // namespace
}  // namespace timon::formats::workbook
