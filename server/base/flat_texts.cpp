#include <set>
#include <stdexcept>

#include "base/catalogue.hpp"
#include "base/folded.hpp"

namespace timon {
namespace {

/// Reads `{"key": "text", …}` and nothing else; base may not lean on the JSON of the formats.
class FlatReader {
 public:
  explicit FlatReader(std::string_view text) : text_(text) {}

  std::vector<std::pair<std::string, std::string>> object() {
    std::vector<std::pair<std::string, std::string>> pairs;
    std::set<std::string> seen;
    expect('{');
    while (next() != '}') {
      if (!pairs.empty()) expect(',');
      auto key = string();
      if (!seen.insert(key).second) fail("twice: " + key);
      expect(':');
      pairs.emplace_back(std::move(key), string());
    }
    expect('}');
    skip_blanks();
    if (at_ != text_.size()) fail("text after the object");
    return pairs;
  }

 private:
  [[noreturn]] void fail(const std::string& why) const {
    int line = 1;
    for (const char c : text_.substr(0, at_)) line += c == '\n';
    throw std::invalid_argument("catalogue, line " + std::to_string(line) + ": " + why);
  }
  void skip_blanks() {
    while (at_ < text_.size() && std::string_view(" \t\r\n").find(text_[at_]) != std::string_view::npos) ++at_;
  }
  char next() {
    skip_blanks();
    if (at_ == text_.size()) fail("ends too early");
    return text_[at_];
  }
  void expect(char wanted) {
    if (next() != wanted) fail(std::string("expected ") + wanted);
    ++at_;
  }
  std::string string() {
    expect('"');
    std::string out;
    for (;; ++at_) {
      if (at_ == text_.size() || text_[at_] == '\n') fail("a text without its closing quote");
      if (text_[at_] == '"') break;
      out += text_[at_] == '\\' ? escaped() : text_[at_];
    }
    ++at_;
    return out;
  }
  char escaped() {
    static constexpr std::string_view names = "\"\\/nt", values = "\"\\/\n\t";
    if (++at_ == text_.size()) fail("ends too early");
    const auto place = names.find(text_[at_]);
    if (place == std::string_view::npos) fail("write this character as itself, in UTF-8");
    return values[place];
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

}  // namespace

std::vector<std::pair<std::string, std::string>> parse_flat_texts(std::string_view json) {
  if (!is_utf8(json)) throw std::invalid_argument("catalogue: not UTF-8");
  return FlatReader(json).object();
}

}  // namespace timon
