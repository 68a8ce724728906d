#pragma once
// Files that back facts: what is attached, listed, downloaded, withdrawn; and how much an institution keeps.

#include "web/guard/route.hpp"

namespace timon::api::evidence {

guard::Routes evidence_routes();
/// Files on their way, chunk by chunk.
guard::Routes upload_routes();

}  // namespace timon::api::evidence
