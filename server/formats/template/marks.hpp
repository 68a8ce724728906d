#pragma once
// Marks that people write into their own files to say what belongs there: {{office}}, and rows that are repeated
// between
// {{#goals}} and {{/goals}}. It knows no file and no business word.

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace timon::formats::templates {

/// What takes the place of a mark: a text, or a number in plain decimal writing ("-12.5") that stays a number.
struct Value {
  std::string text{};
  bool is_number = false;
  std::string said{};  ///< a number as its language writes it ("-12,5"), for where it stands among words; empty: `text`

  const std::string& in_words() const { return said.empty() ? text : said; }
  bool operator==(const Value&) const = default;
};

using Fields = std::map<std::string, Value, std::less<>>;

struct Values {
  Fields fields{};
  std::map<std::string, std::vector<Fields>, std::less<>> blocks{};  ///< by the name between # and }}
};

enum class MarkKind { Field, BlockBegins, BlockEnds };

/// A piece of a text: plain, or a mark.
struct Piece {
  std::string text{};  ///< as it stands in the file
  bool is_mark = false;
  MarkKind kind = MarkKind::Field;
  std::string name{};
};

/// The text in order; what only looks like a mark ({{ }}, {{1+1}}, one that is not closed) is plain.
std::vector<Piece> pieces_of(std::string_view text);

/// A mark as it was found, and where: "Hoja1!B4", "párrafo 12".
struct FoundMark {
  MarkKind kind = MarkKind::Field;
  std::string name{};
  std::string block{};  ///< the block in which it stands; empty: none
  std::string place{};

  bool operator==(const FoundMark&) const = default;
};

/// What a mark stands for inside `row` (of a block) or outside; nothing for one that is not known.
const Value* value_of(const Values& values, const Fields* row, std::string_view name);

}  // namespace timon::formats::templates
