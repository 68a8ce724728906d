#include "usecases/people/guessing.hpp"

#include <algorithm>

#include "base/secret.hpp"
#include "storage/people/session_store.hpp"

namespace timon::usecases::people {

using timon::people::failure_memory;
using timon::people::FailureCount;
namespace store = storage::people;

std::string as_user_name(std::string_view typed) {
  const auto first = typed.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  std::string name(typed.substr(first, typed.find_last_not_of(" \t") - first + 1));
  std::transform(name.begin(), name.end(), name.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
  return name;
}

Guessing::Guessing(std::string_view user_name, std::string_view address)
    : account_(sha256_hex("account " + std::string(user_name) + " " + std::string(address))),
      address_(sha256_hex("address " + std::string(address))) {}

std::chrono::seconds Guessing::pause(storage::Session& session, Instant now) const {
  const Instant since = now + (-failure_memory);
  return std::max(pause_after(FailureCount::AccountFromAddress, store::failures_since(session, account_, since), now),
                  pause_after(FailureCount::Address, store::failures_since(session, address_, since), now));
}

void Guessing::add_failure(storage::Transaction& transaction, Instant now) const {
  store::forget_failures_before(transaction, now + (-failure_memory));
  store::add_failure(transaction, account_, now);
  store::add_failure(transaction, address_, now);
}

void Guessing::forget(storage::Transaction& transaction) const { store::forget_failures(transaction, account_); }

}  // namespace timon::usecases::people
