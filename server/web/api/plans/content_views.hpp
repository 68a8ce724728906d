#pragma once
// The content of a plan and its comparison with a version, as the contract shows them.

#include <boost/describe/class.hpp>
#include <optional>
#include <string>
#include <vector>

#include "usecases/plans/compare_versions.hpp"
#include "usecases/plans/list_content.hpp"

namespace timon::api::plans {

struct ContentRowView {
  timon::plans::ElementId id{};
  std::optional<timon::plans::ElementId> parent{};
  std::string level{};
  std::string code{};
  std::string name{};
  std::optional<Hundredths> weight{};
  std::optional<timon::people::OfficeId> office{};
  std::optional<timon::people::PersonId> person{};
  std::optional<Day> start_on{};
  std::optional<Day> end_on{};
  std::optional<timon::plans::InitiativeKind> initiative_kind{};
  std::optional<timon::plans::ActionType> action_type{};
  std::int64_t indicators = 0;
  std::int64_t version = 0;
  bool may_edit = false;
};
BOOST_DESCRIBE_STRUCT(ContentRowView, (),
                      (id, parent, level, code, name, weight, office, person, start_on, end_on, initiative_kind,
                       action_type, indicators, version, may_edit))

struct PastedView {
  std::vector<timon::plans::ElementId> elements{};
};
BOOST_DESCRIBE_STRUCT(PastedView, (), (elements))

struct ComparedFieldView {
  std::string field{};
  std::optional<std::string> period{};
  std::optional<std::string> old_value{};
  std::optional<std::string> new_value{};
};
BOOST_DESCRIBE_STRUCT(ComparedFieldView, (), (field, period, old_value, new_value))

struct ComparedEditView {
  Instant recorded_at{};
  std::optional<std::string> person_name{};
  std::optional<std::string> person_post{};
  std::string reason{};
};
BOOST_DESCRIBE_STRUCT(ComparedEditView, (), (recorded_at, person_name, person_post, reason))

struct ComparedThingView {
  timon::plans::EditedKind subject{};
  std::string id{};
  std::optional<timon::plans::ElementId> element{};
  std::string code{};
  std::string name{};
  timon::plans::DifferenceKind kind{};
  std::vector<ComparedFieldView> changes{};
  std::vector<ComparedEditView> edits{};
};
BOOST_DESCRIBE_STRUCT(ComparedThingView, (), (subject, id, element, code, name, kind, changes, edits))

struct ComparisonView {
  std::int64_t version = 0;
  std::string reason{};
  Instant recorded_at{};
  std::optional<std::string> person_name{};
  std::vector<ComparedThingView> items{};
};
BOOST_DESCRIBE_STRUCT(ComparisonView, (), (version, reason, recorded_at, person_name, items))

ContentRowView view_of(const usecases::plans::ContentRow& row);
ComparisonView view_of(const usecases::plans::VersionComparison& comparison);

}  // namespace timon::api::plans
