#pragma once
// What a document says as one text, of which its digest is taken: each field with its length before it, so that no text
// of people can look like the end of a field.

#include <optional>
#include <string>
#include <string_view>

namespace timon::documents {

class ContentText {
 public:
  explicit ContentText(std::string begin) : text_(std::move(begin)) {}

  ContentText& add(std::string_view field) {
    text_ += std::to_string(field.size());
    text_ += ':';
    text_ += field;
    return *this;
  }
  ContentText& add(std::int64_t number) { return add(std::string_view(std::to_string(number))); }
  template <class Decimal>
  ContentText& add_units(const std::optional<Decimal>& value) {
    return add(value ? std::string_view(std::to_string(value->units)) : std::string_view());
  }
  const std::string& text() const { return text_; }

 private:
  std::string text_;
};

}  // namespace timon::documents
