#pragma once
// The example, loaded once for all cases that only look at it: the day is fixed, so the lived year is 2025.

#include <gtest/gtest.h>

#include "storage/testing/test_database.hpp"
#include "usecases/boards/plan_memory.hpp"
#include "usecases/installation/load_example.hpp"

namespace timon::usecases::installation {

struct Town {
  Town() : loaded(load_example(context, {.year = 2025})) {}

  timon::testing::TestDatabase database;
  access::Caller system = timon::access::the_system();
  Clock clock = fixed_clock(parse_instant("2026-03-02T12:00:00.000000Z").value());
  Context context{*database, system, clock};
  Result<LoadedExample> loaded;
  boards::PlanMemory memory;
};

/// The refusal with the line of acts.csv that made it.
inline std::string told(const Error& error) {
  std::string line = error.code;
  for (const auto& [name, value] : error.arguments) line += " " + name + "=" + value;
  return line;
}

}  // namespace timon::usecases::installation
