#pragma once
// Failed passwords, counted for one account from one address and for one address over all accounts. Only digests are
// kept.

#include <chrono>
#include <string>
#include <string_view>

#include "storage/engine/session.hpp"

namespace timon::usecases::people {

/// As user names are kept: lower case, no blanks around.
std::string as_user_name(std::string_view typed);

class Guessing {
 public:
  Guessing(std::string_view user_name, std::string_view address);

  /// How long to wait before a password is looked at.
  std::chrono::seconds pause(storage::Session& session, Instant now) const;
  void add_failure(storage::Transaction& transaction, Instant now) const;
  /// After a right password. The address's own count stays: one right guess does not excuse the others.
  void forget(storage::Transaction& transaction) const;

 private:
  std::string account_;
  std::string address_;
};

}  // namespace timon::usecases::people
