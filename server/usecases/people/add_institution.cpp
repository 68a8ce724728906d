#include "usecases/people/add_institution.hpp"

#include "storage/people/office_store.hpp"
#include "usecases/record_act.hpp"

namespace timon::usecases::people {
namespace {

using timon::people::Institution;
using timon::people::Office;
using timon::people::OfficeId;
namespace store = storage::people;

Office office_of(OfficeId id, const AddInstitution& input) {
  return {.id = id,
          .institution_id = id,
          .kind = timon::people::OfficeKind::Institution,
          .code = input.code,
          .name = input.name};
}

}  // namespace

std::vector<FieldError> errors_of(const AddInstitution& input) {
  auto errors = timon::people::office_errors(office_of({}, input));
  for (auto& error : timon::people::institution_errors({.time_zone = input.time_zone, .language = input.language}))
    errors.push_back(std::move(error));
  return errors;
}

Result<Office> add_institution(const Context& context, storage::Transaction& transaction, const AddInstitution& input) {
  if (!may(context.caller, access::Action::ManageOffices, access::whole_installation())) return not_allowed();
  if (auto errors = errors_of(input); !errors.empty()) return invalid(std::move(errors));
  Office office = office_of(next_id<OfficeId>(), input);
  office.position = store::next_position(transaction, std::nullopt);
  store::add_office(transaction, office);
  store::add_institution(transaction, Institution{.id = office.id,
                                                  .time_zone = input.time_zone,
                                                  .language = input.language,
                                                  .kind = input.kind,
                                                  .example_on = input.example_on});
  timon::ledger::Act act{.act = "add_institution",
                         .subject_kind = "office",
                         .subject_id = office.id.value,
                         .institution_id = office.id,
                         .fields = {{"code", office.code},
                                    {"name", office.name},
                                    {"time_zone", input.time_zone},
                                    {"language", input.language},
                                    {"kind", std::string(name_of(input.kind))}}};
  if (input.example_on) act.fields.emplace_back("example_on", input.example_on->text());
  record_act(context, transaction, act);
  return office;
}

Result<Office> add_institution(const Context& context, const AddInstitution& input) {
  return context.database.write(
      [&](storage::Transaction& transaction) { return add_institution(context, transaction, input); });
}

}  // namespace timon::usecases::people
