#include "storage/plans/search_store.hpp"

#include <gmock/gmock.h>

#include "storage/engine/migrator.hpp"
#include "storage/plans/element_store.hpp"
#include "storage/testing/test_database.hpp"
#include "storage/testing/village.hpp"

namespace timon::storage::plans {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class SearchStore : public timon::testing::OnBothEnginesAfresh {
 protected:
  void SetUp() override {
    OnBothEnginesAfresh::SetUp();
    if (IsSkipped()) return;
    town = database().write([](Transaction& transaction) {
      auto village = timon::testing::add_village(transaction);
      village.goal.code = "AÑO-Í2";
      EXPECT_TRUE(save_element(transaction, village.goal));
      return village;
    });
  }
  std::vector<std::string> codes(Session& session, std::vector<std::string> words) {
    std::vector<std::string> found;
    for (const auto& hit : elements_with_words(session, town.plan.id, words, 100)) found.push_back(hit.code_folded);
    return found;
  }
  timon::testing::Village town;
};
TIMON_ON_BOTH_ENGINES(SearchStore);

// Codes were compared by the engine's lower(): "AÑO-Í2" was found by no word that people type.
TEST_P(SearchStore, finds_codes_with_accents) {
  Session session = database().begin_read();
  EXPECT_THAT(codes(session, {"ano-i2"}), ElementsAre("ano-i2"));
  EXPECT_THAT(codes(session, {"ano-i3"}), IsEmpty());
}

// "1.1.2" told 2.2.1.1.2 before 1.1.2.1, and of a large plan what hangs below it did not come at all.
TEST_P(SearchStore, what_begins_with_a_code_comes_before_what_has_it_inside) {
  database().write([this](Transaction& transaction) {
    const auto add = [&](const char* code, const char* name) {
      auto element = town.goal;
      element.id = next_id<timon::plans::ElementId>();
      element.code = code;
      element.name = name;
      add_element(transaction, element);
    };
    add("2.7.1.2", "A");
    add("7.1.20", "Otro programa");
    add("7.1.2.10", "Largo nombre");
    add("7.1.2.9", "Largo nombre");
    add("7.1.2", "Un nombre más largo");
    add("9", "Ley 7.1.2");
  });
  Session session = database().begin_read();
  EXPECT_THAT(codes(session, {"7.1.2"}), ElementsAre("7.1.2", "7.1.2.9", "7.1.2.10", "7.1.20", "9", "2.7.1.2"));
}

constexpr Sql forget{"test/forget_folded_codes", "UPDATE elements SET code_folded = ''"};

/// The statements of the migration that fold what is there, as one that is still to run.
storage::Migration folding_again() {
  const auto files = embedded_migrations();
  const auto number = std::to_string(files.size() + 1);
  storage::Migration again{std::string(4 - number.size(), '0') + number + "_again.sql", ""};
  for (const auto& file : files)
    if (file.name.ends_with("_search.sql")) again.text = file.text.substr(file.text.find("UPDATE"));
  return again;
}

TEST_P(SearchStore, finds_codes_that_were_there_before_codes_were_folded) {
  database().write([](Transaction& transaction) { transaction.execute(forget); });
  auto files = embedded_migrations();
  files.push_back(folding_again());
  EXPECT_EQ(migrate(database(), files, Instant{}), 1);
  Session session = database().begin_read();
  EXPECT_THAT(codes(session, {"ano-i2"}), ElementsAre("ano-i2"));
}

}  // namespace
}  // namespace timon::storage::plans
