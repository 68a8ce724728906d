#include "web/portal/contract/contract_page.hpp"

#include <algorithm>
#include <sstream>
#include <stdexcept>

#include "base/embedded.hpp"
#include "web/portal/contract/yaml.hpp"
#include "web/portal/templates.hpp"

namespace timon::portal {
namespace {

struct Shape {
  std::string text;                    ///< "list of", "text", "whole number"
  std::optional<std::string> address;  ///< of a named shape on the page
  std::string name;
};
BOOST_DESCRIBE_STRUCT(Shape, (), (text, address, name))

struct Field {
  std::string name, required, description;
  Shape shape;
};
BOOST_DESCRIBE_STRUCT(Field, (), (name, required, description, shape))

struct Answer {
  std::string status, description;
  std::optional<Shape> shape;
};
BOOST_DESCRIBE_STRUCT(Answer, (), (status, description, shape))

struct Operation {
  std::string id, method, path, summary;
  bool has_parameters = false, is_open = false;
  std::vector<Field> parameters;
  std::optional<Shape> body;
  std::vector<Answer> answers;
};
BOOST_DESCRIBE_STRUCT(Operation, (), (id, method, path, summary, has_parameters, is_open, parameters, body, answers))

struct Tag {
  std::string name, description;
  std::vector<Operation> operations;
};
BOOST_DESCRIBE_STRUCT(Tag, (), (name, description, operations))

struct NamedShape {
  std::string name, description;
  Shape shape;
  bool has_fields = false;
  std::vector<Field> fields;
};
BOOST_DESCRIBE_STRUCT(NamedShape, (), (name, description, shape, has_fields, fields))

struct View {
  std::string title, lead;
  std::vector<std::string> notes;
  std::vector<Tag> tags;
  std::vector<NamedShape> shapes;
};
BOOST_DESCRIBE_STRUCT(View, (), (title, lead, notes, tags, shapes))

std::string joined(const Yaml& list) {
  std::string text;
  for (const auto& item : list.items) text += (text.empty() ? "" : ", ") + item.text;
  return text;
}

std::string last_segment(const std::string& reference) { return reference.substr(reference.rfind('/') + 1); }

Shape shape_of(const Yaml* schema) {
  if (!schema) return {"anything", std::nullopt, ""};
  if (const auto reference = schema->text_of("$ref"); !reference.empty())
    return {"", "#" + last_segment(reference), last_segment(reference)};
  if (const auto* items = schema->find("items")) {
    auto of = shape_of(items);
    of.text = "list of " + of.text;
    return of;
  }
  if (const auto* choices = schema->find("oneOf"); choices && !choices->items.empty()) {
    auto first = shape_of(&choices->items.front());
    if (choices->items.size() > 1) first.text = "null or " + first.text;
    return first;
  }
  if (const auto* values = schema->find("enum")) return {"one of: " + joined(*values), std::nullopt, ""};
  const auto* type = schema->find("type");
  if (!type) return {"anything", std::nullopt, ""};
  return {type->items.empty() ? type->text : joined(*type), std::nullopt, ""};
}

bool holds(const Yaml* list, const std::string& text) {
  return list && std::ranges::any_of(list->items, [&](const Yaml& item) { return item.text == text; });
}

class Reader {
 public:
  explicit Reader(std::string_view yaml) : document_(parse_yaml(yaml)) {
    if (!document_.find("openapi") || !document_.find("paths")) throw std::invalid_argument("not an OpenAPI document");
  }

  View view() const {
    View view{"JSON API", "", {}, {}, {}};
    add_description(view);
    for (const auto& tag : at(document_, "tags").items)
      view.tags.push_back({tag.text_of("name"), tag.text_of("description"), {}});
    for (const auto& [path, item] : at(document_, "paths").fields)
      for (const auto& [method, operation] : item.fields)
        if (operation.find("operationId")) add_operation(view, path, method, item, operation);
    for (const auto& [name, schema] : at(at(document_, "components"), "schemas").fields)
      view.shapes.push_back(named_shape(name, schema));
    return view;
  }

 private:
  static const Yaml& at(const Yaml& parent, std::string_view name) {
    static const Yaml nothing;
    const auto* found = parent.find(name);
    return found ? *found : nothing;
  }
  /// What a `$ref` within the document stands for.
  const Yaml& resolved(const Yaml& node) const {
    const auto reference = node.text_of("$ref");
    if (!reference.starts_with("#/")) return node;
    const Yaml* target = &document_;
    std::istringstream steps(reference.substr(2));
    for (std::string step; std::getline(steps, step, '/');) target = &at(*target, step);
    return *target;
  }

  /// Its first paragraph leads; the list below it becomes one.
  void add_description(View& view) const {
    std::istringstream lines(at(document_, "info").text_of("description"));
    for (std::string line; std::getline(lines, line);) {
      std::erase(line, '`');
      if (line.starts_with("- "))
        view.notes.push_back(line.substr(2));
      else if (!view.notes.empty() && line.starts_with("  "))
        view.notes.back() += line.substr(1);
      else
        view.lead += line + " ";
    }
  }

  Field parameter(const Yaml& node) const {
    const auto& full = resolved(node);
    const bool is_required = full.text_of("required") == "true";
    auto description = full.text_of("description");
    if (const auto* schema = full.find("schema"); schema && schema->find("default"))
      description += (description.empty() ? "" : ". ") + ("default " + schema->text_of("default"));
    return {full.text_of("name"), full.text_of("in") + (is_required ? ", required" : ""), description,
            shape_of(full.find("schema"))};
  }
  static std::optional<Shape> content_shape(const Yaml& holder) {
    const auto& content = at(holder, "content");
    if (content.fields.empty()) return std::nullopt;
    const auto& [type, media] = content.fields.front();
    auto shape = shape_of(media.find("schema"));
    if (!media.find("schema")) shape = {type, std::nullopt, ""};
    return shape;
  }
  void add_operation(View& view, const std::string& path, std::string method, const Yaml& item,
                     const Yaml& node) const {
    std::ranges::transform(method, method.begin(),
                           [](char c) { return static_cast<char>(c - ('a' <= c && c <= 'z' ? 32 : 0)); });
    Operation operation;
    operation.id = node.text_of("operationId"), operation.method = method, operation.path = "/api/v1" + path;
    operation.summary = node.text_of("summary");
    operation.is_open = node.find("security") && node.find("security")->items.empty();
    for (const auto* list : {&at(item, "parameters"), &at(node, "parameters")})
      for (const auto& each : list->items) operation.parameters.push_back(parameter(each));
    operation.has_parameters = !operation.parameters.empty();
    operation.body = content_shape(at(node, "requestBody"));
    for (const auto& [status, answer] : at(node, "responses").fields) {
      const auto& full = resolved(answer);
      operation.answers.push_back({status, full.text_of("description"), content_shape(full)});
    }
    const auto tag =
        std::ranges::find_if(view.tags, [&](const Tag& each) { return holds(node.find("tags"), each.name); });
    if (tag == view.tags.end()) throw std::invalid_argument(operation.id + " has no tag that the contract names");
    tag->operations.push_back(std::move(operation));
  }

  NamedShape named_shape(const std::string& name, const Yaml& schema) const {
    NamedShape shape{name, schema.text_of("description"), shape_of(&schema), false, {}};
    const auto add = [&](const Yaml& from) {
      for (const auto& [field, its] : at(from, "properties").fields)
        shape.fields.push_back(
            {field, holds(from.find("required"), field) ? "required" : "", its.text_of("description"), shape_of(&its)});
    };
    add(schema);
    for (const auto& part : at(schema, "allOf").items) add(resolved(part));
    shape.has_fields = !shape.fields.empty();
    return shape;
  }

  Yaml document_;
};

std::string_view contract() {
  const auto text = embedded_file("contract/api.yaml");
  if (!text) throw std::logic_error("contract/api.yaml is not embedded");
  return *text;
}

}  // namespace

Html contract_html(std::string_view yaml) { return render("contract/contract_page", Reader(yaml).view()); }

http::Response contract_page(const Owner& owner, const Catalogue& english) {
  static const Html html = contract_html(contract());
  return page_response({.title = "JSON API", .path = {{"JSON API", std::nullopt}}, .main_html = html}, owner, english);
}

http::Response contract_file() {
  return http::bytes({.plain = contract()}, "application/yaml; charset=utf-8").with("cache-control", "no-cache");
}

}  // namespace timon::portal
