#include "usecases/mandates/show_coverage.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "domain/access/permissions.hpp"
#include "domain/plans/tree.hpp"
#include "storage/mandates/mandate_store.hpp"
#include "storage/people/office_store.hpp"
#include "storage/plans/element_store.hpp"
#include "storage/plans/link_store.hpp"
#include "storage/plans/plan_store.hpp"
#include "usecases/plans/at_thing.hpp"

namespace timon::usecases::mandates {

using storage::Session;
using timon::mandates::Alignment;
using timon::mandates::Alignments;
using timon::mandates::Mandate;
using timon::mandates::MandateEntry;
using timon::plans::Element;
using timon::plans::ElementId;
using timon::plans::Levels;

namespace {

struct Known {
  std::vector<Element> elements;
  Levels levels;
  Alignments alignments;
  std::vector<Mandate> mandates;
  std::vector<MandateEntry> entries;
};

Known known_of(Session& session, const timon::plans::Plan& plan) {
  Known known{timon::plans::in_tree_order(storage::plans::elements_of_plan(session, plan.id)),
              storage::plans::levels_of(session, plan.id),
              {},
              storage::mandates::list_mandates(session, plan.institution_id),
              {}};
  for (auto& [element, links] : storage::plans::element_links_of_plan(session, plan.id))
    if (!links.alignments.empty()) known.alignments.emplace(element, links.alignments);
  for (const Mandate& mandate : known.mandates)
    for (auto& entry : storage::mandates::entries_of(session, mandate.id)) known.entries.push_back(std::move(entry));
  return known;
}

/// "ODS 11" of each entry.
std::unordered_map<timon::mandates::MandateEntryId, std::string> entry_texts(const Known& known) {
  std::unordered_map<timon::mandates::MandateId, std::string> codes;
  for (const Mandate& mandate : known.mandates) codes.emplace(mandate.id, mandate.code);
  std::unordered_map<timon::mandates::MandateEntryId, std::string> texts;
  for (const MandateEntry& entry : known.entries)
    texts.emplace(entry.id, codes.at(entry.mandate_id) + " " + entry.code);
  return texts;
}

/// The names of the offices that answer for elements, found once each; those of one name with their codes.
class OfficeNames {
 public:
  OfficeNames(Session& session, const std::vector<Element>& elements) {
    for (const Element& element : elements) by_id_.emplace(element.id, &element);
    std::unordered_map<std::string, int> counts;
    const auto offices = answering(storage::people::offices(session), elements);
    for (const auto& office : offices) ++counts[office.name];
    for (const auto& office : offices)
      names_.emplace(office.id, counts[office.name] == 1 ? office.name : office.name + " (" + office.code + ")");
  }

  std::optional<std::string> of(const Element& element) const {
    for (const Element* at = &element; at; at = at->parent_id ? by_id_.at(*at->parent_id) : nullptr)
      if (at->office_id)
        if (const auto name = names_.find(*at->office_id); name != names_.end()) return name->second;
    return std::nullopt;
  }

 private:
  static std::vector<timon::people::Office> answering(std::vector<timon::people::Office> offices,
                                                      const std::vector<Element>& elements) {
    std::unordered_set<timon::people::OfficeId> ids;
    for (const Element& element : elements)
      if (element.office_id) ids.insert(*element.office_id);
    std::erase_if(offices, [&](const auto& office) { return !ids.contains(office.id); });
    return offices;
  }

  std::unordered_map<timon::people::OfficeId, std::string> names_;
  std::unordered_map<ElementId, const Element*> by_id_;
};

void count(std::vector<CoverageCount>& counts, const std::string& name, Alignment alignment) {
  auto found = std::ranges::find(counts, name, &CoverageCount::name);
  if (found == counts.end()) found = counts.insert(counts.end(), CoverageCount{.name = name});
  ++(alignment == Alignment::Own ? found->own : alignment == Alignment::Above ? found->above : found->none);
}

std::vector<CoveredMandate> covered_mandates(const Known& known, const timon::mandates::Coverage& coverage) {
  std::vector<CoveredMandate> covered;
  for (const Mandate& mandate : known.mandates) {
    auto& one = covered.emplace_back(CoveredMandate{mandate, {}});
    for (const MandateEntry& entry : known.entries) {
      if (entry.mandate_id != mandate.id) continue;
      const auto goals = coverage.goals.find(entry.id);
      one.entries.push_back({entry, goals == coverage.goals.end() ? 0 : goals->second});
    }
  }
  return covered;
}

void tell_elements(ShownCoverage& shown, const Known& known, const timon::mandates::Coverage& coverage,
                   const OfficeNames& offices) {
  const auto texts = entry_texts(known);
  for (const auto& level : known.levels.items) shown.levels.push_back({.name = level.name});
  for (const Element& element : known.elements) {
    const auto asked = coverage.elements.find(element.id);
    if (asked == coverage.elements.end()) continue;
    CoveredElement one{element.id,
                       element.code,
                       element.name,
                       known.levels.find(element.level_id)->name,
                       offices.of(element),
                       asked->second,
                       {}};
    if (const auto own = known.alignments.find(element.id); own != known.alignments.end())
      for (const auto entry : own->second) one.entries.push_back(texts.at(entry));
    count(shown.levels, one.level, one.alignment);
    count(shown.offices, one.office.value_or(""), one.alignment);
    shown.elements.push_back(std::move(one));
  }
  std::erase_if(shown.levels, [](const CoverageCount& one) { return one.own + one.above + one.none == 0; });
  std::ranges::sort(shown.offices, {}, &CoverageCount::name);
}

}  // namespace

std::int64_t CoveredMandate::without_goal() const { return std::ranges::count(entries, 0, &CoveredEntry::goals); }

Result<ShownCoverage> show_coverage(const Context& context, timon::plans::PlanId id) {
  return context.database.read([&](Session& session) -> Result<ShownCoverage> {
    const auto plan = plans::plan_for(context, session, id, access::Action::ViewPlans);
    if (!plan) return plan.error();
    const Known known = known_of(session, *plan);
    const auto coverage = coverage_of(known.elements, known.levels, known.alignments, known.entries);
    ShownCoverage shown{plan->code, {}, {}, {}, covered_mandates(known, coverage)};
    tell_elements(shown, known, coverage, OfficeNames(session, known.elements));
    return shown;
  });
}

}  // namespace timon::usecases::mandates
