#pragma once
// The same words twice: as lines of text, and as HTML that any mail program shows. What is given is text, never markup.

#include <string>
#include <string_view>

namespace timon::documents::mails {

class PlainPage {
 public:
  explicit PlainPage(std::string_view language);

  void heading(std::string_view text);
  void paragraph(std::string_view text);
  /// A strong name, what is so, and the way to it.
  void item(std::string_view name, std::string_view text, std::string_view link);

  const std::string& text() const { return text_; }
  std::string html() const { return html_ + "</body></html>\n"; }

 private:
  std::string text_;
  std::string html_;
};

}  // namespace timon::documents::mails
