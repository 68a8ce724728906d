#pragma once
// What changes elements. They answer with the element as it is then, figures included, which a later subject makes:
// it is passed in.

#include <functional>

#include "domain/plans/ids.hpp"
#include "web/api/calls.hpp"

namespace timon::api::plans {

using ShowElement = std::function<Result<Response>(const Call&, timon::plans::ElementId, int status)>;

Routes element_edit_routes(ShowElement show);

/// `version`, which must be there, and `reason` of a DELETE.
struct Farewell {
  std::int64_t version = 0;
  std::string reason{};
};
Result<Farewell> farewell_of(const Request& request);

}  // namespace timon::api::plans
