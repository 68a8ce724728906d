#pragma once
// Offices that work with an element and elements that it waits for. A list that a row does not give stays as it is, and
// so do the days between two elements, which a workbook does not tell.

#include <unordered_map>

#include "domain/imports/name_book.hpp"
#include "domain/plans/predecessors.hpp"

namespace timon::imports {

class LinkChanges {
 public:
  using ElementsByCode = std::unordered_map<std::string, plans::Element>;

  LinkChanges(const PresentPlan& present, const ElementsByCode& elements, NameBook& names, PlanChanges& changes)
      : elements_(elements), names_(names), changes_(changes), links_(present.links) {}

  /// What is other than before.
  std::vector<plans::FieldChange> add(plans::ElementId element, const ImportedElement& from);
  /// After all of them: an error for each row by which elements wait for each other in a circle.
  void refuse_circles();

 private:
  std::vector<people::OfficeId> offices(const ImportedElement& from);
  std::vector<plans::Predecessor> predecessors(const ImportedElement& from,
                                               const std::vector<plans::Predecessor>& before);
  bool is_above(plans::ElementId above, plans::ElementId below);
  std::vector<plans::Link> all_links() const;
  void refuse(const std::vector<plans::ElementId>& circle);
  std::string codes_of(const std::vector<plans::ElementId>& circle) const;

  const ElementsByCode& elements_;
  NameBook& names_;
  PlanChanges& changes_;
  std::map<plans::ElementId, plans::ElementLinks> links_;
  std::map<plans::ElementId, const ImportedElement*> changed_;
  std::unordered_map<std::int64_t, std::optional<plans::ElementId>> parents_;  ///< found when first asked for
};

}  // namespace timon::imports
