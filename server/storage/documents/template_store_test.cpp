#include "storage/documents/template_store.hpp"

#include <gmock/gmock.h>

#include "storage/testing/test_database.hpp"
#include "storage/testing/village.hpp"

namespace timon::storage::documents {
namespace {

using ::testing::ElementsAre;

class TemplateStore : public timon::testing::OnBothEngines {};
TIMON_ON_BOTH_ENGINES(TemplateStore);

TEST_P(TemplateStore, keeps_forms_until_they_are_withdrawn) {
  database().write([&](Transaction& transaction) {
    const auto village = timon::testing::add_village(transaction);
    const auto morning = *parse_instant("2026-06-30T10:00:00.000000Z");
    Template first{{1},
                   village.institution,
                   "Tesorería",
                   timon::documents::TemplateKind::Xlsx,
                   timon::documents::TemplateAbout::Cover,
                   "t.xlsx",
                   "hash"};
    first.person_id = village.planner, first.added_at = morning;
    Template second = first;
    second.id = {2}, second.name = "Contraloría", second.kind = timon::documents::TemplateKind::Docx;
    add_template(transaction, first, std::string_view("PK\0x", 4));
    add_template(transaction, second, "PK");
    EXPECT_THAT(templates_of(transaction, village.institution), ElementsAre(second, first));
    EXPECT_EQ(template_bytes(transaction, first.id), std::string("PK\0x", 4));
    EXPECT_EQ(template_total(transaction, village.institution), (timon::documents::TemplateTotal{2, 6}));
    EXPECT_TRUE(withdraw_template(transaction, first.id, morning));
    EXPECT_EQ(template_total(transaction, village.institution), (timon::documents::TemplateTotal{1, 2}));
    EXPECT_EQ(template_bytes(transaction, first.id), "") << "nobody can read it any more";
    EXPECT_FALSE(withdraw_template(transaction, first.id, morning));
    EXPECT_THAT(templates_of(transaction, village.institution), ElementsAre(second));
    EXPECT_EQ(find_template(transaction, first.id)->withdrawn_at, morning);
    EXPECT_EQ(find_template(transaction, {3}), std::nullopt);
  });
}

}  // namespace
}  // namespace timon::storage::documents
