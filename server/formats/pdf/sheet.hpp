#pragma once
// A printed document as its maker says it: headings, paragraphs, facts, tables, boxes to sign, and what stands on every
// page. It knows paper and type, no business word; drawn by formats/pdf/draw.

#include <functional>
#include <string>
#include <variant>
#include <vector>

#include "base/names.hpp"

namespace timon::formats::pdf {

enum class Paper { Letter, A4 };
constexpr auto names_of(Paper) { return std::to_array<Name<Paper>>({{Paper::Letter, "letter"}, {Paper::A4, "a4"}}); }

struct Heading {
  std::string text;
  int level = 2;  ///< 3: of a part
};
struct Paragraph {
  std::string text;  ///< its line ends are kept
};

/// Names and values, two a line.
struct Facts {
  struct Fact {
    std::string name;
    std::string value;
  };
  std::vector<Fact> items;
};

enum class Align { Left, Right };
struct Table {
  struct Column {
    std::string head;
    double share = 1;  ///< of the width
    Align align = Align::Left;
  };
  struct Row {
    std::vector<std::string> cells{};  ///< as the columns
    std::vector<std::string> notes{};  ///< below them, over the whole width
    std::string body{};                ///< between both, over the whole width and as large as cells
    std::string heading{};             ///< above them: begins a group of rows; such a row may have no cells
  };
  std::vector<Column> columns;
  std::vector<Row> rows;
};

/// Side by side, never cut by the end of a page.
struct SignatureBoxes {
  struct Box {
    std::string title;
    std::vector<std::string> lines;
  };
  std::vector<Box> boxes;
};

using Block = std::variant<Heading, Paragraph, Facts, Table, SignatureBoxes>;

/// By what the document can be looked up, at the foot of every page.
struct Seal {
  std::string address;  ///< behind the QR
  std::vector<std::string> lines;
};

struct Sheet {
  Paper paper = Paper::Letter;
  std::string title{};
  std::string owner{};     ///< above the title, and the file's author
  std::string subtitle{};  ///< below it
  std::string logo{};      ///< a JPEG of this program's own making; empty: none
  Seal seal{};
  std::function<std::string(int page, int pages)> page_words{};
  std::vector<Block> blocks{};
};

}  // namespace timon::formats::pdf
