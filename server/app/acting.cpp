#include "app/acting.hpp"

#include <iostream>

#include "base/secret.hpp"
#include "usecases/access/find_caller.hpp"

namespace timon::app {

void add_as(Command& command, std::string& as) {
  command.option("--as", as, "user who does it; the machine's operator without it");
}

Acting::Acting(storage::Database& database, const std::string& as)
    : database_(database), caller_(access::the_system()) {
  if (as.empty()) return;
  const auto caller = usecases::access::find_caller_by_user_name(database, as, clock_());
  if (!caller) throw Refused(not_found("user_not_found", {{"user", as}}));
  caller_ = *caller;
}

Password password_from(bool standard_input) {
  constexpr std::size_t random_bytes = 12;
  if (!standard_input) return {random_token(random_bytes), true};
  Password password;
  std::getline(std::cin, password.text);
  return password;
}

}  // namespace timon::app
