#include "http/reply.hpp"

#include <array>
#include <ctime>

#include "http/compression.hpp"

namespace timon::http {
namespace {

constexpr std::size_t worth_compressing = 1000;

/// The tag of a compressed form: "x" -> "x.br", so that a strong tag never names two different byte strings.
std::string tag_of_form(std::string_view etag, Encoding encoding) {
  if (encoding == Encoding::Plain || etag.size() < 2 || etag.back() != '"') return std::string(etag);
  return std::string(etag.substr(0, etag.size() - 1)) + (encoding == Encoding::Brotli ? ".br\"" : ".gz\"");
}

void add_to_vary(Headers& headers, std::string_view name) {
  const auto vary = headers.find("vary");
  headers.set("vary", vary ? std::string(*vary) + ", " + std::string(name) : std::string(name));
}

void mark_form(Response& response, Encoding encoding) {
  if (encoding == Encoding::Plain) return;
  response.headers.set("content-encoding", encoding_name(encoding));
  if (const auto etag = response.headers.find("etag"))
    response.headers.set("etag", tag_of_form(std::string(*etag), encoding));
}

Encoding form_of(const Request& request, const Response& response, Compress compress) {
  const auto accepted = request.header("accept-encoding").value_or("");
  if (const auto* shared = std::get_if<SharedBytes>(&response.body)) {
    if (!shared->brotli.empty() || !shared->gzip.empty())
      return negotiated(accepted, {!shared->brotli.empty(), !shared->gzip.empty()});
    return compress == Compress::Yes && shared->plain.size() >= worth_compressing ? negotiated(accepted, {})
                                                                                  : Encoding::Plain;
  }
  const auto* text = std::get_if<std::string>(&response.body);
  return text && compress == Compress::Yes && text->size() >= worth_compressing ? negotiated(accepted, {})
                                                                                : Encoding::Plain;
}

void encode_body(Response& response, Encoding encoding) {
  if (auto* shared = std::get_if<SharedBytes>(&response.body)) {
    const auto ready = encoding == Encoding::Brotli ? shared->brotli : shared->gzip;
    if (ready.empty())
      response.body = compressed(shared->plain, encoding);
    else
      shared->plain = ready;
  } else if (auto* text = std::get_if<std::string>(&response.body)) {
    *text = compressed(*text, encoding);
  }
}

/// RFC 9110 15.4.5: what a 304 says again is what caches key and keep by.
Response unchanged(const Response& full, std::string_view asked) {
  Response response{304};
  for (const auto* name : {"cache-control", "content-location", "expires", "vary"})
    if (const auto value = full.headers.find(name)) response.headers.set(name, *value);
  const auto etag = *full.headers.find("etag");
  // The tag of the form the caller has, when it names just one.
  const bool single = asked.find(',') == asked.npos && asked.starts_with('"');
  response.headers.set("etag", single ? asked : etag);
  return response;
}

bool caller_has_it(const Request& request, const Response& response) {
  if (response.status != 200 || (request.method != Method::Get && request.method != Method::Head)) return false;
  const auto etag = response.headers.find("etag");
  const auto asked = request.header("if-none-match");
  return etag && asked && names_tag(*asked, *etag);
}

const std::string& date_now() {
  thread_local std::time_t known = 0;
  thread_local std::string text;
  if (const auto now = std::time(nullptr); now != known) {
    known = now;
    text = http_date(now);
  }
  return text;
}

void append(std::string& head, std::string_view name, std::string_view value) {
  head += name;
  head += ": ";
  head += value;
  head += "\r\n";
}

bool is_machine_field(std::string_view name) {
  for (const auto* own : {"content-length", "connection", "transfer-encoding", "date"})
    if (equal_without_case(name, own)) return true;
  return false;
}

bool has_body(int status) { return status != 304 && status != 204 && status >= 200; }

}  // namespace

Response negotiate(const Request& request, Response response, Compress compress) {
  if (response.status == 304 && response.headers.has("etag"))
    return unchanged(response, request.header("if-none-match").value_or(""));
  const bool compressible = is_compressible(response.headers.find("content-type").value_or("")) &&
                            !response.headers.has("content-encoding") && has_body(response.status);
  if (compressible) add_to_vary(response.headers, "Accept-Encoding");
  if (caller_has_it(request, response)) return unchanged(response, *request.header("if-none-match"));
  if (!compressible) return response;
  const auto encoding = form_of(request, response, compress);
  if (encoding == Encoding::Plain) return response;
  encode_body(response, encoding);
  mark_form(response, encoding);
  return response;
}

std::string write_head(const Response& response, std::uint64_t body_size, const ReplyShape& shape) {
  std::string head;
  head.reserve(512);
  head += "HTTP/1.1 ";
  head += std::to_string(response.status);
  head += ' ';
  head += reason_phrase(response.status);
  head += "\r\n";
  append(head, "Date", date_now());
  for (const auto& [name, value] : response.headers)
    if (!is_machine_field(name)) append(head, name, value);
  if (has_body(response.status)) append(head, "Content-Length", std::to_string(body_size));
  if (!shape.keep_alive)
    append(head, "Connection", "close");
  else if (shape.old_protocol)
    append(head, "Connection", "keep-alive");
  head += "\r\n";
  return head;
}

std::string http_date(std::time_t time) {
  std::tm parts{};
  ::gmtime_r(&time, &parts);
  constexpr std::array days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%s, %02d %s %04d %02d:%02d:%02d GMT",
                days.at(static_cast<std::size_t>(parts.tm_wday)), parts.tm_mday,
                months.at(static_cast<std::size_t>(parts.tm_mon)), (parts.tm_year + 1900) % 10000, parts.tm_hour,
                parts.tm_min, parts.tm_sec);
  return text.data();
}

}  // namespace timon::http
