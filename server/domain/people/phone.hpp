#pragma once
// A telephone as people write it. Personal text: kept beside the name, erasable with it.

#include <string_view>

namespace timon::people {

/// "+57 (601) 555 01 01 ext. 12": at least five digits and what stands between them.
bool is_phone(std::string_view text);

}  // namespace timon::people
