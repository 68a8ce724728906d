#include "web/api/plans/content_views.hpp"

namespace timon::api::plans {

namespace {

ComparedThingView view_of(const usecases::plans::ComparedThing& thing) {
  ComparedThingView view{
      thing.subject, std::to_string(thing.id), thing.element, thing.code, thing.name, thing.kind, {}, {}};
  for (const auto& one : thing.changes) view.changes.push_back({one.field, one.period, one.old_value, one.new_value});
  for (const auto& one : thing.edits)
    view.edits.push_back({one.recorded_at, one.person_name, one.person_post, one.reason});
  return view;
}

}  // namespace

ContentRowView view_of(const usecases::plans::ContentRow& row) {
  const timon::plans::Element& element = row.element;
  return {element.id,
          element.parent_id,
          row.level,
          element.code,
          element.name,
          element.weight,
          element.office_id,
          element.person_id,
          element.start_on,
          element.end_on,
          element.initiative_kind,
          element.action_type,
          row.indicators,
          element.version,
          row.may_edit};
}

ComparisonView view_of(const usecases::plans::VersionComparison& comparison) {
  const auto& version = comparison.version;
  ComparisonView view{version.number, version.reason, version.recorded_at, comparison.person_name, {}};
  for (const auto& thing : comparison.things) view.items.push_back(view_of(thing));
  return view;
}

}  // namespace timon::api::plans
