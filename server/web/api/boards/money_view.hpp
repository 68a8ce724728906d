#pragma once
// Money as the API sends it.

#include <boost/describe/class.hpp>

#include "usecases/boards/money_words.hpp"
#include "web/api/boards/figures_view.hpp"

namespace timon::api::boards {

using timon::budgets::Stage;

struct StageSumView {
  Stage stage{};
  std::optional<Hundredths> amount, share;
};
BOOST_DESCRIBE_STRUCT(StageSumView, (), (stage, amount, share))

struct MoneySumView {
  std::optional<Hundredths> in_force;
  std::vector<StageSumView> stages;
  std::int64_t lines = 0, untold = 0;
};
BOOST_DESCRIBE_STRUCT(MoneySumView, (), (in_force, stages, lines, untold))

struct SourceSumView {
  std::string source;
  MoneySumView sum;
};
BOOST_DESCRIBE_STRUCT(SourceSumView, (), (source, sum))

struct MoneyFiguresView {
  MoneySumView of_year, to_date;
  GapView gap;
};
BOOST_DESCRIBE_STRUCT(MoneyFiguresView, (), (of_year, to_date, gap))

struct MoneyRowView {
  ElementNameView element;
  std::optional<std::string> office_name;
  std::optional<Hundredths> in_force, spent;
  GapView gap;
};
BOOST_DESCRIBE_STRUCT(MoneyRowView, (), (element, office_name, in_force, spent, gap))

struct FindingView {
  timon::budgets::FindingCode code{};
  ElementNameView element;
  std::string sentence;
};
BOOST_DESCRIBE_STRUCT(FindingView, (), (code, element, sentence))

struct MoneySettingsView {
  std::string currency;
  Stage spent{};
  Hundredths margin;
  std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(MoneySettingsView, (), (currency, spent, margin, version))

struct MoneyView {
  timon::plans::PlanId plan;
  Day on;
  std::optional<Day> until;
  std::optional<std::string> year;
  std::optional<MoneySettingsView> settings;
  std::optional<ElementNameView> under;
  MoneyFiguresView figures;
  std::vector<SourceSumView> sources;
  std::vector<MoneyRowView> rows, attention;
  std::vector<FindingView> findings;
};
BOOST_DESCRIBE_STRUCT(MoneyView, (),
                      (plan, on, until, year, settings, under, figures, sources, rows, attention, findings))

struct CountingView {
  Stage stage{};
  Hundredths amount;
  timon::budgets::AmountId fact;
};
BOOST_DESCRIBE_STRUCT(CountingView, (), (stage, amount, fact))

struct MoneyLineView {
  timon::budgets::LineId id;
  std::string year, source, classifier;
  bool is_total = false;
  std::optional<Hundredths> in_force;
  std::vector<CountingView> counting;
};
BOOST_DESCRIBE_STRUCT(MoneyLineView, (), (id, year, source, classifier, is_total, in_force, counting))

struct AmountView {
  timon::budgets::AmountId id;
  timon::budgets::LineId line;
  std::string period;
  Stage stage{};
  Hundredths amount;
  std::string note, correction_reason;
  std::optional<timon::budgets::AmountId> replaces;
  std::optional<std::string> person_name, person_post;
  bool is_imported = false, is_current = false;
  Instant recorded_at;
};
BOOST_DESCRIBE_STRUCT(AmountView, (),
                      (id, line, period, stage, amount, note, correction_reason, replaces, person_name, person_post,
                       is_imported, is_current, recorded_at))

struct MoneyPeriodView {
  std::string code, name;
  timon::plans::PeriodKind kind{};
  Day start_on, end_on;
  bool is_locked = false;
};
BOOST_DESCRIBE_STRUCT(MoneyPeriodView, (), (code, name, kind, start_on, end_on, is_locked))

struct ElementMoneyView {
  ElementNameView element;
  timon::plans::PlanId plan;
  Day on;
  std::optional<Day> until;
  std::optional<std::string> year;
  std::optional<MoneySettingsView> settings;
  MoneyFiguresView figures;
  std::vector<SourceSumView> sources;
  std::vector<MoneyLineView> lines;
  std::vector<MoneyRowView> rows;
  std::vector<FindingView> findings;
  std::vector<AmountView> amounts;
  std::vector<MoneyPeriodView> periods;
  bool may_edit = false, may_set = false;
};
BOOST_DESCRIBE_STRUCT(ElementMoneyView, (),
                      (element, plan, on, until, year, settings, figures, sources, lines, rows, findings, amounts,
                       periods, may_edit, may_set))

MoneySettingsView settings_view(const timon::budgets::Settings& settings);
MoneyView money_view(const usecases::boards::MoneyView& money, const Catalogue& catalogue);
ElementMoneyView element_money_view(const usecases::boards::ElementMoneyView& money, const Catalogue& catalogue);

}  // namespace timon::api::boards
