#pragma once
// The tables of a page, each as CSV and as a workbook, by the page's own address with `tabla` and `formato`.

#include "web/guard/tables.hpp"
#include "web/portal/boards/plan_summary.hpp"
#include "web/portal/html.hpp"

namespace timon::portal {

struct TableLink {
  std::string name, csv_address, xlsx_address;
};
BOOST_DESCRIBE_STRUCT(TableLink, (), (name, csv_address, xlsx_address))

/// `title` of the catalogue without its `table.`; `which` as `tabla` names it. A day that the reader chose stays.
TableLink table_link(const JudgedPlan& plan, const std::string& page, const char* title, std::string_view which,
                     const Catalogue& words);

/// Nothing where there is none.
Html table_links(const std::string& label, const std::vector<TableLink>& links);

}  // namespace timon::portal
