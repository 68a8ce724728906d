#pragma once
// Tests of use cases in the village of storage/testing, on both engines, with callers of several kinds.

#include <gmock/gmock.h>

#include <map>
#include <string>
#include <vector>

#include "storage/testing/test_database.hpp"
#include "storage/testing/village.hpp"
#include "usecases/context.hpp"

namespace timon::testing {

class InVillage : public OnBothEngines {
 protected:
  void SetUp() override {
    OnBothEngines::SetUp();
    if (IsSkipped()) return;
    village = database().write([](storage::Transaction& transaction) { return add_village(transaction); });
  }

  static access::Caller person(people::PersonId id, std::vector<people::OfficeId> office_path, access::Role role,
                               access::ScopeKind scope, std::int64_t scope_id) {
    return {access::CallerKind::Person,
            id,
            people::OfficeId{1},
            std::move(office_path),
            {{role, scope, scope_id, people::OfficeId{1}}},
            {{people::OfficeId{1}, {access::Module::Reports}}}};
  }

  usecases::Context as(const access::Caller& caller) { return {database(), caller, clock}; }
  usecases::Context as_planner() { return as(planner); }

  template <class Work>
  auto written(Work work) {
    return database().write(work);
  }

  Village village;
  Clock clock = fixed_clock(*parse_instant("2024-02-01T15:00:00.000000Z"));
  const access::Caller system = access::the_system();
  const access::Caller nobody = access::nobody();
  const access::Caller planner = person({11}, {{1}}, access::Role::Planner, access::ScopeKind::Institution, 1);
  const access::Caller works = person({12}, {{2}, {1}}, access::Role::HeadOfOffice, access::ScopeKind::Office, 2);
  const access::Caller health = person({12}, {{3}, {1}}, access::Role::HeadOfOffice, access::ScopeKind::Office, 3);
};

/// "field code" of each mistake, or the code of the refusal; "-" for none.
template <class T>
std::vector<std::string> refusals(const Result<T>& result) {
  if (result) return {"-"};
  const Error error = result.error();
  if (error.fields.empty()) return {error.code};
  std::vector<std::string> codes;
  for (const FieldError& field : error.fields) codes.push_back(field.field + " " + field.code);
  return codes;
}

using Codes = std::vector<std::string>;

}  // namespace timon::testing
