#pragma once
// The small town with what reminders ask of the database: Rosa's right to report, and her telephone.

#include "storage/access/grant_store.hpp"
#include "storage/people/phone_store.hpp"
#include "usecases/testing/small_town.hpp"

namespace timon::testing {

inline void let_rosa_report(storage::Database& database) {
  database.write([](storage::Transaction& transaction) {
    storage::access::add_grant(transaction, {.id = people::GrantId{500},
                                             .person_id = SmallTown::reporter,
                                             .role = access::Role::GoalManager,
                                             .scope_kind = access::ScopeKind::Institution,
                                             .scope_id = SmallTown::town.value,
                                             .from_on = make_day(2026, 1, 1)});
    storage::people::set_phone(transaction, SmallTown::reporter, "311 555 0101");
  });
}

}  // namespace timon::testing
