#pragma once
// Where an element of a plan in memory stands, for the question whether somebody may do something there.

#include "domain/access/permissions.hpp"
#include "domain/boards/plan_image.hpp"

namespace timon::boards {

access::Place place_of(const PlanImage& image, Row row);

}  // namespace timon::boards
