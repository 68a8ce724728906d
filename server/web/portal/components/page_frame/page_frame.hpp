#pragma once
// What stands around every page: who speaks, where one can go, in which languages, and the foot.

#include <optional>
#include <string>
#include <vector>

#include "web/portal/html.hpp"
#include "web/portal/view.hpp"

namespace timon::portal {

struct LanguageChoice {
  std::string code{};
  std::string name{};
  std::string address{};
  bool is_current = false;
};
BOOST_DESCRIBE_STRUCT(LanguageChoice, (), (code, name, address, is_current))

struct FrameLink {
  std::string text{};
  std::string address{};
};
BOOST_DESCRIBE_STRUCT(FrameLink, (), (text, address))

struct PageFrameView {
  std::string language{};
  std::string title{};
  std::string style_address{};
  std::optional<std::string> accent_address{};  ///< over the style: the institution's colour
  std::string icon_address{};
  std::string institution{};
  std::optional<std::string> logo_address{};
  std::string home_address{};
  std::string skip_text{};
  std::string menu_label{};
  std::vector<FrameLink> menu{};
  std::string languages_label{};
  std::vector<LanguageChoice> languages{};
  std::optional<std::string> demonstration{};  ///< said on top of every page of one
  std::string sign_in_text{};
  std::vector<FrameLink> foot_links{};
  std::string foot_text{};
  Html breadcrumb_html{};
  Html main_html{};
};
BOOST_DESCRIBE_STRUCT(PageFrameView, (),
                      (language, title, style_address, accent_address, icon_address, institution, logo_address,
                       home_address, skip_text, menu_label, menu, languages_label, languages, demonstration,
                       sign_in_text, foot_links, foot_text, breadcrumb_html, main_html))

}  // namespace timon::portal
