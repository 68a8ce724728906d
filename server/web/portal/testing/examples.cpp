#include "web/portal/testing/examples.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include "web/portal/contract/yaml.hpp"

namespace timon::portal {
namespace {

namespace fs = std::filesystem;

/// Texts "true" and "false" are truths: no example shows those words.
TemplateData data_of(const Yaml& yaml) {
  if (!yaml.items.empty()) {
    kainjow::mustache::list items;
    for (const auto& item : yaml.items) items.push_back(data_of(item));
    return {items};
  }
  if (yaml.fields.empty())
    return yaml.text == "true" || yaml.text == "false" ? TemplateData(yaml.text == "true") : TemplateData(yaml.text);
  TemplateData object;
  for (const auto& [name, value] : yaml.fields) object[name] = data_of(value);
  return object;
}

}  // namespace

std::vector<Example> parse_examples(const std::string& component, const std::string& yaml) {
  std::vector<Example> examples;
  for (const auto& example : parse_yaml(yaml).items) {
    const auto* data = example.find("data");
    if (!data) throw std::invalid_argument(component + ": an example has a name and data");
    examples.push_back({component, example.text_of("name"), data_of(*data)});
  }
  return examples;
}

std::vector<Example> all_examples() {
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(TIMON_SOURCE_DIR "/server/web/portal"))
    if (entry.path().extension() == ".yaml") files.push_back(entry.path());
  std::ranges::sort(files);
  std::vector<Example> examples;
  for (const auto& path : files) {
    std::ifstream file(path);
    const std::string yaml{std::istreambuf_iterator<char>(file), {}};
    for (auto& example : parse_examples(path.stem(), yaml)) examples.push_back(std::move(example));
  }
  return examples;
}

}  // namespace timon::portal
