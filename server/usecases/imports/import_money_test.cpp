// Money by a map: lines found again by what they say, corrected by the next file, refused in a locked period.

#include "storage/budgets/amount_store.hpp"
#include "storage/budgets/budget_store.hpp"
#include "storage/ledger/ledger_store.hpp"
#include "storage/plans/period_store.hpp"
#include "usecases/testing/importing_town.hpp"

namespace timon::usecases::imports {
namespace {

using storage::Session;
using storage::Transaction;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::StartsWith;

const std::string money_map = with(small_map, "end_on = 2027-12-31", "end_on = 2027-12-31\ncurrency = \"COP\"") + R"(
[[sheet.money]]
stage = "approved"
source = "fuente"
classifier = "rubro"
headings = "inicial {year}"
[[sheet.money]]
stage = "paid"
source = "fuente"
classifier = "rubro"
headings = "pagos {year}-{quarter}"
)";
const std::string money_file =
    "eje;nombre;peso;codigo;meta;oficina;unidad;total;p 2026-1;r 2026-1;fuente;rubro;inicial 2026;pagos 2026-1\n"
    "1;Agua;40;1.1;Pozos;Obras;Pozo;100;10;8;SGP;3.1;$ 1.000.000,50;400000\n"
    ";;;1.2;Redes;OBRAS;km;50,5;5;5;Propios;3.2;7000;\n"
    "2;Vías;60;2.1;Puentes;vias;Puente;3;1;;;;;\n";

class ImportMoney : public InImportingTown {
 protected:
  Import load(const std::string& file = money_file, const std::string& map = money_map) {
    return run(file, ImportMode::AllOrNothing, map);
  }
  std::vector<std::string> amounts() {
    return database().read([&](Session& session) {
      std::vector<std::string> all;
      for (const auto& amount : storage::budgets::current_amounts_of_plan(session, plan().id)) {
        const auto line = *storage::budgets::find_line(session, amount.line_id);
        all.push_back(line.source + " " + line.classifier + " " + std::string(name_of(amount.stage)) + " " +
                      text(amount.amount));
      }
      return all;
    });
  }
};
TIMON_ON_BOTH_ENGINES(ImportMoney);

// What money is counted in, and when it runs ahead, came in with a workbook and the ledger said nothing.
TEST_P(ImportMoney, tells_the_ledger_what_money_is_counted_in) {
  const auto done = load();
  const auto entries =
      database().read([&](Session& session) { return storage::ledger::entries_of_subject(session, done.id.value); });
  ASSERT_EQ(entries.size(), 1U);
  for (const auto* said : {"COP", "spent", "margin"}) EXPECT_THAT(entries[0].body, ::testing::HasSubstr(said));
  const auto again = load(with(money_file, "400000", "400001"));
  EXPECT_THAT(database().read([&](Session& session) {
    return storage::ledger::entries_of_subject(session, again.id.value).at(0).body;
  }),
              ::testing::Not(::testing::HasSubstr("COP")))
      << "it was not set again";
}

TEST_P(ImportMoney, comes_with_the_plan_and_is_found_again) {
  const auto first = load();
  EXPECT_EQ(first.state, ImportState::Done);
  EXPECT_THAT(told(first.id), IsEmpty());
  EXPECT_THAT(amounts(), ElementsAre("SGP 3.1 approved 1000000.5", "SGP 3.1 paid 400000", "Propios 3.2 approved 7000"));
  const auto settings =
      database().read([&](Session& session) { return storage::budgets::find_settings(session, plan().id); });
  EXPECT_EQ(settings->currency, "COP");
  const auto again = load(with(money_file, "SGP", "sgp"));
  EXPECT_EQ(again.unchanged_count, 5) << "the same line, whatever its case";
  EXPECT_EQ(again.updated_count, 0);
}

TEST_P(ImportMoney, corrects_what_an_earlier_file_said_and_keeps_it) {
  load();
  const auto next = load(with(money_file, "400000", "450.000,25"));
  EXPECT_EQ(next.updated_count, 1);
  EXPECT_THAT(amounts(), Contains("SGP 3.1 paid 450000.25"));
  const auto all = database().read([&](Session& session) {
    const auto line = storage::budgets::lines_of_plan(session, plan().id).front();
    return storage::budgets::amounts_of_element(session, line.element_id, {INT64_MAX}, 10);
  });
  ASSERT_EQ(all.size(), 3U);
  EXPECT_EQ(all.front().amount.correction_reason, "plan.csv");
  EXPECT_EQ(all.front().amount.import_id, next.id.value);
}

TEST_P(ImportMoney, is_refused_without_a_currency_or_in_another_one) {
  EXPECT_THAT(told(load(money_file, with(money_map, "currency = \"COP\"", "")).id),
              Contains(StartsWith("error currency_missing")));
  load();
  EXPECT_THAT(told(load(money_file, with(money_map, "COP", "MXN")).id), Contains(StartsWith("error currency_differs")));
}

TEST_P(ImportMoney, is_refused_in_a_locked_period_and_below_zero) {
  load();
  database().write([&](Transaction& transaction) {
    for (const auto& period : storage::plans::list_periods(transaction, StaffedTown::town))
      if (period.code == "2026-T1") storage::budgets::add_lock(transaction, {plan().id, period.id, {}, Instant{}});
  });
  EXPECT_THAT(told(load(with(money_file, "400000", "1")).id), Contains(StartsWith("error period_locked")));
  EXPECT_THAT(told(load(with(money_file, "7000", "-7000")).id), Contains(StartsWith("error negative")));
  EXPECT_THAT(amounts(), Contains("SGP 3.1 paid 400000")) << "nothing of it came in";
}

TEST_P(ImportMoney, says_when_two_cells_speak_of_one_amount) {
  const auto map = money_map + "[[sheet.money]]\nstage = \"paid\"\nsource = \"fuente\"\nclassifier = \"rubro\"\n" +
                   "columns = [\"inicial 2026\"]\nperiods = [\"2026-T1\"]\n";
  EXPECT_THAT(told(load(money_file, map).id), Contains(StartsWith("error fact_repeated")));
}

TEST_P(ImportMoney, of_a_finance_office_needs_no_more_than_codes) {
  load();
  const std::string map = with(money_map, "code = \"codigo\"\nname = \"meta\"\noffice = \"oficina\"\n",
                               "code = \"codigo\"\nrepeated = true\n");
  const auto levels = map.find("[[sheet.level]]\nlevel = \"axis\"");
  const auto goal = map.find("[[sheet.level]]\nlevel = \"goal\"");
  const auto indicator = map.find("[[sheet.indicator]]"), money = map.find("[[sheet.money]]");
  const auto lean = map.substr(0, levels) + map.substr(goal, indicator - goal) + map.substr(money);
  const auto done = load(
      "codigo;fuente;rubro;inicial 2026;pagos 2026-1\n1.1;SGP;3.1;1000000,5;500000\n1.1;Crédito;3.9;80;20\n", lean);
  EXPECT_THAT(told(done.id), IsEmpty());
  EXPECT_EQ(done.state, ImportState::Done);
  EXPECT_THAT(amounts(), Contains("SGP 3.1 paid 500000"));
  EXPECT_THAT(amounts(), Contains("Crédito 3.9 approved 80"));
}

}  // namespace
}  // namespace timon::usecases::imports
