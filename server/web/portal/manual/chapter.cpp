#include "web/portal/manual/chapter.hpp"

#include <cmark-gfm.h>

#include <cstdlib>
#include <memory>

#include "base/embedded.hpp"

namespace timon::portal {
namespace {

constexpr std::string_view folder = "docs/manual/";
constexpr std::string_view contents = "README";
constexpr std::string_view ending = ".md";
constexpr std::string_view pictures = "pictures/";

using Node = std::unique_ptr<cmark_node, decltype(&cmark_node_free)>;

template <class Visit>
void walk(cmark_node* root, Visit visit) {
  const std::unique_ptr<cmark_iter, decltype(&cmark_iter_free)> at(cmark_iter_new(root), &cmark_iter_free);
  while (cmark_iter_next(at.get()) != CMARK_EVENT_DONE) visit(cmark_iter_get_node(at.get()));
}

/// In the files places are told as they lie beside each other, so that they also lead on where the source is read.
std::string address_of(std::string_view place, const Addresses& at) {
  if (place.starts_with(pictures)) return at.manual_picture(place.substr(pictures.size()));
  if (!place.ends_with(ending) || place.find('/') != place.npos) return std::string(place);
  const auto name = place.substr(0, place.size() - ending.size());
  return name == contents ? at.manual() : at.manual_chapter(name);
}

void give_addresses(cmark_node* root, const Addresses& at) {
  walk(root, [&](cmark_node* node) {
    const auto type = cmark_node_get_type(node);
    if (type != CMARK_NODE_LINK && type != CMARK_NODE_IMAGE) return;
    cmark_node_set_url(node, address_of(cmark_node_get_url(node), at).c_str());
  });
}

std::string first_heading(cmark_node* root) {
  std::string title;
  cmark_node* heading = cmark_node_first_child(root);
  if (heading == nullptr || cmark_node_get_type(heading) != CMARK_NODE_HEADING) return title;
  walk(heading, [&](cmark_node* node) {
    if (const char* text = cmark_node_get_literal(node)) title += text;
  });
  return title;
}

}  // namespace

std::optional<Chapter> chapter(std::string_view name, const Addresses& at) {
  const auto file = std::string(folder) + std::string(name.empty() ? contents : name) + std::string(ending);
  const auto text = embedded_file(file);
  if (!text || name == contents) return std::nullopt;
  const Node root(cmark_parse_document(text->data(), text->size(), CMARK_OPT_DEFAULT), &cmark_node_free);
  give_addresses(root.get(), at);
  const std::unique_ptr<char, decltype(&std::free)> markup(cmark_render_html(root.get(), CMARK_OPT_DEFAULT, nullptr),
                                                           &std::free);
  return Chapter{first_heading(root.get()), {markup.get()}};
}

std::vector<std::string> chapter_names() {
  std::vector<std::string> names;
  for (auto path : embedded_files(folder)) {
    path.remove_prefix(folder.size());
    if (!path.ends_with(ending) || path.starts_with(contents)) continue;
    names.emplace_back(path.substr(0, path.size() - ending.size()));
  }
  return names;
}

}  // namespace timon::portal
