#pragma once
// Whether what an element is aligned to, and what it also contributes to, may be so.

#include "base/error.hpp"
#include "domain/plans/element.hpp"
#include "domain/plans/level.hpp"
#include "domain/plans/plan.hpp"
#include "storage/engine/session.hpp"

namespace timon::usecases::plans {

struct NewAlignment {
  const timon::plans::Plan& plan;
  const timon::plans::Levels& levels;
  const timon::plans::Element& element;
  const timon::plans::ElementLinks& before;
  const timon::plans::ElementLinks& after;
};

/// Only what changes is judged: what was right when it was said stands until somebody says something else.
void check_alignment(std::vector<FieldError>& errors, storage::Session& session, const NewAlignment& input);

}  // namespace timon::usecases::plans
