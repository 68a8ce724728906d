#pragma once
// A strict small reader of calendar files (RFC 5545): events of whole days with their words. What it does not
// understand it names and leaves out; it guesses nothing. Times, repetitions and alarms are not for it.

#include <string>
#include <string_view>
#include <vector>

#include "base/day.hpp"

namespace timon::formats {

struct IcsEvent {
  Day first;
  Day last;
  std::string summary;

  bool operator==(const IcsEvent&) const = default;
};

/// An event that was not understood. Codes: not_all_day, repeats, without_day, too_long.
struct IcsFault {
  std::string code;
  std::string summary;

  bool operator==(const IcsFault&) const = default;
};

struct IcsReading {
  std::vector<IcsEvent> events{};
  std::vector<IcsFault> faults{};
};

bool is_ics(std::string_view text);

/// Events that are called off are left out.
IcsReading read_ics(std::string_view text);

}  // namespace timon::formats
