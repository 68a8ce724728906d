#include "usecases/indicators/measures.hpp"

#include "domain/plans/texts.hpp"
#include "storage/indicators/measure_store.hpp"
#include "usecases/plans/at_thing.hpp"
#include "usecases/record_act.hpp"

namespace timon::usecases::indicators {

using storage::Session;
using storage::Transaction;
using timon::access::Action;
using timon::indicators::Measure;
namespace store = storage::indicators;

namespace {

std::vector<FieldError> errors_of(Session& session, const Measure& measure) {
  std::vector<FieldError> errors;
  timon::plans::check_code(errors, "code", measure.code);
  timon::plans::check_name(errors, "name", measure.name);
  if (store::find_measure_by_code(session, measure.institution_id, measure.code))
    errors.push_back({"code", "code_taken", {{"code", measure.code}}});
  return errors;
}

}  // namespace

Result<Measure> add_measure(const Context& context, const AddMeasure& input) {
  return context.database.write([&](Transaction& transaction) -> Result<Measure> {
    const auto institution = plans::institution_for(context, transaction, input.institution, Action::ManageMeasures);
    if (!institution) return institution.error();
    const Measure measure{next_id<timon::indicators::MeasureId>(), *institution, input.code, input.name};
    auto errors = errors_of(transaction, measure);
    if (!errors.empty()) return invalid(std::move(errors));
    store::add_measures(transaction, {measure});
    record_act(context, transaction,
               {.act = "add_measure",
                .subject_kind = "measure",
                .subject_id = measure.id.value,
                .institution_id = *institution,
                .fields = {{"code", measure.code}, {"name", measure.name}}});
    return measure;
  });
}

Result<std::vector<Measure>> list_measures(const Context& context, std::optional<timon::people::OfficeId> asked) {
  return context.database.read([&](Session& session) -> Result<std::vector<Measure>> {
    const auto institution = plans::institution_for(context, session, asked, Action::ViewPlans);
    if (!institution) return institution.error();
    return store::list_measures(session, *institution);
  });
}

}  // namespace timon::usecases::indicators
