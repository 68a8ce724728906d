#pragma once
// What citizens may see without an account: whose portal it is and the plans that were approved. Drafts are not there,
// nor the plans of institutions that have the citizens' module off.

#include <memory>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "domain/people/office.hpp"
#include "domain/plans/plan.hpp"
#include "usecases/context.hpp"
#include "usecases/people/show_institution.hpp"

namespace timon::usecases::boards {

struct PublishedPlan {
  timon::plans::Plan plan;
  std::string institution_name{};
  std::string institution_language{};
  bool is_example = false;  ///< of an invented institution
};

struct Published {
  /// In the order of the forest; invented ones where there is no other.
  std::vector<timon::people::Office> institutions{};
  std::string language{};                             ///< of the first institution; empty before there is one
  std::optional<people::InstitutionShown> speaker{};  ///< the only institution, if there is only one
  bool is_demonstration = false;
  std::vector<PublishedPlan> plans{};  ///< those that end last first; of invented institutions after all others
  std::int64_t change = 0;             ///< of the whole installation
};

/// `known` is given back where nothing changed since it was read.
Result<std::shared_ptr<const Published>> list_published(const Context& context,
                                                        std::shared_ptr<const Published> known = nullptr);

}  // namespace timon::usecases::boards
