#include "http/request_parser.hpp"

#include <boost/beast/http/error.hpp>
#include <stdexcept>

namespace timon::http {
namespace {

std::string_view view(boost::beast::string_view text) { return {text.data(), text.size()}; }

}  // namespace

Refused refusal_of(const boost::beast::error_code& error) {
  using Code = boost::beast::http::error;
  if (error == Code::header_limit) return {{431, "head_too_large"}};
  if (error == Code::body_limit) return {{413, "body_too_large"}};
  if (error == Code::bad_version) return {{505, "malformed_request"}};
  return {{400, "malformed_request"}};
}

RequestParser::RequestParser(std::uint64_t memory, const std::string& spool) : memory_(memory) {
  body_limit(boost::none);  // ours counts, per route
  request_.spool = spool;
}

Framing RequestParser::framing() const {
  Framing framing{version_, std::nullopt, chunked()};
  if (const auto length = content_length()) framing.content_length = *length;
  return framing;
}

void RequestParser::on_request_impl(boost::beast::http::verb, View method, View target, int version, ErrorCode&) {
  const auto known = http::parse_method(view(method));
  unknown_method_ = !known;
  request_.method = known.value_or(Method::Get);
  request_.target = view(target);
  version_ = static_cast<unsigned>(version);
}

void RequestParser::on_field_impl(boost::beast::http::field, View name, View value, ErrorCode& error) {
  if (head_read_) return;  // a trailer never speaks for the message
  try {
    request_.headers.add(view(name), view(value));
  } catch (const std::invalid_argument&) {
    error = boost::beast::http::error::bad_value;
  }
}

void RequestParser::on_body_init_impl(const boost::optional<std::uint64_t>& length, ErrorCode&) {
  if (length && *length > memory_)
    spill();
  else if (length)
    request_.body.text.reserve(*length);
}

std::size_t RequestParser::on_body_impl(View bytes, ErrorCode& error) {
  auto& body = request_.body;
  if (body.size() + bytes.size() > limit_) {
    error = boost::beast::http::error::body_limit;
    return 0;
  }
  if (!body.file && body.text.size() + bytes.size() > memory_) spill();
  if (body.file)
    body.file->append(view(bytes));
  else
    body.text.append(bytes.data(), bytes.size());
  return bytes.size();
}

std::size_t RequestParser::on_chunk_body_impl(std::uint64_t, View bytes, ErrorCode& error) {
  return on_body_impl(bytes, error);
}

void RequestParser::spill() {
  auto& body = request_.body;
  body.file = std::make_shared<TemporaryFile>(request_.spool);
  body.file->append(body.text);
  body.text = {};
}

}  // namespace timon::http
