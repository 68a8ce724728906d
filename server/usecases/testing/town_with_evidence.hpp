#pragma once
// The small town where files back what is reported.

#include <gmock/gmock.h>

#include "base/secret.hpp"
#include "storage/plans/period_store.hpp"
#include "storage/reports/closing_store.hpp"
#include "usecases/evidence/finish_upload.hpp"
#include "usecases/evidence/put_chunk.hpp"
#include "usecases/evidence/read_evidence.hpp"
#include "usecases/reports/report_value.hpp"
#include "usecases/testing/small_town.hpp"

namespace timon::usecases::evidence {

inline const std::string pdf = "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n";

class TownWithEvidence : public ::testing::TestWithParam<storage::Engine> {
 protected:
  void SetUp() override {
    if (GetParam() == storage::Engine::Postgresql && !testing::has_postgresql()) GTEST_SKIP() << "no PostgreSQL";
    opened_ = std::make_unique<testing::SmallTown>(GetParam());
  }
  testing::SmallTown& town() { return *opened_; }

  template <class Act>
  auto as(people::PersonId person, Act act) {
    const auto caller = town().caller(person);
    return act(Context{town().database(), caller, town().clock()});
  }
  template <class Act>
  auto as_citizen(Act act) {
    const auto caller = access::nobody();
    return act(Context{town().database(), caller, town().clock()});
  }

  Result<UploadShown> begin(const std::string& name, std::int64_t size,
                            people::PersonId who = testing::SmallTown::reporter) {
    return as(who, [&](const Context& context) {
      return begin_upload(context, {testing::SmallTown::goal, name, size});
    });
  }
  Result<void> put(UploadId id, std::int64_t offset, std::string_view bytes, const std::string& hash = {},
                   people::PersonId who = testing::SmallTown::reporter) {
    return as(who, [&](const Context& context) {
      return put_chunk(context, {id, offset, hash.empty() ? sha256_hex(bytes) : hash, bytes});
    });
  }
  Result<UploadShown> finish(UploadId id, people::PersonId who = testing::SmallTown::reporter) {
    return as(who, [&](const Context& context) { return finish_upload(context, id, "/tmp"); });
  }
  Result<UploadShown> upload(const std::string& name, const std::string& bytes,
                             people::PersonId who = testing::SmallTown::reporter) {
    const auto begun = begin(name, std::int64_t(bytes.size()), who);
    if (!begun) return begun;
    for (std::size_t at = 0; at < bytes.size(); at += timon::evidence::chunk_bytes)
      if (auto done = put(begun->upload.id, std::int64_t(at),
                          std::string_view(bytes).substr(at, timon::evidence::chunk_bytes), {}, who);
          !done)
        return done.error();
    return finish(begun->upload.id, who);
  }
  Result<storage::reports::ListedFact> report(std::vector<Attachment> evidence, const std::string& correction = {}) {
    timon::reports::Typed typed{.value = whole<6>(50), .measure_id = testing::SmallTown::kilometres};
    typed.variance_kind = timon::reports::VarianceKind::Other;
    typed.variance_reason = "Sin meta programada";
    typed.correction_reason = correction;
    return as(testing::SmallTown::reporter, [&](const Context& context) {
      return reports::report_value(context, {testing::SmallTown::indicator, "2026-T2", typed, "", std::move(evidence)});
    });
  }
  EvidenceId deliver(timon::evidence::Audience audience, const std::string& bytes = pdf,
                     const std::string& name = "acta.pdf") {
    const auto whole = upload(name, bytes);
    EXPECT_TRUE(whole) << whole.error().code;
    EXPECT_TRUE(report({{whole->upload.id, audience}}));
    return list(testing::SmallTown::planner).front().evidence.id;
  }
  std::vector<ListedEvidence> list(people::PersonId who) {
    return as(who, [](const Context& context) { return list_evidence(context, testing::SmallTown::goal); }).value();
  }
  void close_second_quarter() {
    town().database().write([](storage::Transaction& transaction) {
      const auto period = storage::plans::find_period_by_code(transaction, testing::SmallTown::town, "2026-T2").value();
      storage::reports::add_closing(transaction,
                                    {timon::reports::ClosingId{9}, testing::SmallTown::plan, period.id, {}, {}});
    });
  }
  template <class T>
  static std::string code(const Result<T>& result) {
    if (result) return "-";
    return result.error().fields.empty() ? result.error().code : result.error().fields.front().code;
  }

  std::unique_ptr<testing::SmallTown> opened_;
};

}  // namespace timon::usecases::evidence
