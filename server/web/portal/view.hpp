#pragma once
// From a view struct to what a template reads, by Boost.Describe. Members are texts, booleans, optionals, vectors and
// other views; numbers come in as texts, because the language writes them. A member of type Html, and no other, has a
// name that ends in `_html`: templates put those in unescaped ({{{x_html}}}) and everything else escaped ({{x}}).

#include <boost/describe.hpp>
#include <boost/mp11/algorithm.hpp>
#include <kainjow/mustache.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "web/portal/html.hpp"

namespace timon::portal {

using TemplateData = kainjow::mustache::data;

inline TemplateData template_data(const std::string& text) { return {text}; }
inline TemplateData template_data(const Html& html) { return {html.markup}; }
inline TemplateData template_data(bool flag) { return {flag}; }

template <class T>
  requires boost::describe::has_describe_members<T>::value
TemplateData template_data(const T& view);

template <class T>
TemplateData template_data(const std::optional<T>& value) {
  return value ? template_data(*value) : TemplateData(false);
}

template <class T>
TemplateData template_data(const std::vector<T>& values) {
  kainjow::mustache::list list;
  list.reserve(values.size());
  for (const auto& value : values) list.push_back(template_data(value));
  return {list};
}

template <class T>
  requires boost::describe::has_describe_members<T>::value
TemplateData template_data(const T& view) {
  TemplateData object;
  boost::mp11::mp_for_each<boost::describe::describe_members<T, boost::describe::mod_public>>([&](auto member) {
    using Member = std::remove_cvref_t<decltype(view.*member.pointer)>;
    static_assert(std::is_same_v<Member, Html> == std::string_view(member.name).ends_with("_html"),
                  "a member whose name ends in _html, and no other, is Html");
    object[member.name] = template_data(view.*member.pointer);
  });
  return object;
}

}  // namespace timon::portal
