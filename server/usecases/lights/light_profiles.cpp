#include "usecases/lights/light_profiles.hpp"

#include <algorithm>

#include "domain/plans/texts.hpp"
#include "storage/lights/profile_store.hpp"
#include "usecases/plans/at_thing.hpp"
#include "usecases/record_act.hpp"

namespace timon::usecases::lights {

using storage::Session;
using storage::Transaction;
using timon::access::Action;
using timon::lights::Band;
using timon::lights::Profile;
using timon::lights::Style;
namespace store = storage::lights;

namespace {

/// Green, yellow and red as they ship, between the profile's own tolerances: a colour never comes without its word.
std::vector<Band> tolerance_bands(const Profile& profile) {
  for (const Profile& shipped : timon::lights::shipped_profiles()) {
    if (shipped.style != Style::Tolerance) continue;
    auto bands = shipped.bands;
    bands[0].upper = bands[1].lower = profile.green_tolerance.value_or(Hundredths{});
    bands[1].upper = bands[2].lower = profile.yellow_tolerance.value_or(Hundredths{});
    return bands;
  }
  return {};
}

std::vector<Band> bands_from(const Profile& profile, const std::vector<BandInput>& input) {
  std::vector<Band> given;
  for (const BandInput& band : input)
    given.push_back(
        {band.light, band.word, band.shape, band.lower, band.is_lower_included, band.upper, band.is_upper_included});
  if (profile.style == Style::Bands) return given;
  auto bands = tolerance_bands(profile);
  for (Band& band : bands)
    for (const Band& own : given)
      if (own.light == band.light && !own.word.empty()) band.word = own.word, band.shape = own.shape;
  return bands;
}

Profile profile_from(timon::people::OfficeId institution, const AddLightProfile& input) {
  Profile profile;
  profile.id = next_id<timon::lights::ProfileId>();
  profile.institution_id = institution;
  profile.code = input.code;
  profile.name = input.name;
  profile.style = input.style;
  profile.green_tolerance = input.green_tolerance;
  profile.yellow_tolerance = input.yellow_tolerance;
  profile.bands = bands_from(profile, input.bands.value_or(std::vector<BandInput>{}));
  return profile;
}

std::vector<FieldError> errors_of(Session& session, const Profile& profile) {
  auto errors = timon::lights::errors_of(profile);
  if (!profile.code.empty()) timon::plans::check_code(errors, "code", profile.code);
  if (!profile.name.empty()) timon::plans::check_name(errors, "name", profile.name);
  const auto profiles = store::list_profiles(session);
  const bool is_taken = std::ranges::any_of(profiles, [&](const Profile& other) {
    return other.code == profile.code && (!other.institution_id || other.institution_id == profile.institution_id);
  });
  if (is_taken) errors.push_back({"code", "code_taken", {{"code", profile.code}}});
  return errors;
}

}  // namespace

Result<Profile> add_light_profile(const Context& context, const AddLightProfile& input) {
  return context.database.write([&](Transaction& transaction) -> Result<Profile> {
    const auto institution =
        plans::institution_for(context, transaction, input.institution, Action::ManageLightProfiles);
    if (!institution) return institution.error();
    Profile profile = profile_from(*institution, input);
    auto errors = errors_of(transaction, profile);
    if (!errors.empty()) return invalid(std::move(errors));
    store::add_profile(transaction, profile);
    record_act(context, transaction,
               {.act = "add_light_profile",
                .subject_kind = "light_profile",
                .subject_id = profile.id.value,
                .institution_id = *institution,
                .fields = {{"code", profile.code},
                           {"name", profile.name},
                           {"style", std::string(name_of(profile.style))},
                           {"bands", std::to_string(profile.bands.size())}}});
    return profile;
  });
}

Result<std::vector<Profile>> list_light_profiles(const Context& context) {
  return context.database.read([&](Session& session) -> Result<std::vector<Profile>> {
    auto profiles = store::list_profiles(session);
    std::erase_if(profiles, [&](const Profile& profile) {
      return profile.institution_id && !timon::access::may(context.caller, Action::ViewPlans,
                                                           timon::access::in_institution(*profile.institution_id));
    });
    return profiles;
  });
}

}  // namespace timon::usecases::lights
