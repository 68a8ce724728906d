#include "web/api/access/session_routes.hpp"

#include "usecases/access/find_caller.hpp"
#include "usecases/access/prepare_set_up.hpp"
#include "usecases/access/set_up.hpp"
#include "usecases/people/change_password.hpp"
#include "usecases/people/sign_in.hpp"
#include "usecases/people/sign_out.hpp"
#include "web/api/access/session_view.hpp"
#include "web/guard/credentials.hpp"

namespace timon::api::access {
namespace {

namespace people_usecases = timon::usecases::people;
namespace usecases = timon::usecases::access;
using timon::usecases::Context;

struct SignInBody {
  std::string user_name{};
  std::string password{};
};
BOOST_DESCRIBE_STRUCT(SignInBody, (), (user_name, password))

struct PasswordBody {
  std::string current_password{};
  std::string new_password{};
};
BOOST_DESCRIBE_STRUCT(PasswordBody, (), (current_password, new_password))

struct SetUpInstitution {
  std::string code{};
  std::string name{};
  std::optional<std::string> time_zone{};
  std::optional<std::string> language{};
  std::optional<timon::people::InstitutionKind> kind{};
};
BOOST_DESCRIBE_STRUCT(SetUpInstitution, (), (code, name, time_zone, language, kind))

struct SetUpAdministrator {
  std::string user_name{};
  std::string name{};
  std::string post{};
  std::optional<std::string> email{};
  std::string password{};
};
BOOST_DESCRIBE_STRUCT(SetUpAdministrator, (), (user_name, name, post, email, password))

struct SetUpBody {
  std::string setup_token{};
  SetUpInstitution institution{};
  SetUpAdministrator administrator{};
};
BOOST_DESCRIBE_STRUCT(SetUpBody, (), (setup_token, institution, administrator))

/// The session's token, where the request came with one.
std::string session_token(const Request& request) {
  const auto [kind, text] = guard::credentials_of(request);
  return kind == guard::Credentials::Kind::Session ? std::string(text) : "";
}

Result<Response> get_session(const Request&, const Call& call) {
  const auto session = usecases::describe_session(call.context);
  if (!session) return session.error();
  return answer(view_of(*session, call.identity.csrf_token));
}

/// What the new session may, told at once: the staff app needs no second question.
Result<Response> answer_session(const Call& call, const Request& request, const people_usecases::NewSession& opened) {
  const Instant now = call.context.clock();
  const auto known = usecases::find_caller_by_session(call.context.database, opened.token, now);
  if (!known) return not_allowed("wrong_credentials");
  const auto session = usecases::describe_session({call.context.database, known->caller, call.context.clock});
  if (!session) return session.error();
  auto response = answer(view_of(*session, opened.csrf_token));
  guard::set_session_cookie(request, response, opened.token,
                            std::chrono::duration_cast<std::chrono::seconds>(opened.expires_at - now));
  return response;
}

Result<Response> sign_in(const Request& request, const Call& call) {
  const auto body = read_body<SignInBody>(request);
  if (!body) return body.error();
  const auto opened =
      people_usecases::sign_in(call.context, {body->user_name, body->password, request.peer, session_token(request)});
  if (!opened) return opened.error();
  return answer_session(call, request, *opened);
}

Result<Response> sign_out(const Request& request, const Call& call) {
  using people_usecases::SignOutReach;
  const auto is_everywhere = flag_in_query(request, "everywhere");
  if (!is_everywhere) return is_everywhere.error();
  const auto reach = *is_everywhere ? SignOutReach::Everywhere : SignOutReach::Here;
  const auto done = people_usecases::sign_out(call.context, {session_token(request), reach});
  if (!done) return done.error();
  auto response = http::no_content();
  guard::clear_session_cookie(request, response);
  return response;
}

Result<Response> change_password(const Request& request, const Call& call) {
  const auto body = read_body<PasswordBody>(request);
  if (!body) return body.error();
  const auto changed = people_usecases::change_password(
      call.context, {body->current_password, body->new_password, request.peer, session_token(request)});
  if (!changed) return changed.error();
  return http::no_content();
}

usecases::SetUp input_of(const SetUpBody& body) {
  const auto& [user_name, name, post, email, password] = body.administrator;
  usecases::SetUp input{.setup_token = body.setup_token,
                        .institution = {.code = body.institution.code, .name = body.institution.name},
                        .administrator = {user_name, name, post, {}, email, password}};
  if (body.institution.time_zone) input.institution.time_zone = *body.institution.time_zone;
  if (body.institution.language) input.institution.language = *body.institution.language;
  if (body.institution.kind) input.institution.kind = *body.institution.kind;
  return input;
}

Result<Response> set_up(const Request& request, const Call& call) {
  const auto body = read_body<SetUpBody>(request);
  if (!body) return body.error();
  const auto person = usecases::set_up(call.context, input_of(*body));
  if (!person) return person.error();
  return answer(people::view_of(*person), 201);
}

struct SetUpState {
  bool is_open = false;
};
BOOST_DESCRIBE_STRUCT(SetUpState, (), (is_open))

Result<Response> show_set_up(const Request&, const Call& call) {
  return answer(SetUpState{usecases::awaits_set_up(call.context)});
}

}  // namespace

Routes session_routes() {
  return {
      {Get, "/api/v1/session", Action::EnterAccount, get_session},
      {Post, "/api/v1/session", Action::Public, sign_in},
      {Delete, "/api/v1/session", Action::EnterAccount, sign_out},
      {Put, "/api/v1/session/password", Action::EnterAccount, change_password},
      {Get, "/api/v1/setup", Action::Public, show_set_up},
      {Post, "/api/v1/setup", Action::Public, set_up},
  };
}

}  // namespace timon::api::access
