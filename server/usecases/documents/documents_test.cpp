#include "storage/documents/document_store.hpp"
#include "storage/evidence/upload_store.hpp"
#include "storage/ledger/change_store.hpp"
#include "storage/ledger/ledger_store.hpp"
#include "usecases/documents/attach_scan.hpp"
#include "usecases/documents/make_document.hpp"
#include "usecases/documents/set_paper.hpp"
#include "usecases/testing/office_report_town.hpp"

namespace timon::usecases::documents {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using testing::SmallTown;
using timon::documents::DocumentStanding;
using timon::documents::Paper;

/// The town whose office reports, and a drawer that says what it was given instead of drawing it.
class Documents : public reports::OfficeReport {
 protected:
  Result<timon::documents::Document> make(const char* period, timon::people::PersonId who = SmallTown::reporter,
                                          std::optional<Paper> paper = std::nullopt) {
    return make_document(
        as(who), image(), {address(period), paper},
        [&](const ReportSheet& sheet) {
          drawn_ = sheet;
          return "%PDF " + sheet.document.code;
        },
        "/tmp");
  }
  DocumentStanding standing(const std::string& code) {
    return find_document(reporter(), memory_, code)->shown.standing;
  }
  /// An upload that was looked into already.
  timon::evidence::UploadId upload(const std::string& name, timon::evidence::FileKind kind,
                                   timon::people::PersonId who) {
    const timon::evidence::Upload its{next_id<timon::evidence::UploadId>(),
                                      SmallTown::town,
                                      SmallTown::goal,
                                      std::nullopt,
                                      who,
                                      next_id<timon::evidence::ContentId>(),
                                      name,
                                      kind,
                                      opened_->clock()()};
    opened_->database().write([&](storage::Transaction& transaction) {
      storage::evidence::add_upload(transaction, its, 5);
      storage::evidence::put_chunk(transaction, its.content_id, 0, "h", "%PDF!");
      storage::evidence::set_hash(transaction, its.content_id, "hash" + its.id.text());
    });
    return its.id;
  }
  reports::ReportCell cell(std::size_t column) {
    return reports::list_reports(planner(), image(), {.on = today})->rows.at(0).cells.at(column);
  }

  ReportSheet drawn_;
};
INSTANTIATE_TEST_SUITE_P(On, Documents, ::testing::Values(storage::Engine::Sqlite, storage::Engine::Postgresql),
                         testing::engine_name);

TEST_P(Documents, is_made_of_what_was_delivered_and_found_by_its_code) {
  EXPECT_EQ(codes(make("2026-T1")), "report_not_delivered");
  delivered("2026-T1");
  const auto made = make("2026-T1");
  ASSERT_TRUE(made) << codes(made);
  ASSERT_THAT(drawn_.lines, SizeIs(2));
  EXPECT_EQ(drawn_.lines[0].annex.period.compliance.value, Rational(100));
  EXPECT_EQ(drawn_.institution.office.name, "Villa Clara");
  EXPECT_EQ(drawn_.delivered_by->name, "rosa");
  const auto found = look_up_document(as(SmallTown::verifier), memory_, made->code);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->shown.document, *made);
  EXPECT_EQ(found->office_name, "Obras");
  EXPECT_EQ(found->period_name, "2026-T1");
  EXPECT_EQ(found->shown.standing, DocumentStanding::Current);
  EXPECT_EQ(read_document(planner(), memory_, made->code)->bytes, "%PDF " + made->code);
  EXPECT_EQ(codes(look_up_document(reporter(), memory_, "AAAA-AAAA-AAAA")), "not_found");
  const auto entries = opened_->database().read(
      [&](storage::Session& session) { return storage::ledger::entries_of_subject(session, made->id.value); });
  ASSERT_THAT(entries, SizeIs(1));
  EXPECT_EQ(entries[0].act, "make_document");
}

// To print a report said to the change sequence that the plan was another, and every board was read anew.
TEST_P(Documents, leave_the_boards_of_the_plan_as_they_are) {
  delivered("2026-T1");
  const auto last = [&] {
    return opened_->database().read(
        [](storage::Session& session) { return storage::ledger::last_change_of_plan(session, SmallTown::plan.value); });
  };
  const auto before = last();
  const auto made = make("2026-T1");
  ASSERT_TRUE(attach_scan(planner(), memory_,
                          {made->code, upload("a.pdf", timon::evidence::FileKind::Pdf, SmallTown::planner)}));
  EXPECT_EQ(last(), before);
}

TEST_P(Documents, adds_up_the_year_as_it_was_delivered) {
  delivered("2026-T1");
  auto kept = save(draft("2026-T2", 0, {kilometres(100), progress(50)}));
  ASSERT_TRUE(deliver("2026-T2", kept->version));
  ASSERT_TRUE(make("2026-T2"));
  const auto& line = drawn_.lines[0].annex;
  EXPECT_EQ(line.period.planned.value, Rational(100));
  EXPECT_EQ(line.year.planned.value, Rational(200));
  EXPECT_EQ(line.year.achieved.value, Rational(200));
  // The year of an activity printed the sum of its percentages: 25 and 50 made 75.
  const auto& activity = drawn_.lines[1].annex;
  EXPECT_EQ(activity.period.achieved.value, Rational(50));
  EXPECT_EQ(activity.year.achieved.value, Rational(50));
  EXPECT_TRUE(activity.year.planned.value) << "by its days, where nobody typed a curve";
  EXPECT_TRUE(activity.year.compliance.is_known());
}

TEST_P(Documents, says_that_the_report_was_corrected_since) {
  const auto report = delivered("2026-T1");
  const auto made = make("2026-T1");
  const auto observed = observe("2026-T1", report.version);
  ASSERT_TRUE(observed) << codes(observed);
  auto again = kilometres(99);
  again.correction_reason = "Sumaba doble";
  again.variance_kind = timon::reports::VarianceKind::External, again.variance_reason = "Lluvias";
  const auto kept = save(draft("2026-T1", observed->version, {again, progress(25)}));
  ASSERT_TRUE(kept) << codes(kept);
  EXPECT_EQ(standing(made->code), DocumentStanding::Current) << "only being written";
  const auto sent = deliver("2026-T1", kept->version);
  ASSERT_TRUE(sent) << codes(sent);
  EXPECT_EQ(standing(made->code), DocumentStanding::Corrected);
  EXPECT_EQ(codes(attach_scan(reporter(), memory_,
                              {made->code, upload("a.pdf", timon::evidence::FileKind::Pdf, SmallTown::reporter)})),
            "document_outdated");
}

TEST_P(Documents, comes_back_signed_and_is_a_mark_of_the_report) {
  delivered("2026-T1");
  const auto made = make("2026-T1");
  EXPECT_FALSE(cell(0).signed_at);
  const auto notes = upload("notas.txt", timon::evidence::FileKind::Text, SmallTown::planner);
  EXPECT_EQ(codes(attach_scan(planner(), memory_, {made->code, notes})), "upload:scan_kind");
  EXPECT_EQ(codes(attach_scan(reporter(), memory_, {made->code, notes})), "upload:upload_missing") << "somebody else's";
  const auto scan = upload("firmado.pdf", timon::evidence::FileKind::Pdf, SmallTown::planner);
  const auto attached = attach_scan(planner(), memory_, {"  " + made->code, scan});
  ASSERT_TRUE(attached) << codes(attached);
  EXPECT_EQ(attached->shown.scan->name, "firmado.pdf");
  EXPECT_EQ(attached->shown.scan->person_id, SmallTown::planner);
  EXPECT_EQ(cell(0).signed_at, opened_->clock()());
  const auto opened = open_scan(reporter(), memory_, made->code);
  ASSERT_TRUE(opened);
  std::string bytes;
  copy_scan(reporter(), *opened, 1, 4, [&](std::string_view piece) { bytes += piece; });
  EXPECT_EQ(bytes, "PDF");
}

TEST_P(Documents, is_for_those_who_report_or_review) {
  delivered("2026-T1");
  EXPECT_EQ(codes(make("2026-T1", SmallTown::verifier)), "not_allowed");
  const auto made = make("2026-T1");
  EXPECT_TRUE(find_document(as(SmallTown::verifier), memory_, made->code)) << "who works with the plan reads it";
  EXPECT_EQ(codes(attach_scan(as(SmallTown::verifier), memory_, {made->code, timon::evidence::UploadId{1}})),
            "not_allowed");
  const access::Caller citizen{};
  const Context nobody{opened_->database(), citizen, opened_->clock()};
  EXPECT_FALSE(find_document(nobody, memory_, made->code));
  EXPECT_FALSE(read_document(nobody, memory_, made->code));
  EXPECT_TRUE(look_up_document(nobody, memory_, made->code)) << "whoever holds the paper";
}

TEST_P(Documents, are_no_more_than_can_be_kept_track_of_and_on_the_institutions_paper) {
  delivered("2026-T1");
  EXPECT_EQ(make("2026-T1")->paper, Paper::Letter);
  opened_->database().write([](storage::Transaction& transaction) {
    storage::documents::set_paper(transaction, SmallTown::town, Paper::A4);
  });
  EXPECT_EQ(make("2026-T1")->paper, Paper::A4);
  EXPECT_EQ(make("2026-T1", SmallTown::planner, Paper::Letter)->paper, Paper::Letter);
  while (make("2026-T1")) continue;
  EXPECT_EQ(codes(make("2026-T1")), "too_many_documents");
  const auto list = list_documents(reporter(), image(), address("2026-T1"));
  EXPECT_THAT(list->items, SizeIs(timon::documents::most_documents));
  EXPECT_THAT(list_documents(reporter(), image(), address("2026-T2"))->items, IsEmpty());
}

}  // namespace
}  // namespace timon::usecases::documents
