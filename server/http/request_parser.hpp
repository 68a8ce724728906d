#pragma once
// Beast's parser filling our Request without a copy in between. Only connection.cpp and the fuzzer include this.

#include <boost/beast/http/basic_parser.hpp>

#include "http/admission.hpp"

namespace timon::http {

/// What a parser's error is answered with.
Refused refusal_of(const boost::beast::error_code& error);

class RequestParser final : public boost::beast::http::basic_parser<true> {
 public:
  using ErrorCode = boost::beast::error_code;

  /// Keeps up to `memory` bytes of a body in memory, more in a file in `spool`.
  RequestParser(std::uint64_t memory, const std::string& spool);

  Request& request() { return request_; }
  Framing framing() const;
  /// The method's name was none that we know; asked once the head is read.
  bool unknown_method() const { return unknown_method_; }
  /// A longer body ends with Beast's error `body_limit`.
  void limit_body(std::uint64_t limit) { limit_ = limit; }

 private:
  using View = boost::beast::string_view;
  void on_request_impl(boost::beast::http::verb, View method, View target, int version, ErrorCode&) override;
  void on_response_impl(int, View, int, ErrorCode&) override {}
  void on_field_impl(boost::beast::http::field, View name, View value, ErrorCode& error) override;
  void on_header_impl(ErrorCode&) override { head_read_ = true; }
  void on_body_init_impl(const boost::optional<std::uint64_t>& length, ErrorCode&) override;
  std::size_t on_body_impl(View bytes, ErrorCode& error) override;
  void on_chunk_header_impl(std::uint64_t, View, ErrorCode&) override {}
  std::size_t on_chunk_body_impl(std::uint64_t, View bytes, ErrorCode& error) override;
  void on_finish_impl(ErrorCode&) override {}
  void spill();

  Request request_;
  std::uint64_t memory_;
  std::uint64_t limit_ = 0;
  unsigned version_ = 11;
  bool unknown_method_ = false;
  bool head_read_ = false;
};

}  // namespace timon::http
