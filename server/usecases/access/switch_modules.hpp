#pragma once
// Which modules an institution has on, all at once.

#include <vector>

#include "base/error.hpp"
#include "domain/access/module.hpp"
#include "usecases/context.hpp"

namespace timon::usecases::access {

struct SwitchModules {
  timon::people::OfficeId institution{};
  std::int64_t version = 0;                      ///< of the institution
  std::vector<timon::access::Module> modules{};  ///< with or without the board, which stays on
};

/// Refused: what domain/access says of them.
Result<void> switch_modules(const Context& context, const SwitchModules& input);

}  // namespace timon::usecases::access
