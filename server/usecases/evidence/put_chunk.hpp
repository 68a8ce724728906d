#pragma once
// One piece of an announced file, kept when this returns.

#include <string_view>

#include "usecases/evidence/begin_upload.hpp"

namespace timon::usecases::evidence {

struct PutChunk {
  UploadId upload;
  std::int64_t offset = 0;
  std::string sha256{};  ///< of these bytes, where their sender could compute it
  std::string_view bytes{};
};
/// The same chunk again is fine. Refused: `chunk_misplaced`, `chunk_damaged`, `chunk_differs` from the one that came.
Result<void> put_chunk(const Context& context, const PutChunk& input);

}  // namespace timon::usecases::evidence
