#include "usecases/homes/home_tasks.hpp"

#include <algorithm>

namespace timon::usecases::homes {
namespace {

using timon::people::PersonId;
using timon::reports::Fact;

void add_author(std::vector<PersonId>& people, const Fact* fact) {
  if (fact != nullptr && fact->person_id) people.push_back(*fact->person_id);
}

std::vector<PersonId> people_of(const std::vector<HomeTask>& tasks) {
  std::vector<PersonId> people;
  for (const auto& item : tasks) {
    add_author(people, item.task.planned);
    add_author(people, item.task.reported);
    add_author(people, item.task.verified);
    add_author(people, last_remark(item));
    if (const auto person = timon::homes::responsible_person(*item.plan.image, item.task.row))
      people.push_back(*person);
  }
  return people;
}

}  // namespace

HomeTask owed_task(const PlanOnDay& plan, const timon::homes::Task& task) {
  return {.plan = plan,
          .task = task,
          .window = plan.image->window(*task.period),
          .standing = plan.image->standing(*task.period, {}, plan.board->on())};
}

TaskPage page_of(const Context& context, std::vector<HomeTask> tasks, std::size_t limit) {
  TaskPage page{.total = tasks.size()};
  tasks.erase(tasks.begin() + static_cast<std::ptrdiff_t>(std::min(limit, tasks.size())), tasks.end());
  page.items = std::move(tasks);
  page.names = context.database.read(
      [&](storage::Session& session) { return storage::people::names_of_people(session, people_of(page.items)); });
  return page;
}

const Fact* last_remark(const HomeTask& task) {
  const auto& image = *task.plan.image;
  const auto* indicator = image.indicator_of_leaf(task.task.leaf);
  const auto subject = indicator != nullptr ? indicator->id.value : image.element(task.task.row).id.value;
  const auto facts = image.facts().find(subject);
  const Fact* last = nullptr;
  if (facts == image.facts().end()) return last;
  for (const auto& fact : *facts->second)
    if (fact.kind != timon::reports::FactKind::Planned && !fact.note.empty() && (last == nullptr || last->id < fact.id))
      last = &fact;
  return last;
}

}  // namespace timon::usecases::homes
