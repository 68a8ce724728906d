#include "base/authentication.hpp"

#include <sodium.h>

#include <array>

namespace timon {
namespace {

const unsigned char* bytes_of(std::string_view text) { return reinterpret_cast<const unsigned char*>(text.data()); }

}  // namespace

std::string authentication_code(std::string_view key, std::string_view text) {
  crypto_auth_hmacsha256_state state;
  std::array<unsigned char, crypto_auth_hmacsha256_BYTES> code{};
  crypto_auth_hmacsha256_init(&state, bytes_of(key), key.size());
  crypto_auth_hmacsha256_update(&state, bytes_of(text), text.size());
  crypto_auth_hmacsha256_final(&state, code.data());
  std::string hex(code.size() * 2 + 1, '\0');
  sodium_bin2hex(hex.data(), hex.size(), code.data(), code.size());
  hex.pop_back();
  return hex;
}

}  // namespace timon
