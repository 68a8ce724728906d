#include "web/portal/boards/table_links.hpp"

#include "web/portal/templates.hpp"

namespace timon::portal {
namespace {

struct View {
  std::string label;
  std::vector<TableLink> links;
};
BOOST_DESCRIBE_STRUCT(View, (), (label, links))

}  // namespace

TableLink table_link(const JudgedPlan& plan, const std::string& page, const char* title, std::string_view which,
                     const Catalogue& words) {
  const auto of = [&](guard::TableFormat format) {
    return with_query(
        page, {{"al", plan.chosen_day}, {"tabla", std::string(which)}, {"formato", std::string(name_of(format))}});
  };
  return {words.text(std::string("table.") + title), of(guard::TableFormat::Csv), of(guard::TableFormat::Xlsx)};
}

Html table_links(const std::string& label, const std::vector<TableLink>& links) {
  return links.empty() ? Html{} : render("boards/table_links", View{label, links});
}

}  // namespace timon::portal
