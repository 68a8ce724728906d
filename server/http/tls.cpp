#include "http/tls.hpp"

#include <openssl/ssl.h>

#include <stdexcept>

namespace timon::http {

namespace ssl = boost::asio::ssl;

namespace {

[[noreturn]] void refuse(const std::filesystem::path& file, const boost::system::error_code& error) {
  throw std::runtime_error(file.string() + ": " + error.message());
}

/// Clients that offer protocols get HTTP/1.1 or go on without.
int choose_protocol(SSL*, const unsigned char** out, unsigned char* size, const unsigned char* in, unsigned in_size,
                    void*) {
  static constexpr unsigned char ours[] = {8, 'h', 't', 't', 'p', '/', '1', '.', '1'};
  unsigned char* chosen = nullptr;
  if (SSL_select_next_proto(&chosen, size, ours, sizeof ours, in, in_size) != OPENSSL_NPN_NEGOTIATED)
    return SSL_TLSEXT_ERR_NOACK;
  *out = chosen;
  return SSL_TLSEXT_ERR_OK;
}

}  // namespace

ssl::context tls_context(const CertificateFiles& files) {
  ssl::context context(ssl::context::tls_server);
  boost::system::error_code error;
  context.use_certificate_chain_file(files.certificate.string(), error);
  if (error) refuse(files.certificate, error);
  context.use_private_key_file(files.key.string(), ssl::context::pem, error);
  if (error) refuse(files.key, error);
  SSL_CTX_set_min_proto_version(context.native_handle(), TLS1_2_VERSION);
  SSL_CTX_set_options(context.native_handle(), SSL_OP_NO_RENEGOTIATION | SSL_OP_CIPHER_SERVER_PREFERENCE);
  SSL_CTX_set_mode(context.native_handle(), SSL_MODE_RELEASE_BUFFERS);
  SSL_CTX_set_alpn_select_cb(context.native_handle(), choose_protocol, nullptr);
  return context;
}

}  // namespace timon::http
