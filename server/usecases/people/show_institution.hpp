#pragma once
// An institution as its administration sees it: what it is, how it looks, which modules it has on.

#include "base/error.hpp"
#include "domain/access/module.hpp"
#include "domain/people/office.hpp"
#include "usecases/context.hpp"

namespace timon::usecases::people {

struct InstitutionShown {
  timon::people::Office office{};
  timon::people::Institution institution{.time_zone = "UTC", .language = "es"};
  std::optional<std::string> logo_hash{};
  timon::access::Modules modules{};
};

/// Whoever asks: for those who are known to work there.
InstitutionShown read_institution(storage::Session& session, timon::people::OfficeId id);

Result<InstitutionShown> show_institution(const Context& context, timon::people::OfficeId id);

}  // namespace timon::usecases::people
