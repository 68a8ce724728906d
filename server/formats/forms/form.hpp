#pragma once
// A workbook that people fill: protected sheets on which only some cells can be written. What the sheets are about, and
// who may fill them, it does not know. Rows and columns count from 1.

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace timon::formats::forms {

enum class Look { Plain, Strong, Title, Section, Heading, Note, Figure, Entry, EntryFigure, Barred };

/// What becomes of a cell when the file comes back.
enum class Guard {
  Fixed,  ///< locked, and the same as it was
  Shown,  ///< locked, and nobody looks at it
  Entry   ///< to be written
};

struct FormCell {
  std::uint32_t row = 1, column = 1;
  std::string text{};  ///< a number in plain decimal writing where `is_number`
  Look look = Look::Plain;
  Guard guard = Guard::Shown;
  bool is_number = false;
};

struct Range {
  std::uint32_t first_row = 1, first_column = 1, last_row = 1, last_column = 1;
};

enum class RuleKind { Number, Choice, TextLength };
/// What may be typed in a range, as the spreadsheet program asks it while one types.
struct Rule {
  Range range{};
  RuleKind kind = RuleKind::Number;
  std::string choices{};       ///< of a choice: "Listas!$A$1:$A$7"
  double least = 0, most = 0;  ///< of a number; of a text, most letters
  std::string hint_title{}, hint{};
  std::string refusal_title{}, refusal{};
};

struct FormSheet {
  std::string name{};
  bool is_hidden = false;
  std::vector<FormCell> cells{};                            ///< in any order
  std::vector<std::pair<std::uint32_t, double>> widths{};   ///< of columns, in letters
  std::vector<std::pair<std::uint32_t, double>> heights{};  ///< of rows, in points
  std::vector<std::uint32_t> hidden_columns{};
  std::vector<Range> merged{};  ///< each with its cell at the top left
  std::vector<Rule> rules{};
  std::uint32_t frozen_rows = 0, frozen_columns = 0;
};

struct Form {
  std::string title{};
  std::vector<FormSheet> sheets{};
};

/// The bytes of an .xlsx. Texts are cut at what a cell holds and lose what XML cannot hold; a number of more than 15
/// digits is written as text. Throws std::runtime_error where the file cannot be written.
std::string write_form(const Form& form);

}  // namespace timon::formats::forms
