#include "web/api/plans/light_choices_view.hpp"

namespace timon::api::plans {

LightChoicesView view_of(const usecases::plans::ShownChoices& shown) {
  LightChoicesView view{{}, shown.next_from, shown.next_period};
  for (const auto& held : shown.held) view.held.push_back({held.from_on, held.profile, held.name});
  return view;
}

}  // namespace timon::api::plans
