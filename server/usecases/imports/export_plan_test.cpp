#include "usecases/imports/export_plan.hpp"

#include <sstream>

#include "storage/people/office_store.hpp"
#include "storage/people/person_store.hpp"
#include "usecases/testing/importing_town.hpp"

namespace timon::usecases::imports {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

class ExportsPlan : public InImportingTown {
 protected:
  std::string exported(ExportFormat format) {
    boards::PlanMemory memory;
    const auto result = export_plan(context(), memory, {plan().id, make_day(2026, 9, 30), format});
    EXPECT_TRUE(result);
    return result->text;
  }
  /// The lines of the table, without the mark before it.
  static std::vector<std::string> lines_of(const std::string& table) {
    std::istringstream in(table.substr(3));
    std::vector<std::string> lines;
    for (std::string line; std::getline(in, line);) lines.push_back(line.substr(0, line.find('\r')));
    return lines;
  }
};
TIMON_ON_BOTH_ENGINES(ExportsPlan);

const std::string map_with_attributes =
    with(small_map, "[[sheet.indicator]]\nname = \"meta\"",
         "start_on = { fixed = \"2026-02-01\" }\ntheme = { fixed = \"Agua, y más\" }\n"
         "[[sheet.indicator]]\nname = \"meta\"\nbaseline = { fixed = \"2,5\" }\nbaseline_on = { fixed = \"2025\" }") +
    "[[sheet.indicator]]\nname = { fixed = \"Otro\" }\nmeasure = \"unidad\"\nsense = \"descending\"\nmethod = "
    "\"inverse\"\n";

TEST_P(ExportsPlan, tells_an_element_with_all_that_is_known_of_it) {
  run(small_file, ImportMode::AllOrNothing, map_with_attributes);
  const auto lines = lines_of(exported(ExportFormat::Csv));
  EXPECT_THAT(lines.at(0), HasSubstr("light,indicator,period,fact,value,numerator,denominator,start_on,end_on,"));
  EXPECT_THAT(lines.at(0), ::testing::EndsWith("indicator_code,indicator_name,indicator_weight,measure,sense,method,"
                                               "accumulation,indicator_level,dimension,frequency,tolerance,baseline,"
                                               "baseline_on,term_target,definition,formula,source,in_force,approved,"
                                               "modified,committed,accrued,paid,financial_exact,physical_exact,"
                                               "gap_exact,gap,year,source_of_funds,classifier,total,stage,"
                                               "collaborating_offices,predecessors,predecessor_lags,"
                                               "responsible_post,responsible_person,no_result"));
  EXPECT_THAT(lines.at(2), ::testing::StartsWith("element,1.1,1,goal,goal,Pozos,"));
  EXPECT_THAT(lines.at(2),
              ::testing::EndsWith(",,,,,,,2026-02-01,,,,\"Agua, y más\",,,,1,Pozos,,Pozo,ascending,ratio,sum,"
                                  "product,effectiveness,quarter,,2.5,2025-12-31,100,,,,,,,,,,,,,,,,,,,,,,,,false"));
  EXPECT_THAT(lines.at(3), ::testing::StartsWith("indicator,1.1,"));
  EXPECT_THAT(lines.at(3), HasSubstr(",2,Otro,,Pozo,descending,inverse,"));
  EXPECT_THAT(lines.at(4), ::testing::StartsWith("fact,1.1,"));
  const auto cells = [](const std::string& line) { return std::ranges::count(line, ','); };
  for (const auto at : {1U, 3U, 4U}) EXPECT_EQ(cells(lines.at(at)), cells(lines.at(0))) << lines.at(at);
}

TEST_P(ExportsPlan, tells_all_indicators_of_an_element_as_json) {
  run(small_file, ImportMode::AllOrNothing, map_with_attributes);
  const auto text = exported(ExportFormat::Json);
  EXPECT_THAT(text, HasSubstr(R"("start_on":"2026-02-01")"));
  EXPECT_THAT(text, HasSubstr(R"("indicators":[{"code":"1","name":"Pozos")"));
  EXPECT_THAT(text, HasSubstr(R"("baseline_on":"2025-12-31","term_target":100)"));
  EXPECT_THAT(text, HasSubstr(R"("name":"Otro")"));
}

// An export said nothing of who works on an element too, what it waits for and who answers for it.
TEST_P(ExportsPlan, tells_who_works_on_an_element_and_what_it_waits_for) {
  run(small_file);
  database().write([&](storage::Transaction& transaction) {
    auto waiting = *storage::plans::find_element_by_code(transaction, plan().id, "1.2");
    const auto before = *storage::plans::find_element_by_code(transaction, plan().id, "1.1");
    storage::plans::replace_links(transaction, waiting.id, {{StaffedTown::roads}, {{before.id, 5}}, {}, {}});
    waiting.person_id = StaffedTown::planner;
    EXPECT_TRUE(storage::plans::save_element(transaction, waiting));
  });
  const auto somebody = *database().read(
      [](storage::Session& session) { return storage::people::find_person(session, StaffedTown::planner); });
  const auto line = [&] {
    for (const auto& one : lines_of(exported(ExportFormat::Csv)))
      if (one.starts_with("element,1.2,")) return one;
    return std::string();
  };
  const auto office = database().read(
      [](storage::Session& session) { return storage::people::find_office(session, StaffedTown::roads)->name; });
  EXPECT_THAT(line(), ::testing::EndsWith("," + office + ",1.1,5," + somebody.post + "," + somebody.name + ",false"));
  EXPECT_THAT(exported(ExportFormat::Json), HasSubstr(R"("predecessors":[{"code":"1.1","lag_days":5}])"));
  EXPECT_THAT(lines_of(exported(ExportFormat::Csv)).at(1), ::testing::EndsWith(",,,,,false"));
}

}  // namespace
}  // namespace timon::usecases::imports
