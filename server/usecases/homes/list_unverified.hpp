#pragma once
// Por verificar: what was reported and not verified since, where the caller may verify it; never of the own office.

#include <optional>

#include "usecases/homes/home_tasks.hpp"

namespace timon::usecases::homes {

enum class UnverifiedOrder {
  Weight,  ///< what weighs most of its plan first, then the oldest report
  Age      ///< the oldest report first
};
constexpr auto names_of(UnverifiedOrder) {
  return std::to_array<Name<UnverifiedOrder>>({{UnverifiedOrder::Weight, "weight"}, {UnverifiedOrder::Age, "age"}});
}

struct ListUnverified {
  std::optional<Day> on{};
  UnverifiedOrder order = UnverifiedOrder::Weight;
  std::size_t limit = 100;
};

Result<TaskPage> list_unverified(const Context& context, PlanMemory& memory, const ListUnverified& input);

}  // namespace timon::usecases::homes
