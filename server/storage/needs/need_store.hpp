#pragma once
// Needs of an institution, and what answers them.

#include <optional>
#include <string_view>
#include <vector>

#include "domain/needs/need.hpp"
#include "domain/plans/plan.hpp"
#include "storage/engine/session.hpp"

namespace timon::storage::needs {

using timon::needs::Need;
using timon::needs::NeedId;

std::optional<Need> find_need(Session& session, NeedId id);
/// By code.
std::vector<Need> list_needs(Session& session, timon::people::OfficeId institution);
void add_needs(Transaction& transaction, const std::vector<Need>& needs);
/// The next version of it; its code stays. False when the version is no longer the one that was read.
bool save_need(Transaction& transaction, const Need& need);
/// Nothing that stands may answer it.
void delete_need(Transaction& transaction, NeedId id);

/// That an element answers, by code.
std::vector<Need> needs_of(Session& session, timon::plans::ElementId element);
void replace_needs(Transaction& transaction, timon::plans::ElementId element, const std::vector<NeedId>& needs);

/// An element that answers a need, withdrawn or not, of whatever plan.
struct AnswerOfNeed {
  NeedId need_id{};
  timon::plans::ElementId element_id{};
  std::string code{};
  std::string name{};
  bool is_withdrawn = false;
  timon::plans::PlanId plan_id{};
  std::string plan_code{};
  timon::plans::PlanState plan_state{};
};

/// In order of need, plan and code.
std::vector<AnswerOfNeed> answers_in(Session& session, timon::people::OfficeId institution);

}  // namespace timon::storage::needs
