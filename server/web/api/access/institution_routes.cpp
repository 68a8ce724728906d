#include "web/api/access/institution_routes.hpp"

#include "usecases/access/add_people.hpp"
#include "usecases/access/switch_modules.hpp"
#include "usecases/people/add_offices.hpp"
#include "usecases/people/edit_institution.hpp"
#include "usecases/people/set_logo.hpp"
#include "web/api/access/institution_view.hpp"
#include "web/api/people/people_views.hpp"

namespace timon::api::access {
namespace {

using timon::people::OfficeId;
namespace usecases = timon::usecases;

struct InstitutionEdit {
  std::int64_t version = 0;
  std::optional<std::string> name{};
  std::optional<timon::people::InstitutionKind> kind{};
  std::optional<std::string> time_zone{};
  std::optional<std::string> language{};
  std::optional<std::optional<std::string>> accent{};
  std::optional<std::optional<std::string>> accent_dark{};
};
BOOST_DESCRIBE_STRUCT(InstitutionEdit, (), (version, name, kind, time_zone, language, accent, accent_dark))

struct ModulesBody {
  std::int64_t version = 0;
  std::vector<timon::access::Module> modules{};
};
BOOST_DESCRIBE_STRUCT(ModulesBody, (), (version, modules))

struct OfficeRowBody {
  std::string code{};
  std::string name{};
  std::optional<std::string> parent{};
};
BOOST_DESCRIBE_STRUCT(OfficeRowBody, (), (code, name, parent))

struct PersonRowBody {
  std::string user_name{};
  std::string name{};
  std::string post{};
  std::optional<std::string> office{};
  std::optional<std::string> email{};
  std::optional<timon::access::Role> role{};
};
BOOST_DESCRIBE_STRUCT(PersonRowBody, (), (user_name, name, post, office, email, role))

struct OfficeRowsBody {
  std::vector<OfficeRowBody> rows{};
};
BOOST_DESCRIBE_STRUCT(OfficeRowsBody, (), (rows))

struct PersonRowsBody {
  std::vector<PersonRowBody> rows{};
};
BOOST_DESCRIBE_STRUCT(PersonRowsBody, (), (rows))

struct NewAccountView {
  people::PersonView person{};
  std::string password{};
};
BOOST_DESCRIBE_STRUCT(NewAccountView, (), (person, password))

Result<Response> answer_institution(const Call& call, OfficeId id) {
  const auto shown = usecases::people::show_institution(call.context, id);
  if (!shown) return shown.error();
  return answer(view_of(*shown));
}

Result<Response> show_institution(const Request& request, const Call& call) {
  const auto id = id_in_path<OfficeId>(request);
  if (!id) return id.error();
  return answer_institution(call, *id);
}

Result<Response> edit_institution(const Request& request, const Call& call) {
  const auto id = id_in_path<OfficeId>(request);
  if (!id) return id.error();
  const auto body = read_body<InstitutionEdit>(request);
  if (!body) return body.error();
  const auto& [version, name, kind, time_zone, language, accent, accent_dark] = *body;
  const auto done = usecases::people::edit_institution(
      call.context, {*id, version, name, kind, time_zone, language, accent, accent_dark});
  if (!done) return done.error();
  return answer_institution(call, *id);
}

Result<Response> switch_modules(const Request& request, const Call& call) {
  const auto id = id_in_path<OfficeId>(request);
  if (!id) return id.error();
  const auto body = read_body<ModulesBody>(request);
  if (!body) return body.error();
  const auto done = usecases::access::switch_modules(call.context, {*id, body->version, body->modules});
  if (!done) return done.error();
  return answer_institution(call, *id);
}

Result<Response> show_logo(const Request& request, const Call& call) {
  const auto id = id_in_path<OfficeId>(request);
  if (!id) return id.error();
  auto logo = usecases::people::show_logo(call.context, *id);
  if (!logo) return logo.error();
  Response response;
  response.body = std::move(logo->content);
  return std::move(response)
      .with("content-type", logo->media_type)
      .with("etag", '"' + logo->hash.substr(0, 32) + '"')
      .with("cache-control", "public, max-age=86400");
}

Result<Response> set_logo(const Request& request, const Call& call) {
  const auto id = id_in_path<OfficeId>(request);
  if (!id) return id.error();
  if (!request.content_type().starts_with("image/"))
    return Error{ErrorKind::Invalid, "unsupported_media_type", {{"expected", "image/png, image/jpeg, image/webp"}}, {}};
  auto content = body_text(request);
  if (content.empty()) return invalid("logo", "required");
  if (auto done = usecases::people::set_logo(call.context, *id, std::move(content)); !done) return done.error();
  return answer_institution(call, *id);
}

Result<Response> delete_logo(const Request& request, const Call& call) {
  const auto id = id_in_path<OfficeId>(request);
  if (!id) return id.error();
  if (auto done = usecases::people::set_logo(call.context, *id, {}); !done) return done.error();
  return answer_institution(call, *id);
}

Result<Response> add_offices(const Request& request, const Call& call) {
  const auto id = id_in_path<OfficeId>(request);
  if (!id) return id.error();
  const auto body = read_body<OfficeRowsBody>(request);
  if (!body) return body.error();
  usecases::people::AddOffices input{.institution = *id};
  for (const auto& [code, name, parent] : body->rows) input.rows.push_back({code, name, parent.value_or("")});
  const auto added = usecases::people::add_offices(call.context, input);
  if (!added) return added.error();
  return answer(List<people::OfficeView>{people::views_of(*added)}, 201);
}

Result<Response> add_people(const Request& request, const Call& call) {
  const auto id = id_in_path<OfficeId>(request);
  if (!id) return id.error();
  const auto body = read_body<PersonRowsBody>(request);
  if (!body) return body.error();
  usecases::access::AddPeople input{.institution = *id};
  for (const auto& [user_name, name, post, office, email, role] : body->rows)
    input.rows.push_back({user_name, name, post, office.value_or(""), email, role});
  const auto added = usecases::access::add_people(call.context, input);
  if (!added) return added.error();
  List<NewAccountView> list;
  for (const auto& [person, password] : *added) list.items.push_back({people::view_of(person), password});
  return answer(list, 201);
}

}  // namespace

Routes institution_routes() {
  return {
      {Get, "/api/v1/institutions/{id}", Action::ViewOffices, show_institution},
      {Patch, "/api/v1/institutions/{id}", Action::ManageInstitution, edit_institution},
      {Put, "/api/v1/institutions/{id}/modules", Action::ManageInstitution, switch_modules},
      {Get, "/api/v1/institutions/{id}/logo", Action::Public, show_logo},
      {Put, "/api/v1/institutions/{id}/logo", Action::ManageInstitution, set_logo},
      {Delete, "/api/v1/institutions/{id}/logo", Action::ManageInstitution, delete_logo},
      {Post, "/api/v1/institutions/{id}/offices", Action::ManageOffices, add_offices},
      {Post, "/api/v1/institutions/{id}/people", Action::ManagePeople, add_people},
  };
}

}  // namespace timon::api::access
