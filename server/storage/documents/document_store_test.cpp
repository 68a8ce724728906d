#include "storage/documents/document_store.hpp"

#include <gmock/gmock.h>

#include "storage/evidence/upload_store.hpp"
#include "storage/reports/report_store.hpp"
#include "storage/testing/test_database.hpp"
#include "storage/testing/village.hpp"

namespace timon::storage::documents {
namespace {

using namespace timon::documents;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

const Instant morning = *parse_instant("2026-06-30T10:00:00.000000Z");
const Instant noon = *parse_instant("2026-06-30T12:00:00.000000Z");

class DocumentStore : public timon::testing::OnBothEngines {
 protected:
  void SetUp() override {
    OnBothEngines::SetUp();
    if (IsSkipped()) return;
    database().write([&](Transaction& transaction) {
      village_ = timon::testing::add_village(transaction);
      reports::add_report(transaction, {report, village_.plan.id, village_.works, village_.year_2024.id});
      reports::add_delivery(transaction, {.id = delivery, .report_id = report, .saved_at = morning});
    });
  }

  Document document(std::int64_t id, const std::string& code) const {
    Document its{.id = {id}, .code = code, .institution_id = village_.institution, .plan_id = village_.plan.id};
    its.office_id = village_.works, its.period_id = village_.year_2024.id;
    its.report_id = report, its.delivery_id = delivery, its.paper = Paper::A4;
    its.content_hash = "content", its.file_hash = "file", its.person_id = village_.manager, its.made_at = morning;
    return its;
  }
  Scan scan(std::int64_t id, timon::evidence::ContentId content, Instant at) const {
    return {{id}, {1}, village_.institution, content, "firmado.pdf", timon::evidence::FileKind::Pdf, village_.manager,
            at};
  }
  /// A file of ten bytes that came in.
  timon::evidence::ContentId add_content(Transaction& transaction, std::int64_t id) const {
    const timon::evidence::Upload upload{
        {id},          village_.institution,           village_.goal.id, std::nullopt, village_.manager, {id + 100},
        "firmado.pdf", timon::evidence::FileKind::Pdf, morning};
    evidence::add_upload(transaction, upload, 10);
    evidence::delete_upload(transaction, upload.id);
    return upload.content_id;
  }

  static constexpr ReportId report{800};
  static constexpr timon::reports::DeliveryId delivery{810};
  timon::testing::Village village_;
};
TIMON_ON_BOTH_ENGINES(DocumentStore);

TEST_P(DocumentStore, keeps_documents_with_their_bytes_and_finds_them_by_code) {
  database().write([&](Transaction& transaction) {
    const auto first = document(1, "AAAA-AAAA-AAAA"), second = document(2, "BBBB-BBBB-BBBB");
    add_document(transaction, first, std::string_view("%PDF\0x", 6));
    add_document(transaction, second, "%PDF");
    EXPECT_EQ(find_document(transaction, first.code), first);
    EXPECT_EQ(find_document(transaction, "CCCC-CCCC-CCCC"), std::nullopt);
    EXPECT_THAT(documents_of(transaction, report), ElementsAre(second, first));
    EXPECT_EQ(bytes_of(transaction, first.id), std::string("%PDF\0x", 6));
  });
}

TEST_P(DocumentStore, keeps_feedback_and_cover_sheets_apart_from_reports) {
  database().write([&](Transaction& transaction) {
    auto feedback = document(1, "AAAA-AAAA-AAAA"), sheet = document(2, "BBBB-BBBB-BBBB");
    feedback.kind = DocumentKind::Feedback;
    feedback.report_id.reset(), feedback.delivery_id.reset();
    sheet.kind = DocumentKind::CoverGoals, sheet.element_id = village_.goal.id;
    sheet.report_id.reset(), sheet.delivery_id.reset(), sheet.period_id.reset(), sheet.office_id.reset();
    add_document(transaction, feedback, "%PDF");
    add_document(transaction, sheet, "%PDF");
    EXPECT_THAT(feedback_documents(transaction, village_.plan.id, village_.works, village_.year_2024.id),
                ElementsAre(feedback));
    EXPECT_THAT(documents_of(transaction, village_.goal.id), ElementsAre(sheet));
    EXPECT_THAT(documents_of(transaction, report), IsEmpty());
  });
}

TEST_P(DocumentStore, prints_on_letter_until_the_institution_says_otherwise) {
  database().write([&](Transaction& transaction) {
    EXPECT_EQ(paper_of(transaction, village_.institution), Paper::Letter);
    set_paper(transaction, village_.institution, Paper::Letter);
    set_paper(transaction, village_.institution, Paper::A4);
    EXPECT_EQ(paper_of(transaction, village_.institution), Paper::A4);
  });
}

TEST_P(DocumentStore, the_last_scan_counts_and_its_bytes_are_not_dropped) {
  database().write([&](Transaction& transaction) {
    add_document(transaction, document(1, "AAAA-AAAA-AAAA"), "%PDF");
    EXPECT_EQ(scan_of(transaction, {1}), std::nullopt);
    EXPECT_THAT(signed_reports(transaction, village_.plan.id), IsEmpty());
    const auto content = add_content(transaction, 30), other = add_content(transaction, 31);
    add_scan(transaction, scan(20, content, morning));
    const auto last = scan(21, other, noon);
    add_scan(transaction, last);
    EXPECT_EQ(scan_of(transaction, {1}), last);
    EXPECT_THAT(signed_reports(transaction, village_.plan.id), ElementsAre(SignedReport{report, noon}));
    evidence::set_hash(transaction, content, "hash");
    evidence::leave_unused_content(transaction, content);
    EXPECT_EQ(evidence::find_content(transaction, content)->hash, "hash");
    EXPECT_EQ(evidence::left_content(transaction), std::nullopt) << "without its hash, but somebody's scan";
    EXPECT_EQ(evidence::used_bytes(transaction, village_.institution), 20);
  });
}

TEST_P(DocumentStore, a_report_is_unsigned_again_once_it_is_corrected_or_rejected) {
  database().write([&](Transaction& transaction) {
    add_document(transaction, document(1, "AAAA-AAAA-AAAA"), "%PDF");
    add_scan(transaction, scan(20, add_content(transaction, 30), morning));
    timon::reports::Delivery next{.id = {811}, .report_id = report, .number = 2, .saved_at = noon};
    reports::add_delivery(transaction, next);
    EXPECT_THAT(signed_reports(transaction, village_.plan.id), SizeIs(1)) << "only in preparation";
    next.delivered_at = noon;
    reports::save_delivery(transaction, next);
    EXPECT_THAT(signed_reports(transaction, village_.plan.id), IsEmpty());
    next.delivered_at.reset();
    reports::save_delivery(transaction, next);
    reports::save_delivery(transaction,
                           {.id = delivery, .report_id = report, .saved_at = morning, .rejected_at = noon});
    EXPECT_THAT(signed_reports(transaction, village_.plan.id), IsEmpty());
  });
}

}  // namespace
}  // namespace timon::storage::documents
