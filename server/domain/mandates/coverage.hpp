#pragma once
// How far a plan answers to outside plans. An element is aligned by itself or through what it stands under; an entry
// has those goals that are aligned, in either way, to it or to an entry below it. Activities and intermediate goals
// belong to their goal and are not asked.

#include <map>
#include <span>
#include <vector>

#include "base/names.hpp"
#include "domain/mandates/mandate.hpp"
#include "domain/plans/element.hpp"
#include "domain/plans/level.hpp"

namespace timon::mandates {

enum class Alignment { Own, Above, None };

constexpr auto names_of(Alignment) {
  using enum Alignment;
  return std::to_array<Name<Alignment>>({{Own, "own"}, {Above, "above"}, {None, "none"}});
}

using Alignments = std::map<plans::ElementId, std::vector<MandateEntryId>>;

struct Coverage {
  std::map<plans::ElementId, Alignment> elements;  ///< those that are asked
  std::map<MandateEntryId, std::int64_t> goals;    ///< of each entry that has any
};

/// `entries`: of all the mandates at once.
Coverage coverage_of(std::span<const plans::Element> elements, const plans::Levels& levels,
                     const Alignments& alignments, std::span<const MandateEntry> entries);

}  // namespace timon::mandates
