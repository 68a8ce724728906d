#pragma once
// A whole plan as a table or as JSON: every element with its figures as printed and exactly, and every value that
// counts.

#include <optional>
#include <string>

#include "usecases/boards/plan_memory.hpp"
#include "usecases/context.hpp"

namespace timon::usecases::imports {

enum class ExportFormat { Csv, Json };

constexpr auto names_of(ExportFormat) {
  return std::to_array<Name<ExportFormat>>({{ExportFormat::Csv, "csv"}, {ExportFormat::Json, "json"}});
}

struct ExportPlan {
  timon::plans::PlanId plan;
  std::optional<Day> on{};
  ExportFormat format = ExportFormat::Csv;
};

struct ExportedPlan {
  std::string text;
  std::string plan_code;
  Day on;
  std::size_t elements = 0;
};

Result<ExportedPlan> export_plan(const Context& context, boards::PlanMemory& memory, const ExportPlan& input);

}  // namespace timon::usecases::imports
