#pragma once
// All texts of a sheet, for tests of what stands on printed pages.

#include <string>

#include "formats/pdf/sheet.hpp"

namespace timon::documents::testing {

/// One a line.
inline std::string texts_of(const formats::pdf::Sheet& sheet) {
  std::string all = sheet.owner + "\n" + sheet.title + "\n" + sheet.subtitle + "\n";
  for (const auto& line : sheet.seal.lines) all += line + "\n";
  struct Add {
    std::string& all;
    void operator()(const formats::pdf::Heading& its) const { all += its.text + "\n"; }
    void operator()(const formats::pdf::Paragraph& its) const { all += its.text + "\n"; }
    void operator()(const formats::pdf::Facts& its) const {
      for (const auto& fact : its.items) all += fact.name + ": " + fact.value + "\n";
    }
    void operator()(const formats::pdf::Table& its) const {
      for (const auto& row : its.rows) {
        if (!row.heading.empty()) all += "# " + row.heading + "\n";
        for (const auto& cell : row.cells) all += cell + "|";
        if (!row.body.empty()) all += "\n" + row.body;
        for (const auto& note : row.notes) all += "\n" + note;
        all += "\n";
      }
    }
    void operator()(const formats::pdf::SignatureBoxes& its) const {
      for (const auto& box : its.boxes) all += "[" + box.title + "]\n";
    }
  };
  for (const auto& block : sheet.blocks) std::visit(Add{all}, block);
  return all;
}

}  // namespace timon::documents::testing
