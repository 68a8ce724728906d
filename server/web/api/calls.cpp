#include "web/api/calls.hpp"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <iterator>

namespace timon::api {

std::optional<Error> media_type_refusal(const Request& request) {
  if (request.content_type() == "application/json") return std::nullopt;
  return Error{ErrorKind::Invalid, "unsupported_media_type", {{"expected", "application/json"}}, {}};
}

std::string body_text(const Request& request) {
  if (!request.body.file) return request.body.text;
  std::ifstream file(request.body.file->path(), std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

Result<bool> flag_in_query(const Request& request, std::string_view name) {
  const auto text = request.query_value(name).value_or("false");
  if (text != "true" && text != "false") return invalid(std::string(name), "wrong_type", {{"expected", "boolean"}});
  return text == "true";
}

Response download(std::string text, std::string_view type, const std::string& file_name) {
  Response response;
  response.body = std::move(text);
  return response.with("content-type", type)
      .with("content-disposition", "attachment; filename=\"" + file_name + "\"")
      .with("cache-control", "no-store");
}

Result<Window> window_of(const Request& request) {
  constexpr std::int64_t largest = 100'000;
  Window window{.after = std::string(request.query_value("after").value_or(""))};
  const auto text = request.query_value("limit");
  if (!text) return window;
  const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), window.limit);
  if (error != std::errc{} || end != text->data() + text->size() || window.limit < 1)
    return invalid("limit", "wrong_type", {{"expected", "whole_number"}});
  window.limit = std::min(window.limit, largest);
  return window;
}

}  // namespace timon::api
