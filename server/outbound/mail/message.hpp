#pragma once
// A mail as it travels (RFC 5322, MIME): plain text and HTML of the same words, UTF-8. What is put into a header cannot
// add another one. It knows nobody and no business word.

#include <string>
#include <string_view>

#include "base/day.hpp"

namespace timon::outbound::mail {

struct Address {
  std::string name{};  ///< may be empty
  std::string address{};
};

struct Message {
  std::string id{};  ///< "token@host", without the brackets: the same whenever the same mail is sent again
  Address from{};
  Address to{};
  Instant at{};
  std::string subject{};
  std::string text{};
  std::string html{};
};

/// Lines end in CR LF and are at most 76 characters long.
std::string written(const Message& message);

}  // namespace timon::outbound::mail
