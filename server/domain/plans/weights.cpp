#include "domain/plans/weights.hpp"

#include <algorithm>

namespace timon::plans {

namespace {

/// The sum as text; a sum past 64 bits is not worth naming.
std::optional<Hundredths> sum_of(std::span<const std::optional<Hundredths>> weights) {
  std::optional<Hundredths> sum = Hundredths{};
  for (const auto& weight : weights)
    if (sum && weight) sum = checked_add(*sum, *weight);
  return sum;
}

Arguments sum_arguments(std::optional<Hundredths> sum, Hundredths expected) {
  return {{"sum", sum ? text(*sum) : "∞"}, {"expected", text(expected)}};
}

}  // namespace

Hundredths weights_below(WeightScale scale, std::optional<Hundredths> parent_weight) {
  return scale == WeightScale::Absolute ? parent_weight.value_or(full_weight) : full_weight;
}

std::optional<FieldError> weights_error(std::string_view field, std::span<const std::optional<Hundredths>> weights,
                                        Hundredths expected) {
  const auto given = std::ranges::count_if(weights, [](const auto& weight) { return weight.has_value(); });
  if (given == 0) return std::nullopt;
  const std::string name(field);
  if (std::ranges::any_of(weights, [](const auto& weight) { return weight && weight->units < 0; }))
    return FieldError{name, "weight_negative"};
  const auto sum = sum_of(weights);
  if (static_cast<std::size_t>(given) < weights.size())
    return FieldError{name, "weights_incomplete", sum_arguments(sum, expected)};
  if (sum != expected) return FieldError{name, "weights_do_not_add", sum_arguments(sum, expected)};
  return std::nullopt;
}

}  // namespace timon::plans
