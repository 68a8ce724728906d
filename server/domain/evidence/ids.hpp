#pragma once
// Identifiers of this subject.

#include "base/id.hpp"

namespace timon::evidence {

using EvidenceId = Id<struct EvidenceTag>;
using UploadId = Id<struct UploadTag>;
using ContentId = Id<struct ContentTag>;

}  // namespace timon::evidence
