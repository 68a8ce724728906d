#include "web/portal/accessibility_page.hpp"

#include "web/portal/templates.hpp"
#include "web/portal/text_page.hpp"

namespace timon::portal {

http::Response accessibility_page(const Owner& owner, const Catalogue& words) {
  const auto say = [&](const char* key) { return words.text(std::string("portal.accessibility_") + key); };
  const TextPage view{words.text("portal.accessibility"),
                      words.text("portal.accessibility_lead", {{"institution", owner.name}}),
                      {listed(say("how_head"), {{say("how_words")},
                                                {say("how_light")},
                                                {say("how_keys")},
                                                {say("how_tables")},
                                                {say("how_script")},
                                                {say("how_print")}}),
                       {.head = say("state_head"), .text = say("state")},
                       {.head = say("tell_head"), .text = say("tell")}}};
  Page page{.title = view.title,
            .path = {{view.title, std::nullopt}},
            .main_html = render("text_page", view),
            .address = [](const Addresses& in) { return in.accessibility(); }};
  return page_response(page, owner, words);
}

}  // namespace timon::portal
