#include "storage/testing/village_acts.hpp"

#include <gtest/gtest.h>

#include "storage/access/grant_store.hpp"
#include "storage/budgets/amount_store.hpp"
#include "storage/budgets/budget_store.hpp"
#include "storage/evidence/evidence_store.hpp"
#include "storage/evidence/upload_store.hpp"
#include "storage/indicators/indicator_store.hpp"
#include "storage/ledger/change_store.hpp"
#include "storage/mandates/mandate_store.hpp"
#include "storage/people/logo_store.hpp"
#include "storage/people/office_store.hpp"
#include "storage/plans/element_store.hpp"
#include "storage/plans/plan_store.hpp"
#include "storage/reports/fact_store.hpp"

namespace timon::testing {
namespace {

constexpr storage::Sql rename_person{"testing/rename_person", R"sql(
  UPDATE person_details SET display_name = :name WHERE person_id = :id)sql"};

template <class Act>
void write(storage::Database& database, const Village& village, Act act) {
  const auto done = database.write([&](storage::Transaction& transaction) -> Result<void> {
    act(transaction);
    storage::ledger::add_change(transaction, {.recorded_at = village.plan.created_at,
                                              .plan_id = village.plan.id.value,
                                              .subject_kind = "plan",
                                              .subject_id = village.plan.id.value});
    return {};
  });
  EXPECT_TRUE(done);
}

}  // namespace

void add_administrator(storage::Database& database, const Village& village) {
  write(database, village, [&](storage::Transaction& transaction) {
    storage::access::add_grant(transaction, {.id = people::GrantId{500},
                                             .person_id = village.planner,
                                             .role = access::Role::Administrator,
                                             .scope_kind = access::ScopeKind::Everything,
                                             .from_on = make_day(2024, 1, 1)});
  });
}

void approve_plan(storage::Database& database, Village& village) {
  village.plan.state = plans::PlanState::Approved;
  write(database, village,
        [&](storage::Transaction& transaction) { EXPECT_TRUE(storage::plans::save_plan(transaction, village.plan)); });
  ++village.plan.version;
}

void add_fact(storage::Database& database, const Village& village, reports::FactKind kind, int value) {
  reports::Fact fact;
  fact.id = next_id<reports::FactId>(), fact.plan_id = village.plan.id, fact.element_id = village.goal.id;
  fact.indicator_id = village.indicator.id, fact.subject_id = village.indicator.id.value;
  fact.period_id = village.year_2024.id, fact.kind = kind, fact.value = whole<6>(value);
  fact.person_id = village.manager, fact.note = "Acta <12>", fact.recorded_at = village.plan.created_at;
  write(database, village, [&](storage::Transaction& transaction) { storage::reports::add_fact(transaction, fact); });
}

std::int64_t add_evidence(storage::Database& database, const Village& village, bool is_public) {
  evidence::Evidence its;
  its.id = next_id<evidence::EvidenceId>(), its.institution_id = village.institution, its.plan_id = village.plan.id;
  its.element_id = village.goal.id, its.subject_id = village.indicator.id.value, its.period_id = village.year_2024.id;
  its.name = "Acta <12>.pdf", its.person_id = village.manager, its.attached_at = village.plan.created_at;
  its.audience = is_public ? evidence::Audience::Citizens : evidence::Audience::Staff;
  write(database, village, [&](storage::Transaction& transaction) {
    const auto fact =
        storage::reports::current_fact(transaction, its.subject_id, its.period_id, reports::FactKind::Reported);
    evidence::Upload upload;
    upload.id = next_id<evidence::UploadId>(), upload.content_id = next_id<evidence::ContentId>();
    upload.institution_id = village.institution, upload.element_id = village.goal.id;
    upload.person_id = village.manager, upload.name = its.name;
    storage::evidence::add_upload(transaction, upload, 3);
    storage::evidence::put_chunk(transaction, upload.content_id, 0, "hash", "PDF");
    storage::evidence::set_hash(transaction, upload.content_id, "hash of " + its.id.text());
    its.content_id = upload.content_id, its.fact_id = fact.value().id.value;
    storage::evidence::add_evidence(transaction, its);
    storage::evidence::delete_upload(transaction, upload.id);
  });
  return its.id.value;
}

budgets::LineId add_budget_line(storage::Database& database, const Village& village) {
  namespace store = storage::budgets;
  const budgets::Line line{.id = next_id<budgets::LineId>(),
                           .plan_id = village.plan.id,
                           .element_id = village.goal.id,
                           .year_id = village.year_2024.id};
  write(database, village, [&](storage::Transaction& transaction) {
    store::add_settings(transaction, {.plan_id = village.plan.id, .currency = "COP"});
    store::add_line(transaction, line);
  });
  return line.id;
}

void add_budget(storage::Database& database, const Village& village) {
  namespace store = storage::budgets;
  const auto line = add_budget_line(database, village);
  write(database, village, [&](storage::Transaction& transaction) {
    for (const auto& [stage, units] : {std::pair{budgets::Stage::Approved, 1000}, {budgets::Stage::Accrued, 400}}) {
      budgets::Amount amount;
      amount.id = next_id<budgets::AmountId>(), amount.plan_id = village.plan.id, amount.line_id = line;
      amount.period_id = village.year_2024.id, amount.stage = stage, amount.amount = whole<2>(units);
      amount.recorded_at = village.plan.created_at;
      store::add_amount(transaction, amount);
    }
  });
}

void add_former_code(storage::Database& database, const Village& village, const std::string& code) {
  write(database, village, [&](storage::Transaction& transaction) {
    storage::plans::add_former_codes(transaction, {{village.plan.id, code, village.goal.id}});
  });
}

void add_collaborating_office(storage::Database& database, const Village& village, people::OfficeId office) {
  write(database, village, [&](storage::Transaction& transaction) {
    storage::plans::replace_links(transaction, village.goal.id, {{office}, {}});
  });
}

void dress(storage::Database& database, const Village& village, const std::string& accent, const std::string& dark) {
  write(database, village, [&](storage::Transaction& transaction) {
    auto institution = storage::people::find_institution(transaction, village.institution).value();
    institution.accent = accent, institution.accent_dark = dark;
    EXPECT_TRUE(storage::people::save_institution(transaction, institution));
    storage::people::put_logo(transaction, village.institution, {"image/png", "0123456789abcdef0123", "…"});
  });
}

void align_goal(storage::Database& database, const Village& village) {
  plans::Element second = village.axis;
  second.id = {490}, second.code = "B", second.name = "Salud";
  write(database, village, [&](storage::Transaction& transaction) {
    storage::mandates::add_mandate(transaction,
                                   {{790}, {1}, mandates::MandateKind::Council, "CAB", "Cabildo", {}, "", 1});
    storage::mandates::add_entries(transaction, {{{791}, {790}, {}, "1", "Caminos", 1}});
    storage::plans::add_elements(transaction, {second});
    storage::plans::replace_links(transaction, village.goal.id, {{}, {}, {{791}}, {second.id}});
  });
}

void add_initiative(storage::Database& database, const Village& village) {
  plans::Element initiative = village.goal, goal = village.goal;
  initiative.id = {501}, initiative.code = "I", initiative.level_id = village.level("initiative");
  goal.id = {502}, goal.code = "I1", goal.parent_id = initiative.id;
  indicators::Indicator indicator = village.indicator;
  indicator.id = {503}, indicator.element_id = goal.id;
  write(database, village, [&](storage::Transaction& transaction) {
    storage::plans::add_elements(transaction, {initiative, goal});
    storage::indicators::add_indicators(transaction, {indicator});
  });
}

void call_manager(storage::Database& database, const Village& village, const std::string& name) {
  write(database, village, [&](storage::Transaction& transaction) {
    transaction.execute(rename_person, {{"name", name}, {"id", village.manager}});
  });
}

}  // namespace timon::testing
