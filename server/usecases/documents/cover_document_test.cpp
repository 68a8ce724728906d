#include "usecases/documents/cover_document.hpp"

#include <gmock/gmock.h>

#include "base/secret.hpp"
#include "storage/documents/document_store.hpp"
#include "usecases/documents/cover_text.hpp"
#include "usecases/documents/find_document.hpp"
#include "usecases/testing/covers_town.hpp"

namespace timon::usecases::covers {
namespace {

// A printed Anexo 2 said 120 for the year, the quarters came to 30 since, and the portal still called it valid.
TEST_F(Covers, that_are_printed_are_told_apart_when_a_year_comes_to_something_else) {
  namespace papers = documents;
  using timon::documents::DocumentStanding;
  accept_both();
  const auto made = papers::make_cover_document(
      as(planner_), memory_, {initiative, Sheet::Goals}, {}, [](const auto&) { return "%PDF"; }, "/tmp");
  ASSERT_TRUE(made);
  const auto at = boards::open_element(as(reporter_), memory_, initiative, {}).value();
  auto before = *made;  // as papers were made before they told such years
  before.id = {before.id.value + 1}, before.code = "AAAA-BBBB-CCCC";
  town_.database().write([&](storage::Transaction& transaction) {
    before.content_hash = sha256_hex(
        papers::cover_text(transaction, *at.plan.image, initiative, made->kind, papers::DerivedYears::LeftOut));
    storage::documents::add_document(transaction, before, "%PDF");
  });
  const auto standing = [&](const std::string& code) {
    boards::PlanMemory fresh;
    return papers::look_up_document(as(planner_), fresh, code)->shown.standing;
  };
  EXPECT_EQ(standing(made->code), DocumentStanding::Current);
  town_.database().write([](storage::Transaction& transaction) {
    auto its = *storage::indicators::find_indicator(transaction, SmallTown::indicator);
    its.accumulation = timon::indicators::Accumulation::Last;
    ASSERT_TRUE(storage::indicators::save_indicator(transaction, its));
  });
  EXPECT_EQ(standing(made->code), DocumentStanding::Corrected);
  EXPECT_EQ(standing(before.code), DocumentStanding::Current) << "it never told the year";
}

}  // namespace
}  // namespace timon::usecases::covers
