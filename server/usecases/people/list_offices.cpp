#include "usecases/people/list_offices.hpp"

#include "storage/people/office_store.hpp"

namespace timon::usecases::people {

Result<std::vector<timon::people::Office>> list_offices(const Context& context) {
  if (!may_somewhere(context.caller, access::Action::ViewOffices)) return not_allowed();
  auto offices = context.database.read([](storage::Session& session) { return storage::people::offices(session); });
  std::erase_if(offices, [&](const timon::people::Office& office) {
    return !may(context.caller, access::Action::ViewOffices, access::in_institution(office.institution_id));
  });
  return in_tree_order(std::move(offices));
}

}  // namespace timon::usecases::people
