#pragma once
// The elements met so far in a workbook, by code; decides whether a row means one of them or another.

#include <unordered_map>

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

class ElementBook {
 public:
  ElementBook(ImportedPlan& plan, std::vector<Verdict>& verdicts) : plan_(plan), verdicts_(verdicts) {}

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
  std::unordered_map<std::string, std::size_t> by_code_;
  std::unordered_map<std::string, std::string> by_name_;   ///< parent, level and folded name -> code
  std::unordered_map<std::string, std::size_t> by_level_;  ///< level and folded name; the first of a name counts
  std::unordered_map<std::string, std::size_t> children_;
};

}  // namespace timon::usecases::imports
