#include "domain/imports/link_changes.hpp"

#include <algorithm>
#include <set>

namespace timon::imports {
namespace {

using people::OfficeId;
using plans::ElementId;
using plans::Link;
using plans::Predecessor;

/// A workbook with more has one mistake, not many.
constexpr int most_circles_told = 100;
constexpr std::size_t most_codes_told = 20;

}  // namespace

std::vector<plans::FieldChange> LinkChanges::add(ElementId element, const ImportedElement& from) {
  if (from.collaborating_offices.empty() && from.predecessors.empty()) return {};
  const auto before = links_[element];
  auto& after = links_[element];
  if (!from.collaborating_offices.empty()) after.collaborating_offices = offices(from);
  if (!from.predecessors.empty()) after.predecessors = predecessors(from, before.predecessors);
  if (after == before) return {};
  changed_.insert_or_assign(element, &from);
  changes_.links.push_back({element, after});
  return plans::changes_between(plans::fields_of(before), plans::fields_of(after));
}

std::vector<OfficeId> LinkChanges::offices(const ImportedElement& from) {
  std::set<OfficeId> found;
  for (const auto& name : from.collaborating_offices)
    if (const auto office = names_.office(name, from.origin)) found.insert(*office);
  return {found.begin(), found.end()};
}

std::vector<Predecessor> LinkChanges::predecessors(const ImportedElement& from,
                                                   const std::vector<Predecessor>& before) {
  const auto& own = elements_.at(from.code);
  std::map<ElementId, Predecessor> found;
  for (const auto& code : from.predecessors) {
    const auto element = elements_.find(code);
    if (element == elements_.end() || code == from.code) {
      changes_.verdicts.push_back({plans::Severity::Error, "element_missing", from.origin, code, {}});
      continue;
    }
    const auto id = element->second.id;
    if (is_above(id, own.id) || is_above(own.id, id)) {
      changes_.verdicts.push_back({plans::Severity::Error, "predecessor_above_or_below", from.origin, code, {}});
      continue;
    }
    const auto known = std::ranges::find(before, id, &Predecessor::predecessor_id);
    found.emplace(id, known == before.end() ? Predecessor{id, 0} : *known);
  }
  std::vector<Predecessor> all;
  for (const auto& [id, predecessor] : found) all.push_back(predecessor);
  return all;
}

/// As the editor asks; elements stand by now where the workbook puts them.
bool LinkChanges::is_above(ElementId above, ElementId below) {
  if (parents_.empty())
    for (const auto& [code, element] : elements_) parents_.emplace(element.id.value, element.parent_id);
  std::size_t steps = 0;  // a workbook may put elements in a circle, which is refused elsewhere
  for (auto at = parents_.find(below.value); at != parents_.end() && at->second && steps++ < parents_.size();
       at = parents_.find(at->second->value))
    if (*at->second == above) return true;
  return false;
}

void LinkChanges::refuse_circles() {
  if (changed_.empty()) return;
  auto links = all_links();
  for (int told = 0; told < most_circles_told; ++told) {
    const auto circle = plans::cycle_in(links);
    if (circle.empty()) return;
    refuse(circle);
    const std::set<ElementId> in_it(circle.begin(), circle.end());
    std::erase_if(links, [&](const Link& link) { return in_it.contains(link.element_id); });
  }
}

std::vector<Link> LinkChanges::all_links() const {
  std::vector<Link> all;
  for (const auto& [element, links] : links_)
    for (const auto& predecessor : links.predecessors) all.push_back({element, predecessor.predecessor_id});
  return all;
}

void LinkChanges::refuse(const std::vector<ElementId>& circle) {
  const auto at = std::ranges::find_if(circle, [&](ElementId element) { return changed_.contains(element); });
  if (at == circle.end()) return;  // it was there before
  const auto& from = *changed_.at(*at);
  changes_.verdicts.push_back({plans::Severity::Error, "waits_in_circle", from.origin, from.code, codes_of(circle)});
}

std::string LinkChanges::codes_of(const std::vector<ElementId>& circle) const {
  std::unordered_map<std::int64_t, std::string> known;
  for (const auto& [code, element] : elements_) known.emplace(element.id.value, code);
  std::string codes;
  for (std::size_t at = 0; at < std::min(circle.size(), most_codes_told); ++at)
    codes += (codes.empty() ? "" : ", ") + known[circle[at].value];
  return circle.size() > most_codes_told ? codes + " …" : codes;
}

}  // namespace timon::imports
