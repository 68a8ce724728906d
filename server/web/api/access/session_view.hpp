#pragma once
// Who is calling, as the contract shows it.

#include "usecases/access/describe_session.hpp"
#include "web/api/access/grant_view.hpp"
#include "web/api/access/institution_view.hpp"
#include "web/api/people/people_views.hpp"

namespace timon::api::access {

struct SessionView {
  people::PersonView person{};
  std::vector<GrantView> grants{};
  std::vector<timon::access::Action> actions{};
  std::vector<timon::access::Module> modules{};
  InstitutionBrief institution{};
  bool is_password_temporary = false;
  std::optional<std::string> csrf_token{};
  std::string language{};
  std::string time_zone{};
  Day today{};
  bool is_demonstration = false;
  std::optional<Day> demonstration_on{};
};
BOOST_DESCRIBE_STRUCT(SessionView, (),
                      (person, grants, actions, modules, institution, is_password_temporary, csrf_token, language,
                       time_zone, today, is_demonstration, demonstration_on))

inline SessionView view_of(const timon::usecases::access::SessionDescription& session,
                           std::optional<std::string> csrf_token) {
  SessionView view{.person = people::view_of(session.person),
                   .actions = session.actions,
                   .modules = session.institution.modules.list(),
                   .institution = brief_of(session.institution),
                   .is_password_temporary = session.is_password_temporary,
                   .csrf_token = std::move(csrf_token),
                   .language = session.language,
                   .time_zone = session.time_zone,
                   .today = session.today,
                   .is_demonstration = session.is_demonstration,
                   .demonstration_on = session.demonstration_on};
  for (const auto& [grant, scope_name] : session.grants) view.grants.push_back(view_of(grant, scope_name));
  return view;
}

}  // namespace timon::api::access
