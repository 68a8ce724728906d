#pragma once
// The workbooks of a period for every office that is asked for anything, as one file: for Planning, which sends them
// where there is no connection.

#include "formats/archive/zip_file.hpp"
#include "formats/confined/places.hpp"
#include "usecases/documents/report_workbook.hpp"

namespace timon::usecases::documents {

/// Of all requests together: each takes a processor for as long as it draws.
formats::confined::Places& places_to_pack();

/// `period`: its code. For those who review in the institution. Answers the name of the archive, whose bytes went to
/// `sink`. Refused: `nothing_to_report` where no office is asked, `workbooks_busy` (unavailable) while others are
/// packed.
Result<std::string> download_workbooks(const Context& context, const timon::boards::PlanImage& image,
                                       const std::string& period, Day on, const DrawWorkbook& draw,
                                       formats::archive::ZipSink sink);

}  // namespace timon::usecases::documents
