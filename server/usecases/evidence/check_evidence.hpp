#pragma once
// Whether every file that backs a fact, or is to, is still what came: each piece and the whole against their hashes.

#include <vector>

#include "base/names.hpp"
#include "domain/evidence/ids.hpp"
#include "usecases/context.hpp"

namespace timon::usecases::evidence {

enum class EvidenceFault { Missing, Chunk, Whole };
constexpr auto names_of(EvidenceFault) {
  using enum EvidenceFault;
  return std::to_array<Name<EvidenceFault>>({{Missing, "missing"}, {Chunk, "chunk"}, {Whole, "whole"}});
}

struct EvidenceCheck {
  struct Fault {
    timon::evidence::ContentId content;
    EvidenceFault fault{};
  };
  std::int64_t files = 0;
  std::vector<Fault> faults{};
};

Result<EvidenceCheck> check_evidence(const Context& context);

}  // namespace timon::usecases::evidence
