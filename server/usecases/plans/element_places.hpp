#pragma once
// Where each element of a plan stands, found in memory: five hundred elements are not five hundred walks through the
// database.

#include <unordered_map>
#include <vector>

#include "domain/access/caller.hpp"
#include "domain/plans/element.hpp"
#include "domain/plans/plan.hpp"
#include "storage/engine/session.hpp"

namespace timon::usecases::plans {

class ElementPlaces {
 public:
  /// `elements`, those above the asked ones among them, outlive this.
  ElementPlaces(storage::Session& session, const timon::plans::Plan& plan,
                const std::vector<timon::plans::Element>& elements);

  timon::access::Place of(const timon::plans::Element& element);

 private:
  const timon::plans::Element* parent_of(const timon::plans::Element& element) const;
  const std::vector<timon::people::OfficeId>& office_path(timon::people::OfficeId office);

  storage::Session& session_;
  const timon::plans::Plan& plan_;
  std::unordered_map<timon::plans::ElementId, const timon::plans::Element*> by_id_;
  std::unordered_map<timon::people::OfficeId, std::vector<timon::people::OfficeId>> office_paths_;
};

}  // namespace timon::usecases::plans
