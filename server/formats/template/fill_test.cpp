#include "formats/template/fill.hpp"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <unistd.h>
#include <xlsxwriter.h>
#include <zip.h>

#include <fstream>

#include "formats/workbook/workbook.hpp"

namespace timon::formats::templates {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;
using workbook::Cell;
using workbook::CellKind;

Value text(const std::string& value) { return {value, false}; }
Value number(const std::string& value) { return {value, true}; }

Values two_goals() {
  Values values;
  values.fields = {{"dependencia", text("Obras & Vías")}, {"avance", number("62.5")}};
  values.blocks["metas"] = {{{"meta", text("Vía La Punta")}, {"logrado", number("40")}},
                            {{"meta", text("=HYPERLINK(\"x\")")}, {"logrado", number("60")}}};
  return values;
}

class Template : public ::testing::Test {
 protected:
  Template() { std::filesystem::create_directories(folder_); }
  ~Template() override { std::filesystem::remove_all(folder_); }

  std::string bytes_of(const std::filesystem::path& path) const {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
  }
  std::filesystem::path kept(const std::string& bytes) const {
    std::ofstream(folder_ / "filled.xlsx", std::ios::binary) << bytes;
    return folder_ / "filled.xlsx";
  }
  /// A form with a title over merged cells, a repeated row with a formula, a total and a picture's place below.
  std::string form() const {
    const auto path = folder_ / "form.xlsx";
    auto* book = workbook_new(path.c_str());
    auto* sheet = workbook_add_worksheet(book, "Informe");
    auto* bold = workbook_add_format(book);
    format_set_bold(bold);
    worksheet_merge_range(sheet, 0, 0, 0, 3, "Informe de {{dependencia}}", bold);
    worksheet_write_number(sheet, 1, 0, 7, nullptr);
    worksheet_write_string(sheet, 1, 1, "{{avance}}", nullptr);
    worksheet_write_string(sheet, 3, 0, "{{#metas}}{{meta}}", bold);
    worksheet_write_string(sheet, 3, 1, "{{logrado}}", nullptr);
    worksheet_write_formula(sheet, 3, 2, "=B4/100", nullptr);
    worksheet_write_string(sheet, 3, 3, "{{/metas}}", nullptr);
    worksheet_write_string(sheet, 4, 0, "Total", bold);
    worksheet_write_formula(sheet, 4, 1, "=SUM(B4:B4)", nullptr);
    worksheet_merge_range(sheet, 6, 0, 7, 3, "Firma de {{dependencia}}", nullptr);
    workbook_close(book);
    return bytes_of(path);
  }
  static std::string part(const std::string& bytes, const char* name) {
    zip_error_t error;
    auto* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    auto* archive = zip_open_from_source(source, ZIP_RDONLY, &error);
    zip_stat_t facts;
    if (zip_stat(archive, name, 0, &facts) != 0) return "";
    std::string text(facts.size, '\0');
    auto* file = zip_fopen(archive, name, 0);
    zip_fread(file, text.data(), text.size());
    zip_fclose(file);
    zip_discard(archive);
    return text;
  }
  using Parts = std::vector<std::pair<std::string, std::string>>;
  std::string archive(const Parts& parts) const {
    const auto path = folder_ / "made.zip";
    int failure = 0;
    auto* archive = zip_open(path.c_str(), ZIP_CREATE | ZIP_TRUNCATE, &failure);
    for (const auto& [name, its] : parts)
      zip_file_add(archive, name.c_str(), zip_source_buffer(archive, its.data(), its.size(), 0), ZIP_FL_OVERWRITE);
    zip_close(archive);
    return bytes_of(path);
  }
  std::string document(const std::string& body, const std::string& before = "") const {
    return archive({{"[Content_Types].xml", "<Types/>"},
                    {"word/document.xml", before + "<w:document><w:body>" + body + "</w:body></w:document>"},
                    {"word/media/escudo.png", "\x89PNG not touched"}});
  }
  std::string sheet(const std::string& data) const {
    return archive(
        {{"[Content_Types].xml", "<Types/>"},
         {"xl/workbook.xml",
          R"(<workbook><sheets><sheet name="Uno" sheetId="1" r:id="rId1" xmlns:r="r"/></sheets></workbook>)"},
         {"xl/_rels/workbook.xml.rels",
          R"(<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>)"},
         {"xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + data + "</sheetData></worksheet>"}});
  }
  static std::string cell(const std::string& place, const std::string& its) {
    return "<c r=\"" + place + "\" t=\"inlineStr\"><is><t>" + its + "</t></is></c>";
  }
  template <class T>
  static std::string code(const Result<T>& result) {
    if (result) return "accepted";
    return result.error().fields.empty() ? result.error().code : result.error().fields[0].code;
  }

  const std::filesystem::path folder_ =
      std::filesystem::temp_directory_path() / ("timon-template-" + std::to_string(getpid()));
};

TEST_F(Template, of_a_workbook_says_its_marks_with_their_cells) {
  const auto marks = read_marks(FileKind::Xlsx, form(), folder_);
  ASSERT_TRUE(marks) << code(marks);
  EXPECT_THAT(*marks, ElementsAre(FoundMark{MarkKind::Field, "dependencia", "", "Informe!A1"},
                                  FoundMark{MarkKind::Field, "avance", "", "Informe!B2"},
                                  FoundMark{MarkKind::BlockBegins, "metas", "", "Informe!A4"},
                                  FoundMark{MarkKind::Field, "meta", "metas", "Informe!A4"},
                                  FoundMark{MarkKind::Field, "logrado", "metas", "Informe!B4"},
                                  FoundMark{MarkKind::BlockEnds, "metas", "", "Informe!D4"},
                                  FoundMark{MarkKind::Field, "dependencia", "", "Informe!A7"}));
}

TEST_F(Template, of_a_workbook_is_filled_with_rows_repeated_and_totals_that_reach_over_them) {
  const auto filled = fill(FileKind::Xlsx, form(), two_goals(), folder_);
  ASSERT_TRUE(filled) << code(filled);
  const auto book = workbook::load_workbook(kept(*filled));
  ASSERT_TRUE(book) << code(book);
  const auto& sheet = book->sheets.at(0);
  EXPECT_EQ(sheet.at(1, 1).text, "Informe de Obras & Vías");
  EXPECT_EQ(sheet.at(2, 1), (Cell{CellKind::Number, false, "7"})) << "what has no mark stays";
  EXPECT_EQ(sheet.at(2, 2), (Cell{CellKind::Number, false, "62.5"})) << "a number stays a number";
  EXPECT_EQ(sheet.at(4, 1).text, "Vía La Punta");
  EXPECT_EQ(sheet.at(5, 1), (Cell{CellKind::Text, false, "=HYPERLINK(\"x\")"})) << "never a formula";
  EXPECT_EQ(sheet.at(5, 2).text, "60");
  EXPECT_EQ(sheet.at(6, 1).text, "Total");
  EXPECT_EQ(sheet.at(8, 1).text, "Firma de Obras & Vías");
  EXPECT_THAT(sheet.merged, ElementsAre(workbook::MergedRange{1, 1, 1, 4}, workbook::MergedRange{8, 1, 9, 4}));
  const auto xml = part(*filled, "xl/worksheets/sheet1.xml");
  EXPECT_THAT(xml, HasSubstr("<f>SUM(B4:B5)</f>"));
  EXPECT_THAT(xml, HasSubstr("<f>B5/100</f>"));
  EXPECT_THAT(xml, Not(HasSubstr("<f>=")));
  EXPECT_EQ(part(*filled, "xl/styles.xml"), part(form(), "xl/styles.xml")) << "its look is untouched";
}

/// A report to the comptroller said 106.67 where its country writes 106,67.
TEST_F(Template, writes_a_number_among_words_as_its_language_does) {
  Values values;
  values.fields = {{"avance", {"1106.67", true, "1.106,67"}}};
  const auto in_sheet =
      fill(FileKind::Xlsx, sheet("<row r=\"1\">" + cell("A1", "{{avance}}") + cell("B1", "{{avance}} km") + "</row>"),
           values, folder_);
  ASSERT_TRUE(in_sheet) << code(in_sheet);
  const auto xml = part(*in_sheet, "xl/worksheets/sheet1.xml");
  EXPECT_THAT(xml, HasSubstr("<v>1106.67</v>")) << "alone in its cell it stays a number";
  EXPECT_THAT(xml, HasSubstr(">1.106,67 km<"));
  const auto in_text = fill(FileKind::Docx, document("<w:p><w:r><w:t>{{avance}}</w:t></w:r></w:p>"), values, folder_);
  ASSERT_TRUE(in_text) << code(in_text);
  EXPECT_THAT(part(*in_text, "word/document.xml"), HasSubstr(">1.106,67<"));
}

TEST_F(Template, without_any_goal_keeps_one_empty_row) {
  Values none;
  none.fields = {{"dependencia", text("Obras")}, {"avance", text("")}};
  const auto filled = fill(FileKind::Xlsx, form(), none, folder_);
  ASSERT_TRUE(filled);
  const auto book = workbook::load_workbook(kept(*filled));
  EXPECT_EQ(book->sheets.at(0).at(4, 1).text, "");
  EXPECT_EQ(book->sheets.at(0).at(5, 1).text, "Total");
}

TEST_F(Template, of_a_text_is_filled_also_where_the_word_processor_cut_a_mark_apart) {
  const std::string body =
      "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>De {{dep</w:t></w:r><w:r><w:t>endencia}} y "
      "m</w:t></w:r><w:r><w:t>ás</w:t></w:r>"
      "</w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>{{#metas}}{{meta}}</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r>"
      "<w:t>{{logrado}}{{/metas}}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
      "<w:p><w:r><w:t>Avance: {{avance}}</w:t></w:r></w:p>";
  const auto file = document(body);
  const auto marks = read_marks(FileKind::Docx, file, folder_);
  ASSERT_TRUE(marks) << code(marks);
  EXPECT_EQ(marks->at(0).place, "¶ 1: De {{dependencia}} y más");
  EXPECT_EQ(marks->at(2), (FoundMark{MarkKind::Field, "meta", "metas", "¶ 2: {{#metas}}{{meta}}"}));
  const auto filled = fill(FileKind::Docx, file, two_goals(), folder_);
  ASSERT_TRUE(filled) << code(filled);
  const auto xml = part(*filled, "word/document.xml");
  EXPECT_THAT(xml, HasSubstr("<w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">De Obras &amp; Vías</w:t>"));
  EXPECT_THAT(xml, HasSubstr(" y m</w:t>"));
  EXPECT_THAT(xml, HasSubstr(">Vía La Punta</w:t>"));
  EXPECT_THAT(xml, HasSubstr(">60</w:t>"));
  EXPECT_THAT(xml, HasSubstr("</w:tbl><w:p><w:r><w:t xml:space=\"preserve\">Avance: 62.5</w:t>"));
  EXPECT_EQ(part(*filled, "word/media/escudo.png"), part(file, "word/media/escudo.png"));
}

// A text with two tables whose rows are repeated ended the child: what stood between them closed what it had not
// opened.
TEST_F(Template, of_a_text_with_two_tables_has_the_rows_of_both) {
  const auto table = [](const std::string& words) {
    return "<w:p><w:r><w:t>Tabla</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>{{#metas}}" + words +
           "{{/metas}}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";
  };
  const auto file = document(table("{{meta}}") + table("{{logrado}}") + "<w:p><w:r><w:t>Fin</w:t></w:r></w:p>");
  const auto filled = fill(FileKind::Docx, file, two_goals(), folder_);
  ASSERT_TRUE(filled) << code(filled);
  const auto xml = part(*filled, "word/document.xml");
  EXPECT_THAT(xml, HasSubstr(">Vía La Punta</w:t>"));
  EXPECT_THAT(xml, HasSubstr(">60</w:t>"));
  EXPECT_THAT(xml, HasSubstr(">Fin</w:t>"));
}

TEST_F(Template, a_value_is_never_read_as_marks_or_markup) {
  Values values;
  values.fields = {{"dependencia", text("{{avance}}<w:t>\n]]>")}, {"avance", text("secreto")}};
  const auto filled =
      fill(FileKind::Docx, document("<w:p><w:r><w:t>{{dependencia}}</w:t></w:r></w:p>"), values, folder_);
  ASSERT_TRUE(filled);
  const auto xml = part(*filled, "word/document.xml");
  EXPECT_THAT(xml, HasSubstr("{{avance}}&lt;w:t&gt;</w:t><w:br/>"));
  EXPECT_THAT(xml, Not(HasSubstr("secreto")));
}

TEST_F(Template, blocks_that_do_not_begin_and_end_are_named) {
  const auto of = [&](const std::string& data) { return code(read_marks(FileKind::Xlsx, sheet(data), folder_)); };
  EXPECT_EQ(of("<row r=\"1\">" + cell("A1", "{{#metas}}") + "</row>"), "template_block_open");
  EXPECT_EQ(of("<row r=\"1\">" + cell("A1", "{{/metas}}") + "</row>"), "template_block_open");
  EXPECT_EQ(of("<row r=\"1\">" + cell("A1", "{{#metas}}{{#otras}}") + "</row>"), "template_block_nested");
  EXPECT_EQ(
      of("<row r=\"1\">" + cell("A1", "{{#metas}}{{/metas}}") + "<c r=\"B1\"><f t=\"shared\" si=\"0\"/></c></row>"),
      "template_shared_formula");
  EXPECT_EQ(code(read_marks(FileKind::Docx,
                            document("<w:p><w:r><w:t>{{#metas}}</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r>"
                                     "<w:t>{{/metas}}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"),
                            folder_)),
            "template_block_crosses");
}

TEST_F(Template, hostile_files_are_refused_with_the_reason) {
  const auto of = [&](FileKind kind, const std::string& bytes) { return code(read_marks(kind, bytes, folder_)); };
  EXPECT_EQ(of(FileKind::Xlsx, "this is no archive"), "template_damaged");
  EXPECT_EQ(of(FileKind::Xlsx, ""), "template_other_kind");
  EXPECT_EQ(of(FileKind::Docx, form()), "template_other_kind");
  EXPECT_EQ(of(FileKind::Docx, document("<w:p/>", "<!DOCTYPE a [<!ENTITY x \"y\">]>")), "template_has_entities");
  EXPECT_EQ(of(FileKind::Docx,
               archive({{"[Content_Types].xml", ""}, {"word/document.xml", "<a/>"}, {"word/vbaProject.bin", "x"}})),
            "template_has_macros");
  EXPECT_EQ(of(FileKind::Docx, document(std::string(12U << 20, ' '))), "template_expands_too_much");
  auto broken = form();
  broken.resize(broken.size() / 2);
  EXPECT_EQ(of(FileKind::Xlsx, broken), "template_damaged");
}

}  // namespace
}  // namespace timon::formats::templates
