#pragma once
// What a mail can be sent to or from: an address as people write it, in ASCII, as most mail servers demand.

#include <string_view>

namespace timon::people {

/// Of "local@domain": at most 64 and 254 characters, the parts of both without leading, trailing or doubled dots, the
/// domain of letters, digits and hyphens (RFC 5321, 4.1.2 and 4.5.3.1). Quoted and literal forms are not taken.
bool is_email(std::string_view text);

}  // namespace timon::people
