#pragma once
// Changes a technical sheet. Its measure is Planning's business (validate_measure); sense, method and accumulation
// change only while they are not fixed.

#include <boost/describe/class.hpp>
#include <optional>
#include <string>

#include "domain/indicators/indicator.hpp"
#include "usecases/context.hpp"

namespace timon::usecases::indicators {

/// What is left out stays; for what may be empty, an inner nothing empties it.
struct EditIndicator {
  std::int64_t version = 0;
  std::optional<std::string> code{};
  std::optional<std::string> name{};
  std::optional<std::string> definition{};
  std::optional<std::optional<Hundredths>> weight{};
  std::optional<timon::indicators::IndicatorLevel> level{};
  std::optional<timon::indicators::Dimension> dimension{};
  std::optional<std::string> formula{};
  std::optional<std::string> source{};
  std::optional<timon::plans::PeriodKind> frequency{};
  std::optional<timon::indicators::Sense> sense{};
  std::optional<timon::indicators::Method> method{};
  std::optional<timon::indicators::Accumulation> accumulation{};
  std::optional<std::optional<Millionths>> tolerance{};
  std::optional<std::optional<Millionths>> baseline{};
  std::optional<std::optional<Day>> baseline_on{};
  std::optional<std::optional<Millionths>> term_target{};
  std::optional<std::optional<std::string>> light_profile{};
  std::optional<std::string> reason{};
};
BOOST_DESCRIBE_STRUCT(EditIndicator, (),
                      (version, code, name, definition, weight, level, dimension, formula, source, frequency, sense,
                       method, accumulation, tolerance, baseline, baseline_on, term_target, light_profile, reason))

/// Refused besides what add_indicator refuses: another version, fixed attributes, a withdrawn sheet.
Result<void> edit_indicator(const Context& context, timon::indicators::IndicatorId id, const EditIndicator& input);

}  // namespace timon::usecases::indicators
