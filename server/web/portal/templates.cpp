#include "web/portal/templates.hpp"

#include <map>
#include <stdexcept>

#include "base/embedded.hpp"

namespace timon::portal {
namespace {

using kainjow::mustache::mustache;

mustache parsed(std::string_view name) {
  const auto path = "server/web/portal/" + std::string(name) + ".html";
  const auto text = embedded_file(path);
  if (!text) throw std::logic_error("no template " + path);
  std::string source(*text);
  if (source.ends_with('\n')) source.pop_back();
  mustache parsed{source};
  if (!parsed.is_valid()) throw std::logic_error(path + ": " + parsed.error_message());
  return parsed;
}

/// One copy a thread: the library keeps its last error in the template while it renders.
mustache& template_named(std::string_view name) {
  thread_local std::map<std::string, mustache, std::less<>> kept;
  auto place = kept.find(name);
  if (place == kept.end()) place = kept.emplace(name, parsed(name)).first;
  return place->second;
}

}  // namespace

Html escaped(std::string_view text) { return {kainjow::mustache::html_escape(std::string(text))}; }

Html render(std::string_view name, const TemplateData& data) {
  std::string out;
  template_named(name).render(data, [&out](const std::string& part) { out += part; });
  return {std::move(out)};
}

}  // namespace timon::portal
