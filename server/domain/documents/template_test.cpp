#include "domain/documents/template.hpp"

#include <gmock/gmock.h>

#include <set>

#include "domain/case_table.hpp"

namespace timon::documents {
namespace {

TEST(Template, marks_are_judged_as_in_the_cases) {
  for (const auto& row : read_cases("server/domain/documents/template.cases.tsv")) {
    auto text = row.at("mark");
    PlacedMark mark{.place = "Hoja1!B4"};
    if (text[0] == '#') mark.is_block = true, text.erase(0, 1);
    if (const auto at = text.find('@'); at != std::string::npos) mark.block = text.substr(at + 1), text.resize(at);
    mark.name = text;
    const auto about = parse_name<TemplateAbout>(row.at("about")).value();
    const auto errors = mark_errors(about, {mark});
    EXPECT_EQ(errors.empty() ? "-" : errors[0].code, row.at("said")) << row.at("mark");
    if (!errors.empty()) {
      EXPECT_EQ(errors[0].arguments, (Arguments{{"mark", text}, {"place", "Hoja1!B4"}}));
    }
  }
}

TEST(Template, without_marks_or_name_is_none) {
  EXPECT_EQ(mark_errors(TemplateAbout::Report, {})[0].code, "template_without_marks");
  EXPECT_EQ(template_name_errors("  ")[0].code, "required");
  EXPECT_EQ(template_name_errors(std::string(121, 'a'))[0].code, "too_long");
  EXPECT_TRUE(template_name_errors("Formato de la Contraloría").empty());
}

TEST(Template, are_no_more_than_an_institution_keeps_track_of) {
  EXPECT_FALSE(refusal_of_another({39, 0}, 8));
  EXPECT_EQ(refusal_of_another({40, 0}, 8)->code, "too_many_templates");
  EXPECT_FALSE(refusal_of_another({3, all_templates_limit - 8}, 8));
  EXPECT_EQ(refusal_of_another({3, all_templates_limit - 8}, 9)->code, "templates_too_large");
}

TEST(Template, is_a_workbook_or_a_text_by_its_ending) {
  EXPECT_EQ(template_kind_named("Anexo 3.XLSX"), TemplateKind::Xlsx);
  EXPECT_EQ(template_kind_named("oficio.docx"), TemplateKind::Docx);
  EXPECT_EQ(template_kind_named("oficio.docm"), std::nullopt);
  EXPECT_EQ(template_kind_named("xlsx"), std::nullopt);
}

TEST(Template, is_about_what_most_of_its_marks_are_of) {
  const PlacedMark both{.name = "institucion"}, report{.name = "actividades"}, cover{.name = "objetivo"};
  const PlacedMark goals{.name = "metas", .is_block = true}, partners{.name = "colaboradoras", .is_block = true};
  EXPECT_EQ(about_of({both}), TemplateAbout::Report);
  EXPECT_EQ(about_of({both, report, goals}), TemplateAbout::Report);
  EXPECT_EQ(about_of({both, cover}), TemplateAbout::Cover);
  EXPECT_EQ(about_of({report, cover, partners}), TemplateAbout::Cover);
}

TEST(Template, no_mark_stands_for_two_things_in_one_form) {
  for (const auto& [about, name] : names_of(TemplateAbout{})) {
    std::set<std::string_view> names;
    for (const auto& block : mark_blocks(about))
      for (const auto& mark : block.marks) EXPECT_TRUE(names.insert(mark.name).second) << mark.name;
  }
}

}  // namespace
}  // namespace timon::documents
