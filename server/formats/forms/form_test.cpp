#include "formats/forms/form.hpp"

#include <gmock/gmock.h>
#include <zip.h>

#include "formats/workbook/workbook.hpp"

namespace timon::formats::forms {
namespace {

Form form() {
  FormSheet sheet{.name = "Anexo 3"};
  sheet.cells = {
      {.row = 1, .column = 1, .text = "Código", .look = Look::Heading, .guard = Guard::Fixed},
      {.row = 2, .column = 2, .text = "98.5", .look = Look::EntryFigure, .guard = Guard::Entry, .is_number = true},
      {.row = 2, .column = 3, .text = "", .look = Look::Entry, .guard = Guard::Entry},
      {.row = 3, .column = 1, .text = "=1+1", .look = Look::Plain}};
  sheet.widths = {{1, 4}, {2, 12}};
  sheet.hidden_columns = {1};
  sheet.rules = {{.range = {2, 3, 2, 3}, .kind = RuleKind::Choice, .choices = "'Listas'!$A$1:$A$2"},
                 {.range = {2, 2, 2, 2}, .kind = RuleKind::Number, .least = 0, .most = 100}};
  FormSheet lists{.name = "Listas", .is_hidden = true};
  lists.cells = {{.row = 1, .column = 1, .text = "sí"}, {.row = 2, .column = 1, .text = "no"}};
  return {"Prueba", {sheet, lists}};
}

/// A part of the file as it is written.
std::string part_of(const std::string& bytes, const char* name) {
  auto* archive = zip_open_from_source(zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr), 0, nullptr);
  auto* file = zip_fopen(archive, name, 0);
  std::string text(100'000, '\0');
  text.resize(static_cast<std::size_t>(zip_fread(file, text.data(), text.size())));
  zip_fclose(file);
  zip_discard(archive);
  return text;
}

TEST(Form, is_read_as_it_was_written) {
  const auto file = workbook::in_memory_file(write_form(form()));
  const auto read = workbook::load_workbook(file.number());
  ASSERT_TRUE(read);
  const auto& sheet = read->sheets.at(0);
  EXPECT_EQ(sheet.at(1, 1).text, "Código");
  EXPECT_EQ(sheet.at(2, 2).text, "98.5");
  EXPECT_EQ(sheet.at(2, 2).kind, workbook::CellKind::Number);
  EXPECT_EQ(sheet.at(3, 1).text, "=1+1") << "a text, never a formula";
  EXPECT_FALSE(sheet.at(3, 1).is_formula);
  EXPECT_TRUE(read->sheets.at(1).heading.is_hidden);
}

TEST(Form, protects_all_but_the_cells_to_fill_and_asks_for_what_may_be_typed) {
  const auto bytes = write_form(form());
  const auto sheet = part_of(bytes, "xl/worksheets/sheet1.xml");
  EXPECT_THAT(sheet, testing::HasSubstr("<sheetProtection sheet=\"1\""));
  EXPECT_THAT(sheet, testing::HasSubstr("<dataValidation type=\"list\""));
  EXPECT_THAT(sheet, testing::HasSubstr("<dataValidation type=\"decimal\""));
  EXPECT_THAT(part_of(bytes, "xl/styles.xml"), testing::HasSubstr("<protection locked=\"0\"/>"));
}

}  // namespace
}  // namespace timon::formats::forms
