#pragma once
// At each start of a server: while nobody administers the installation, a one-time set-up token is made and shown to
// who started it. Without it nobody becomes administrator from the network.

#include <optional>
#include <string>

#include "base/error.hpp"
#include "usecases/context.hpp"

namespace timon::usecases::access {

/// The token to print; nothing once there is an administrator. An earlier token ends.
Result<std::optional<std::string>> prepare_set_up(const Context& context);

/// Whether nobody administers the installation yet. Everybody may know: the page that says so needs the token.
bool awaits_set_up(const Context& context);

}  // namespace timon::usecases::access
