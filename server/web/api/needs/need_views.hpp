#pragma once
// Needs as the contract shows them.

#include <boost/describe/class.hpp>

#include "usecases/needs/answer_needs.hpp"
#include "usecases/needs/import_needs.hpp"
#include "usecases/needs/list_needs.hpp"
#include "usecases/needs/settle_need.hpp"

namespace timon::api::needs {

using timon::needs::NeedId;
using timon::needs::NeedState;
using timon::needs::Origin;
using timon::needs::Urgency;

struct NeedAnswerView {
  timon::plans::ElementId id{};
  std::string code{};
  std::string name{};
  timon::plans::PlanId plan{};
  std::string plan_code{};
};
BOOST_DESCRIBE_STRUCT(NeedAnswerView, (), (id, code, name, plan, plan_code))

struct NeedView {
  NeedId id{};
  std::string code{};
  std::string name{};
  Origin origin{};
  Urgency urgency{};
  std::string place{};
  std::optional<std::int64_t> affected{};
  std::optional<std::string> office{};
  std::optional<std::string> office_name{};
  std::optional<Day> raised_on{};
  std::string source{};
  NeedState state{};
  std::string state_reason{};
  std::optional<Day> state_on{};
  std::int64_t version = 0;
  bool is_waiting = false;
  std::vector<NeedAnswerView> answers{};
};
BOOST_DESCRIBE_STRUCT(NeedView, (),
                      (id, code, name, origin, urgency, place, affected, office, office_name, raised_on, source, state,
                       state_reason, state_on, version, is_waiting, answers))

struct NeedRowView {
  std::string code{};
  std::string name{};
  Origin origin{};
  Urgency urgency{};
  std::optional<std::string> place{};
  std::optional<std::int64_t> affected{};
  std::optional<std::string> office{};
  std::optional<Day> raised_on{};
  std::optional<std::string> source{};
  std::optional<std::int64_t> version{};
};
BOOST_DESCRIBE_STRUCT(NeedRowView, (),
                      (code, name, origin, urgency, place, affected, office, raised_on, source, version))

struct ImportNeedsView {
  std::optional<timon::people::OfficeId> institution{};
  std::vector<NeedRowView> rows{};
  std::optional<bool> is_dry_run{};
};
BOOST_DESCRIBE_STRUCT(ImportNeedsView, (), (institution, rows, is_dry_run))

struct ImportedNeedsView {
  std::int64_t created = 0;
  std::int64_t updated = 0;
  std::int64_t unchanged = 0;
  std::int64_t kept = 0;
};
BOOST_DESCRIBE_STRUCT(ImportedNeedsView, (), (created, updated, unchanged, kept))

struct SettleNeedView {
  std::int64_t version = 0;
  NeedState state{};
  std::optional<std::string> reason{};
};
BOOST_DESCRIBE_STRUCT(SettleNeedView, (), (version, state, reason))

struct AnsweredNeedView {
  NeedId id{};
  std::string code{};
  std::string name{};
  Urgency urgency{};
  std::string place{};
  std::optional<std::int64_t> affected{};
};
BOOST_DESCRIBE_STRUCT(AnsweredNeedView, (), (id, code, name, urgency, place, affected))

struct AnsweredNeedsView {
  bool is_initiative = false;
  bool may_edit = false;
  std::int64_t version = 0;
  std::vector<AnsweredNeedView> needs{};
};
BOOST_DESCRIBE_STRUCT(AnsweredNeedsView, (), (is_initiative, may_edit, version, needs))

struct AnswerNeedsView {
  std::int64_t version = 0;
  std::vector<NeedId> needs{};
};
BOOST_DESCRIBE_STRUCT(AnswerNeedsView, (), (version, needs))

NeedView view_of(const usecases::needs::ShownNeed& shown);
AnsweredNeedsView view_of(const usecases::needs::AnsweredNeeds& answered);

}  // namespace timon::api::needs
