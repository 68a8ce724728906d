#include "web/api/people/token_routes.hpp"

#include "usecases/people/create_token.hpp"
#include "usecases/people/list_tokens.hpp"
#include "usecases/people/revoke_token.hpp"
#include "web/api/people/people_views.hpp"

namespace timon::api::people {
namespace {

namespace usecases = timon::usecases::people;

struct TokenRequest {
  std::string name{};
  std::optional<Day> expires_on{};
};
BOOST_DESCRIBE_STRUCT(TokenRequest, (), (name, expires_on))

struct NewTokenView {
  timon::people::TokenId id{};
  std::string token{};
};
BOOST_DESCRIBE_STRUCT(NewTokenView, (), (id, token))

Result<Response> list_tokens(const Request&, const Call& call) {
  const auto tokens = usecases::list_tokens(call.context);
  if (!tokens) return tokens.error();
  return answer(List<TokenView>{views_of(*tokens)});
}

Result<Response> create_token(const Request& request, const Call& call) {
  const auto body = read_body<TokenRequest>(request);
  if (!body) return body.error();
  const auto made = usecases::create_token(call.context, {body->name, body->expires_on});
  if (!made) return made.error();
  return answer(NewTokenView{made->id, made->token}, 201);
}

Result<Response> revoke_token(const Request& request, const Call& call) {
  const auto id = id_in_path<timon::people::TokenId>(request);
  if (!id) return id.error();
  const auto revoked = usecases::revoke_token(call.context, *id);
  if (!revoked) return revoked.error();
  return http::no_content();
}

}  // namespace

Routes token_routes() {
  return {
      {Get, "/api/v1/tokens", Action::UseAccount, list_tokens},
      {Post, "/api/v1/tokens", Action::UseAccount, create_token},
      {Delete, "/api/v1/tokens/{id}", Action::UseAccount, revoke_token},
  };
}

}  // namespace timon::api::people
