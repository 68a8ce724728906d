#pragma once
// Tests of imports in the staffed town: a small workbook with its map, and what an import of it did.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "formats/workbook/reader.hpp"
#include "storage/imports/import_store.hpp"
#include "storage/plans/element_store.hpp"
#include "storage/plans/plan_store.hpp"
#include "storage/reports/fact_store.hpp"
#include "storage/testing/staffed_town.hpp"
#include "storage/testing/test_database.hpp"
#include "usecases/imports/import_plan.hpp"

namespace timon::usecases::imports {

inline const std::string small_map = R"(
[plan]
code = "PDM"
name = "Plan"
start_on = 2026-01-01
end_on = 2027-12-31
[[level]]
code = "axis"
[[level]]
code = "goal"
kind = "goal"
[defaults]
sense = "ascending"
frequency = "quarter"
[offices]
create = false
[[sheet]]
[[sheet.level]]
level = "axis"
code = "eje"
name = "nombre"
weight = "peso"
[[sheet.level]]
level = "goal"
code = "codigo"
name = "meta"
office = "oficina"
[[sheet.indicator]]
name = "meta"
measure = "unidad"
term_target = "total"
[[sheet.values]]
kind = "planned"
headings = "p {year}-{quarter}"
[[sheet.values]]
kind = "reported"
headings = "r {year}-{quarter}"
)";
inline const std::string small_file =
    "eje;nombre;peso;codigo;meta;oficina;unidad;total;p 2026-1;p 2026-2;r 2026-1\n"
    "1;Agua;40;1.1;Pozos;Obras;Pozo;100;10;20;8\n"
    ";;;1.2;Redes;OBRAS;km;50,5;5;5;5\n"
    "2;Vías;60;2.1;Puentes;vias;Puente;3;1;1;\n";

/// The text with one piece of it replaced.
inline std::string with(std::string text, std::string_view from, std::string_view to) {
  const auto at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return text.replace(at, from.size(), to);
}

class InImportingTown : public timon::testing::OnBothEngines {
 protected:
  using StaffedTown = timon::testing::StaffedTown;

  void SetUp() override {
    OnBothEngines::SetUp();
    if (IsSkipped()) return;
    StaffedTown::add_to(database());
  }

  Context context() { return {database(), caller_, clock_}; }

  Import run(const std::string& file, ImportMode mode = ImportMode::AllOrNothing, const std::string& map = small_map,
             const Progress& progress = {}) {
    BeginImport input{"plan.csv", map, mode, {}, StaffedTown::town};
    auto begun = begin_import(context(), input);
    EXPECT_TRUE(begun);
    const auto workbook = formats::workbook::in_memory_file(file);
    return run_import(context(), *std::move(begun), workbook.number(), progress);
  }

  std::vector<std::string> told(ImportId id) {
    std::vector<std::string> all;
    for (const auto& [number, verdict] : database().read(
             [&](storage::Session& session) { return storage::imports::list_verdicts(session, id, {}, 0, 100); }))
      all.push_back(std::string(name_of(verdict.severity)) + " " + verdict.code + " " + verdict.origin.column +
                    std::to_string(verdict.origin.row) + " [" + verdict.value + "] [" + verdict.expected + "]");
    return all;
  }

  plans::Plan plan() {
    return *database().read(
        [](storage::Session& session) { return storage::plans::find_plan_by_code(session, StaffedTown::town, "PDM"); });
  }
  std::size_t elements() {
    return database().read(
        [&](storage::Session& session) { return storage::plans::elements_of_plan(session, plan().id).size(); });
  }
  std::size_t facts() {
    return database().read(
        [&](storage::Session& session) { return storage::reports::current_facts_of_plan(session, plan().id).size(); });
  }
  bool has_plan() {
    return database().read([](storage::Session& session) {
      return storage::plans::find_plan_by_code(session, StaffedTown::town, "PDM").has_value();
    });
  }

  /// Planning, with one more right.
  static access::Caller planner(std::vector<access::ActiveGrant> more = {}) {
    access::Caller caller{.kind = access::CallerKind::Person,
                          .person_id = StaffedTown::planner,
                          .institution_id = StaffedTown::town,
                          .office_path = {StaffedTown::town}};
    caller.grants = std::move(more);
    caller.modules = {{caller.institution_id.value(), {access::Module::Reports}}};
    caller.grants.push_back(
        {access::Role::Planner, access::ScopeKind::Institution, StaffedTown::town.value, StaffedTown::town});
    return caller;
  }

  access::Caller caller_ = access::the_system();
  Clock clock_ = fixed_clock({std::chrono::sys_days{std::chrono::year{2026} / 6 / 30}});
};

}  // namespace timon::usecases::imports
