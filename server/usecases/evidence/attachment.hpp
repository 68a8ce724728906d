#pragma once
// An upload as it is given with a fact.

#include "domain/evidence/evidence.hpp"

namespace timon::usecases::evidence {

struct Attachment {
  timon::evidence::UploadId upload;
  timon::evidence::Audience audience = timon::evidence::Audience::Staff;
};

}  // namespace timon::usecases::evidence
