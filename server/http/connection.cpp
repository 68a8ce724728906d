#include "http/connection.hpp"

#include <spdlog/spdlog.h>
#include <boost/asio/buffer.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/error.hpp>
#include <boost/beast/ssl.hpp>
#include <fstream>

#include "http/pool_bridge.hpp"
#include "http/reply.hpp"
#include "http/request_parser.hpp"

namespace timon::http {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
using asio::awaitable;
using Error = beast::error_code;
using Clock = std::chrono::steady_clock;
using PlainStream = beast::tcp_stream;
using TlsStream = beast::ssl_stream<beast::tcp_stream>;

constexpr std::size_t read_piece = 64 << 10;
constexpr std::size_t first_read = 4 << 10;
constexpr std::size_t file_piece = 64 << 10;

auto into(Error& error) { return asio::redirect_error(asio::use_awaitable, error); }

Refusal refusal_of(const Error& error) {
  using Code = beast::http::error;
  if (error == Code::header_limit) return {431, "head_too_large"};
  if (error == Code::body_limit) return {413, "body_too_large"};
  if (error == Code::bad_version) return {505, "malformed_request"};
  return {400, "malformed_request"};
}

std::uint64_t size_of(const Response& response) {
  if (const auto* text = std::get_if<std::string>(&response.body)) return text->size();
  if (const auto* shared = std::get_if<SharedBytes>(&response.body)) return shared->plain.size();
  Error missing;
  return std::filesystem::file_size(std::get<FileBody>(response.body).path, missing);
}

std::string_view bytes_of(const Response& response) {
  if (const auto* text = std::get_if<std::string>(&response.body)) return *text;
  if (const auto* shared = std::get_if<SharedBytes>(&response.body)) return shared->plain;
  return {};
}

template <class Stream>
class Connection {
 public:
  Connection(Stream stream, Machine& machine, HandlerPool& pool, Loop& loop, std::string peer)
      : stream_(std::move(stream)), machine_(machine), pool_(pool), loop_(loop), peer_(std::move(peer)) {}

  // GCC 12 breaks a coroutine that awaits behind `&&` in a condition: each wait here is a statement of its own.
  awaitable<void> serve() {
    bool going = co_await greet();
    if (!going) co_return;
    while (keep_alive_) {
      going = co_await next_request();
      if (!going) break;
      co_await exchange();
    }
    co_await part();
  }

 private:
  static constexpr bool is_tls = std::is_same_v<Stream, TlsStream>;

  const Limits& limits() const { return machine_.settings.limits; }
  beast::tcp_stream& lowest() { return beast::get_lowest_layer(stream_); }

  void allow(std::uint64_t bytes) {
    const auto for_size = std::chrono::milliseconds(bytes * 1000 / std::max<std::uint64_t>(limits().slowest_rate, 1));
    lowest().expires_after(limits().transfer + for_size);
  }

  awaitable<bool> greet() {
    lowest().expires_after(limits().head);
    if constexpr (is_tls) {
      Error error;
      co_await stream_.async_handshake(asio::ssl::stream_base::server, into(error));
      co_return !error;
    }
    co_return true;
  }

  /// Waits for the first byte of a request. The deadline that `greet` set holds for the first one.
  awaitable<bool> next_request() {
    if (buffer_.size() > 0) co_return true;
    if (machine_.stopping) co_return false;
    if (served_ > 0) lowest().expires_after(limits().idle);
    Resting resting{[this] { lowest().cancel(); }};
    loop_.resting.insert(&resting);
    const bool got = co_await read_more(first_read);
    loop_.resting.erase(&resting);
    co_return got;
  }

  awaitable<bool> read_more(std::size_t piece) {
    if (buffer_.size() + piece > buffer_.max_size()) co_return false;
    Error error;
    const auto count = co_await stream_.async_read_some(buffer_.prepare(piece), into(error));
    buffer_.commit(count);
    co_return !error;
  }

  /// False when the caller went away or was too slow: there is nobody to answer.
  awaitable<bool> parse(RequestParser& parser, bool head_only, Error& error) {
    while (head_only ? !parser.is_header_done() : !parser.is_done()) {
      const auto used = parser.put(buffer_.data(), error);
      buffer_.consume(used);
      const bool hungry = error == beast::http::error::need_more || (!error && used == 0 && !parser.is_done());
      if (error && !hungry) co_return true;
      if (!hungry) continue;
      const bool got = co_await read_more(head_only ? first_read : read_piece);
      if (!got) co_return false;
    }
    error = {};
    co_return true;
  }

  awaitable<void> exchange() {
    const auto started = Clock::now();
    ++served_;
    RequestParser parser(machine_.settings.memory_body, machine_.settings.spool);
    parser.header_limit(limits().head_bytes);
    auto& request = parser.request();
    request.peer = peer_;
    request.secure = is_tls;
    Error error;
    lowest().expires_after(limits().head);
    keep_alive_ = false;
    const bool complete = co_await parse(parser, true, error);
    if (!complete) co_return;
    if (error) {
      co_await refuse_and_drain(request, refusal_of(error), started);
      co_return;
    }
    keep_alive_ = parser.keep_alive() && !machine_.stopping;
    old_protocol_ = parser.framing().version == 10;
    co_await admitted_exchange(parser, started);
  }

  /// The head is read: checks it, reads the body, has it answered.
  awaitable<void> admitted_exchange(RequestParser& parser, Clock::time_point started) {
    auto& request = parser.request();
    auto outcome = judge(parser);
    if (auto* refused = std::get_if<Refused>(&outcome)) {
      if (!parser.is_done()) keep_alive_ = false;
      auto answer = refusal(request, refused->refusal);
      if (!refused->allow.empty()) answer.headers.set("allow", refused->allow);
      co_await write(request, std::move(answer), {}, started);
      if (!parser.is_done()) co_await drain();
      co_return;
    }
    const auto admitted = std::get<Admitted>(outcome);
    if (!parser.is_done()) {
      std::optional<Refusal> refused;
      const bool complete = co_await read_body(parser, *admitted.handling, refused);
      if (!complete) co_return;
      if (refused) {
        co_await refuse_and_drain(request, *refused, started);
        co_return;
      }
    }
    auto answer = co_await respond(request, *admitted.handling);
    co_await write(request, std::move(answer), admitted.route, started);
  }

  std::variant<Admitted, Refused> judge(RequestParser& parser) {
    auto& request = parser.request();
    const auto framing = parser.framing();
    if (auto refused = check_framing(request, framing)) {
      keep_alive_ = false;
      return Refused{*refused};
    }
    if (parser.unknown_method()) return Refused{{501, "method_not_allowed"}};
    if (auto refused = read_target(request, limits().target_bytes)) return Refused{*refused};
    const auto expected = request.header("expect");
    if (expected && !equal_without_case(*expected, "100-continue")) return Refused{{417, "malformed_request"}};
    return admit(machine_.site, request, framing);
  }

  /// False when the caller went away. Sets `refused` when the body is too long or broken.
  awaitable<bool> read_body(RequestParser& parser, const Handling& handling, std::optional<Refusal>& refused) {
    parser.limit_body(handling.body_limit);
    parser.eager(true);
    allow(parser.framing().content_length.value_or(handling.body_limit));
    if (parser.request().headers.has("expect") && buffer_.size() == 0) {
      constexpr std::string_view go_on = "HTTP/1.1 100 Continue\r\n\r\n";
      Error error;
      co_await asio::async_write(stream_, asio::buffer(go_on), into(error));
      if (error) co_return false;
    }
    Error error;
    const bool kept_alive = std::exchange(keep_alive_, false);
    const bool complete = co_await parse(parser, false, error);
    if (!complete) co_return false;
    if (error)
      refused = refusal_of(error);
    else
      keep_alive_ = kept_alive;
    co_return true;
  }

  awaitable<Response> respond(const Request& request, const Handling& handling) {
    if (handling.quick) {
      std::optional<Response> quick;
      guarded(request, quick, [&] { return handling.quick(request); });
      if (quick) co_return negotiate(request, finished(request, std::move(*quick)), Compress::No);
    }
    std::optional<Response> answer;
    auto work = [&] {
      guarded(request, answer, [&]() -> std::optional<Response> {
        return negotiate(request, finished(request, handling.handler(request)), Compress::Yes);
      });
    };
    const bool ran = co_await run_on(pool_, work);
    if (!ran) {
      auto busy = refusal(request, {503, "busy"});
      busy.headers.set("retry-after", "1");
      co_return busy;
    }
    co_return std::move(*answer);
  }

  /// What no handler may do is let an exception out; if one does, its caller still gets an answer.
  template <class Make>
  void guarded(const Request& request, std::optional<Response>& answer, Make make) {
    try {
      answer = make();
    } catch (const std::exception& problem) {
      spdlog::error("a handler of {} broke: {}", request.path, problem.what());
      answer = refusal(request, {500, "internal_error"});
    }
  }

  Response finished(const Request& request, Response response) {
    if (machine_.site.finish) machine_.site.finish(request, response);
    return response;
  }

  Response refusal(const Request& request, const Refusal& refused) {
    const auto& refuse = machine_.site.refuse;
    return finished(request, refuse ? refuse(request, refused) : plain_text(refused.code + "\n", refused.status));
  }

  awaitable<void> refuse_and_drain(const Request& request, const Refusal& refused, Clock::time_point started) {
    keep_alive_ = false;
    co_await write(request, refusal(request, refused), {}, started);
    co_await drain();
  }

  awaitable<void> write(const Request& request, Response response, std::string_view route, Clock::time_point started) {
    if (machine_.stopping) keep_alive_ = false;
    const auto size = size_of(response);
    const bool head_only = request.method == Method::Head || response.status == 304 || response.status == 204;
    const auto head = write_head(response, size, {head_only, keep_alive_, old_protocol_});
    const auto bytes = head_only ? std::string_view() : bytes_of(response);
    allow(head_only ? 0 : size);
    Error error;
    const std::array<asio::const_buffer, 2> parts{asio::buffer(head), asio::buffer(bytes)};
    co_await asio::async_write(stream_, parts, into(error));
    const auto* file = std::get_if<FileBody>(&response.body);
    if (!error && file && !head_only) co_await write_file(*file, size, error);
    if (error) keep_alive_ = false;
    if (machine_.settings.observe)
      machine_.settings.observe({request, route, response.status, head_only ? 0 : size, Clock::now() - started});
  }

  awaitable<void> write_file(const FileBody& body, std::uint64_t size, Error& error) {
    std::ifstream file(body.path, std::ios::binary);
    std::vector<char> piece(file_piece);
    while (size > 0 && !error) {
      file.read(piece.data(), static_cast<std::streamsize>(std::min<std::uint64_t>(size, piece.size())));
      const auto count = static_cast<std::size_t>(file.gcount());
      if (count == 0) error = asio::error::eof;  // shorter than it was: the connection must not pretend otherwise
      if (error) co_return;
      co_await asio::async_write(stream_, asio::buffer(piece.data(), count), into(error));
      size -= count;
    }
  }

  /// Throws away what the caller still sends, so that the refusal is not lost to a reset connection.
  awaitable<void> drain() {
    Error error;
    if constexpr (!is_tls) lowest().socket().shutdown(asio::ip::tcp::socket::shutdown_send, error);
    lowest().expires_after(limits().linger);
    error = {};
    buffer_.clear();
    while (!error && !machine_.stopping) co_await stream_.async_read_some(buffer_.prepare(read_piece), into(error));
  }

  awaitable<void> part() {
    Error error;
    lowest().expires_after(std::chrono::seconds(1));
    if constexpr (is_tls) co_await stream_.async_shutdown(into(error));
    lowest().socket().shutdown(asio::ip::tcp::socket::shutdown_both, error);
    co_return;
  }

  Stream stream_;
  Machine& machine_;
  HandlerPool& pool_;
  Loop& loop_;
  std::string peer_;
  beast::flat_buffer buffer_{256 << 10};
  std::uint64_t served_ = 0;
  bool keep_alive_ = true;
  bool old_protocol_ = false;
};

std::string peer_of(const asio::ip::tcp::socket& socket) {
  Error error;
  const auto address = socket.remote_endpoint(error).address();
  if (error) return {};
  if (address.is_v6() && address.to_v6().is_v4_mapped())
    return asio::ip::make_address_v4(asio::ip::v4_mapped, address.to_v6()).to_string();
  return address.to_string();
}

template <class Stream>
awaitable<void> serve(Stream stream, Machine& machine, HandlerPool& pool, Loop& loop, std::string peer) {
  Connection<Stream> connection(std::move(stream), machine, pool, loop, std::move(peer));
  co_await connection.serve();
}

/// Counts a connection for as long as its coroutine lives.
struct Counted {
  std::atomic<std::size_t>& count;
  ~Counted() { --count; }
};

}  // namespace

awaitable<void> serve_connection(asio::ip::tcp::socket socket, Machine& machine, HandlerPool& pool, Loop& loop) {
  const Counted counted{machine.connections};
  auto peer = peer_of(socket);
  try {
    if (machine.tls)
      co_await serve(TlsStream(std::move(socket), *machine.tls), machine, pool, loop, std::move(peer));
    else
      co_await serve(PlainStream(std::move(socket)), machine, pool, loop, std::move(peer));
  } catch (const std::exception& problem) {
    spdlog::error("a connection broke: {}", problem.what());
  }
}

}  // namespace timon::http
