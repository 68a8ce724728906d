#include <gmock/gmock.h>

#include "storage/access/module_store.hpp"
#include "storage/ledger/ledger_store.hpp"
#include "usecases/evidence/attach_evidence.hpp"
#include "usecases/evidence/check_evidence.hpp"
#include "usecases/evidence/discard_upload.hpp"
#include "usecases/evidence/set_evidence_limits.hpp"
#include "usecases/evidence/sweep_uploads.hpp"
#include "usecases/evidence/withdraw_evidence.hpp"
#include "usecases/reports/verify_value.hpp"
#include "usecases/testing/town_with_evidence.hpp"

namespace timon::usecases::evidence {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using testing::SmallTown;
using timon::evidence::Audience;
using timon::evidence::chunk_bytes;

INSTANTIATE_TEST_SUITE_P(On, TownWithEvidence, ::testing::Values(storage::Engine::Sqlite, storage::Engine::Postgresql),
                         testing::engine_name);

TEST_P(TownWithEvidence, delivers_a_file_with_its_report) {
  const auto id = deliver(Audience::Staff);
  const auto evidence = list(SmallTown::verifier);
  ASSERT_THAT(evidence, SizeIs(1));
  EXPECT_EQ(evidence[0].evidence.id, id);
  EXPECT_EQ(evidence[0].hash, sha256_hex(pdf));
  EXPECT_EQ(evidence[0].person_name, "rosa");
  EXPECT_EQ(evidence[0].period_code, "2026-T2");
  const auto opened =
      as(SmallTown::verifier, [&](const Context& context) { return open_evidence(context, id); }).value();
  std::string bytes;
  as(SmallTown::verifier, [&](const Context& context) {
    copy_evidence(context, opened, 0, opened.size_bytes, [&](std::string_view some) { bytes += some; });
  });
  EXPECT_EQ(bytes, pdf);
  const auto entries = town().database().read(
      [&](storage::Session& session) { return storage::ledger::entries_of_subject(session, id.value); });
  ASSERT_THAT(entries, SizeIs(1));
  EXPECT_NE(entries[0].body.find(sha256_hex(pdf)), std::string::npos);
  EXPECT_EQ(entries[0].body.find("acta.pdf"), std::string::npos) << "names of files stay out of the chain";
}

TEST_P(TownWithEvidence, takes_up_an_upload_where_it_broke_off) {
  const std::string bytes = pdf + std::string(3 * chunk_bytes, ' ');
  const auto begun = begin("largo.pdf", std::int64_t(bytes.size()));
  ASSERT_TRUE(begun);
  const auto id = begun->upload.id;
  EXPECT_THAT(begun->missing, ElementsAre(0, chunk_bytes, 2 * chunk_bytes, 3 * chunk_bytes));
  const std::string_view all = bytes;
  EXPECT_TRUE(put(id, chunk_bytes, all.substr(chunk_bytes, chunk_bytes)));
  EXPECT_TRUE(put(id, chunk_bytes, all.substr(chunk_bytes, chunk_bytes))) << "again is fine";
  EXPECT_EQ(code(finish(id)), "upload_incomplete");
  const auto shown = as(SmallTown::reporter, [&](const Context& context) { return show_upload(context, id); });
  EXPECT_THAT(shown->missing, ElementsAre(0, 2 * chunk_bytes, 3 * chunk_bytes));
  for (const auto offset : shown->missing) EXPECT_TRUE(put(id, offset, all.substr(std::size_t(offset), chunk_bytes)));
  const auto whole = finish(id);
  ASSERT_TRUE(whole) << code(whole);
  EXPECT_EQ(whole->hash, sha256_hex(bytes));
  EXPECT_EQ(finish(id)->hash, sha256_hex(bytes)) << "asked again, the same";
}

TEST_P(TownWithEvidence, refuses_a_chunk_that_is_not_what_it_should_be) {
  const auto id = begin("a.pdf", chunk_bytes + 5).value().upload.id;
  const std::string first(chunk_bytes, 'a');
  EXPECT_EQ(code(put(id, 1, first)), "chunk_misplaced");
  EXPECT_EQ(code(put(id, 0, "short")), "chunk_misplaced");
  EXPECT_EQ(code(put(id, 2 * chunk_bytes, "extra")), "chunk_misplaced");
  EXPECT_EQ(code(put(id, 0, first, sha256_hex("other"))), "chunk_damaged");
  EXPECT_TRUE(put(id, 0, first));
  EXPECT_EQ(code(put(id, 0, std::string(chunk_bytes, 'b'))), "chunk_differs");
  EXPECT_EQ(code(put(id, 0, first, {}, SmallTown::verifier)), "not_found") << "of another person";
}

TEST_P(TownWithEvidence, refuses_early_what_it_would_not_keep) {
  EXPECT_EQ(code(begin("a.pdf", std::int64_t{200} << 20)), "evidence_too_large");
  EXPECT_EQ(code(begin("a.exe", 5)), "file_kind_not_taken");
  EXPECT_EQ(code(begin("a.pdf", 0)), "evidence_empty");
  EXPECT_TRUE(begin("a.pdf", 5, SmallTown::planner)) << "who reviews attaches what came back signed";
  EXPECT_EQ(code(as_citizen([](const Context& context) {
              return begin_upload(context, {SmallTown::goal, "a.pdf", 5});
            })),
            "not_found");
  town().database().write([](storage::Transaction& transaction) {
    storage::evidence::put_limits(transaction, SmallTown::town, {1 << 20, 1 << 20});
  });
  EXPECT_TRUE(begin("a.pdf", 1 << 19));
  EXPECT_EQ(code(begin("b.pdf", 1 << 20)), "evidence_full");
}

TEST_P(TownWithEvidence, lets_nothing_in_that_hides_what_it_is) {
  const std::string program =
      std::string("MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff\0\0\xb8\0\0\0\0\0\0\0\x40\0\0\0\0\0\0\0", 32) +
      std::string(28, '\0') + std::string("\x40\0\0\0PE\0\0\x64\x86\x01\0", 12) + std::string(400, '\0');
  const auto refused = upload("informe.pdf", program);
  EXPECT_EQ(code(refused), "evidence_is_a_program");
  EXPECT_EQ(code(upload("foto.jpg", pdf)), "evidence_not_what_it_says");
  EXPECT_EQ(code(upload("foto.jpg", "\xff\xd8\xff\xe0 no picture at all")), "picture_damaged");
}

// A refusal that was lost on the way could not be had again: the file was gone, and "not found" says nothing.
TEST_P(TownWithEvidence, says_a_refusal_again_until_its_owner_takes_the_file_back) {
  const auto id = begin("foto.jpg", std::int64_t(pdf.size())).value().upload.id;
  ASSERT_TRUE(put(id, 0, pdf));
  EXPECT_EQ(code(finish(id)), "evidence_not_what_it_says");
  EXPECT_EQ(code(finish(id)), "evidence_not_what_it_says");
  EXPECT_EQ(code(report({{id, Audience::Staff}})), "upload_not_whole") << "it backs nothing";
  EXPECT_TRUE(as(SmallTown::reporter, [&](const Context& context) { return discard_upload(context, id); }));
  const auto used = town().database().read(
      [](storage::Session& session) { return storage::evidence::used_bytes(session, SmallTown::town); });
  EXPECT_EQ(used, 0);
}

TEST_P(TownWithEvidence, keeps_equal_files_once_and_says_what_they_back_already) {
  deliver(Audience::Staff);
  const auto again = upload("otro nombre.pdf", pdf);
  ASSERT_TRUE(again);
  ASSERT_THAT(again->backs_already.facts, SizeIs(1));
  EXPECT_EQ(again->backs_already.facts[0].evidence.name, "acta.pdf");
  const auto used = town().database().read(
      [](storage::Session& session) { return storage::evidence::used_bytes(session, SmallTown::town); });
  EXPECT_EQ(used, std::int64_t(pdf.size()));
  EXPECT_EQ(code(report({{again->upload.id, Audience::Staff}}, "De nuevo")), "evidence_attached_already");
  EXPECT_THAT(list(SmallTown::reporter), SizeIs(1));
}

TEST_P(TownWithEvidence, attaches_all_or_nothing_and_no_report_without) {
  const auto begun = begin("a.pdf", 5).value();
  const auto refused = report({{begun.upload.id, Audience::Staff}, {UploadId{77}, Audience::Staff}});
  ASSERT_FALSE(refused);
  ASSERT_THAT(refused.error().fields, SizeIs(2));
  EXPECT_EQ(refused.error().fields[0].field, "evidence[0]");
  EXPECT_EQ(refused.error().fields[0].code, "upload_not_whole");
  EXPECT_EQ(refused.error().fields[1].code, "upload_missing");
  EXPECT_THAT(list(SmallTown::reporter), IsEmpty());
  EXPECT_TRUE(report({})) << "nothing of the refused report was kept";
}

TEST_P(TownWithEvidence, is_added_later_by_who_may) {
  const auto more = upload("anexo.pdf", pdf).value();
  const auto attach = [&](people::PersonId who, UploadId id, Backed backed) {
    return as(who, [&](const Context& context) {
      return attach_evidence(context, {SmallTown::indicator, "2026-T2", backed, {{id, Audience::Staff}}});
    });
  };
  EXPECT_EQ(code(attach(SmallTown::reporter, more.upload.id, Backed::Reported)), "nothing_reported");
  ASSERT_TRUE(report({}));
  EXPECT_EQ(code(attach(SmallTown::planner, more.upload.id, Backed::Reported)), "not_allowed");
  EXPECT_EQ(code(attach(SmallTown::reporter, more.upload.id, Backed::Verified)), "not_allowed");
  EXPECT_TRUE(attach(SmallTown::reporter, more.upload.id, Backed::Reported));
  const auto own = upload("visita.pdf", pdf + " ", SmallTown::verifier).value();
  EXPECT_EQ(code(attach(SmallTown::verifier, own.upload.id, Backed::Verified)), "nothing_verified");
  ASSERT_TRUE(as(SmallTown::verifier, [&](const Context& context) {
    return reports::verify_value(
        context, {SmallTown::indicator, "2026-T2", {.value = whole<6>(50), .measure_id = SmallTown::kilometres}});
  }));
  EXPECT_TRUE(attach(SmallTown::verifier, own.upload.id, Backed::Verified));
  EXPECT_THAT(list(SmallTown::planner), SizeIs(2));
}

TEST_P(TownWithEvidence, gives_citizens_what_is_theirs) {
  const auto id = deliver(Audience::Citizens);
  const auto open = [&] { return as_citizen([&](const Context& context) { return open_evidence(context, id); }); };
  const auto their_list = as_citizen([](const Context& context) { return list_evidence(context, SmallTown::goal); });
  ASSERT_THAT(their_list.value(), SizeIs(1));
  EXPECT_EQ(their_list->front().person_name, std::nullopt);
  EXPECT_TRUE(open());
  ASSERT_TRUE(as(SmallTown::reporter, [&](const Context& context) {
    return withdraw_evidence(context, {id, "Trae una cédula"});
  }));
  EXPECT_EQ(code(open()), "not_found");
  EXPECT_THAT(list(SmallTown::reporter), SizeIs(1)) << "staff still see what was delivered";
  EXPECT_EQ(code(as(SmallTown::verifier,
                    [&](const Context& context) {
                      return withdraw_evidence(context, {id, "No es mía"});
                    })),
            "not_allowed");
}

TEST_P(TownWithEvidence, tells_citizens_nothing_of_what_is_not_theirs) {
  const auto id = deliver(Audience::Staff);
  EXPECT_EQ(code(as_citizen([&](const Context& context) { return open_evidence(context, id); })), "not_found");
  EXPECT_THAT(as_citizen([](const Context& context) { return list_evidence(context, SmallTown::goal); }).value(),
              IsEmpty());
  town().database().write([](storage::Transaction& transaction) {
    storage::access::set_modules(transaction, SmallTown::town, {access::Module::Reports});
  });
  EXPECT_EQ(code(as_citizen([](const Context& context) { return list_evidence(context, SmallTown::goal); })),
            "not_found");
}

TEST_P(TownWithEvidence, forgets_what_did_not_become_evidence) {
  const auto thrown = begin("a.pdf", 5).value().upload.id;
  EXPECT_EQ(code(as(SmallTown::verifier, [&](const Context& context) { return discard_upload(context, thrown); })),
            "not_found");
  EXPECT_TRUE(as(SmallTown::reporter, [&](const Context& context) { return discard_upload(context, thrown); }));
  const auto kept = deliver(Audience::Staff);
  for (int count = 0; count < 12; ++count) ASSERT_TRUE(begin("b.pdf", 5));
  ASSERT_TRUE(put(begin("c.pdf", 5).value().upload.id, 0, "cinco"));
  const auto system = access::the_system();
  const auto now = town().clock()();
  const auto sweep = [&](std::chrono::hours later) {
    return sweep_uploads({town().database(), system, fixed_clock(now + later)}).value();
  };
  EXPECT_EQ(sweep(std::chrono::hours(1)), 0);
  EXPECT_EQ(sweep(std::chrono::hours(2)), 12) << "nothing came of them";
  EXPECT_EQ(sweep(std::chrono::hours(23)), 0);
  EXPECT_EQ(sweep(std::chrono::hours(25)), 1);
  EXPECT_EQ(town().database().read([](storage::Session& session) { return storage::evidence::left_content(session); }),
            std::nullopt);
  EXPECT_TRUE(as(SmallTown::planner, [&](const Context& context) { return open_evidence(context, kept); }));
}

// A byte that turned on the disk was found by whoever opened the file, years later.
TEST_P(TownWithEvidence, is_checked_piece_by_piece) {
  deliver(Audience::Staff);
  const auto system = access::the_system();
  const auto checked = [&] { return check_evidence({town().database(), system, town().clock()}).value(); };
  EXPECT_EQ(checked().files, 1);
  EXPECT_THAT(checked().faults, IsEmpty());
  const auto content = list(SmallTown::reporter).front().evidence.content_id;
  town().database().write([&](storage::Transaction& transaction) {
    storage::evidence::set_hash(transaction, content, sha256_hex("otro"));
  });
  ASSERT_THAT(checked().faults, SizeIs(1));
  EXPECT_EQ(checked().faults[0].fault, EvidenceFault::Whole);
  const auto rosa = town().caller(SmallTown::reporter);
  EXPECT_EQ(check_evidence({town().database(), rosa, town().clock()}).error().code, "not_found");
}

TEST_P(TownWithEvidence, lets_its_administrator_set_the_limits) {
  access::Caller administrator = town().caller(SmallTown::planner);
  administrator.grants[0].role = access::Role::Administrator;
  const Context context{town().database(), administrator, town().clock()};
  EXPECT_EQ(show_evidence_limits(context, SmallTown::town)->limits, timon::evidence::Limits{});
  EXPECT_EQ(code(set_evidence_limits(context, SmallTown::town, {0, 0})), "megabytes_out_of_range");
  const timon::evidence::Limits limits{std::int64_t{50} << 20, std::int64_t{1} << 30};
  EXPECT_EQ(set_evidence_limits(context, SmallTown::town, limits)->limits, limits);
  EXPECT_EQ(code(as(SmallTown::reporter,
                    [&](const Context& other) { return set_evidence_limits(other, SmallTown::town, limits); })),
            "not_allowed");
  EXPECT_TRUE(begin("grande.pdf", std::int64_t{40} << 20));
}

}  // namespace
}  // namespace timon::usecases::evidence
