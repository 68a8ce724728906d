#pragma once
// Text with each accent joined to its letter, as people type it: some programs write "é" as "e" and "´".

#include <string>
#include <string_view>

namespace timon {

std::string composed(std::string_view utf8);

}  // namespace timon
