#include "usecases/imports/element_book.hpp"

#include "base/folded.hpp"

namespace timon::usecases::imports {
namespace {

std::string name_key(const Mention& mention) {
  return mention.level + '\n' + mention.parent.value_or("") + '\n' + folded(mention.name);
}

/// "linea-estrategica" -> "L".
std::string letter_of(const std::string& level) {
  const auto plain = folded(level);
  const bool has_letter = !plain.empty() && plain[0] >= 'a' && plain[0] <= 'z';
  return std::string(1, has_letter ? static_cast<char>(plain[0] - 'a' + 'A') : 'N');
}

/// Another sheet may speak of the same element once more.
bool is_on_another_row(const ImportedElement& known, const Mention& mention) {
  return known.origin.sheet == mention.origin.sheet && known.origin.row != mention.origin.row;
}

}  // namespace

ImportedElement* ElementBook::find(const std::string& code) {
  const auto found = by_code_.find(code);
  return found == by_code_.end() ? nullptr : &plan_.elements[found->second];
}

ImportedElement* ElementBook::find_by_name(const std::string& level, const std::string& name) {
  const auto found = by_level_.find(level + '\n' + folded(name));
  return found == by_level_.end() ? nullptr : &plan_.elements[found->second];
}

bool ElementBook::is_same(const ImportedElement& element, const Mention& mention) const {
  return element.level == mention.level && element.parent == mention.parent &&
         (mention.name.empty() || folded(element.name) == folded(mention.name));
}

Met ElementBook::refuse(const Mention& mention, std::string code, std::string value, std::string expected) {
  verdicts_.push_back({plans::Severity::Error, std::move(code), mention.origin, std::move(value), std::move(expected)});
  return {mention.code, false, true};
}

std::string ElementBook::next_number(const Mention& mention) {
  const auto parent = mention.parent.value_or("");
  auto prefix = parent.empty() ? "" : parent + ".";
  if (numbering_ == Numbering::Lettered) prefix += letter_of(mention.level);
  for (;;) {
    auto code = prefix + std::to_string(++children_[mention.level + "\n" + parent]);
    if (!by_code_.contains(code)) return *numbered_.insert(std::move(code)).first;
  }
}

Met ElementBook::add(const Mention& mention, std::string code) {
  by_code_.emplace(code, plan_.elements.size());
  by_name_.emplace(name_key(mention), code);
  by_level_.emplace(mention.level + '\n' + folded(mention.name), plan_.elements.size());
  ImportedElement element;
  element.origin = mention.origin;
  element.level = mention.level;
  element.code = code;
  element.parent = mention.parent;
  element.name = mention.name;
  plan_.elements.push_back(std::move(element));
  return {std::move(code), true, false};
}

Met ElementBook::meet(const Mention& mention) {
  if (mention.code.empty()) {
    const auto known = by_name_.find(name_key(mention));
    if (known == by_name_.end()) return add(mention, next_number(mention));
    const bool is_other_row = is_on_another_row(*find(known->second), mention);
    if (!mention.may_repeat && mention.clash == Clash::Separate) return add(mention, next_number(mention));
    if (!mention.may_repeat && is_other_row) return refuse(mention, "duplicate_code", mention.name, known->second);
    return {known->second, false, false};
  }
  if (by_code_.contains(mention.code)) return meet_known(mention, mention.code);
  // Without a name the element is one of the plan that exists; whether it does, is seen when the two are compared.
  if (mention.name.empty()) return {mention.code, false, false};
  return add(mention, mention.code);
}

Met ElementBook::meet_known(const Mention& mention, const std::string& code) {
  const auto& known = *find(code);
  took_a_told_code_ = took_a_told_code_ || (numbered_.contains(code) && known.level != mention.level);
  const bool is_other_row = is_on_another_row(known, mention);
  if (mention.name.empty()) return {code, false, false};
  if (!mention.may_repeat && is_other_row && mention.clash != Clash::Separate)
    return refuse(mention, "duplicate_code", code, std::to_string(known.origin.row));
  if (is_same(known, mention) || mention.clash == Clash::First) return {code, false, false};
  if (mention.clash == Clash::Separate) return separate(mention, code);
  if (known.level != mention.level) return refuse(mention, "duplicate_code", code, std::to_string(known.origin.row));
  if (known.parent != mention.parent)
    return refuse(mention, "parent_differs", mention.parent.value_or(""), known.parent.value_or(""));
  return refuse(mention, "name_differs", mention.name, known.name);
}

/// Another element although the workbook gave it the same code: "1.2-2".
Met ElementBook::separate(const Mention& mention, const std::string& code) {
  for (int number = 2;; ++number) {
    const auto other = code + "-" + std::to_string(number);
    const auto* known = find(other);
    if (known && !is_same(*known, mention)) continue;
    if (known) return {other, false, false};
    verdicts_.push_back({plans::Severity::Notice, "code_separated", mention.origin, code, other});
    return add(mention, other);
  }
}

}  // namespace timon::usecases::imports
