#include "web/api/lights/light_profile_routes.hpp"

#include "usecases/lights/light_profiles.hpp"
#include "web/api/people/filter_words.hpp"
#include "web/api/tables.hpp"

namespace timon::api::lights {
namespace {

namespace usecases = timon::usecases::lights;

struct ProfileView {
  timon::lights::ProfileId id{};
  std::string code{};
  std::string name{};
  timon::lights::Style style{};
  std::vector<usecases::BandInput> bands{};
  std::optional<Hundredths> green_tolerance{};
  std::optional<Hundredths> yellow_tolerance{};
};
BOOST_DESCRIBE_STRUCT(ProfileView, (), (id, code, name, style, bands, green_tolerance, yellow_tolerance))

ProfileView view_of(const timon::lights::Profile& profile) {
  ProfileView view{
      profile.id, profile.code, profile.name, profile.style, {}, profile.green_tolerance, profile.yellow_tolerance};
  for (const auto& band : profile.bands)
    view.bands.push_back(
        {band.light, band.word, band.shape, band.lower, band.is_lower_included, band.upper, band.is_upper_included});
  return view;
}

/// A row for each band; one alone for a profile that goes by how far a figure is from its target.
Result<Response> profile_table(const Request& request, TableFormat format, const List<ProfileView>& list,
                               const std::string& institution, const Catalogue& catalogue) {
  Table table(request, format, catalogue, "light_profiles",
              {"code", "name", "colour", "word", "band_from", "includes_from", "band_to", "includes_to",
               "green_tolerance", "yellow_tolerance"},
              {{"institution", institution}});
  for (const auto& its : list.items) {
    for (const auto& band : its.bands)
      table.row(its.code, its.name, table.word("staff.light_colour.", band.light), band.word, band.lower,
                band.is_lower_included, band.upper, band.is_upper_included, its.green_tolerance, its.yellow_tolerance);
    if (its.bands.empty())
      table.row(its.code, its.name, std::string(), std::string(), std::string(), std::string(), std::string(),
                std::string(), its.green_tolerance, its.yellow_tolerance);
  }
  return table.answer("light-profiles");
}

Result<Response> list_light_profiles(const Request& request, const Call& call) {
  const auto format = table_format(request);
  if (!format) return format.error();
  const auto profiles = usecases::list_light_profiles(call.context);
  if (!profiles) return profiles.error();
  List<ProfileView> list;
  for (const auto& profile : *profiles) list.items.push_back(view_of(profile));
  if (*format) return profile_table(request, **format, list, people::own_institution_word(call), call.catalogue);
  return answer(list);
}

Result<Response> add_light_profile(const Request& request, const Call& call) {
  const auto body = read_body<usecases::AddLightProfile>(request);
  if (!body) return body.error();
  const auto profile = usecases::add_light_profile(call.context, *body);
  if (!profile) return profile.error();
  return answer(view_of(*profile), 201);
}

}  // namespace

Routes light_profile_routes() {
  return {
      {Get, "/api/v1/light-profiles", Action::ViewPlans, list_light_profiles},
      {Post, "/api/v1/light-profiles", Action::ManageLightProfiles, add_light_profile},
  };
}

}  // namespace timon::api::lights
