#pragma once
// Whether what an element points to is there: offices, people, predecessors. And whether its code is free and its
// siblings' weights still stand.

#include <optional>
#include <vector>

#include "base/error.hpp"
#include "domain/plans/element.hpp"
#include "domain/plans/plan.hpp"
#include "storage/engine/session.hpp"

namespace timon::usecases::plans {

void check_code_is_free(std::vector<FieldError>& errors, storage::Session& session,
                        const timon::plans::Element& element);
/// `before` is the element as it is kept, nothing for a new one: a person who has left stays named until somebody
/// changes person or office. Who may be named works in the plan's institution or in the responsible office's.
void check_references(std::vector<FieldError>& errors, storage::Session& session, const timon::plans::Plan& plan,
                      const timon::plans::Element& element, const timon::plans::ElementLinks& links,
                      const timon::plans::Element* before = nullptr);

/// What the weights below the parent, or of the roots, add to.
Hundredths weights_expected(storage::Session& session, const timon::plans::Plan& plan,
                            std::optional<timon::plans::ElementId> parent);

/// In an approved plan the weights of siblings stand after every change; asked after it, in its transaction.
Result<void> require_weights(storage::Session& session, const timon::plans::Plan& plan,
                             std::optional<timon::plans::ElementId> parent);

}  // namespace timon::usecases::plans
