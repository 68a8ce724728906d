#pragma once
// Writes a calendar (RFC 5545) of events that take whole days: a day is the same day in every time zone. Lines are
// folded at 75 bytes and never within a letter.

#include <span>
#include <string>

#include "base/day.hpp"

namespace timon::formats {

struct IcsEntry {
  std::string uid{};  ///< the same for the same thing for ever
  Day first{};
  Day last{};
  Instant changed_at{};
  std::string summary{};
  std::string description{};
  std::string url{};
};

struct IcsCalendar {
  std::string name{};
  std::string time_zone{};  ///< IANA: of whoever asks which day it is
  std::string program{};    ///< who wrote it
};

std::string write_ics(const IcsCalendar& calendar, std::span<const IcsEntry> entries);

}  // namespace timon::formats
