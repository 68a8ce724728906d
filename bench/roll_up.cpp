// Claim: the roll-up of a plan is computed when it is asked for, never stored; a million elements in well under a
// second. `figures` sums ready figures up the tree; `board` also judges every leaf from its facts, rounds and lights
// each row.

#include <benchmark/benchmark.h>

#include "domain/boards/board.hpp"

namespace {

using namespace timon;
using namespace timon::boards;

/// A tree of ten children each, whose last level are leaves.
std::vector<TreeRow> rows_of(std::size_t count) {
  std::vector<TreeRow> rows;
  const auto add = [&](auto&& self, Row parent, int depth) -> void {
    const auto row = static_cast<Row>(rows.size());
    rows.push_back({parent, Hundredths{1000}, {}});
    if (depth == 0) {
      rows.back().leaves = {std::nullopt};
      return;
    }
    for (int child = 0; child < 10 && rows.size() < count; ++child) self(self, row, depth - 1);
  };
  int depth = 0;
  for (std::size_t size = 1; size < count; size *= 10) ++depth;
  while (rows.size() < count) add(add, no_row, depth);
  return rows;
}

LeafFacts facts_of(std::size_t number) {
  LeafFacts leaf;
  for (unsigned quarter = 0; quarter < 4; ++quarter) {
    indicators::PeriodFacts period{
        make_day(2026, quarter * 3 + 1, 1), make_day(2026, quarter * 3 + 3, 28), {}, {}, {}, {}};
    period.planned = indicators::Amount{Millionths{static_cast<std::int64_t>(300'000'000 + number % 977)}, {}};
    if (quarter < 3)
      period.reported = indicators::Amount{Millionths{static_cast<std::int64_t>(number % 613) * 1'000'003}, {}};
    leaf.periods.push_back(period);
  }
  return leaf;
}

void roll_up_of_ready_figures(benchmark::State& state) {
  const auto tree = make_tree(rows_of(static_cast<std::size_t>(state.range(0))), plans::RollUp::Weights);
  std::vector<Figures<Fixed>> leaves;
  for (std::size_t i = 0; i < tree.leaf_weight.size(); ++i)
    leaves.push_back(fixed_figures(figures_of(facts_of(i), {}, make_day(2026, 9, 30))));
  const std::optional cap{Fixed::of(Rational(100))};
  for (auto _ : state)
    benchmark::DoNotOptimize(roll_up<Fixed>(tree, 0, static_cast<Row>(tree.size()), cap,
                                            [&](Row leaf) -> const Figures<Fixed>& { return leaves[leaf]; }));
  state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(roll_up_of_ready_figures)->Arg(1'000)->Arg(10'000)->Arg(1'000'000)->Unit(benchmark::kMillisecond);

void board_from_facts(benchmark::State& state) {
  const auto tree = make_tree(rows_of(static_cast<std::size_t>(state.range(0))), plans::RollUp::Weights);
  std::vector<LeafFacts> leaves;
  for (std::size_t i = 0; i < tree.leaf_weight.size(); ++i) leaves.push_back(facts_of(i));
  const auto profile = lights::shipped_profiles().front();
  for (auto _ : state) benchmark::DoNotOptimize(Board({tree, leaves, {}, profile, make_day(2026, 9, 30)}));
  state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(board_from_facts)->Arg(1'000)->Arg(10'000)->Arg(1'000'000)->Unit(benchmark::kMillisecond);

/// What the exact numbers cost where the fast ones leave a doubt: a subtree of a hundred elements.
void exact_subtree(benchmark::State& state) {
  const auto tree = make_tree(rows_of(100), plans::RollUp::Weights);
  std::vector<LeafFacts> leaves;
  for (std::size_t i = 0; i < tree.leaf_weight.size(); ++i) leaves.push_back(facts_of(i));
  const auto profile = lights::shipped_profiles().front();
  const Board board({tree, leaves, {}, profile, make_day(2026, 9, 30)});
  for (auto _ : state) benchmark::DoNotOptimize(board.exact(0));
}
BENCHMARK(exact_subtree)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
