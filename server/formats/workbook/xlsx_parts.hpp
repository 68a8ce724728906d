#pragma once
// The parts of an .xlsx that its sheets refer to: relationships, the list of sheets, shared texts, styles.

#include <map>
#include <string>
#include <vector>

#include "formats/workbook/budget.hpp"
#include "formats/workbook/numbers.hpp"
#include "formats/workbook/xml_walk.hpp"
#include "formats/workbook/zip_parts.hpp"

namespace timon::formats::workbook {

struct SheetEntry {
  std::string name;
  bool is_hidden = false;
  std::string relation;
};

struct Relation {
  std::string kind;  ///< the last word of its type: "worksheet", "sharedStrings", "styles", "officeDocument"
  std::string part;  ///< full name within the archive
};
using Relations = std::map<std::string, Relation>;

struct WorkbookPart {
  std::vector<SheetEntry> sheets;
  Epoch epoch = Epoch::Of1900;
};

void walk_part(ZipParts& parts, const std::string& name, XmlVisitor& visitor, std::uint32_t nesting);
Relations read_relations(ZipParts& parts, const std::string& of_part, std::uint32_t nesting);
WorkbookPart read_workbook_part(ZipParts& parts, const std::string& name, std::uint32_t nesting);
std::vector<std::string> read_shared_texts(ZipParts& parts, const std::string& name, Budget& budget);
struct CellStyle {
  NumberFormat format;
  int indent = 0;
};
/// By the style's number.
std::vector<CellStyle> read_styles(ZipParts& parts, const std::string& name, std::uint32_t nesting);

/// Text as people typed it: `_x000D_` and the like are characters that XML cannot hold.
std::string unescaped(std::string_view text);

}  // namespace timon::formats::workbook
