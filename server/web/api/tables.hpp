#pragma once
// Lists of the API as files.

#include "web/api/calls.hpp"
#include "web/guard/tables.hpp"

namespace timon::api {

using guard::Table;
using guard::table_format;
using guard::TableFigure;
using guard::TableFormat;

}  // namespace timon::api
