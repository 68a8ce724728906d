#include "usecases/convocations/convoke_offices.hpp"

#include <algorithm>
#include <set>

#include "storage/convocations/convocation_store.hpp"
#include "storage/people/office_store.hpp"
#include "usecases/people/institution_for.hpp"
#include "usecases/people/local_day.hpp"
#include "usecases/record_act.hpp"

namespace timon::usecases::convocations {

using storage::Transaction;
using timon::access::Action;
using timon::convocations::Convocation;
namespace store = storage::convocations;

namespace {

/// Each once, and only living offices of the institution.
std::vector<OfficeId> called(Transaction& transaction, OfficeId institution, std::vector<OfficeId> offices,
                             std::vector<FieldError>& errors) {
  std::ranges::sort(offices);
  offices.erase(std::unique(offices.begin(), offices.end()), offices.end());
  std::set<OfficeId> living;
  for (const auto& office : storage::people::offices(transaction))
    if (office.institution_id == institution && !office.withdrawn_at) living.insert(office.id);
  if (!std::ranges::all_of(offices, [&](OfficeId id) { return living.contains(id); }))
    errors.push_back({"offices", "unknown_office"});
  return offices;
}

void record(const Context& context, Transaction& transaction, const Convocation& one, std::size_t offices) {
  record_act(context, transaction,
             {.act = "convoke_offices",
              .subject_kind = "convocation",
              .subject_id = one.id.value,
              .institution_id = one.institution_id,
              .fields = {{"title", one.title}, {"held_on", one.held_on.text()}, {"count", std::to_string(offices)}},
              .private_texts = {{"purpose", one.purpose}}});
}

}  // namespace

Result<ConvocationId> convoke_offices(const Context& context, const ConvokeOffices& input) {
  return context.database.write([&](Transaction& transaction) -> Result<ConvocationId> {
    if (!context.caller.institution_id || !context.caller.person_id) return not_allowed();
    const auto at = people::institution_for(context, transaction, *context.caller.institution_id, Action::Convoke);
    if (!at) return at.error();
    const Convocation one{next_id<ConvocationId>(),  at->office.id,  input.title, input.purpose, input.held_on,
                          *context.caller.person_id, context.clock()};
    auto errors = timon::convocations::convocation_errors(one, input.offices.size());
    if (!errors.empty()) return invalid(std::move(errors));
    const auto offices = called(transaction, at->office.id, input.offices, errors);
    if (!errors.empty()) return invalid(std::move(errors));
    store::add_convocation(transaction, one, offices);
    record(context, transaction, one, offices.size());
    return one.id;
  });
}

Result<void> mark_participation(const Context& context, ConvocationId id, const MarkParticipation& input) {
  return context.database.write([&](Transaction& transaction) -> Result<void> {
    const auto one = store::find_convocation(transaction, id);
    if (!one) return not_found();
    const auto at = people::institution_for(context, transaction, one->institution_id, Action::Convoke);
    if (!at) return at.error();
    if (!context.caller.person_id) return not_allowed();
    if (!store::is_convoked(transaction, id, input.office)) return invalid("office", "not_convoked");
    const timon::convocations::Mark mark{next_id<timon::convocations::MarkId>(),
                                         id,
                                         input.office,
                                         input.participation,
                                         input.note.value_or(""),
                                         *context.caller.person_id,
                                         context.clock()};
    const Day today = people::local_day_of(transaction, one->institution_id, context.clock());
    if (auto errors = timon::convocations::mark_errors(mark, *one, today); !errors.empty())
      return invalid(std::move(errors));
    store::add_mark(transaction, mark);
    timon::ledger::Act act{
        .act = "mark_participation",
        .subject_kind = "convocation",
        .subject_id = id.value,
        .institution_id = one->institution_id,
        .fields = {{"office", mark.office_id.text()}, {"participation", std::string(name_of(mark.participation))}}};
    if (!mark.note.empty()) act.private_texts.emplace_back("note", mark.note);
    record_act(context, transaction, act);
    return {};
  });
}

}  // namespace timon::usecases::convocations
