#include "usecases/imports/export_around.hpp"

#include <set>

#include "domain/boards/place.hpp"
#include "storage/plans/link_store.hpp"

namespace timon::usecases::imports {

using timon::access::Action;
using timon::boards::PlanImage;
using timon::boards::Row;

namespace {

std::vector<timon::people::PersonId> people_of(const PlanImage& image) {
  std::set<timon::people::PersonId> people;
  for (const auto& element : image.contents().elements)
    if (element.person_id) people.insert(*element.person_id);
  return {people.begin(), people.end()};
}

}  // namespace

Around::Around(const Context& context, const PlanImage& image) : context_(context), image_(image) {
  context.database.read([&](storage::Session& session) {
    links_ = storage::plans::element_links_of_plan(session, image.plan().id);
    names_ = storage::people::names_of_people(session, people_of(image));
  });
  const auto place = timon::access::in_institution(image.plan().institution_id);
  may_name_all_ = timon::access::may(context.caller, Action::ViewPeople, place);
}

void Around::tell(Row row, ExportedElement& one) const {
  tell_responsible(row, one);
  const auto links = links_.find(one.id);
  if (links == links_.end()) return;
  for (const auto id : links->second.collaborating_offices)
    if (const auto* office = image_.office(id)) one.collaborating_offices.push_back(office->name);
  for (const auto& [id, lag_days] : links->second.predecessors)
    if (const auto before = image_.row_of(id)) one.predecessors.push_back({image_.element(*before).code, lag_days});
}

void Around::tell_responsible(Row row, ExportedElement& one) const {
  const auto person = image_.responsible_person(row);
  const auto found = person ? names_.find(*person) : names_.end();
  if (found == names_.end()) return;
  one.responsible_post = found->second.post;
  if (may_name(row)) one.responsible_person = found->second.name;
}

bool Around::may_name(Row row) const {
  return may_name_all_ || timon::access::may(context_.caller, Action::ViewPeople, timon::boards::place_of(image_, row));
}

}  // namespace timon::usecases::imports
