#include "formats/template/marks.hpp"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include "formats/template/cell_references.hpp"
#include "formats/template/markup.hpp"
#include "formats/workbook/cell.hpp"

namespace timon::formats::templates {
namespace {

std::string shown(std::string_view text) {
  std::string all;
  for (const auto& piece : pieces_of(text)) {
    const char* kind = !piece.is_mark                        ? "'"
                       : piece.kind == MarkKind::Field       ? "="
                       : piece.kind == MarkKind::BlockBegins ? "#"
                                                             : "/";
    all += (all.empty() ? "" : " ") + std::string(kind) + (piece.is_mark ? piece.name : piece.text);
  }
  return all;
}

TEST(Marks, are_told_from_what_only_looks_like_one) {
  EXPECT_EQ(shown("{{dependencia}}"), "=dependencia");
  EXPECT_EQ(shown("De {{ Dependencia }} al {{periodo}}."), "'De  =dependencia ' al  =periodo '.");
  EXPECT_EQ(shown("{{#metas}}{{meta}}{{/metas}}"), "#metas =meta /metas");
  EXPECT_EQ(shown("{{1+1}} {{}} {{a b}} {{ñ}}"), "'{{1+1}} {{}} {{a b}} {{ñ}}");
  EXPECT_EQ(shown("{{sin cerrar"), "'{{sin cerrar");
  EXPECT_EQ(shown("{{{meta}}}"), "'{{{meta}}}") << "three braces are no mark";
  EXPECT_EQ(shown("{{x}}{{y}}"), "=x =y");
}

// A mark with a space that does not break, as word processors put one before braces, stayed on the page as it was.
TEST(Marks, are_read_with_whatever_white_space_is_in_them) {
  EXPECT_EQ(shown("{{\u00A0dependencia\u202F}}"), "=dependencia");
  EXPECT_EQ(shown("{{\t\nPeriodo \r}}"), "=periodo");
  EXPECT_EQ(shown("{{ # metas }}{{/\u00A0metas\u200B}}"), "#metas /metas");
}

RC_GTEST_PROP(Marks, lose_no_text, (const std::string& text)) {
  std::string all;
  for (const auto& piece : pieces_of(text)) all += piece.text;
  RC_ASSERT(all == text);
}

/// Printable and not: what people, files and attackers put into a value.
rc::Gen<std::string> any_text() {
  return rc::gen::container<std::string>(rc::gen::oneOf(
      rc::gen::element('<', '>', '&', '"', '\'', '{', '}', '=', ']', '\n', '\t', '\x01'), rc::gen::inRange('0', 'z')));
}

RC_GTEST_PROP(Markup, an_escaped_text_is_text_alone_and_reads_back, ()) {
  const auto text = *any_text();
  std::string kept;
  for (const char c : text)
    if (static_cast<unsigned char>(c) >= 0x20 || c == '\n' || c == '\t') kept += c;
  const auto raw = escaped(text);
  RC_ASSERT(unescaped(raw) == kept);
  const auto tokens = tokens_of("<a b=\"" + raw + "\">" + raw + "</a>");
  RC_ASSERT(tokens.size() == (kept.empty() ? 2U : 3U));
  RC_ASSERT(text_of(tokens, 0, tokens.size()) == kept);
}

TEST(Markup, is_written_as_it_was) {
  const std::string xml =
      "<?xml version=\"1.0\"?>\n<w:a x='1>0'  y=\"&quot;\"><!-- <b> --><w:b/><![CDATA[<c>]]>&#241;</w:a>\n";
  const auto tokens = tokens_of(xml);
  EXPECT_EQ(written(tokens), xml);
  EXPECT_EQ(text_of(tokens, 2, tokens.size() - 1), "<c>ñ");
}

TEST(Markup, changes_one_attribute_and_no_other) {
  EXPECT_EQ(attribute("<c r=\"B4\" s=\"3\">", "s"), "3");
  EXPECT_EQ(attribute("<c xr=\"B4\">", "r"), "");
  EXPECT_EQ(with_attribute("<c r=\"B4\" s=\"3\"/>", "r", "B5"), "<c s=\"3\" r=\"B5\"/>");
  EXPECT_EQ(with_attribute("<c r=\"B4\" t=\"s\">", "t", ""), "<c r=\"B4\">");
  EXPECT_EQ(with_attribute("<c t=' r=\"1\"' r='2'>", "r", "3"), "<c t=' r=\"1\"' r=\"3\">");
}

// Attributes on lines of their own, as some programs write them, were not found.
TEST(Markup, finds_attributes_with_any_white_space_around_them) {
  EXPECT_EQ(attribute("<c\n  r=\"B4\"\n\ts = '3'>", "r"), "B4");
  EXPECT_EQ(attribute("<c\n  r=\"B4\"\n\ts = '3'>", "s"), "3");
  EXPECT_EQ(attribute("<c s='r=\"1\"'>", "r"), "");
  EXPECT_EQ(with_attribute("<c\tr = \"B4\" s=\"3\" />", "r", "B5"), "<c s=\"3\" r=\"B5\" />");
  EXPECT_EQ(with_attribute("</c>", "r", ""), "</c>");
}

TEST(Markup, refuses_document_types_and_what_is_no_xml) {
  const auto code = [](const std::string& xml) -> std::string {
    try {
      tokens_of(xml);
      return "accepted";
    } catch (const workbook::Refused& refused) {
      return refused.code;
    }
  };
  EXPECT_EQ(code("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>"), "workbook_has_entities");
  EXPECT_EQ(code("<a><b></a>"), "workbook_damaged");
  std::string deep;
  for (int depth = 0; depth < 400; ++depth) deep += "<a>";
  EXPECT_EQ(code(deep), "workbook_too_deep");
}

TEST(References, move_with_the_rows_that_are_repeated) {
  const Repetitions thrice{{5, 5, 3}};
  EXPECT_EQ(moved_reference(thrice, "B4"), "B4");
  EXPECT_EQ(moved_reference(thrice, "B5:D5"), "B5:D7");
  EXPECT_EQ(moved_reference(thrice, "$A$1:$H$20"), "$A$1:$H$22");
  EXPECT_EQ(moved_reference(thrice, "A6 B7:C9"), "A8 B9:C11");
  const Repetitions pairs{{5, 6, 2}, {9, 9, 4}};
  EXPECT_EQ(moved_reference(pairs, "A8"), "A10");
  EXPECT_EQ(moved_reference(pairs, "A10"), "A15");
}

TEST(References, in_formulas_too_and_nowhere_else) {
  const Repetitions thrice{{5, 5, 3}};
  EXPECT_EQ(moved_formula(thrice, "SUM(C5:C5)*100/$D$6", nullptr, 0), "SUM(C5:C7)*100/$D$8");
  EXPECT_EQ(moved_formula(thrice, "IF(A9=\"A9\",'Hoja 9'!A9,Hoja2!B9)", nullptr, 0),
            "IF(A11=\"A9\",'Hoja 9'!A9,Hoja2!B9)");
  EXPECT_EQ(moved_formula(thrice, "LOG10(A9)+1E6+T9_X", nullptr, 0), "LOG10(A11)+1E6+T9_X");
  EXPECT_EQ(moved_formula(thrice, "D5/C5", &thrice[0], 2), "D7/C7") << "its own row";
  EXPECT_EQ(moved_formula(thrice, "D5/C$9", &thrice[0], 1), "D6/C$11");
}

}  // namespace
}  // namespace timon::formats::templates
