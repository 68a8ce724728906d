#pragma once
// On which paper an institution prints its documents.

#include "domain/documents/document.hpp"
#include "usecases/context.hpp"

namespace timon::usecases::documents {

Result<timon::documents::Paper> show_paper(const Context& context, timon::people::OfficeId institution);
Result<timon::documents::Paper> set_paper(const Context& context, timon::people::OfficeId institution,
                                          timon::documents::Paper paper);

}  // namespace timon::usecases::documents
