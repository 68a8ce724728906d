#include "web/api/people/office_routes.hpp"

#include <algorithm>

#include "usecases/people/add_institution.hpp"
#include "usecases/people/add_office.hpp"
#include "usecases/people/edit_office.hpp"
#include "usecases/people/list_offices.hpp"
#include "usecases/people/withdraw_office.hpp"
#include "web/api/people/people_views.hpp"
#include "web/api/tables.hpp"

namespace timon::api::people {
namespace {

using timon::people::OfficeId;
namespace usecases = timon::usecases::people;

struct NewOffice {
  OfficeId parent{};
  std::string code{};
  std::string name{};
};
BOOST_DESCRIBE_STRUCT(NewOffice, (), (parent, code, name))

struct OfficeEdit {
  std::int64_t version = 0;
  std::optional<OfficeId> parent{};
  std::optional<std::string> code{};
  std::optional<std::string> name{};
};
BOOST_DESCRIBE_STRUCT(OfficeEdit, (), (version, parent, code, name))

struct NewInstitution {
  std::string code{};
  std::string name{};
  std::optional<std::string> time_zone{};
  std::optional<std::string> language{};
};
BOOST_DESCRIBE_STRUCT(NewInstitution, (), (code, name, time_zone, language))

Result<Response> office_table(const Request& request, TableFormat format,
                              const std::vector<timon::people::Office>& offices, const Catalogue& catalogue) {
  Table table(request, format, catalogue, "offices", {"code", "name", "office_kind", "above"}, {});
  for (const auto& office : offices) {
    const auto above = std::ranges::find_if(offices, [&](const auto& other) { return other.id == office.parent_id; });
    table.row(office.code, office.name, table.word("table.office_kind.", office.kind),
              above == offices.end() ? "" : above->code);
  }
  return table.answer("offices");
}

Result<Response> list_offices(const Request& request, const Call& call) {
  const auto format = table_format(request);
  if (!format) return format.error();
  const auto offices = usecases::list_offices(call.context);
  if (!offices) return offices.error();
  if (*format) return office_table(request, **format, *offices, call.catalogue);
  return answer(List<OfficeView>{views_of(*offices)});
}

Result<Response> add_office(const Request& request, const Call& call) {
  const auto body = read_body<NewOffice>(request);
  if (!body) return body.error();
  const auto office = usecases::add_office(call.context, {body->parent, body->code, body->name});
  if (!office) return office.error();
  return answer(view_of(*office), 201);
}

Result<Response> edit_office(const Request& request, const Call& call) {
  const auto id = id_in_path<OfficeId>(request);
  if (!id) return id.error();
  const auto body = read_body<OfficeEdit>(request);
  if (!body) return body.error();
  const auto office = usecases::edit_office(call.context, {*id, body->version, body->parent, body->code, body->name});
  if (!office) return office.error();
  return answer(view_of(*office));
}

Result<Response> withdraw_office(const Request& request, const Call& call) {
  const auto id = id_in_path<OfficeId>(request);
  if (!id) return id.error();
  const auto version = parse_id_number(request.query_value("version").value_or(""));
  if (!version) return invalid("version", "wrong_type", {{"expected", "whole_number"}});
  if (auto done = usecases::withdraw_office(call.context, {*id, *version}); !done) return done.error();
  return http::no_content();
}

Result<Response> add_institution(const Request& request, const Call& call) {
  const auto body = read_body<NewInstitution>(request);
  if (!body) return body.error();
  usecases::AddInstitution input{.code = body->code, .name = body->name};
  if (body->time_zone) input.time_zone = *body->time_zone;
  if (body->language) input.language = *body->language;
  const auto office = usecases::add_institution(call.context, input);
  if (!office) return office.error();
  return answer(view_of(*office), 201);
}

}  // namespace

Routes office_routes() {
  return {
      {Get, "/api/v1/offices", Action::ViewOffices, list_offices},
      {Post, "/api/v1/offices", Action::ManageOffices, add_office},
      {Patch, "/api/v1/offices/{id}", Action::ManageOffices, edit_office},
      {Delete, "/api/v1/offices/{id}", Action::ManageOffices, withdraw_office},
      {Post, "/api/v1/institutions", Action::ManageOffices, add_institution},
  };
}

}  // namespace timon::api::people
