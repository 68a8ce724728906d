#pragma once
// A unit of measure of an institution's catalogue. (In Spanish "unidad" is also an office; here never.)

#include <string>

#include "domain/indicators/ids.hpp"
#include "domain/people/ids.hpp"

namespace timon::indicators {

struct Measure {
  MeasureId id;
  people::OfficeId institution_id;
  std::string code;
  std::string name;

  bool operator==(const Measure&) const = default;
};

}  // namespace timon::indicators
