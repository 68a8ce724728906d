#include "storage/lights/profile_store.hpp"

#include <unordered_map>

namespace timon::storage::lights {
namespace {

using timon::lights::Band;
using timon::lights::Light;
using timon::lights::Shape;
using timon::lights::Style;

constexpr Sql select_profiles{"lights/list_profiles", R"sql(
  SELECT id, institution_id, code, name, style, green_tolerance_e2, yellow_tolerance_e2, version
  FROM light_profiles ORDER BY institution_id IS NOT NULL, id)sql"};
constexpr Sql select_bands{"lights/list_bands", R"sql(
  SELECT profile_id, light, word, shape, lower_e2, is_lower_included, upper_e2, is_upper_included
  FROM light_bands ORDER BY profile_id, position)sql"};
constexpr Sql select_profile{"lights/find_profile", R"sql(
  SELECT id, institution_id, code, name, style, green_tolerance_e2, yellow_tolerance_e2, version
  FROM light_profiles WHERE id = :id)sql"};
constexpr Sql select_bands_of{"lights/list_bands_of_profile", R"sql(
  SELECT profile_id, light, word, shape, lower_e2, is_lower_included, upper_e2, is_upper_included
  FROM light_bands WHERE profile_id = :id ORDER BY position)sql"};
constexpr Sql insert_profile{"lights/insert_profile", R"sql(
  INSERT INTO light_profiles (id, institution_id, code, name, style, green_tolerance_e2, yellow_tolerance_e2, version)
  VALUES (:id, :institution_id, :code, :name, :style, :green_tolerance, :yellow_tolerance, :version))sql"};
constexpr Sql insert_band{"lights/insert_band", R"sql(
  INSERT INTO light_bands (profile_id, position, light, word, shape, lower_e2, is_lower_included, upper_e2,
    is_upper_included)
  VALUES (:profile_id, :position, :light, :word, :shape, :lower, :is_lower_included, :upper, :is_upper_included))sql"};

struct ProfileRow {
  ProfileId id;
  std::optional<people::OfficeId> institution_id;
  std::string code;
  std::string name;
  Style style{};
  std::optional<Hundredths> green_tolerance;
  std::optional<Hundredths> yellow_tolerance;
  std::int64_t version = 1;
};

struct BandRow {
  ProfileId profile_id;
  Light light{};
  std::string word;
  Shape shape{};
  Hundredths lower;
  bool is_lower_included = true;
  std::optional<Hundredths> upper;
  bool is_upper_included = false;
};

Profile profile_of(ProfileRow&& row) {
  return {row.id,    row.institution_id,  std::move(row.code),  std::move(row.name),
          row.style, row.green_tolerance, row.yellow_tolerance, row.version,
          {}};
}

Band band_of(BandRow&& row) {
  return {row.light, std::move(row.word),  row.shape, row.lower, row.is_lower_included,
          row.upper, row.is_upper_included};
}

}  // namespace

std::optional<Profile> find_profile(Session& session, ProfileId id) {
  auto row = session.optional_row<ProfileRow>(select_profile, {{"id", id}});
  if (!row) return std::nullopt;
  auto profile = profile_of(*std::move(row));
  session.each<BandRow>(select_bands_of, {{"id", id}},
                        [&](BandRow band) { profile.bands.push_back(band_of(std::move(band))); });
  return profile;
}

std::vector<Profile> list_profiles(Session& session) {
  std::vector<Profile> profiles;
  std::unordered_map<ProfileId, std::size_t> places;
  session.each<ProfileRow>(select_profiles, {}, [&](ProfileRow row) {
    places[row.id] = profiles.size();
    profiles.push_back(profile_of(std::move(row)));
  });
  session.each<BandRow>(select_bands, {}, [&](BandRow row) {
    auto& its = profiles[places.at(row.profile_id)];
    its.bands.push_back(band_of(std::move(row)));
  });
  return profiles;
}

void add_profile(Transaction& transaction, const Profile& profile) {
  transaction.execute(insert_profile, {{"id", profile.id},
                                       {"institution_id", profile.institution_id},
                                       {"code", profile.code},
                                       {"name", profile.name},
                                       {"style", profile.style},
                                       {"green_tolerance", profile.green_tolerance},
                                       {"yellow_tolerance", profile.yellow_tolerance},
                                       {"version", profile.version}});
  std::int64_t position = 0;
  for (const Band& band : profile.bands)
    transaction.execute(insert_band, {{"profile_id", profile.id},
                                      {"position", ++position},
                                      {"light", band.light},
                                      {"word", band.word},
                                      {"shape", band.shape},
                                      {"lower", band.lower},
                                      {"is_lower_included", band.is_lower_included},
                                      {"upper", band.upper},
                                      {"is_upper_included", band.is_upper_included}});
}

}  // namespace timon::storage::lights
