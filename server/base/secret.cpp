#include "base/secret.hpp"

#include <sodium.h>

#include <array>
#include <new>
#include <stdexcept>
#include <vector>

namespace timon {
namespace {

constexpr unsigned long long password_passes = 2;
constexpr std::size_t password_memory = 19 * 1024 * 1024;

void ready() {
  static const bool is_ready = sodium_init() >= 0;
  if (!is_ready) throw std::runtime_error("libsodium could not start");
}

}  // namespace

std::string random_token(std::size_t bytes) {
  ready();
  std::vector<unsigned char> raw(bytes);
  randombytes_buf(raw.data(), raw.size());
  std::string text(sodium_base64_encoded_len(bytes, sodium_base64_VARIANT_URLSAFE_NO_PADDING), '\0');
  sodium_bin2base64(text.data(), text.size(), raw.data(), raw.size(), sodium_base64_VARIANT_URLSAFE_NO_PADDING);
  text.resize(text.size() - 1);  // the terminating zero is counted
  return text;
}

std::string readable_password() {
  constexpr std::string_view letters = "abcdefghjkmnpqrstuvwxyz23456789";
  constexpr int groups = 3, in_group = 4;
  ready();
  std::string password;
  for (int index = 0; index < groups * in_group; ++index) {
    if (index > 0 && index % in_group == 0) password += '-';
    password += letters[randombytes_uniform(static_cast<std::uint32_t>(letters.size()))];
  }
  return password;
}

std::string sha256_hex(std::string_view data) {
  std::array<unsigned char, crypto_hash_sha256_BYTES> digest{};
  crypto_hash_sha256(digest.data(), reinterpret_cast<const unsigned char*>(data.data()), data.size());
  std::string hex(digest.size() * 2 + 1, '\0');
  sodium_bin2hex(hex.data(), hex.size(), digest.data(), digest.size());
  hex.pop_back();
  return hex;
}

std::string hash_password(std::string_view password) {
  ready();
  std::array<char, crypto_pwhash_STRBYTES> hash{};
  if (crypto_pwhash_str_alg(hash.data(), password.data(), password.size(), password_passes, password_memory,
                            crypto_pwhash_ALG_ARGON2ID13) != 0)
    throw std::bad_alloc();
  return hash.data();
}

bool verify_password(std::string_view hash, std::string_view password) {
  ready();
  static const std::string nobody = hash_password("nobody has this password");
  std::array<char, crypto_pwhash_STRBYTES> stored{};
  const bool is_ours = hash.starts_with("$argon2id$") && hash.size() < stored.size();
  const std::string_view checked = is_ours ? hash : std::string_view(nobody);
  checked.copy(stored.data(), checked.size());
  const bool matches = crypto_pwhash_str_verify(stored.data(), password.data(), password.size()) == 0;
  return matches && is_ours;
}

bool equal_in_constant_time(std::string_view a, std::string_view b) {
  return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

}  // namespace timon
