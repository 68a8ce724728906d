#pragma once
// Who may do what: one pure table, asked at the door ("is this kind of person allowed at all?") and at the thing
// ("this goal of this office?"). A new action needs its row, with the module it belongs to: a route names its action,
// so that where a module is off its routes are not there.

#include <span>
#include <vector>

#include "base/error.hpp"
#include "domain/access/caller.hpp"

namespace timon::access {

enum class Action {
  Public,        ///< anybody, also without signing in
  EnterAccount,  ///< anybody signed in: one's own session and password, and leaving
  UseAccount,    ///< anybody signed in whose password is their own: tokens, one's own rights
  ViewOffices,
  ManageOffices,
  ViewPeople,
  ManagePeople,
  ManageGrants,
  ViewPlans,
  CreatePlan,
  EditPlan,
  ApprovePlan,
  ClosePlan,
  EditElements,
  EditIndicators,
  ValidateMeasure,
  ManageMeasures,
  ManagePeriods,
  ManageLightProfiles,
  ManageMandates,  ///< outside plans that the institution answers to
  SetTargets,
  Report,
  Verify,
  ImportPlan,
  ViewImports,
  ExportPlan,
  CheckInstallation,
  ManageInstitution,  ///< its name, look and modules
  ViewLedger,
  ShareViews,     ///< saved views of a board, for all who work on the plan
  LeadOffice,     ///< see how one's office keeps to its goals, and who of it
  ReviewReports,  ///< see what came in
  ShareGoals,     ///< see what one's office owns or takes part in
  ViewRecommendations,
  Recommend,  ///< to an office, outside any report
  AnswerRecommendations,
  ViewConvocations,
  Convoke  ///< offices, and say who took part
};

constexpr auto names_of(Action) {
  using enum Action;
  return std::to_array<Name<Action>>({{Public, "public"},
                                      {EnterAccount, "enter_account"},
                                      {UseAccount, "use_account"},
                                      {ViewOffices, "view_offices"},
                                      {ManageOffices, "manage_offices"},
                                      {ViewPeople, "view_people"},
                                      {ManagePeople, "manage_people"},
                                      {ManageGrants, "manage_grants"},
                                      {ViewPlans, "view_plans"},
                                      {CreatePlan, "create_plan"},
                                      {EditPlan, "edit_plan"},
                                      {ApprovePlan, "approve_plan"},
                                      {ClosePlan, "close_plan"},
                                      {EditElements, "edit_elements"},
                                      {EditIndicators, "edit_indicators"},
                                      {ValidateMeasure, "validate_measure"},
                                      {ManageMeasures, "manage_measures"},
                                      {ManagePeriods, "manage_periods"},
                                      {ManageLightProfiles, "manage_light_profiles"},
                                      {ManageMandates, "manage_mandates"},
                                      {SetTargets, "set_targets"},
                                      {Report, "report"},
                                      {Verify, "verify"},
                                      {ImportPlan, "import_plan"},
                                      {ViewImports, "view_imports"},
                                      {ExportPlan, "export_plan"},
                                      {CheckInstallation, "check_installation"},
                                      {ManageInstitution, "manage_institution"},
                                      {ViewLedger, "view_ledger"},
                                      {ShareViews, "share_views"},
                                      {LeadOffice, "lead_office"},
                                      {ReviewReports, "review_reports"},
                                      {ShareGoals, "share_goals"},
                                      {ViewRecommendations, "view_recommendations"},
                                      {Recommend, "recommend"},
                                      {AnswerRecommendations, "answer_recommendations"},
                                      {ViewConvocations, "view_convocations"},
                                      {Convoke, "convoke"}});
}

/// At the door: may this caller do it anywhere?
bool may_somewhere(const Caller& caller, Action action);

/// The same with the refusal: NotFound `module_off` for who could if the module were on, NotAllowed
/// `password_temporary` for who must first choose a password.
Result<void> require_somewhere(const Caller& caller, Action action);

/// At the thing.
bool may(const Caller& caller, Action action, const Place& place);

/// Nothing, or the refusal: NotFound where the caller may not even know that the thing exists (may not `view` it
/// there) or where its module is off, else NotAllowed.
Result<void> require(const Caller& caller, Action action, const Place& place, Action view = Action::ViewPlans);

/// What the caller may do somewhere, in the order of the enum; without Public.
std::vector<Action> allowed_actions(const Caller& caller);

Module module_of(Action action);

/// The roles that may do it, for the matrix and for help texts.
std::span<const Role> roles_for(Action action);

}  // namespace timon::access
