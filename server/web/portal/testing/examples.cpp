#include "web/portal/testing/examples.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <stdexcept>

namespace timon::portal {
namespace {

namespace fs = std::filesystem;

struct Line {
  std::size_t number, indent;
  std::string text;
};

std::vector<Line> lines_of(const std::string& yaml) {
  std::vector<Line> lines;
  std::istringstream in(yaml);
  std::string text;
  for (std::size_t number = 1; std::getline(in, text); ++number) {
    const auto indent = text.find_first_not_of(' ');
    if (indent == std::string::npos || text[indent] == '#') continue;
    lines.push_back({number, indent, text.substr(indent)});
  }
  return lines;
}

[[noreturn]] void fail(std::size_t line, const std::string& why) {
  throw std::invalid_argument("examples, line " + std::to_string(line) + ": " + why);
}

/// A value written on one line: text, "text", { a: b }, [a, b].
class Flow {
 public:
  Flow(const std::string& text, std::size_t line) : text_(text), line_(line) {}

  TemplateData whole() {
    auto value = this->value("");
    skip();
    if (at_ != text_.size()) fail(line_, "text after the value");
    return value;
  }

 private:
  void skip() { at_ = std::min(text_.find_first_not_of(' ', at_), text_.size()); }
  bool take(char c) {
    skip();
    if (at_ == text_.size() || text_[at_] != c) return false;
    ++at_;
    return true;
  }
  std::string quoted() {
    std::string out;
    for (; at_ < text_.size() && text_[at_] != '"'; ++at_) {
      if (text_[at_] == '\\') ++at_;
      out += text_.at(at_);
    }
    if (!take('"')) fail(line_, "a text without its closing quote");
    return out;
  }
  std::string plain(const char* ends) {
    const auto end = *ends ? std::min(text_.find_first_of(ends, at_), text_.size()) : text_.size();
    auto out = text_.substr(at_, end - at_);
    at_ = end;
    out.erase(out.find_last_not_of(' ') + 1);
    return out;
  }
  TemplateData mapping() {
    TemplateData object;
    while (!take('}')) {
      skip();
      const auto key = plain(":");
      if (!take(':')) fail(line_, "expected : in a mapping");
      object[key] = value(",}");
      take(',');
    }
    return object;
  }
  TemplateData list() {
    kainjow::mustache::list items;
    while (!take(']')) {
      items.push_back(value(",]"));
      take(',');
    }
    return {items};
  }
  TemplateData value(const char* ends) {
    if (take('{')) return mapping();
    if (take('[')) return list();
    if (take('"')) return {quoted()};
    const auto text = plain(ends);
    if (text == "true" || text == "false") return {text == "true"};
    return {text};
  }

  const std::string& text_;
  std::size_t line_;
  std::size_t at_ = 0;
};

class Block {
 public:
  explicit Block(const std::string& yaml) : lines_(lines_of(yaml)) {}

  TemplateData whole() {
    auto value = block(0);
    if (at_ != lines_.size()) fail(lines_[at_].number, "unexpected indentation");
    return value;
  }

 private:
  bool is_here(std::size_t indent) const { return at_ < lines_.size() && lines_[at_].indent == indent; }
  TemplateData block(std::size_t indent) {
    if (!is_here(indent)) fail(at_ < lines_.size() ? lines_[at_].number : 0, "a value is missing");
    return lines_[at_].text.starts_with("- ") ? list(indent) : mapping(indent);
  }
  TemplateData list(std::size_t indent) {
    kainjow::mustache::list items;
    while (is_here(indent) && lines_[at_].text.starts_with("- ")) {
      auto& line = lines_[at_];
      line = {line.number, indent + 2, line.text.substr(2)};
      const bool is_flow = line.text.starts_with('{') || line.text.find(": ") == std::string::npos;
      items.push_back(is_flow ? Flow(lines_[at_++].text, line.number).whole() : mapping(indent + 2));
    }
    return {items};
  }
  TemplateData mapping(std::size_t indent) {
    TemplateData object;
    while (is_here(indent) && !lines_[at_].text.starts_with("- ")) {
      const auto line = lines_[at_++];
      const auto colon = line.text.find(':');
      if (colon == std::string::npos) fail(line.number, "expected key: value");
      const auto start = line.text.find_first_not_of(' ', colon + 1);
      const auto key = line.text.substr(0, colon);
      if (start != std::string::npos) {
        const auto rest = line.text.substr(start);
        object[key] = Flow(rest, line.number).whole();
      } else {
        object[key] = block(at_ < lines_.size() ? lines_[at_].indent : 0);
      }
    }
    return object;
  }

  std::vector<Line> lines_;
  std::size_t at_ = 0;
};

}  // namespace

std::vector<Example> parse_examples(const std::string& component, const std::string& yaml) {
  std::vector<Example> examples;
  const auto all = Block(yaml).whole();
  for (const auto& example : all.list_value()) {
    const auto *name = example.get("name"), *data = example.get("data");
    if (!name || !data) throw std::invalid_argument(component + ": an example has a name and data");
    examples.push_back({component, name->string_value(), *data});
  }
  return examples;
}

std::vector<Example> all_examples() {
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(TIMON_SOURCE_DIR "/server/web/portal"))
    if (entry.path().extension() == ".yaml") files.push_back(entry.path());
  std::ranges::sort(files);
  std::vector<Example> examples;
  for (const auto& path : files) {
    std::ifstream file(path);
    const std::string yaml{std::istreambuf_iterator<char>(file), {}};
    for (auto& example : parse_examples(path.stem(), yaml)) examples.push_back(std::move(example));
  }
  return examples;
}

}  // namespace timon::portal
