#include "web/documents/mails/plain_page.hpp"

namespace timon::documents::mails {
namespace {

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

}  // namespace

PlainPage::PlainPage(std::string_view language)
    : html_("<!doctype html><html lang=\"" + escaped(language) +
            "\"><head><meta charset=\"utf-8\"></head><body style=\"font-family:sans-serif;line-height:1.5\">") {}

void PlainPage::heading(std::string_view text) {
  text_.append("\n").append(text).append("\n");
  html_ += "<h2 style=\"font-size:1.1em\">" + escaped(text) + "</h2>";
}

void PlainPage::paragraph(std::string_view text) {
  text_.append(text_.empty() ? "" : "\n").append(text).append("\n");
  html_ += "<p>" + escaped(text) + "</p>";
}

void PlainPage::item(std::string_view name, std::string_view text, std::string_view link) {
  text_.append("\n* ").append(name).append("\n  ").append(text).append("\n  ").append(link).append("\n");
  html_ +=
      "<p><strong><a href=\"" + escaped(link) + "\">" + escaped(name) + "</a></strong><br>" + escaped(text) + "</p>";
}

}  // namespace timon::documents::mails
