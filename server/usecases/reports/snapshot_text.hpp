#pragma once
// A snapshot as the table that is published and hashed: anybody can read it and reckon its SHA-256.

#include <string>
#include <vector>

#include "domain/boards/snapshot.hpp"

namespace timon::usecases::reports {

/// CSV with a heading, lines ended by CR LF.
std::string text_of(const std::vector<timon::boards::FrozenRow>& rows);

/// SHA-256 of that text.
std::string hash_of(const std::vector<timon::boards::FrozenRow>& rows);

}  // namespace timon::usecases::reports
