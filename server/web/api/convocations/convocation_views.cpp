#include "web/api/convocations/convocation_views.hpp"

namespace timon::api::convocations {

ConvocationsView view_of(const usecases::convocations::ShownConvocations& shown) {
  ConvocationsView view;
  for (const auto& item : shown.items) {
    const auto& one = item.convocation;
    view.items.push_back({one.id, one.title, one.purpose, one.held_on, item.standing, {}});
    for (const auto& office : item.offices) {
      ConvokedView convoked{office.id, office.name, std::nullopt, {}};
      if (office.mark) convoked.participation = office.mark->participation;
      if (office.mark) convoked.note = office.mark->note;
      view.items.back().offices.push_back(std::move(convoked));
    }
  }
  for (const auto& office : shown.offices) view.may_convoke.push_back({office.id, office.name});
  return view;
}

}  // namespace timon::api::convocations
