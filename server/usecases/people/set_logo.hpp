#pragma once
// The picture that stands for an institution: set, taken away, shown to everybody.

#include <string>

#include "base/error.hpp"
#include "domain/people/ids.hpp"
#include "domain/people/logo.hpp"
#include "usecases/context.hpp"

namespace timon::usecases::people {

/// An empty content takes it away. Refused: what is no small PNG, JPEG or WebP.
Result<void> set_logo(const Context& context, timon::people::OfficeId institution, std::string content);

/// Asks no permission: it stands on pages that everybody sees.
Result<timon::people::Logo> show_logo(const Context& context, timon::people::OfficeId institution);

}  // namespace timon::usecases::people
