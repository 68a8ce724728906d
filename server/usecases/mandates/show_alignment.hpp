#pragma once
// What one element answers to: entries of outside plans, further objectives, and who also contributes to it.

#include "domain/mandates/mandate.hpp"
#include "domain/plans/element.hpp"
#include "usecases/context.hpp"

namespace timon::usecases::mandates {

struct AlignedEntry {
  timon::mandates::Mandate mandate;
  timon::mandates::MandateEntry entry;
};

struct NamedElement {
  timon::plans::ElementId id;
  std::string code;
  std::string name;
  std::string level;  ///< its name
};

struct ShownAlignment {
  std::int64_t version = 0;                ///< of the element
  std::vector<AlignedEntry> alignments{};  ///< by mandate and place in it
  std::vector<NamedElement> contributions{};
  std::vector<NamedElement> contributors{};  ///< from elsewhere, counted elsewhere
  std::vector<NamedElement> objectives{};    ///< to which it may contribute; for who may edit
  bool may_edit = false;
};

Result<ShownAlignment> show_alignment(const Context& context, timon::plans::ElementId element);

/// The same for a page that citizens read, whoever asks: within a session of the caller's, without what may be edited.
ShownAlignment alignment_of(storage::Session& session, const timon::plans::Element& element);

}  // namespace timon::usecases::mandates
