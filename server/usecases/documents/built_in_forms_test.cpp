#include "usecases/documents/built_in_forms.hpp"

#include <gmock/gmock.h>

#include "formats/template/fill.hpp"

namespace timon::usecases::documents {
namespace {

using formats::templates::FileKind;
using formats::templates::MarkKind;
using formats::templates::Values;
using timon::documents::PlacedMark;
using timon::documents::TemplateAbout;
using timon::documents::TemplateKind;

FileKind kind_of(const BuiltInForm& form) { return form.kind == TemplateKind::Xlsx ? FileKind::Xlsx : FileKind::Docx; }

std::vector<PlacedMark> placed_in(const BuiltInForm& form) {
  std::vector<PlacedMark> marks;
  for (const auto& mark : formats::templates::read_marks(kind_of(form), *built_in_form(form.name), "/tmp").value())
    if (mark.kind != MarkKind::BlockEnds)
      marks.push_back({mark.name, mark.kind == MarkKind::BlockBegins, mark.block, mark.place});
  return marks;
}

/// Its name for every mark, and two rows of each block.
Values values_for(TemplateAbout about) {
  Values values;
  for (const auto& block : timon::documents::mark_blocks(about)) {
    formats::templates::Fields fields;
    for (const auto& mark : block.marks)
      fields[std::string(mark.name)] = {mark.is_number ? "12.5" : std::string(mark.name), mark.is_number};
    if (block.name.empty())
      values.fields = fields;
    else
      values.blocks[std::string(block.name)] = {fields, fields};
  }
  return values;
}

TEST(BuiltInForms, are_the_four_annexes) {
  std::vector<std::string> names;
  for (const auto& form : built_in_forms()) names.push_back(form.name);
  EXPECT_THAT(names, ::testing::ElementsAre("anexo-1.docx", "anexo-2.xlsx", "anexo-3.xlsx", "anexo-4.docx"));
  EXPECT_FALSE(built_in_form("anexo-5.docx"));
  EXPECT_FALSE(built_in_form("../../schema/0001_installation.sql"));
}

TEST(BuiltInForms, have_only_marks_that_an_upload_would_take) {
  for (const auto& form : built_in_forms()) {
    const auto marks = placed_in(form);
    EXPECT_EQ(timon::documents::about_of(marks), form.about) << form.name;
    for (const auto& error : timon::documents::mark_errors(form.about, marks))
      ADD_FAILURE() << form.name << " " << error.code << " " << error.arguments[0].second;
  }
}

TEST(BuiltInForms, are_filled_until_no_mark_is_left) {
  for (const auto& form : built_in_forms()) {
    const auto filled =
        formats::templates::fill(kind_of(form), *built_in_form(form.name), values_for(form.about), "/tmp");
    ASSERT_TRUE(filled) << form.name << " " << filled.error().code
                        << (filled.error().fields.empty() ? "" : filled.error().fields[0].code);
    EXPECT_TRUE(formats::templates::read_marks(kind_of(form), *filled, "/tmp").value().empty()) << form.name;
  }
}

}  // namespace
}  // namespace timon::usecases::documents
