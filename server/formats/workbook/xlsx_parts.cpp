#include "formats/workbook/xlsx_parts.hpp"

#include <charconv>

namespace timon::formats::workbook {
namespace {

struct RelationsVisitor : XmlVisitor {
  std::string folder;
  Relations relations;

  void open(std::string_view name, const Attributes& attributes) override {
    if (name != "Relationship" || attributes.get("TargetMode") == "External") return;
    const auto type = attributes.get("Type");
    std::string target(attributes.get("Target"));
    if (target.starts_with('/'))
      target.erase(0, 1);
    else
      target = folder + target;
    relations[std::string(attributes.get("Id"))] = {std::string(type.substr(type.rfind('/') + 1)), target};
  }
};

struct WorkbookVisitor : XmlVisitor {
  WorkbookPart workbook;

  void open(std::string_view name, const Attributes& attributes) override {
    if (name == "workbookPr" && attributes.is_true("date1904")) workbook.epoch = Epoch::Of1904;
    if (name != "sheet") return;
    const auto state = attributes.get("state");
    workbook.sheets.push_back({std::string(attributes.get("name")), state == "hidden" || state == "veryHidden",
                               std::string(attributes.get("id"))});
  }
};

/// Rich text is its runs together; phonetic runs are not part of it.
struct SharedTextsVisitor : XmlVisitor {
  explicit SharedTextsVisitor(Budget& of) : budget(of) {}
  Budget& budget;
  std::vector<std::string> texts;
  std::string text_of_item;
  bool is_in_text = false;
  int phonetic = 0;

  void open(std::string_view name, const Attributes&) override {
    if (name == "si")
      text_of_item.clear();
    else if (name == "rPh")
      ++phonetic;
    else if (name == "t")
      is_in_text = phonetic == 0;
  }
  void close(std::string_view name) override {
    if (name == "t")
      is_in_text = false;
    else if (name == "rPh")
      --phonetic;
    else if (name == "si") {
      budget.count_cell(text_of_item.size());
      texts.push_back(unescaped(text_of_item));
    }
  }
  void text(std::string_view piece) override {
    if (!is_in_text) return;
    text_of_item += piece;
    if (text_of_item.size() > budget.limits().cell_bytes) budget.count_cell(text_of_item.size());
  }
};

struct StylesVisitor : XmlVisitor {
  std::map<int, NumberFormat> custom;
  std::vector<CellStyle> styles;
  bool is_in_cell_formats = false;

  static int number(std::string_view text) {
    int value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
  }
  void open(std::string_view name, const Attributes& attributes) override {
    if (name == "numFmt")
      custom[number(attributes.get("numFmtId"))] = format_of_code(attributes.get("formatCode"));
    else if (name == "cellXfs")
      is_in_cell_formats = true;
    else if (name == "xf" && is_in_cell_formats) {
      const int format = number(attributes.get("numFmtId"));
      const auto own = custom.find(format);
      styles.push_back({own != custom.end() ? own->second : builtin_format(format)});
    } else if (name == "alignment" && is_in_cell_formats && !styles.empty())
      styles.back().indent = number(attributes.get("indent"));
  }
  void close(std::string_view name) override {
    if (name == "cellXfs") is_in_cell_formats = false;
  }
};

/// The code unit in "_xHHHH_" at the front of `text`, or -1.
int escaped_unit(std::string_view text) {
  if (text.size() < 7 || text[0] != '_' || text[1] != 'x' || text[6] != '_') return -1;
  int unit = 0;
  const auto [stopped, failure] = std::from_chars(text.data() + 2, text.data() + 6, unit, 16);
  return failure == std::errc{} && stopped == text.data() + 6 && unit >= 0 ? unit : -1;
}

void append_utf8(std::string& out, int code) {
  const auto byte = [&](int value) { out += static_cast<char>(value); };
  if (code >= 0xD800 && code <= 0xDFFF) code = 0xFFFD;
  if (code < 0x80) return byte(code);
  if (code < 0x800)
    byte(0xC0 | code >> 6);
  else if (code < 0x10000) {
    byte(0xE0 | code >> 12);
    byte(0x80 | (code >> 6 & 0x3F));
  } else {
    byte(0xF0 | code >> 18);
    byte(0x80 | (code >> 12 & 0x3F));
    byte(0x80 | (code >> 6 & 0x3F));
  }
  byte(0x80 | (code & 0x3F));
}

}  // namespace

void walk_part(ZipParts& parts, const std::string& name, XmlVisitor& visitor, std::uint32_t nesting) {
  XmlWalk walk(visitor, nesting);
  parts.unpack(name, [&](std::string_view piece) { walk.feed(piece); });
  walk.finish();
}

Relations read_relations(ZipParts& parts, const std::string& of_part, std::uint32_t nesting) {
  const auto slash = of_part.rfind('/');
  const auto folder = slash == std::string::npos ? "" : of_part.substr(0, slash + 1);
  const auto name = folder + "_rels/" + of_part.substr(folder.size()) + ".rels";
  RelationsVisitor visitor;
  visitor.folder = folder;
  if (parts.has(name)) walk_part(parts, name, visitor, nesting);
  return visitor.relations;
}

WorkbookPart read_workbook_part(ZipParts& parts, const std::string& name, std::uint32_t nesting) {
  WorkbookVisitor visitor;
  walk_part(parts, name, visitor, nesting);
  return visitor.workbook;
}

std::vector<std::string> read_shared_texts(ZipParts& parts, const std::string& name, Budget& budget) {
  SharedTextsVisitor visitor(budget);
  walk_part(parts, name, visitor, budget.limits().nesting);
  return std::move(visitor.texts);
}

std::vector<CellStyle> read_styles(ZipParts& parts, const std::string& name, std::uint32_t nesting) {
  StylesVisitor visitor;
  walk_part(parts, name, visitor, nesting);
  return visitor.styles;
}

std::string unescaped(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const auto mark = std::min(text.find("_x"), text.size());
    out += text.substr(0, mark);
    text.remove_prefix(mark);
    if (text.empty()) break;
    int unit = escaped_unit(text);
    if (unit < 0) {
      out += text.front();
      text.remove_prefix(1);
      continue;
    }
    text.remove_prefix(7);
    const int low = escaped_unit(text);
    if (unit >= 0xD800 && unit < 0xDC00 && low >= 0xDC00 && low < 0xE000) {
      unit = 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
      text.remove_prefix(7);
    }
    append_utf8(out, unit);
  }
  return out;
}

}  // namespace timon::formats::workbook
