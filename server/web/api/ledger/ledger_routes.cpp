#include "web/api/ledger/ledger_routes.hpp"

#include "usecases/ledger/check_ledger.hpp"

namespace timon::api::ledger {
namespace {

struct FaultView {
  std::int64_t sequence = 0;
  timon::ledger::Fault fault{};
};
BOOST_DESCRIBE_STRUCT(FaultView, (), (sequence, fault))

struct CheckView {
  std::int64_t entries = 0;
  std::string head{};
  std::vector<FaultView> faults{};
};
BOOST_DESCRIBE_STRUCT(CheckView, (), (entries, head, faults))

Result<Response> check_ledger(const Request&, const Call& call) {
  const auto check = usecases::ledger::check_ledger(call.context);
  if (!check) return check.error();
  CheckView view{check->entries, check->head, {}};
  for (const auto& [sequence, fault] : check->faults) view.faults.push_back({sequence, fault});
  return answer(view);
}

}  // namespace

Routes ledger_routes() { return {{Get, "/api/v1/ledger/check", Action::CheckInstallation, check_ledger}}; }

}  // namespace timon::api::ledger
