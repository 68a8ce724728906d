#pragma once
// What handlers of the JSON API share: reading a body, an id of the path, a page of a list; answering with a struct.

#include <optional>
#include <string_view>

#include "formats/json/write.hpp"
#include "web/guard/caching.hpp"
#include "web/guard/route.hpp"

namespace timon::api {

using guard::Action;
using guard::Call;
using guard::Route;
using guard::Routes;
using http::Request;
using http::Response;
using enum http::Method;

/// Nothing, or the refusal of a body that is not JSON by its type.
std::optional<Error> media_type_refusal(const Request& request);
/// The body's text, also where it was spooled.
std::string body_text(const Request& request);

template <class T>
Result<T> read_body(const Request& request) {
  if (auto refusal = media_type_refusal(request)) return *refusal;
  return formats::json::read<T>(body_text(request));
}

/// The id under this name of the path; what is no id leads to nothing.
template <class I>
Result<I> id_in_path(const Request& request, std::string_view name = "id") {
  if (const auto id = parse_id<I>(request.capture(name))) return *id;
  return not_found();
}

/// An id, a day or another value in the query: nothing without it, `invalid` for what cannot be read.
template <class T>
Result<std::optional<T>> in_query(const Request& request, std::string_view name) {
  const auto text = request.query_value(name);
  if (!text) return std::optional<T>{};
  formats::json::Reading reading;
  T value{};
  reading.at(name, [&] { bind(reading, formats::json::Value{std::string(*text)}, value); });
  if (!reading.errors().empty()) return invalid(std::move(reading.errors()));
  return std::optional<T>{std::move(value)};
}

/// `true` or `false`; false without it.
Result<bool> flag_in_query(const Request& request, std::string_view name);

/// `limit` (1000 without it, clipped at 100,000) and `after` (empty at the beginning) of a list.
struct Window {
  std::int64_t limit = 1000;
  std::string after{};
};
Result<Window> window_of(const Request& request);

template <class T>
struct List {
  std::vector<T> items;
  std::optional<std::string> next{};
};

template <class T>
Response answer(const T& view, int status = 200) {
  return http::json(formats::json::write(view), status).with("cache-control", "no-store");
}

/// A file to keep.
Response download(std::string text, std::string_view type, const std::string& file_name);

/// What is made quickly: its tag is over its own text, so that nothing it shows can change without it.
template <class View>
Result<Response> answer_unless_known(const Request& request, const View& view) {
  std::string text = formats::json::write(view);
  const std::string tag = guard::entity_tag({text});
  return guard::unless_known(request, tag, [&]() -> Result<Response> { return http::json(std::move(text)); });
}

}  // namespace timon::api

template <class T>
struct timon::formats::json::Writer<timon::api::List<T>> {
  static void append(std::string& out, const timon::api::List<T>& list) {
    out += "{\"items\":";
    json::append(out, list.items);
    out += ",\"next\":";
    json::append(out, list.next);
    out += '}';
  }
};
