#pragma once
// Who acts on the command line: the machine's operator, recorded as `system`, or a person by `--as USER` with that
// person's rights.

#include <string>

#include "app/command_line.hpp"
#include "base/clock.hpp"
#include "storage/engine/database.hpp"
#include "usecases/context.hpp"

namespace timon::app {

/// `--as`, for commands that write.
void add_as(Command& command, std::string& as);

/// Lives as long as the command. Throws Refused for a user that is not there or is disabled.
class Acting {
 public:
  Acting(storage::Database& database, const std::string& as);
  usecases::Context context() const { return {database_, caller_, clock_}; }

 private:
  storage::Database& database_;
  Clock clock_ = system_now;
  access::Caller caller_;
};

/// A password from one line of standard input, or a new one to print.
struct Password {
  std::string text;
  bool is_new = false;
};
Password password_from(bool standard_input);

}  // namespace timon::app
