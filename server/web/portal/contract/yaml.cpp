#include "web/portal/contract/yaml.hpp"

#include <yaml.h>

#include <memory>
#include <stdexcept>

namespace timon::portal {
namespace {

struct Document {
  yaml_parser_t parser{};
  yaml_document_t document{};
  bool is_loaded = false;

  explicit Document(std::string_view text) {
    if (!yaml_parser_initialize(&parser)) throw std::bad_alloc();
    yaml_parser_set_input_string(&parser, reinterpret_cast<const unsigned char*>(text.data()), text.size());
    is_loaded = yaml_parser_load(&parser, &document) != 0;
  }
  ~Document() {
    if (is_loaded) yaml_document_delete(&document);
    yaml_parser_delete(&parser);
  }
  Document(const Document&) = delete;
  Document& operator=(const Document&) = delete;

  std::string fault() const {
    return "yaml, line " + std::to_string(parser.problem_mark.line + 1) + ": " +
           (parser.problem ? parser.problem : "?");
  }
};

/// Deeper than any contract; also what an alias to itself runs into.
constexpr int deepest = 64;

Yaml tree(yaml_document_t& document, int index, int depth) {
  const auto* node = yaml_document_get_node(&document, index);
  if (!node || depth > deepest) throw std::invalid_argument("yaml: nested too deeply");
  Yaml out;
  if (node->type == YAML_SCALAR_NODE)
    out.text.assign(reinterpret_cast<const char*>(node->data.scalar.value), node->data.scalar.length);
  if (node->type == YAML_SEQUENCE_NODE)
    for (auto* item = node->data.sequence.items.start; item < node->data.sequence.items.top; ++item)
      out.items.push_back(tree(document, *item, depth + 1));
  if (node->type == YAML_MAPPING_NODE)
    for (auto* pair = node->data.mapping.pairs.start; pair < node->data.mapping.pairs.top; ++pair)
      out.fields.emplace_back(tree(document, pair->key, depth + 1).text, tree(document, pair->value, depth + 1));
  return out;
}

}  // namespace

const Yaml* Yaml::find(std::string_view name) const {
  for (const auto& [key, value] : fields)
    if (key == name) return &value;
  return nullptr;
}

std::string Yaml::text_of(std::string_view name) const {
  const auto* found = find(name);
  return found ? found->text : std::string();
}

Yaml parse_yaml(std::string_view text) {
  Document loaded(text);
  if (!loaded.is_loaded) throw std::invalid_argument(loaded.fault());
  const auto* root = yaml_document_get_root_node(&loaded.document);
  return root ? tree(loaded.document, 1, 0) : Yaml{};
}

}  // namespace timon::portal
