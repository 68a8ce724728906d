#include "web/portal/refusal_page.hpp"

#include "web/portal/templates.hpp"

namespace timon::portal {
namespace {

struct View {
  std::string title;
  std::string sentence;
  std::optional<std::string> incident;
  std::string next;
  std::string home_address;
  std::string home_text;
};
BOOST_DESCRIBE_STRUCT(View, (), (title, sentence, incident, next, home_address, home_text))

/// What is the matter, as people would sort it.
std::string kind_of(int status) {
  if (status == 404) return "not_found";
  if (status >= 500 && status != 503) return "broken";
  return status == 503 || status == 429 ? "busy" : "refused";
}

}  // namespace

http::Response refusal_page(const guard::Problem& problem, const Owner& owner, const Catalogue& words) {
  const auto kind = kind_of(problem.status);
  View view{words.text("portal." + kind + "_title"), problem.title,          std::nullopt,
            words.text("portal." + kind + "_next"),  "/" + words.language(), words.text("portal.to_start")};
  if (problem.incident) view.incident = words.text("portal.incident", {{"incident", *problem.incident}});
  Page page{.title = view.title, .main_html = render("refusal_page", view)};
  return page_response(page, owner, words, problem.status).with("cache-control", "no-store");
}

}  // namespace timon::portal
