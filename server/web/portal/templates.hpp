#pragma once
// Templates are files beside the code that fills them, embedded in the program: mustache without logic, escaping by
// default. A page is one template; what repeats is a component, rendered by itself and put in as Html.

#include <string_view>

#include "web/portal/html.hpp"
#include "web/portal/view.hpp"

namespace timon::portal {

/// `name` is the path below server/web/portal, without ".html": "components/light/light". Throws std::logic_error for
/// a template that is not there or cannot be read.
Html render(std::string_view name, const TemplateData& data);

template <class View>
  requires boost::describe::has_describe_members<View>::value
Html render(std::string_view name, const View& view) {
  return render(name, template_data(view));
}

}  // namespace timon::portal
