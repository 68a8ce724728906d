#pragma once
// A certificate made by the server itself: browsers warn once, and the line is encrypted.

#include <filesystem>
#include <string>
#include <vector>

#include "http/server.hpp"

namespace timon::http {

/// The pair in `folder` (`tls.crt`, `tls.key` of mode 0600), made anew when it is missing, ends within a month or does
/// not name every one of these hosts and addresses. Throws std::runtime_error when it cannot be made.
CertificateFiles self_certificate(const std::filesystem::path& folder, const std::vector<std::string>& names);

/// localhost, the loopback addresses, this machine's name and the addresses of its interfaces.
std::vector<std::string> names_of_this_machine();

}  // namespace timon::http
