#include "usecases/convocations/list_convocations.hpp"

#include <algorithm>
#include <map>

#include "storage/convocations/convocation_store.hpp"
#include "usecases/people/local_day.hpp"
#include "usecases/people/office_places.hpp"

namespace timon::usecases::convocations {

using storage::Session;
using timon::access::Action;
using timon::convocations::ConvocationId;
using timon::convocations::Mark;
using timon::people::Office;
namespace store = storage::convocations;

namespace {

class Register {
 public:
  Register(const Context& context, Session& session, OfficeId institution)
      : context_(context),
        today_(people::local_day_of(session, institution, context.clock())),
        offices_(session, institution) {
    for (const auto& [convocation, office] : store::list_convoked(session, institution))
      called_[convocation].push_back(office);
    for (Mark& mark : store::list_marks(session, institution))
      marks_[{mark.convocation_id, mark.office_id}] = std::move(mark);
  }

  ShownConvocation shown(timon::convocations::Convocation one, std::optional<OfficeId> wanted) {
    ShownConvocation shown{std::move(one)};
    bool are_all_marked = true;
    for (const OfficeId id : called_[shown.convocation.id]) {
      const Office* office = offices_.find(id);
      if (office == nullptr) continue;
      const auto place = offices_.place_of(*office);
      if (!access::may(context_.caller, Action::ViewConvocations, place)) continue;
      if (wanted && std::ranges::find(place.office_path, *wanted) == place.office_path.end()) continue;
      const auto mark = marks_.find({shown.convocation.id, id});
      are_all_marked = are_all_marked && mark != marks_.end();
      shown.offices.push_back({id, office->name, mark == marks_.end() ? std::nullopt : std::optional(mark->second)});
    }
    shown.standing = today_ < shown.convocation.held_on ? Standing::ToCome
                     : are_all_marked                   ? Standing::Marked
                                                        : Standing::ToMark;
    std::ranges::sort(shown.offices, {}, &ShownOffice::name);
    return shown;
  }

  std::vector<Office> living() const {
    std::vector<Office> living;
    for (const auto& [id, office] : offices_.all())
      if (!office.withdrawn_at && office.kind == timon::people::OfficeKind::Office) living.push_back(office);
    std::ranges::sort(living, {}, &Office::name);
    return living;
  }

 private:
  const Context& context_;
  Day today_;
  people::OfficePlaces offices_;
  std::map<ConvocationId, std::vector<OfficeId>> called_{};
  std::map<std::pair<ConvocationId, OfficeId>, Mark> marks_{};
};

}  // namespace

Result<ShownConvocations> list_convocations(const Context& context, const ListConvocations& input) {
  const auto institution = context.caller.institution_id;
  if (!access::may_somewhere(context.caller, Action::ViewConvocations)) return not_allowed();
  if (!institution) return invalid("institution", "required");
  return context.database.read([&](Session& session) -> Result<ShownConvocations> {
    Register all(context, session, *institution);
    ShownConvocations shown;
    for (auto& one : store::list_convocations(session, *institution)) {
      auto item = all.shown(std::move(one), input.office);
      if (item.offices.empty() || (input.standing && *input.standing != item.standing)) continue;
      shown.items.push_back(std::move(item));
    }
    if (access::may(context.caller, Action::Convoke, timon::access::in_institution(*institution)))
      shown.offices = all.living();
    return shown;
  });
}

}  // namespace timon::usecases::convocations
