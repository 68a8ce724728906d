#pragma once
// A page that is text alone: a lead, sections with a paragraph, a list or an example.

#include <optional>
#include <string>
#include <vector>

#include "web/portal/layout.hpp"
#include "web/portal/view.hpp"

namespace timon::portal {

struct TextItem {
  std::string text{};
  std::optional<std::string> address{};
  std::string address_text{};
};
BOOST_DESCRIBE_STRUCT(TextItem, (), (text, address, address_text))

struct TextSection {
  std::string head{};
  std::optional<std::string> text{};
  bool has_items = false;
  std::vector<TextItem> items{};
  std::optional<std::string> example{};
};
BOOST_DESCRIBE_STRUCT(TextSection, (), (head, text, has_items, items, example))

struct TextPage {
  std::string title{};
  std::string lead{};
  std::vector<TextSection> sections{};
};
BOOST_DESCRIBE_STRUCT(TextPage, (), (title, lead, sections))

inline TextSection listed(std::string head, std::vector<TextItem> items) {
  return {.head = std::move(head), .has_items = !items.empty(), .items = std::move(items)};
}

}  // namespace timon::portal
