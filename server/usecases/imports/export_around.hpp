#pragma once
// What stands around an element in an export: who answers for it, who works on it too, what it waits for. A post is
// told to whoever exports, a name to who may see people there (decision 17).

#include <map>

#include "domain/boards/plan_image.hpp"
#include "storage/people/name_store.hpp"
#include "usecases/context.hpp"
#include "usecases/imports/exported_plan.hpp"

namespace timon::usecases::imports {

class Around {
 public:
  Around(const Context& context, const timon::boards::PlanImage& image);

  void tell(timon::boards::Row row, ExportedElement& one) const;

 private:
  bool may_name(timon::boards::Row row) const;
  void tell_responsible(timon::boards::Row row, ExportedElement& one) const;

  const Context& context_;
  const timon::boards::PlanImage& image_;
  std::map<timon::plans::ElementId, timon::plans::ElementLinks> links_{};
  storage::people::PersonNames names_{};
  bool may_name_all_ = false;
};

}  // namespace timon::usecases::imports
