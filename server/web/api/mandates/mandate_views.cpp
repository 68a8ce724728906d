#include "web/api/mandates/mandate_views.hpp"

namespace timon::api::mandates {
namespace {

std::vector<NamedElementView> views_of(const std::vector<usecases::mandates::NamedElement>& elements) {
  std::vector<NamedElementView> views;
  for (const auto& one : elements) views.push_back({one.id, one.code, one.name, one.level});
  return views;
}

std::vector<CoverageCountView> views_of(const std::vector<usecases::mandates::CoverageCount>& counts) {
  std::vector<CoverageCountView> views;
  for (const auto& one : counts) views.push_back({one.name, one.own, one.above, one.none});
  return views;
}

CoveredMandateView view_of(const usecases::mandates::CoveredMandate& covered) {
  CoveredMandateView view{covered.mandate.id, covered.mandate.code, covered.mandate.title, covered.without_goal(), {}};
  for (const auto& [entry, goals] : covered.entries)
    view.entries.push_back({entry.id, entry.parent_id, entry.code, entry.name, goals});
  return view;
}

}  // namespace

MandateView view_of(const usecases::mandates::ShownMandate& shown) {
  const auto& its = shown.mandate;
  MandateView view{its.id, its.kind, its.code, its.title, its.year, its.source, its.version, shown.alignments, {}};
  for (const auto& entry : shown.entries) view.entries.push_back({entry.id, entry.parent_id, entry.code, entry.name});
  return view;
}

MandateListView view_of(const timon::mandates::OfferedMandate& offered) {
  const auto& its = offered.mandate;
  MandateListView view{{}, its.kind, its.code, its.title, its.year, its.source, {}, {}};
  for (const CodedRow& row : offered.rows) view.rows.push_back({row.code, row.name, row.parent});
  return view;
}

AlignmentView view_of(const usecases::mandates::ShownAlignment& shown) {
  AlignmentView view{
      shown.version, {}, views_of(shown.contributions), views_of(shown.contributors), views_of(shown.objectives),
      shown.may_edit};
  for (const auto& [mandate, entry] : shown.alignments)
    view.alignments.push_back({entry.id, entry.code, entry.name, mandate.id, mandate.code, mandate.title});
  return view;
}

CoverageView view_of(const usecases::mandates::ShownCoverage& shown) {
  CoverageView view{views_of(shown.levels), views_of(shown.offices), {}, {}};
  for (const auto& one : shown.elements)
    view.elements.push_back({one.id, one.code, one.name, one.level, one.office, one.alignment, one.entries});
  for (const auto& covered : shown.mandates) view.mandates.push_back(view_of(covered));
  return view;
}

}  // namespace timon::api::mandates
