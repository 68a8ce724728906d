#include "base/program.hpp"

namespace timon {

std::string_view program_version() { return TIMON_VERSION; }

}  // namespace timon
