#pragma once
// Elements by words: of a name or a code, accents ignored.

#include <span>
#include <string>
#include <vector>

#include "domain/plans/ids.hpp"
#include "storage/engine/session.hpp"

namespace timon::storage::plans {

/// What a search compares, and no more.
struct ElementHit {
  timon::plans::ElementId id;
  std::string code_folded;
  std::string name_folded;

  bool operator==(const ElementHit&) const = default;
};

/// Elements of a plan, not withdrawn, of which name or code holds each of the first three folded words; at most
/// `limit`, those whose code is the first word before the others, then the shortest names.
std::vector<ElementHit> elements_with_words(Session& session, timon::plans::PlanId plan,
                                            std::span<const std::string> words, std::int64_t limit);

}  // namespace timon::storage::plans
