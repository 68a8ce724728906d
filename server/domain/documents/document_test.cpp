#include "domain/documents/document.hpp"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include "domain/case_table.hpp"

namespace timon::documents {
namespace {

using reports::Delivery;
using reports::DeliveryId;
using reports::ReportLine;

TEST(Code, is_read_as_in_the_cases) {
  for (const auto& row : read_cases("server/domain/documents/code.cases.tsv"))
    EXPECT_EQ(read_code(row.at("typed")).value_or("-"), row.at("code")) << row.at("typed");
}

std::vector<Delivery> deliveries_of(const std::string& cell) {
  std::vector<Delivery> deliveries;
  for (const auto& word : words_of(cell)) {
    Delivery one;
    one.number = word[0] - '0';
    one.id = DeliveryId{one.number};
    if (word[1] != 'p') one.delivered_at = Instant{};
    if (word[1] == 'r') one.rejected_at = Instant{};
    deliveries.push_back(one);
  }
  return deliveries;
}

TEST(Document, is_worth_what_the_cases_say) {
  for (const auto& row : read_cases("server/domain/documents/standing.cases.tsv")) {
    const Document document{.delivery_id = DeliveryId{std::stoll(row.at("of"))}, .content_hash = "same"};
    const auto standing = standing_of(document, deliveries_of(row.at("deliveries")), row.at("content"));
    EXPECT_EQ(name_of(standing), row.at("standing")) << row.at("of") << " of " << row.at("deliveries");
  }
}

TEST(Document, is_made_of_the_last_delivery_that_counts) {
  EXPECT_EQ(current_delivery(deliveries_of("1p")), nullptr);
  EXPECT_EQ(current_delivery(deliveries_of("1r 2p")), nullptr);
  const auto corrected = deliveries_of("1d 2d 3p");
  EXPECT_EQ(current_delivery(corrected)->number, 2);
}

ReportLine line(std::int64_t subject, int value) { return {.subject_id = subject, .value = whole<6>(value)}; }

TEST(Content, reads_the_same_in_whatever_order_it_was_kept) {
  const Delivery its{.id = DeliveryId{7}, .activities = "Tres frentes"};
  EXPECT_EQ(content_text(its, {line(1, 5), line(2, 6)}, {people::OfficeId{3}, people::OfficeId{4}}),
            content_text(its, {line(2, 6), line(1, 5)}, {people::OfficeId{4}, people::OfficeId{3}}));
}

TEST(Content, reads_otherwise_when_anything_in_it_is_other) {
  const Delivery its{.id = DeliveryId{7}, .activities = "Tres frentes"};
  const auto text = content_text(its, {line(1, 5)}, {});
  auto other = its;
  other.next_period = "Cerrar";
  auto explained = line(1, 5);
  explained.variance_kind = reports::VarianceKind::Budget;
  EXPECT_NE(text, content_text(other, {line(1, 5)}, {}));
  EXPECT_NE(text, content_text(its, {line(1, 6)}, {}));
  EXPECT_NE(text, content_text(its, {explained}, {}));
  EXPECT_NE(text, content_text(its, {line(1, 5)}, {people::OfficeId{3}}));
}

RC_GTEST_PROP(Content, never_lets_one_field_pass_for_two, (const std::string& a, const std::string& b)) {
  RC_PRE(!b.empty());
  const Delivery one{.id = DeliveryId{7}, .activities = a, .joint_work = b};
  const Delivery two{.id = DeliveryId{7}, .activities = a + b};
  RC_ASSERT(content_text(one, {}, {}) != content_text(two, {}, {}));
}

}  // namespace
}  // namespace timon::documents
