#include "usecases/people/edit_institution.hpp"

#include "usecases/people/institution_for.hpp"
#include "usecases/record_act.hpp"

namespace timon::usecases::people {
namespace {

namespace store = storage::people;

template <class T>
void take(T& value, const std::optional<T>& given) {
  if (given) value = *given;
}

void apply(const EditInstitution& input, InstitutionAt& at) {
  take(at.office.name, input.name);
  take(at.institution.kind, input.kind);
  take(at.institution.time_zone, input.time_zone);
  take(at.institution.language, input.language);
  take(at.institution.accent, input.accent);
  take(at.institution.accent_dark, input.accent_dark);
}

std::vector<FieldError> errors_of(const InstitutionAt& at) {
  auto errors = office_errors(at.office);
  const auto more = institution_errors(at.institution);
  errors.insert(errors.end(), more.begin(), more.end());
  return errors;
}

timon::ledger::Act act_of(const InstitutionAt& at) {
  const auto& [office, institution] = at;
  return {.act = "edit_institution",
          .subject_kind = "office",
          .subject_id = office.id.value,
          .institution_id = office.id,
          .fields = {{"name", office.name},
                     {"kind", std::string(name_of(institution.kind))},
                     {"time_zone", institution.time_zone},
                     {"language", institution.language},
                     {"accent", institution.accent},
                     {"accent_dark", institution.accent_dark}}};
}

}  // namespace

Result<void> edit_institution(const Context& context, const EditInstitution& input) {
  return context.database.write([&](storage::Transaction& transaction) -> Result<void> {
    auto at = institution_for(context, transaction, input.id, access::Action::ManageInstitution);
    if (!at) return at.error();
    if (at->institution.version != input.version) return conflict("version_mismatch");
    apply(input, *at);
    if (auto errors = errors_of(*at); !errors.empty()) return invalid(std::move(errors));
    if (input.name && !store::save_office(transaction, at->office)) return conflict("version_mismatch");
    if (!store::save_institution(transaction, at->institution)) return conflict("version_mismatch");
    record_act(context, transaction, act_of(*at));
    return {};
  });
}

}  // namespace timon::usecases::people
