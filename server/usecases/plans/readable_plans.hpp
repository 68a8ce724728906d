#pragma once
// Which plans a caller reads: those of the institutions they work in, and those of others in which their office, or an
// element that was given to them, has a part. Who has a part of a plan reads all of it.

#include <optional>
#include <vector>

#include "domain/plans/plan.hpp"
#include "storage/engine/session.hpp"
#include "usecases/context.hpp"

namespace timon::usecases::plans {

class ReadablePlans {
 public:
  ReadablePlans(const Context& context, storage::Session& session) : context_(context), session_(session) {}
  bool has(const timon::plans::Plan& plan);

 private:
  const Context& context_;
  storage::Session& session_;
  std::optional<std::vector<timon::plans::PlanId>> shared_;  ///< asked for by the first plan of another institution
};

}  // namespace timon::usecases::plans
