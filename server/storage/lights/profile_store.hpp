#pragma once
// Light profiles with their bands: those that ship and those of institutions.

#include <optional>
#include <string_view>
#include <vector>

#include "domain/lights/profile.hpp"
#include "storage/engine/session.hpp"

namespace timon::storage::lights {

using timon::lights::Profile;
using timon::lights::ProfileId;

std::optional<Profile> find_profile(Session& session, ProfileId id);
/// All, the shipped ones first.
std::vector<Profile> list_profiles(Session& session);
void add_profile(Transaction& transaction, const Profile& profile);

}  // namespace timon::storage::lights
