#include "web/portal/layout.hpp"

#include "web/portal/assets.hpp"
#include "web/portal/components/page_frame/page_frame.hpp"
#include "web/portal/templates.hpp"

namespace timon::portal {
namespace {

std::vector<LanguageChoice> choices(const Page& page, const Catalogue& words) {
  std::vector<LanguageChoice> choices;
  for (const auto& [code, name] : {std::pair{"es", "Español"}, {"en", "English"}, {"pt", "Português"}}) {
    const Addresses addresses(code);
    choices.push_back(
        {code, name, page.address ? page.address(addresses) : addresses.home(), words.language() == code});
  }
  return choices;
}

Html breadcrumb(const Page& page, const Catalogue& words) {
  if (page.path.empty()) return {};
  BreadcrumbView view{words.text("portal.you_are_in"), {{words.text("portal.start"), "/" + words.language()}}};
  view.steps.insert(view.steps.end(), page.path.begin(), page.path.end());
  return render("components/breadcrumb/breadcrumb", view);
}

}  // namespace

http::Response page_response(const Page& page, const Owner& owner, const Catalogue& words, int status) {
  const Addresses addresses(words.language());
  PageFrameView frame;
  frame.language = words.language();
  frame.title = page.title == owner.name ? page.title : page.title + " · " + owner.name;
  frame.style_address = style_sheet().address;
  frame.icon_address = icon().address;
  frame.accent_address = owner.accent_address;
  frame.institution = owner.name;
  frame.logo_address = owner.logo_address;
  frame.home_address = addresses.home();
  frame.skip_text = words.text("portal.skip");
  frame.menu_label = words.text("portal.menu");
  frame.menu = {{words.text("portal.menu_plans"), addresses.home()},
                {words.text("portal.menu_data"), addresses.open_data()}};
  frame.languages_label = words.text("portal.languages");
  frame.languages = choices(page, words);
  if (owner.is_demonstration) frame.demonstration = words.text("portal.demonstration");
  if (page.is_example) frame.demonstration = words.text("portal.example");
  frame.sign_in_text = words.text("portal.sign_in");
  frame.foot_links = {{words.text("portal.manual"), addresses.manual()},
                      {words.text("portal.accessibility"), addresses.accessibility()},
                      {words.text("portal.menu_data"), addresses.open_data()},
                      {words.text("portal.verify_title"), addresses.verification()},
                      {words.text("portal.api_docs"), "/api/v1/docs"}};
  frame.foot_text = words.text("portal.made_with");
  frame.breadcrumb_html = breadcrumb(page, words);
  frame.main_html = page.main_html;
  return http::html(render("components/page_frame/page_frame", frame).markup, status);
}

}  // namespace timon::portal
