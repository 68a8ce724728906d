#include "web/api/access/person_routes.hpp"

#include "usecases/access/edit_person.hpp"
#include "usecases/access/list_accounts.hpp"
#include "usecases/people/add_person.hpp"
#include "usecases/people/list_people.hpp"
#include "web/api/people/people_views.hpp"
#include "web/api/tables.hpp"

namespace timon::api::access {
namespace {

using people::PersonView;
using timon::people::OfficeId;
using timon::people::PersonId;
using timon::usecases::access::AccountState;

struct AccountView {
  PersonView person{};
  std::vector<timon::access::Role> roles{};
  bool is_password_temporary = false;
  std::optional<std::string> phone{};
};
BOOST_DESCRIBE_STRUCT(AccountView, (), (person, roles, is_password_temporary, phone))

struct NewPerson {
  std::string user_name{};
  std::string name{};
  std::string post{};
  OfficeId office{};
  std::optional<std::string> email{};
  std::string password{};
};
BOOST_DESCRIBE_STRUCT(NewPerson, (), (user_name, name, post, office, email, password))

struct PersonEdit {
  std::int64_t version = 0;
  std::optional<std::string> name{};
  std::optional<std::string> post{};
  std::optional<OfficeId> office{};
  std::optional<std::string> email{};
  std::optional<std::string> password{};
  std::optional<bool> is_disabled{};
  std::optional<std::string> phone{};
};
BOOST_DESCRIBE_STRUCT(PersonEdit, (), (version, name, post, office, email, password, is_disabled, phone))

Result<Response> list_people(const Request& request, const Call& call) {
  const auto window = window_of(request);
  if (!window) return window.error();
  const auto after = window->after.empty() ? PersonId{} : parse_id<PersonId>(window->after);
  if (!after) return invalid("after", "wrong_type", {{"expected", "id"}});
  const auto page = timon::usecases::people::list_people(call.context, {window->limit, *after});
  if (!page) return page.error();
  List<PersonView> list{people::views_of(page->items)};
  if (page->next) list.next = page->next->text();
  return answer(list);
}

Result<Response> account_table(const Request& request, TableFormat format, const std::vector<AccountView>& accounts,
                               const timon::usecases::access::ListAccounts& filters, const Catalogue& catalogue) {
  const auto said = [&](const char* prefix, const auto& code) {
    return code ? catalogue.text(prefix + std::string(name_of(*code))) : "";
  };
  Table table(request, format, catalogue, "accounts",
              {"user_name", "name", "post", "office", "email", "phone", "roles", "is_waiting", "is_closed"},
              {{"search", filters.words},
               {"role", said("role.", filters.role)},
               {"show", said("table.accounts.", filters.only)}});
  for (const auto& its : accounts) {
    std::string roles;
    for (const auto role : its.roles) roles += (roles.empty() ? "" : "; ") + table.word("role.", role);
    table.row(its.person.user_name, its.person.name, its.person.post, its.person.office_name, its.person.email,
              its.phone, roles, its.is_password_temporary, its.person.is_disabled);
  }
  return table.answer("accounts");
}

Result<Response> list_accounts(const Request& request, const Call& call) {
  const auto role = in_query<timon::access::Role>(request, "role");
  if (!role) return role.error();
  const auto only = in_query<timon::usecases::access::OnlyAccounts>(request, "only");
  if (!only) return only.error();
  const auto format = table_format(request);
  if (!format) return format.error();
  const timon::usecases::access::ListAccounts filters{std::string(request.query_value("words").value_or("")), *role,
                                                      *only};
  const auto accounts = timon::usecases::access::list_accounts(call.context, filters);
  if (!accounts) return accounts.error();
  List<AccountView> list;
  for (const auto& [person, roles, is_temporary, phone] : *accounts)
    list.items.push_back({people::view_of(person), roles, is_temporary, phone});
  if (*format) return account_table(request, **format, list.items, filters, call.catalogue);
  return answer(list);
}

Result<Response> add_person(const Request& request, const Call& call) {
  const auto body = read_body<NewPerson>(request);
  if (!body) return body.error();
  const auto person = timon::usecases::people::add_person(
      call.context, {body->user_name, body->name, body->post, body->office, body->email, body->password});
  if (!person) return person.error();
  return answer(people::view_of(*person), 201);
}

timon::usecases::access::EditPerson input_of(PersonId id, const PersonEdit& body) {
  timon::usecases::access::EditPerson input{id,         body.version,  body.name, body.post, body.office,
                                            body.email, body.password, {},        body.phone};
  if (body.is_disabled) input.state = *body.is_disabled ? AccountState::Disabled : AccountState::Enabled;
  return input;
}

Result<Response> edit_person(const Request& request, const Call& call) {
  const auto id = id_in_path<PersonId>(request);
  if (!id) return id.error();
  const auto body = read_body<PersonEdit>(request);
  if (!body) return body.error();
  const auto person = timon::usecases::access::edit_person(call.context, input_of(*id, *body));
  if (!person) return person.error();
  return answer(people::view_of(*person));
}

}  // namespace

Routes person_routes() {
  return {
      {Get, "/api/v1/accounts", Action::ManagePeople, list_accounts},
      {Get, "/api/v1/people", Action::ViewPeople, list_people},
      {Post, "/api/v1/people", Action::ManagePeople, add_person},
      {Patch, "/api/v1/people/{id}", Action::ManagePeople, edit_person},
  };
}

}  // namespace timon::api::access
