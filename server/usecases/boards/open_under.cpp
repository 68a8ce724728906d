#include "usecases/boards/open_under.hpp"

namespace timon::usecases::boards {

using timon::boards::Row;

Result<std::optional<Row>> open_under(const timon::boards::PlanImage& image,
                                      std::optional<timon::plans::ElementId> under) {
  if (!under) return std::optional<Row>();
  const auto row = image.row_of(*under);
  if (!row) return invalid("under", "unknown_element");
  return row;
}

}  // namespace timon::usecases::boards
