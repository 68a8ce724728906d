#include "usecases/documents/import_workbook.hpp"

#include <gmock/gmock.h>
#include <stdlib.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "usecases/documents/workbook_layout.hpp"
#include "usecases/documents/workbook_seal.hpp"
#include "usecases/reports/set_windows.hpp"
#include "usecases/testing/office_report_town.hpp"
#include "usecases/testing/partner_offices.hpp"
#include "usecases/testing/workbook_key.hpp"
#include "web/documents/workbook_form.hpp"

namespace timon::documents {
namespace {

using formats::forms::Form;
using ::testing::ElementsAre;
using testing::SmallTown;
using timon::imports::ImportMode;
using usecases::documents::ImportedWorkbook;
using usecases::documents::JudgedRow;
namespace cases = usecases::documents;
namespace layout = usecases::documents::layout;

/// Rosa's workbook of a quarter, filled and brought back. Its rows: the goal's indicator, then the activity.
class ImportWorkbook : public usecases::reports::OfficeReport {
 protected:
  using Fill = std::function<void(Form&)>;

  static void set(Form& form, std::size_t sheet, std::uint32_t row, std::uint32_t column, const std::string& text,
                  bool is_number = false) {
    for (auto& cell : form.sheets.at(sheet).cells)
      if (cell.row == row && cell.column == column) {
        cell.text = text;
        cell.is_number = is_number;
        return;
      }
    form.sheets.at(sheet).cells.push_back({.row = row, .column = column, .text = text, .is_number = is_number});
  }
  static Fill value(std::uint32_t line, const std::string& text) {
    return [=](Form& form) { set(form, layout::Figures, layout::first_line + line, layout::Value, text, true); };
  }
  static Fill words(std::uint32_t line, std::uint32_t column, const std::string& text) {
    return [=](Form& form) { set(form, layout::Figures, layout::first_line + line, column, text); };
  }

  /// What is filled after it was sealed, as a person does.
  std::string file(const char* period, const std::vector<Fill>& fills, const std::string& other_key = {}) {
    const auto workbook = cases::report_workbook(reporter(), image(), address(period), today).value();
    auto form = draw_workbook(workbook);
    const auto seal = cases::seal_of(workbook, form);
    for (const auto& fill : fills) fill(form);
    const auto key = usecases::testing::workbook_key(opened_->database());
    cases::add_seal(form, seal, other_key.empty() ? key : other_key);
    return formats::forms::write_form(form);
  }
  Result<ImportedWorkbook> import(const char* period, const std::string& bytes, ImportMode mode = ImportMode::DryRun,
                                  std::int64_t version = 0, timon::people::PersonId who = SmallTown::reporter) {
    return cases::import_workbook(as(who), image(), {address(period), mode, version, bytes, today}, draw_workbook);
  }
  /// "written", or "refused wrong_measure".
  static std::string said(const JudgedRow& row) {
    std::string all(name_of(row.verdict));
    for (const auto& reason : row.reasons) all += " " + reason.code;
    return all;
  }
  static std::string said(const Result<ImportedWorkbook>& imported, std::size_t row) {
    return imported ? said(imported->rows.at(row)) : codes(imported);
  }
  std::string line_after(const std::vector<Fill>& fills, std::uint32_t line = 0) {
    return said(import("2026-T2", file("2026-T2", fills)), line);
  }
};
INSTANTIATE_TEST_SUITE_P(On, ImportWorkbook, ::testing::Values(storage::Engine::Sqlite, storage::Engine::Postgresql),
                         testing::engine_name);

TEST_P(ImportWorkbook, shows_first_and_writes_a_draft_when_it_is_confirmed) {
  const auto bytes = file(
      "2026-T2",
      {value(0, "98.5"), words(0, layout::Note, "Acta 12"), value(1, "40"),
       words(1, layout::VarianceKind, "Causa externa"), words(1, layout::VarianceReason, "Lluvias"), [](Form& form) {
         set(form, layout::Words, layout::activities_row, layout::words_column, "Tres frentes\nen dos veredas");
         set(form, layout::Words, layout::offices_row, layout::words_column, "Control interno");
       }});
  const auto seen = import("2026-T2", bytes);
  ASSERT_TRUE(seen) << codes(seen);
  EXPECT_FALSE(seen->is_written);
  EXPECT_EQ(said(seen, 0), "written");
  EXPECT_EQ(seen->rows[0].its.line.value, Millionths{98'500'000});
  EXPECT_EQ(said(seen, 3), "unchanged") << "joint work";
  EXPECT_FALSE(shown("2026-T2").report) << "nothing is kept of a preview";
  const auto kept = import("2026-T2", bytes, ImportMode::AllOrNothing);
  ASSERT_TRUE(kept) << codes(kept);
  EXPECT_TRUE(kept->is_written);
  const auto report = shown("2026-T2");
  EXPECT_EQ(report.report->state, usecases::reports::ReportState::Draft) << "never delivered by itself";
  EXPECT_EQ(report.lines.at(0).content->value, Millionths{98'500'000});
  EXPECT_EQ(report.lines.at(0).content->note, "Acta 12");
  EXPECT_EQ(report.lines.at(1).content->variance_kind, timon::reports::VarianceKind::External);
  EXPECT_EQ(report.content->delivery.activities, "Tres frentes\nen dos veredas");
  EXPECT_THAT(report.content->offices, ElementsAre(SmallTown::control));
  EXPECT_TRUE(deliver("2026-T2", kept->version));
  EXPECT_THAT(reported(), ::testing::SizeIs(2));
}

TEST_P(ImportWorkbook, judges_each_row_by_its_rules) {
  EXPECT_EQ(line_after({value(0, "98")}), "written");
  EXPECT_EQ(line_after({value(0, "60")}), "incomplete variance_needs_kind variance_needs_reason");
  EXPECT_EQ(line_after({}), "unchanged required");
  EXPECT_EQ(line_after({words(0, layout::Value, "98 km")}), "refused workbook_not_a_number");
  EXPECT_EQ(line_after({words(0, layout::Value, "1.234")}), "refused workbook_number_unclear");
  EXPECT_EQ(line_after({words(0, layout::Value, "98,5")}), "written");
  EXPECT_EQ(line_after({words(0, layout::Value, "1.23456789")}), "refused workbook_number_too_fine");
  EXPECT_EQ(line_after({value(0, "98"), words(0, layout::VarianceKind, "mala suerte")}),
            "refused workbook_unknown_choice");
  EXPECT_EQ(line_after({value(0, "98"), words(0, layout::Note, std::string(4001, 'x'))}), "refused too_long");
  EXPECT_EQ(line_after({value(1, "140")}, 1), "incomplete progress_out_of_range");
}

// R-11 on this way in: nothing is converted, and the other rows are not held up.
TEST_P(ImportWorkbook, refuses_another_measure) {
  const auto bytes = file("2026-T2", {value(0, "98"), words(0, layout::Measure, "metros"), value(1, "50"),
                                      words(1, layout::VarianceKind, "otra"), words(1, layout::VarianceReason, "x")});
  const auto seen = import("2026-T2", bytes);
  EXPECT_EQ(said(seen, 0), "refused wrong_measure");
  EXPECT_EQ(seen->rows[0].reasons[0].arguments, (Arguments{{"expected", "kilómetros"}, {"given", "metros"}}));
  EXPECT_EQ(said(seen, 1), "written");
  EXPECT_EQ(codes(import("2026-T2", bytes, ImportMode::AllOrNothing)), "file:workbook_rows_refused");
  EXPECT_FALSE(shown("2026-T2").report);
  const auto good = import("2026-T2", bytes, ImportMode::GoodRows);
  ASSERT_TRUE(good) << codes(good);
  EXPECT_FALSE(shown("2026-T2").lines.at(0).content->value);
  EXPECT_EQ(shown("2026-T2").lines.at(1).content->value, whole<6>(50));
}

// R-12 on this way in: the row has no cell to fill, and what is forced into it is refused.
TEST_P(ImportWorkbook, refuses_a_measure_that_nobody_validated) {
  opened_->database().write([](storage::Transaction& transaction) {
    auto its = *storage::indicators::find_indicator(transaction, SmallTown::indicator);
    its.measure_validated_at.reset();
    ASSERT_TRUE(storage::indicators::save_indicator(transaction, its));
  });
  EXPECT_EQ(line_after({value(0, "98")}), "refused measure_not_validated");
  EXPECT_EQ(line_after({}), "unchanged");
}

TEST_P(ImportWorkbook, keeps_what_was_written_on_the_screen_meanwhile) {
  const auto filled = file("2026-T2", {value(0, "98")});
  const auto empty = file("2026-T2", {});
  const auto kept = save(draft("2026-T2", 0, {kilometres(97)}));
  ASSERT_TRUE(kept);
  const auto clash = import("2026-T2", filled);
  EXPECT_EQ(said(clash, 0), "refused workbook_row_changed");
  EXPECT_EQ(clash->rows[0].its.line.value, whole<6>(98));
  EXPECT_EQ(clash->rows[0].kept_line.value, whole<6>(97)) << "both are shown";
  EXPECT_EQ(said(import("2026-T2", empty), 0), "unchanged");
  const auto good = import("2026-T2", filled, ImportMode::GoodRows, kept->version);
  ASSERT_TRUE(good) << codes(good);
  EXPECT_FALSE(good->is_written) << "nothing was left to write";
  EXPECT_EQ(shown("2026-T2").lines.at(0).content->value, whole<6>(97));
}

TEST_P(ImportWorkbook, is_confirmed_as_it_was_seen) {
  const auto bytes = file("2026-T2", {value(1, "50")});
  ASSERT_TRUE(save(draft("2026-T2", 0, {kilometres(97)})));
  EXPECT_EQ(codes(import("2026-T2", bytes, ImportMode::GoodRows, 0)), "version_mismatch");
}

TEST_P(ImportWorkbook, a_row_of_another_office_is_refused_by_itself) {
  const auto bytes = file("2026-T2", {value(0, "98"), [](Form& form) {
                                        set(form, layout::Figures, layout::first_line + 3, layout::Key, "999");
                                        set(form, layout::Figures, layout::first_line + 3, layout::Value, "5", true);
                                      }});
  const auto seen = import("2026-T2", bytes);
  ASSERT_TRUE(seen) << codes(seen);
  EXPECT_EQ(said(seen, 0), "written");
  EXPECT_EQ(said(seen, 2), "refused workbook_row_not_of_report");
}

TEST_P(ImportWorkbook, refuses_what_is_not_the_workbook_that_was_made) {
  const auto refused = [&](const std::string& bytes) { return codes(import("2026-T2", bytes)); };
  EXPECT_EQ(refused(file("2026-T2", {words(0, layout::Code, "9.9")})), "file:workbook_altered");
  EXPECT_EQ(refused(file("2026-T2", {value(0, "98"), words(1, layout::Key, "120")})), "file:workbook_altered");
  EXPECT_EQ(refused(file("2026-T2", {[](Form& form) {
                           set(form, layout::Figures, layout::headings_row, layout::Value, "Programado");
                         }})),
            "file:workbook_altered");
  EXPECT_EQ(refused(file("2026-T2", {[](Form& form) { set(form, layout::Figures, 6, 20, "aparte"); }})),
            "file:workbook_altered");
  EXPECT_EQ(refused(file("2026-T2", {[](Form& form) { form.sheets[layout::Words].name = "Hoja2"; }})),
            "file:workbook_sheet_missing");
  EXPECT_EQ(refused(file("2026-T2", {}, "another key")), "file:workbook_not_ours");
  EXPECT_EQ(refused(formats::forms::write_form({"", {{.name = "Hoja1", .cells = {{.text = "hola"}}}}})),
            "file:workbook_not_ours");
  EXPECT_EQ(refused("no es un libro"), "file:workbook_not_ours") << "a text is read as a table";
  EXPECT_EQ(refused(std::string("PK\x03\x04", 4)), "file:workbook_truncated");
}

TEST_P(ImportWorkbook, refuses_an_old_version_and_another_period) {
  const auto bytes = file("2026-T2", {value(0, "98")});
  EXPECT_EQ(codes(import("2026-T1", bytes)), "file:workbook_of_other_period");
  ASSERT_TRUE(usecases::reports::set_target(
      planner(), {SmallTown::indicator, "2026-T2", {.value = whole<6>(120), .correction_reason = "Ajuste"}, {}}));
  EXPECT_EQ(codes(import("2026-T2", bytes)), "file:workbook_plan_changed");
}

TEST_P(ImportWorkbook, refuses_one_from_before_the_calendar_changed) {
  const auto bytes = file("2026-T3", {value(0, "98")});
  EXPECT_EQ(said(import("2026-T3", bytes), 0), "written");
  const timon::calendars::WindowSettings after{.anchor = timon::calendars::Anchor::AfterEnd};
  ASSERT_TRUE(usecases::reports::set_windows(planner(), {SmallTown::plan, after, 0}));
  EXPECT_EQ(codes(import("2026-T3", bytes)), "file:workbook_calendar_changed");
}

/// What LibreOffice makes of a file when it opens and saves it; nothing where it is not installed.
std::optional<std::string> saved_by_libreoffice(const std::string& bytes) {
  if (std::system("command -v soffice > /dev/null 2>&1") != 0) return std::nullopt;
  auto pattern = (std::filesystem::temp_directory_path() / "timon-libreoffice-XXXXXX").string();
  const std::filesystem::path folder = mkdtemp(pattern.data());
  std::ofstream(folder / "libro.xlsx", std::ios::binary) << bytes;
  const auto command = "soffice -env:UserInstallation=file://" + (folder / "profile").string() +
                       " --headless --convert-to 'xlsx:Calc MS Excel 2007 XML' --outdir " + (folder / "out").string() +
                       " " + (folder / "libro.xlsx").string() + " > /dev/null 2>&1";
  const int ended = std::system(command.c_str());
  std::ifstream file(folder / "out" / "libro.xlsx", std::ios::binary);
  std::string saved{std::istreambuf_iterator<char>(file), {}};
  std::filesystem::remove_all(folder);
  return ended == 0 && !saved.empty() ? std::optional(std::move(saved)) : std::nullopt;
}

TEST_P(ImportWorkbook, comes_back_from_libreoffice) {
  if (GetParam() != storage::Engine::Sqlite) GTEST_SKIP() << "once is enough";
  const auto saved = saved_by_libreoffice(
      file("2026-T2", {value(0, "98.5"), words(0, layout::Note, "Acta 12\nde obra"), value(1, "50"),
                       words(1, layout::VarianceKind, "otra"), words(1, layout::VarianceReason, "Lluvias")}));
  if (!saved) GTEST_SKIP() << "no LibreOffice: apt-get install --no-install-recommends libreoffice-calc-nogui";
  const auto seen = import("2026-T2", *saved);
  ASSERT_TRUE(seen) << codes(seen) << " " << seen.error().fields.at(0).arguments.size();
  EXPECT_EQ(said(seen, 0), "written");
  EXPECT_EQ(seen->rows[0].its.line.value, Millionths{98'500'000});
  EXPECT_EQ(seen->rows[0].its.line.note, "Acta 12\nde obra");
  EXPECT_EQ(said(seen, 1), "written");
  EXPECT_EQ(said(seen, 2), "unchanged");
}

/// Twelve have a cell: with one more, and one in every list, the workbook says so and loses none.
TEST_P(ImportWorkbook, keeps_a_thirteenth_office_that_has_no_cell) {
  const auto offices = testing::add_partners(opened_->database(), 13);
  auto kept = draft("2026-T2", 0, {kilometres(98)});
  kept.offices = offices;
  const auto report = save(kept);
  ASSERT_TRUE(report) << codes(report);
  std::string told, choices;
  const auto look = [&](Form& form) {
    for (const auto& cell : form.sheets.at(layout::Words).cells)
      if (cell.row == layout::offices_row + layout::office_rows) told = cell.text;
    choices = form.sheets.at(layout::Words).rules.back().choices;
  };
  const auto seen = import("2026-T2", file("2026-T2", {look}), ImportMode::DryRun, report->version);
  ASSERT_TRUE(seen) << codes(seen);
  EXPECT_EQ(told, "Quedan nombradas además: Aliada 13. Se quitan en la pantalla del informe.");
  EXPECT_THAT(choices, ::testing::EndsWith("$C$1:$C$15")) << "with the town and the office of control";
  EXPECT_EQ(said(seen, 4), "unchanged");
  const auto cleared =
      import("2026-T2", file("2026-T2", {[](Form& form) {
                               set(form, layout::Words, layout::offices_row, layout::words_column, "");
                               set(form, layout::Words, layout::offices_row + 1, layout::words_column, "Aliada 13");
                             }}),
             ImportMode::AllOrNothing, report->version);
  ASSERT_TRUE(cleared) << codes(cleared);
  EXPECT_THAT(shown("2026-T2").content->offices, ::testing::ElementsAreArray(offices.begin() + 2, offices.end()));
}

TEST_P(ImportWorkbook, is_refused_as_the_screen_is) {
  const auto bytes = file("2026-T1", {value(0, "98")});
  EXPECT_EQ(codes(import("2026-T1", bytes, ImportMode::DryRun, 0, SmallTown::verifier)), "not_allowed");
  delivered("2026-T1");
  EXPECT_EQ(codes(import("2026-T1", file("2026-T1", {value(0, "97")}))), "report_not_in_state");
}

TEST_P(ImportWorkbook, begins_with_the_draft_for_who_writes_it_alone) {
  ASSERT_TRUE(save(draft("2026-T2", 0, {kilometres(97)})));
  const auto mine = cases::report_workbook(reporter(), image(), address("2026-T2"), today);
  EXPECT_EQ(mine->lines.at(0).filled.value, whole<6>(97));
  EXPECT_EQ(codes(cases::report_workbook(as(SmallTown::verifier), image(), address("2026-T2"), today)), "not_allowed");
  EXPECT_THAT(codes(cases::report_workbook(reporter(), image(), {SmallTown::control, "2026-T2"}, today)),
              "nothing_to_report");
  const auto file = cases::download_workbook(reporter(), image(), address("2026-T2"), today, draw_workbook);
  ASSERT_TRUE(file);
  EXPECT_EQ(file->name, "OBRAS-2026-T2.xlsx");
  EXPECT_EQ(said(import("2026-T2", file->bytes), 0), "unchanged");
}

}  // namespace
}  // namespace timon::documents
