#pragma once
// A list of the API as a file that people keep: `format` of the query is csv or xlsx. Its title, its headings and the
// names of its filters are sentences of the catalogue under `table.<name>`.

#include <initializer_list>

#include "formats/tables/table_file.hpp"
#include "web/api/calls.hpp"

namespace timon::api {

using formats::TableFile;
using formats::TableFormat;

/// Nothing for json, which is the answer without it.
Result<std::optional<TableFormat>> table_format(const Request& request);

/// One by what the rows were chosen; nothing: not by this.
using TableFilters = std::vector<std::pair<std::string, std::string>>;

/// `name` is "contacts": the title is `table.contacts`, each heading `table.heading.<column>`, each filter
/// `table.filter.<name>`.
std::unique_ptr<TableFile> begin_table(TableFormat format, const Catalogue& catalogue, const std::string& name,
                                       std::initializer_list<const char*> columns, const TableFilters& filters);

Response table_download(TableFormat format, TableFile& table, const std::string& file_name);

}  // namespace timon::api
