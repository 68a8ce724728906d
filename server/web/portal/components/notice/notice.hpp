#pragma once
// One thing that the reader has to know before going on.

#include <optional>
#include <string>

#include "web/portal/html.hpp"
#include "web/portal/view.hpp"

namespace timon::portal {

struct NoticeView {
  std::string title{};
  std::optional<std::string> text{};
  std::optional<std::string> link_address{};
  std::string link_text{};
};
BOOST_DESCRIBE_STRUCT(NoticeView, (), (title, text, link_address, link_text))

}  // namespace timon::portal
