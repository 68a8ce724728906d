#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>
#include <xlsxwriter.h>
#include <zip.h>

#include <filesystem>
#include <fstream>

#include "formats/confined/confinement.hpp"
#include "formats/workbook/numbers.hpp"
#include "formats/workbook/workbook.hpp"
#include "formats/workbook/xlsx_parts.hpp"

namespace timon::formats::workbook {
namespace {

using testing::ElementsAre;

class WorkbookTest : public testing::Test {
 protected:
  ~WorkbookTest() override { std::filesystem::remove_all(folder_); }

  std::filesystem::path path(const std::string& name) const { return folder_ / name; }

  std::filesystem::path file(const std::string& name, std::string_view bytes) const {
    std::ofstream(path(name), std::ios::binary) << bytes;
    return path(name);
  }

  using Parts = std::vector<std::pair<std::string, std::string>>;
  /// An .xlsx of our own making: any part may be anything.
  std::filesystem::path archive(const Parts& parts) const {
    int failure = 0;
    zip_t* archive = zip_open(path("made.xlsx").c_str(), ZIP_CREATE | ZIP_TRUNCATE, &failure);
    for (const auto& [name, text] : parts)
      zip_file_add(archive, name.c_str(), zip_source_buffer(archive, text.data(), text.size(), 0), ZIP_FL_OVERWRITE);
    zip_close(archive);
    return path("made.xlsx");
  }

  static Parts with_sheet(std::string sheet_data, std::string before = "") {
    return {
        {"xl/workbook.xml",
         R"(<workbook xmlns:r="r"><sheets><sheet name="Uno" sheetId="1" r:id="rId1"/></sheets></workbook>)"},
        {"xl/_rels/workbook.xml.rels",
         R"(<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/>)"
         R"(<Relationship Id="rId2" Type="x/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>)"},
        {"xl/sharedStrings.xml",
         R"(<sst><si><t>plain</t></si><si><r><t>ri</t></r><r><t xml:space="preserve">ch </t></r><rPh><t>no</t></rPh></si>)"
         R"(<si><t>a_x000D_b_x005F_x000D_</t></si></sst>)"},
        {"xl/worksheets/sheet1.xml", before + "<worksheet><sheetData>" + sheet_data + "</sheetData></worksheet>"}};
  }

  static std::string code_of(const Result<Workbook>& result) {
    if (result) return "accepted";
    return result.error().fields.empty() ? result.error().code : result.error().fields[0].code;
  }

 private:
  static std::filesystem::path new_folder() {
    auto pattern = (std::filesystem::temp_directory_path() / "timon-workbook-XXXXXX").string();
    return mkdtemp(pattern.data());
  }
  std::filesystem::path folder_ = new_folder();
};

Cell text(std::string value) { return {CellKind::Text, false, std::move(value)}; }
Cell number(std::string value) { return {CellKind::Number, false, std::move(value)}; }

TEST_F(WorkbookTest, reads_what_libxlsxwriter_wrote) {
  auto* book = workbook_new(path("a.xlsx").c_str());
  auto* first = workbook_add_worksheet(book, "Plan 2026");
  auto* hidden = workbook_add_worksheet(book, "Oculta");
  worksheet_hide(hidden);
  auto* percent = workbook_add_format(book);
  format_set_num_format(percent, "0.0%");
  auto* date = workbook_add_format(book);
  format_set_num_format(date, "dd/mm/yyyy");
  auto* moment = workbook_add_format(book);
  format_set_num_format(moment, "dd/mm/yyyy hh:mm");
  worksheet_write_string(first, 0, 0, "Educación", nullptr);
  worksheet_write_number(first, 0, 1, 0.235, nullptr);
  worksheet_write_number(first, 0, 2, 0.85, percent);
  worksheet_write_boolean(first, 0, 3, 1, nullptr);
  worksheet_write_number(first, 1, 0, 46203, date);
  worksheet_write_number(first, 1, 1, 46203.5, moment);
  worksheet_write_formula_num(first, 1, 2, "=1+2", nullptr, 3);
  worksheet_write_formula_str(first, 1, 3, "=A1", nullptr, "texto");
  worksheet_write_string(first, 4, 27, "lejos\nde aquí", nullptr);
  worksheet_merge_range(first, 6, 0, 8, 1, "unido", nullptr);
  workbook_close(book);

  const auto read = load_workbook(path("a.xlsx"));
  ASSERT_TRUE(read) << code_of(read);
  ASSERT_EQ(read->sheets.size(), 2U);
  const auto& sheet = read->sheets[0];
  EXPECT_EQ(sheet.heading.name, "Plan 2026");
  EXPECT_FALSE(sheet.heading.is_hidden);
  EXPECT_TRUE(read->sheets[1].heading.is_hidden);
  EXPECT_EQ(sheet.at(1, 1), text("Educación"));
  EXPECT_EQ(sheet.at(1, 2), number("0.235"));
  EXPECT_EQ(sheet.at(1, 3), (Cell{CellKind::Number, true, "0.85"}));
  EXPECT_EQ(sheet.at(1, 4), (Cell{CellKind::Boolean, false, "1"}));
  EXPECT_EQ(sheet.at(2, 1), (Cell{CellKind::Day, false, "2026-06-30"}));
  EXPECT_EQ(sheet.at(2, 2), (Cell{CellKind::DateTime, false, "2026-06-30T12:00:00"}));
  EXPECT_EQ(sheet.at(2, 3), (Cell{.kind = CellKind::Number, .text = "3", .is_formula = true}));
  EXPECT_EQ(sheet.at(2, 4), (Cell{.kind = CellKind::Text, .text = "texto", .is_formula = true}));
  EXPECT_EQ(sheet.at(5, 28), text("lejos\nde aquí"));
  EXPECT_EQ(sheet.at(3, 3), Cell{});
  EXPECT_THAT(sheet.merged, ElementsAre(MergedRange{7, 1, 9, 2}));
}

TEST_F(WorkbookTest, reads_every_type_of_cell) {
  const auto read = load_workbook(archive(with_sheet(
      R"(<row><c t="s"><v>1</v></c><c t="s"><v>2</v></c><c t="inlineStr"><is><t>in</t><rPh><t>x</t></rPh><r><t>line</t></r></is></c></row>)"
      R"(<row r="4"><c r="B4" t="e"><f>1/0</f><v>#DIV/0!</v></c><c t="b"><v>0</v></c><c t="d"><v>2026-03-01T00:00:00</v></c><c t="d"><v>2026-03-01T07:08:09Z</v></c>)"
      R"(<c><v>0.23499999999999999</v></c><c t="str"><v/></c><c><v>1E-7</v></c><c><v>1.5E+20</v></c></row>)")));
  ASSERT_TRUE(read) << code_of(read);
  const auto& sheet = read->sheets.at(0);
  EXPECT_EQ(sheet.at(1, 1), text("rich "));
  EXPECT_EQ(sheet.at(1, 2), text("a\rb_x000D_"));
  EXPECT_EQ(sheet.at(1, 3), text("inline"));
  EXPECT_EQ(sheet.at(4, 2), (Cell{.kind = CellKind::Error, .text = "#DIV/0!", .is_formula = true}));
  EXPECT_EQ(sheet.at(4, 3), (Cell{CellKind::Boolean, false, "0"}));
  EXPECT_EQ(sheet.at(4, 4), (Cell{CellKind::Day, false, "2026-03-01"}));
  EXPECT_EQ(sheet.at(4, 5), (Cell{CellKind::DateTime, false, "2026-03-01T07:08:09"}));
  EXPECT_EQ(sheet.at(4, 6), number("0.235"));
  EXPECT_EQ(sheet.at(4, 7), Cell{});
  EXPECT_EQ(sheet.at(4, 8), number("0.0000001"));
  EXPECT_EQ(sheet.at(4, 9), number("150000000000000000000"));
}

TEST_F(WorkbookTest, dates_follow_the_epoch_of_the_workbook) {
  auto parts = with_sheet(R"(<row><c s="1"><v>0</v></c><c s="1"><v>44741</v></c></row>)");
  parts[0].second = R"(<workbook><workbookPr date1904="1"/><sheets><sheet name="Uno" id="rId1"/></sheets></workbook>)";
  parts[1].second.insert(parts[1].second.find("</Rel"),
                         R"(<Relationship Id="rId3" Type="x/styles" Target="styles.xml"/>)");
  parts.emplace_back("xl/styles.xml",
                     R"(<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>)");
  const auto read = load_workbook(archive(parts));
  ASSERT_TRUE(read) << code_of(read);
  EXPECT_EQ(read->sheets[0].at(1, 1).text, "1904-01-01");
  EXPECT_EQ(read->sheets[0].at(1, 2).text, "2026-06-30");
}

TEST_F(WorkbookTest, what_is_hidden_and_set_in_is_told) {
  auto* book = workbook_new(path("h.xlsx").c_str());
  auto* sheet = workbook_add_worksheet(book, "Plan");
  auto* set_in = workbook_add_format(book);
  format_set_indent(set_in, 2);
  auto* two_decimals = workbook_add_format(book);
  format_set_num_format(two_decimals, "0.00");
  worksheet_write_string(sheet, 0, 0, "Meta", set_in);
  worksheet_write_number(sheet, 1, 0, 1.1, two_decimals);
  lxw_row_col_options hidden{};
  hidden.hidden = LXW_TRUE;
  worksheet_set_row_opt(sheet, 1, 15, nullptr, &hidden);
  worksheet_set_column_opt(sheet, 2, 3, 10, nullptr, &hidden);
  workbook_close(book);

  const auto read = load_workbook(path("h.xlsx"));
  ASSERT_TRUE(read) << code_of(read);
  const auto& plan = read->sheets.at(0);
  EXPECT_EQ(plan.at(1, 1), (Cell{CellKind::Text, false, "Meta", "", 2}));
  EXPECT_EQ(plan.at(2, 1), (Cell{CellKind::Number, false, "1.1", "1.10"}));
  EXPECT_FALSE(plan.rows.at(0).is_hidden);
  EXPECT_TRUE(plan.rows.at(1).is_hidden);
  EXPECT_THAT(plan.hidden_columns, ElementsAre(ColumnRange{3, 4}));
}

TEST_F(WorkbookTest, entities_are_refused) {
  const auto bomb = R"(<!DOCTYPE a [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>)";
  EXPECT_EQ(code_of(load_workbook(archive(with_sheet(R"(<row><c t="inlineStr"><is><t>&b;</t></is></c></row>)", bomb)))),
            "workbook_has_entities");
  EXPECT_EQ(code_of(load_workbook(archive(with_sheet("", R"(<!DOCTYPE a SYSTEM "file:///etc/passwd">)")))),
            "workbook_has_entities");
}

TEST_F(WorkbookTest, a_zip_bomb_is_refused) {
  const std::string cells(24U << 20, ' ');
  EXPECT_EQ(code_of(load_workbook(archive(with_sheet(cells)))), "workbook_expands_too_much");
}

TEST_F(WorkbookTest, a_sheet_of_too_many_cells_is_refused) {
  std::string rows;
  for (int row = 0; row < 1'000; ++row) {
    rows += "<row>";
    for (int cell = 0; cell < 20; ++cell) rows += "<c><v>1</v></c>";
    rows += "</row>";
  }
  ReadOptions options;
  options.limits.cells = 19'999;
  EXPECT_EQ(code_of(load_workbook(archive(with_sheet(rows)), options)), "workbook_too_many_cells");
  options.limits.cells = 20'003;  // and three shared texts
  EXPECT_EQ(code_of(load_workbook(path("made.xlsx"), options)), "accepted");
}

TEST_F(WorkbookTest, deep_nesting_is_refused) {
  std::string deep;
  for (int level = 0; level < 100'000; ++level) deep += "<a>";
  EXPECT_EQ(code_of(load_workbook(archive(with_sheet(deep)))), "workbook_too_deep");
}

TEST_F(WorkbookTest, a_truncated_archive_is_refused) {
  const auto whole = archive(with_sheet("<row><c><v>1</v></c></row>"));
  ASSERT_EQ(code_of(load_workbook(whole)), "accepted");
  std::filesystem::resize_file(whole, std::filesystem::file_size(whole) / 2);
  EXPECT_EQ(code_of(load_workbook(whole)), "workbook_truncated");
}

TEST_F(WorkbookTest, a_file_of_two_gigabytes_is_refused_unread) {
  const auto huge = file("huge.xlsx", "PK\x03\x04");
  std::filesystem::resize_file(huge, 2ULL << 30);
  const auto read = load_workbook(huge);
  EXPECT_EQ(code_of(read), "workbook_too_large");
  EXPECT_EQ(read.error().fields[0].field, "file");
}

TEST_F(WorkbookTest, what_is_no_workbook_is_told_by_name) {
  EXPECT_EQ(code_of(load_workbook(file("a", ""))), "workbook_empty");
  EXPECT_EQ(code_of(load_workbook(file("b", "%PDF-1.7"))), "workbook_kind_unknown");
  EXPECT_EQ(code_of(load_workbook(file("c", "\n<html><table>"))), "workbook_kind_unknown");
  EXPECT_EQ(code_of(load_workbook(file("d", std::string("a\0b\1", 4)))), "workbook_kind_unknown");
  EXPECT_EQ(code_of(load_workbook(archive({{"word/document.xml", "<a/>"}}))), "workbook_kind_unknown");
  EXPECT_EQ(code_of(load_workbook(file("e", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 and nothing more"))),
            "workbook_truncated");
  EXPECT_EQ(code_of(load_workbook(path("missing"))), "file_not_found");
  EXPECT_EQ(code_of(load_workbook(std::filesystem::path("/dev/zero"))), "workbook_not_a_file");
}

TEST_F(WorkbookTest, a_damaged_sheet_is_refused) {
  for (const auto* rows :
       {"<row><c t=\"s\"><v>99</v></c></row>", "<row r=\"0\"/>", "<row r=\"2\"/><row r=\"1\"/>", "<row r=\"9999999\"/>",
        "<row><c r=\"A9\"><v>1</v></c></row>", "<row><c r=\"ZZZ1\"><v>1</v></c></row>", "<row><c></row>"})
    EXPECT_EQ(code_of(load_workbook(archive(with_sheet(rows)))), "workbook_damaged") << rows;
}

// Nothing showed that the reader's own limit of computing time stops it: the clock on the wall came first in every
// test.
TEST_F(WorkbookTest, computing_time_has_a_limit_of_its_own) {
  std::string rows;
  for (int row = 0; row < 3'900; ++row) {
    rows += "<row>";
    for (int cell = 0; cell < 1'000; ++cell) rows += "<c><v>1</v></c>";
    rows += "</row>";
  }
  ReadOptions options;
  options.limits.packing_ratio = 1'000'000;
  options.limits.cpu_seconds = 1;
  options.limits.wall_seconds = 600;
  EXPECT_EQ(code_of(load_workbook(archive(with_sheet(rows)), options)), "workbook_took_too_long");
}

TEST_F(WorkbookTest, time_has_a_limit) {
  std::string rows;
  for (int row = 0; row < 200'000; ++row)
    rows += "<row><c t=\"inlineStr\"><is><t>" + std::to_string(row) + "</t></is></c></row>";
  const auto large = archive(with_sheet(rows));
  ReadOptions little;
  little.limits.wall_seconds = 0;
  EXPECT_EQ(code_of(load_workbook(large, little)), "workbook_took_too_long");
}

TEST_F(WorkbookTest, memory_has_a_limit) {
  if (!confined::limits_memory) GTEST_SKIP() << "a sanitizer needs the addresses";
  const auto text_file = file("a.csv", std::string(40U << 20, 'x'));
  ReadOptions small;
  small.limits.memory_bytes = 160U << 20;
  EXPECT_EQ(code_of(load_workbook(text_file, small)), "workbook_needs_too_much_memory");
}

TEST_F(WorkbookTest, reading_can_be_stopped) {
  std::string rows;
  for (int row = 0; row < 200'000; ++row) rows += "<row><c><v>1</v></c></row>";
  std::uint64_t seen = 0;
  ReadOptions options;
  options.keep_going = [&](std::uint64_t read_rows) {
    seen = read_rows;
    return read_rows < 1'000;
  };
  EXPECT_EQ(code_of(load_workbook(archive(with_sheet(rows)), options)), "cancelled");
  EXPECT_GE(seen, 1'000U);
  EXPECT_LT(seen, 200'000U);
}

}  // namespace
}  // namespace timon::formats::workbook
