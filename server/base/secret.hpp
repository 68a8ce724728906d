#pragma once
// Randomness, digests and passwords, by libsodium.

#include <cstddef>
#include <string>
#include <string_view>

namespace timon {

/// `bytes` random bytes as unpadded URL-safe base64: session tokens, API tokens, salts.
std::string random_token(std::size_t bytes = 32);

/// A first password that people copy from paper: three groups of four letters and digits, none that look alike; 59
/// bits.
std::string readable_password();

/// SHA-256 in lower-case hexadecimal (64 characters).
std::string sha256_hex(std::string_view data);

/// argon2id, 19 MiB, two passes, with its own salt: about 12 ms. Throws only when memory is out.
std::string hash_password(std::string_view password);
/// Takes as long as hashing. False for a hash that is empty or not argon2id's, in the same time.
bool verify_password(std::string_view hash, std::string_view password);

/// Compares without telling by its time where the two differ.
bool equal_in_constant_time(std::string_view a, std::string_view b);

}  // namespace timon
