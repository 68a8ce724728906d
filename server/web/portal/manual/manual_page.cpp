#include "web/portal/manual/manual_page.hpp"

#include "web/portal/manual/chapter.hpp"
#include "web/portal/templates.hpp"

namespace timon::portal {
namespace {

struct ManualPage {
  std::optional<std::string> language_note{};  ///< the text is Spanish, whatever the page around it
  Html text_html{};
};
BOOST_DESCRIBE_STRUCT(ManualPage, (), (language_note, text_html))

}  // namespace

std::optional<http::Response> manual_page(std::string_view name, const Owner& owner, const Catalogue& words) {
  const Addresses at(words.language());
  auto its = chapter(name, at);
  if (!its) return std::nullopt;
  ManualPage view{std::nullopt, std::move(its->text)};
  if (words.language() != "es") view.language_note = words.text("portal.manual_in_spanish");
  const auto title = words.text("portal.manual");
  Page page{.title = its->title, .main_html = render("manual/manual_page", view)};
  if (name.empty())
    page.path = {{title, std::nullopt}};
  else
    page.path = {{title, at.manual()}, {its->title, std::nullopt}};
  page.address = [name = std::string(name)](const Addresses& in) {
    return name.empty() ? in.manual() : in.manual_chapter(name);
  };
  return page_response(page, owner, words);
}

}  // namespace timon::portal
