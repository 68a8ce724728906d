#pragma once
// The mandates of an institution, for whoever sees its plans; and those that the program offers.

#include <string_view>

#include "domain/mandates/offered_mandates.hpp"
#include "usecases/context.hpp"

namespace timon::usecases::mandates {

struct ShownMandate {
  timon::mandates::Mandate mandate;
  std::vector<timon::mandates::MandateEntry> entries;
  std::int64_t alignments = 0;  ///< of elements to it
};

/// By title.
Result<std::vector<ShownMandate>> list_mandates(const Context& context,
                                                std::optional<timon::people::OfficeId> institution);

}  // namespace timon::usecases::mandates
