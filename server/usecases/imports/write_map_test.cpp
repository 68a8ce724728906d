// From what a workbook looks like to the plan that is read out of it, with nobody touching the draft between.
#include "usecases/imports/write_map.hpp"

#include <fstream>

#include "domain/imports/saved_map.hpp"
#include "formats/workbook/reader.hpp"
#include "usecases/imports/preview_workbook.hpp"
#include "usecases/testing/extracting.hpp"

namespace timon::usecases::imports {
namespace {

using timon::imports::Meaning;

class GuessedMaps : public ::testing::Test {
 protected:
  ~GuessedMaps() override { std::filesystem::remove(path_); }

  timon::imports::MapDraft guess(const std::string& text) {
    std::ofstream(path_, std::ios::binary) << text;
    const auto preview =
        read_preview({"plan.csv", path_}, Instant{std::chrono::sys_days{std::chrono::year{2026} / 6 / 30}});
    EXPECT_TRUE(preview);
    return preview->draft;
  }
  Extracted read(const std::string& map) {
    return extract_plan(*formats::workbook::load_workbook(path_), *read_map(map));
  }

  std::filesystem::path path_ = std::filesystem::temp_directory_path() /
                                ("timon-guess-" + std::to_string(next_id<timon::imports::SavedMapId>().value) + ".csv");
};

TEST_F(GuessedMaps, read_the_plan_that_stands_there) {
  const auto draft = guess(
      "PLAN DE PRUEBA;;;;;;\nEje;Código;Meta;Unidad;Tendencia;Prog T1 2026;Ejec T1 2026\n"
      "1. Agua;M-1;Pozos;Pozo;Aumentar;5;4\n;M-2;Fugas;Fuga;Reducir;80;82\n2. Vías;M-3;Puentes;Puente;Aumentar;1;\n"
      "TOTAL;;;;;86;86\n");
  EXPECT_EQ(draft.plan_name, "PLAN DE PRUEBA");
  const auto map = write_map(draft);
  ASSERT_TRUE(map);
  const auto [plan, verdicts, is_stopped] = read(*map);
  EXPECT_THAT(verdicts, ::testing::Each(::testing::Field(&Verdict::code, "footer_left_out")));
  ASSERT_EQ(plan.elements.size(), 5);
  EXPECT_EQ(plan.elements[0].code, "1");
  EXPECT_EQ(plan.elements[1].code, "M-1");
  EXPECT_EQ(plan.elements[2].parent, "1");
  EXPECT_EQ(plan.indicators[1].sense, indicators::Sense::Descending);
  EXPECT_EQ(plan.facts.size(), 5);
  EXPECT_EQ(plan.facts[0].period, "2026-T1");
}

// A draft of fifty thousand sheets, which no workbook has, was compared sheet by sheet with every other.
TEST_F(GuessedMaps, have_no_more_sheets_than_a_workbook) {
  auto draft = guess("Eje;Meta;Prog 2026\nAgua;Pozos;5\n");
  ASSERT_TRUE(write_map(draft));
  const auto one = draft.sheets.front();
  draft.sheets.assign(250, one);
  EXPECT_TRUE(write_map(draft));
  draft.sheets.assign(50'000, one);
  EXPECT_EQ(write_map(draft).error().fields.front().code, "too_many");
  draft.sheets.assign(1, one);
  draft.sheets.front().columns.resize(1'001, one.columns.front());
  EXPECT_EQ(write_map(draft).error().fields.front().field, "sheets[0].columns");
  draft.sheets.front() = one;
  draft.levels.resize(51, draft.levels.front());
  EXPECT_EQ(write_map(draft).error().fields.front().field, "levels");
}

TEST_F(GuessedMaps, keep_headings_apart_that_are_alike_or_odd) {
  auto draft = guess("Eje;Meta;Pond.;Pond.;a \"b\" \\ #2\nAgua;Pozos;50;50;x\nVías;Puentes;50;50;y\n");
  draft.sheets[0].columns[4].meaning = Meaning::Description;
  const auto map = write_map(draft);
  ASSERT_TRUE(map);
  EXPECT_THAT(*map, ::testing::HasSubstr("weight = \"@"));
  EXPECT_EQ(read(*map).plan.elements[1].description, "x");
}

TEST_F(GuessedMaps, are_refused_with_what_they_lack) {
  auto draft = guess("Eje;Meta\nAgua;Pozos\n");
  draft.plan_code.clear();
  draft.levels.clear();
  draft.sheets[0].is_read = false;
  const auto refused = write_map(draft);
  ASSERT_FALSE(refused);
  std::vector<std::string> fields;
  for (const auto& error : refused.error().fields) fields.push_back(error.field);
  EXPECT_THAT(fields, ElementsAre("plan_code", "levels", "sheets"));
}

/// What stands in a file must not become a line of the map.
TEST_F(GuessedMaps, take_nothing_for_a_line_of_their_own) {
  auto draft = guess("Eje;Meta\nAgua;Pozos\n");
  draft.plan_name = "x\"\n[offices]\ncreate = false\n#";
  const auto map = write_map(draft);
  ASSERT_TRUE(map);
  EXPECT_TRUE(read_map(*map)->may_create_offices);
}

}  // namespace
}  // namespace timon::usecases::imports
