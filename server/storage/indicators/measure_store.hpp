#pragma once
// Units of measure, a catalogue for each institution.

#include <optional>
#include <string_view>
#include <vector>

#include "domain/indicators/measure.hpp"
#include "storage/engine/session.hpp"

namespace timon::storage::indicators {

using timon::indicators::Measure;
using timon::indicators::MeasureId;

std::optional<Measure> find_measure(Session& session, MeasureId id);
std::optional<Measure> find_measure_by_code(Session& session, timon::people::OfficeId institution,
                                            std::string_view code);
/// By name.
std::vector<Measure> list_measures(Session& session, timon::people::OfficeId institution);
void add_measures(Transaction& transaction, const std::vector<Measure>& measures);

}  // namespace timon::storage::indicators
