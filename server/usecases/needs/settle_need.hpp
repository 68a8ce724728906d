#pragma once
// A need is met, set aside or open again, and for what reason; one that nothing cites can be deleted.

#include "domain/needs/need.hpp"
#include "usecases/context.hpp"

namespace timon::usecases::needs {

struct SettleNeed {
  std::int64_t version = 0;
  timon::needs::NeedState state{};
  std::string reason{};
};

/// Refused: another version, no reason where one is asked for.
Result<void> settle_need(const Context& context, timon::needs::NeedId id, const SettleNeed& input);

/// Refused: something that stands answers it.
Result<void> delete_need(const Context& context, timon::needs::NeedId id);

}  // namespace timon::usecases::needs
