#include "domain/people/office.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_map>

#include "domain/people/accent.hpp"
#include "domain/people/texts.hpp"

namespace timon::people {

std::vector<FieldError> office_errors(const Office& office) {
  std::vector<FieldError> errors;
  check_code(errors, "code", office.code);
  check_line(errors, "name", office.name);
  return errors;
}

std::vector<FieldError> institution_errors(const Institution& institution) {
  std::vector<FieldError> errors;
  if (!is_time_zone(institution.time_zone))
    errors.push_back(FieldError{"time_zone", "unknown_time_zone", {{"value", institution.time_zone}}});
  if (institution.language != "es" && institution.language != "en" && institution.language != "pt")
    errors.push_back(
        FieldError{"language", "unknown_name", {{"value", institution.language}, {"expected", "es, en, pt"}}});
  const auto more = accent_errors(institution.accent, institution.accent_dark);
  errors.insert(errors.end(), more.begin(), more.end());
  return errors;
}

bool is_at_or_below(std::span<const Office> offices, OfficeId office, OfficeId other) {
  std::unordered_map<OfficeId, std::optional<OfficeId>> parents;
  for (const Office& each : offices) parents.emplace(each.id, each.parent_id);
  std::optional<OfficeId> at = office;
  // No path is longer than there are offices: a cycle in damaged data must not hold us for ever.
  for (std::size_t step = 0; at && step <= offices.size(); ++step) {
    if (*at == other) return true;
    const auto found = parents.find(*at);
    at = found == parents.end() ? std::nullopt : found->second;
  }
  return false;
}

std::vector<Office> in_tree_order(std::vector<Office> offices) {
  std::map<std::optional<OfficeId>, std::vector<Office>> children;
  for (Office& office : offices) children[office.parent_id].push_back(std::move(office));
  for (auto& [parent, siblings] : children)
    std::sort(siblings.begin(), siblings.end(), [](const Office& a, const Office& b) {
      return std::tie(b.position, b.id) < std::tie(a.position, a.id);  // the stack below turns it round
    });
  std::vector<Office> ordered, stack = std::move(children[std::nullopt]);
  while (!stack.empty()) {
    ordered.push_back(std::move(stack.back()));
    stack.pop_back();
    auto& below = children[ordered.back().id];
    std::move(below.begin(), below.end(), std::back_inserter(stack));
  }
  return ordered;
}

}  // namespace timon::people
