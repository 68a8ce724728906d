#include "http/response.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>

#include "http/target.hpp"

namespace timon::http {
namespace {

constexpr std::array<std::pair<int, std::string_view>, 33> reasons{{
    {100, "Continue"},
    {200, "OK"},
    {201, "Created"},
    {202, "Accepted"},
    {204, "No Content"},
    {206, "Partial Content"},
    {301, "Moved Permanently"},
    {302, "Found"},
    {303, "See Other"},
    {304, "Not Modified"},
    {307, "Temporary Redirect"},
    {308, "Permanent Redirect"},
    {400, "Bad Request"},
    {401, "Unauthorized"},
    {403, "Forbidden"},
    {404, "Not Found"},
    {405, "Method Not Allowed"},
    {408, "Request Timeout"},
    {409, "Conflict"},
    {411, "Length Required"},
    {412, "Precondition Failed"},
    {413, "Content Too Large"},
    {414, "URI Too Long"},
    {415, "Unsupported Media Type"},
    {417, "Expectation Failed"},
    {422, "Unprocessable Content"},
    {429, "Too Many Requests"},
    {431, "Request Header Fields Too Large"},
    {500, "Internal Server Error"},
    {501, "Not Implemented"},
    {503, "Service Unavailable"},
    {504, "Gateway Timeout"},
    {505, "HTTP Version Not Supported"},
}};

Response typed(std::string_view content_type, std::string text, int status) {
  Response response{status, {}, std::move(text)};
  response.headers.set("content-type", content_type);
  return response;
}

bool is_cookie_text(std::string_view text) {
  return std::ranges::all_of(
      text, [](char c) { return c > 0x20 && c < 0x7F && c != ';' && c != ',' && c != '"' && c != '\\'; });
}

/// Escapes what an address cannot carry and leaves its structure and its own escapes alone.
std::string address_text(std::string_view location) {
  std::string text;
  for (const char c : location) {
    const bool plain = c > 0x20 && c < 0x7F && std::string_view("\"<>\\^`{|}").find(c) == std::string_view::npos;
    text += plain ? std::string(1, c) : percent_encoded(std::string_view(&c, 1));
  }
  return text;
}

/// "x.br" inside its quotes is the compressed form of "x"; weak marks do not count (RFC 9110, weak comparison).
std::string_view opaque_part(std::string_view tag) {
  if (tag.starts_with("W/")) tag.remove_prefix(2);
  if (tag.size() >= 2 && tag.front() == '"' && tag.back() == '"') tag = tag.substr(1, tag.size() - 2);
  if (tag.ends_with(".br") || tag.ends_with(".gz")) tag.remove_suffix(3);
  return tag;
}

}  // namespace

Response& Response::with(std::string_view name, std::string_view value) & {
  headers.set(name, value);
  return *this;
}

Response&& Response::with(std::string_view name, std::string_view value) && {
  headers.set(name, value);
  return std::move(*this);
}

void Response::set_cookie(const Cookie& cookie) {
  if (cookie.name.empty() || cookie.name.find('=') != std::string::npos || !is_cookie_text(cookie.name) ||
      !is_cookie_text(cookie.value) || cookie.path.find(';') != std::string::npos)
    throw std::invalid_argument("text that no cookie can carry");
  std::string text = cookie.name + '=' + cookie.value + "; Path=" + cookie.path;
  if (cookie.max_age) text += "; Max-Age=" + std::to_string(cookie.max_age->count());
  if (cookie.secure) text += "; Secure";
  if (cookie.http_only) text += "; HttpOnly";
  text += "; SameSite=";
  text += cookie.same_site;
  headers.add("set-cookie", text);
}

std::uint64_t body_size(const Response& response) {
  const auto* file = std::get_if<FileBody>(&response.body);
  if (!file) return body_bytes(response).size();
  std::error_code missing;
  const auto size = std::filesystem::file_size(file->path, missing);
  return missing ? 0 : size;
}

std::string_view body_bytes(const Response& response) {
  if (const auto* text = std::get_if<std::string>(&response.body)) return *text;
  if (const auto* shared = std::get_if<SharedBytes>(&response.body)) return shared->plain;
  return {};
}

Response html(std::string page, int status) { return typed("text/html; charset=utf-8", std::move(page), status); }

Response plain_text(std::string text, int status) {
  return typed("text/plain; charset=utf-8", std::move(text), status);
}

Response json(std::string bytes, int status) { return typed("application/json", std::move(bytes), status); }

Response bytes(SharedBytes shared, std::string_view content_type) {
  Response response{200, {}, std::move(shared)};
  response.headers.set("content-type", content_type);
  return response;
}

Response no_content() { return {204}; }

Response redirect(std::string_view location, int status) {
  Response response{status};
  response.headers.set("location", address_text(location));
  return response;
}

Response not_modified(std::string_view etag) {
  Response response{304};
  response.headers.set("etag", etag);
  return response;
}

Response attachment(std::variant<std::string, SharedBytes, FileBody> body, std::string_view content_type,
                    std::string_view file_name) {
  Response response{200, {}, std::move(body)};
  response.headers.set("content-type", content_type);
  response.headers.set("content-disposition", "attachment; filename*=UTF-8''" + percent_encoded(file_name));
  response.headers.set("x-content-type-options", "nosniff");
  response.headers.set("content-security-policy", "sandbox; default-src 'none'");
  return response;
}

bool is_local_address(std::string_view address) {
  if (address.empty() || address.front() != '/') return false;
  if (address.size() > 1 && (address[1] == '/' || address[1] == '\\')) return false;
  return std::ranges::none_of(address, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == '\\'; });
}

bool names_tag(std::string_view list, std::string_view etag) {
  while (!list.empty()) {
    const auto start = list.find_first_not_of(" \t,");
    if (start == list.npos) return false;
    list.remove_prefix(start);
    const auto quote = list.find('"');
    const auto comma = list.find(',');
    auto end = std::min(comma, list.size());
    if (quote < end) {
      const auto closing = list.find('"', quote + 1);
      end = closing == list.npos ? list.size() : closing + 1;
    }
    auto tag = list.substr(0, end);
    while (tag.ends_with(' ') || tag.ends_with('\t')) tag.remove_suffix(1);
    if (tag == "*" || opaque_part(tag) == opaque_part(etag)) return true;
    list.remove_prefix(end);
  }
  return false;
}

std::string_view reason_phrase(int status) {
  for (const auto& [number, text] : reasons)
    if (number == status) return text;
  return "Unknown";
}

}  // namespace timon::http
