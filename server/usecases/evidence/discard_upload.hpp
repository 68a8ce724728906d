#pragma once
// What its owner does not want to deliver goes at once.

#include "usecases/evidence/begin_upload.hpp"

namespace timon::usecases::evidence {

Result<void> discard_upload(const Context& context, UploadId id);

}  // namespace timon::usecases::evidence
