#pragma once
// When all chunks are there, the file is looked into by a confined child: what it is, whether it is what its name says,
// small pictures. Refused, it stays unused until its owner takes it back or the sweep does: whoever lost the answer on
// the way asks again and is told the same. Where it could not be looked into, it stays for another try.

#include <filesystem>

#include "usecases/evidence/begin_upload.hpp"

namespace timon::usecases::evidence {

/// `folder` is for the file while it is looked at. Again, it answers the same. Refused: `upload_incomplete`, and what
/// `content_errors` and the inspection say.
Result<UploadShown> finish_upload(const Context& context, UploadId id, const std::filesystem::path& folder);

}  // namespace timon::usecases::evidence
