#include "domain/indicators/kept.hpp"

#include "domain/plans/field_text.hpp"

namespace timon::indicators {

KeptIndicator kept(const Indicator& one) {
  return {one.id,    one.element_id, one.code,         one.name,      one.weight,   one.measure_id,
          one.sense, one.method,     one.accumulation, one.tolerance, one.baseline, one.term_target};
}

plans::Fields fields_of(const KeptIndicator& indicator) {
  using plans::field_text;
  return {{"code", indicator.code},
          {"name", indicator.name},
          {"weight", field_text(indicator.weight)},
          {"measure", field_text(indicator.measure_id)},
          {"sense", field_text(indicator.sense)},
          {"method", field_text(indicator.method)},
          {"accumulation", field_text(indicator.accumulation)},
          {"tolerance", field_text(indicator.tolerance)},
          {"baseline", field_text(indicator.baseline)},
          {"term_target", field_text(indicator.term_target)}};
}

}  // namespace timon::indicators
