#pragma once
// Why a figure is what it is: the rule in words, what went in, the parts with their weights. Closed until somebody
// asks; its address can be sent.

#include <optional>
#include <string>
#include <vector>

#include "web/portal/html.hpp"
#include "web/portal/view.hpp"

namespace timon::portal {

struct ExplanationInput {
  std::string name{};
  std::string value{};
};
BOOST_DESCRIBE_STRUCT(ExplanationInput, (), (name, value))

struct ExplanationPart {
  std::string name{};
  std::optional<std::string> address{};
  std::string weight{};
  std::string value{};
  std::string counted{};  ///< after cap and floor, or why it does not count
};
BOOST_DESCRIBE_STRUCT(ExplanationPart, (), (name, address, weight, value, counted))

struct ExplanationView {
  std::string id{};
  std::string title{};
  std::string sentence{};
  std::string rule{};  ///< its code and version
  bool has_inputs = false;
  std::vector<ExplanationInput> inputs{};
  bool has_parts = false;
  std::string parts_caption{};
  std::string part_head{};
  std::string weight_head{};
  std::string value_head{};
  std::string counted_head{};
  std::vector<ExplanationPart> parts{};
};
BOOST_DESCRIBE_STRUCT(ExplanationView, (),
                      (id, title, sentence, rule, has_inputs, inputs, has_parts, parts_caption, part_head, weight_head,
                       value_head, counted_head, parts))

}  // namespace timon::portal
