#pragma once
// The three attributes that decide how an indicator is judged. They are independent of each other and frozen when
// the plan is approved.

#include "base/names.hpp"

namespace timon::indicators {

enum class Sense { Ascending, Descending, Maintain };
enum class Method { Ratio, Inverse, Mirror, Baseline, Binary };
/// How the values of periods become the value to date.
enum class Accumulation { Sum, Last, Mean, Capacity, Reduction, Ratio };

constexpr auto names_of(Sense) {
  using enum Sense;
  return std::to_array<Name<Sense>>({{Ascending, "ascending"}, {Descending, "descending"}, {Maintain, "maintain"}});
}
constexpr auto names_of(Method) {
  using enum Method;
  return std::to_array<Name<Method>>(
      {{Ratio, "ratio"}, {Inverse, "inverse"}, {Mirror, "mirror"}, {Baseline, "baseline"}, {Binary, "binary"}});
}
constexpr auto names_of(Accumulation) {
  using enum Accumulation;
  return std::to_array<Name<Accumulation>>({{Sum, "sum"},
                                            {Last, "last"},
                                            {Mean, "mean"},
                                            {Capacity, "capacity"},
                                            {Reduction, "reduction"},
                                            {Ratio, "ratio"}});
}

}  // namespace timon::indicators
