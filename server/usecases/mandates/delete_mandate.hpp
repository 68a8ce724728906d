#pragma once
// Takes back a mandate that was entered by mistake.

#include "domain/mandates/mandate.hpp"
#include "usecases/context.hpp"

namespace timon::usecases::mandates {

/// Refused: not allowed; elements that are aligned to it.
Result<void> delete_mandate(const Context& context, timon::mandates::MandateId id);

}  // namespace timon::usecases::mandates
