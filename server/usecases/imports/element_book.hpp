#pragma once
// The elements met so far in a workbook, by code; decides whether a row means one of them or another.

#include <unordered_map>
#include <unordered_set>

#include "usecases/imports/row_reader.hpp"

namespace timon::usecases::imports {

/// What a row calls an element.
struct Mention {
  std::string level;
  std::string code;  ///< empty: numbered below its parent
  std::string name;  ///< empty: known from elsewhere
  std::optional<std::string> parent;
  Clash clash = Clash::Error;
  bool may_repeat = true;
  Origin origin;
};

struct Met {
  std::string code;
  bool is_new = false;
  bool is_refused = false;
};

/// How elements without a code are numbered: "1", "1.1"; or with the first letter of their level, "L1", "L1.P1".
enum class Numbering { Plain, Lettered };

class ElementBook {
 public:
  ElementBook(ImportedPlan& plan, std::vector<Verdict>& verdicts, Numbering numbering)
      : plan_(plan), verdicts_(verdicts), numbering_(numbering) {}

  /// A workbook numbers its goals 1, 2, 3 and not its axes: some number of ours is the code of another element.
  bool took_a_told_code() const { return took_a_told_code_; }

  Met meet(const Mention& mention);
  ImportedElement* find(const std::string& code);
  /// The element of a level by its name.
  ImportedElement* find_by_name(const std::string& level, const std::string& name);

 private:
  Met add(const Mention& mention, std::string code);
  Met meet_known(const Mention& mention, const std::string& code);
  Met separate(const Mention& mention, const std::string& code);
  std::string next_number(const Mention& mention);
  bool is_same(const ImportedElement& element, const Mention& mention) const;
  Met refuse(const Mention& mention, std::string code, std::string value, std::string expected);

  ImportedPlan& plan_;
  std::vector<Verdict>& verdicts_;
  Numbering numbering_;
  bool took_a_told_code_ = false;
  std::unordered_set<std::string> numbered_;  ///< codes of our own
  std::unordered_map<std::string, std::size_t> by_code_;
  std::unordered_map<std::string, std::string> by_name_;   ///< parent, level and folded name -> code
  std::unordered_map<std::string, std::size_t> by_level_;  ///< level and folded name; the first of a name counts
  std::unordered_map<std::string, std::size_t> children_;
};

}  // namespace timon::usecases::imports
