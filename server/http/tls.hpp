#pragma once
// TLS by OpenSSL: the context for given files, and a certificate of one's own.

#include <boost/asio/ssl/context.hpp>
#include <string>
#include <vector>

#include "http/server.hpp"

namespace timon::http {

/// TLS 1.2 and later. Throws std::runtime_error naming the file that does not fit.
boost::asio::ssl::context tls_context(const CertificateFiles& files);

}  // namespace timon::http
