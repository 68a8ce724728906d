#include "domain/boards/shares.hpp"

#include <gtest/gtest.h>

namespace timon::boards {
namespace {

TEST(Shares, multiply_down_the_tree_and_make_up_the_whole) {
  const std::vector<TreeRow> rows{{no_row, whole<2>(60), {}}, {0, {}, {}},           {0, {}, {}},          {0, {}, {}},
                                  {no_row, whole<2>(40), {}}, {4, whole<2>(25), {}}, {4, whole<2>(75), {}}};
  const auto shares = shares_of(make_tree(rows, plans::RollUp::Weights));
  EXPECT_EQ(shares, (std::vector<std::int64_t>{600'000'000'000, 200'000'000'000, 200'000'000'000, 200'000'000'000,
                                               400'000'000'000, 100'000'000'000, 300'000'000'000}));
  EXPECT_EQ(percentage_of(shares[1]), whole<2>(20));
  EXPECT_EQ(percentage_of(whole_share / 3), Hundredths{3333});
  EXPECT_EQ(exact_percentage_of(whole_share / 30'000), Millionths{3333});
}

TEST(Shares, are_nothing_where_siblings_weigh_nothing) {
  const std::vector<TreeRow> rows{{no_row, whole<2>(0), {}}};
  EXPECT_EQ(shares_of(make_tree(rows, plans::RollUp::Weights)).front(), 0);
}

}  // namespace
}  // namespace timon::boards
