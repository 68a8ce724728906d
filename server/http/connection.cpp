#include "http/connection.hpp"

#include <spdlog/spdlog.h>
#include <boost/asio/buffer.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/error.hpp>
#include <fstream>

#include "http/answering.hpp"
#include "http/pool_bridge.hpp"
#include "http/reply.hpp"
#include "http/request_parser.hpp"

namespace timon::http {
namespace {

namespace beast = boost::beast;
using Error = boost::system::error_code;
using Clock = Watched::Clock;
using TlsStream = asio::ssl::stream<Socket>;

constexpr std::size_t read_piece = 64 << 10;
constexpr std::size_t first_read = 4 << 10;
constexpr std::size_t buffer_limit = 256 << 10;
constexpr std::chrono::seconds farewell{1};

template <class Stream>
class Connection final : public Watched {
 public:
  Connection(Stream stream, Machine& machine, HandlerPool& pool, Loop& loop, std::string peer)
      : stream_(std::move(stream)), machine_(machine), pool_(pool), loop_(loop), peer_(std::move(peer)) {
    loop_.watched.insert(this);
  }
  ~Connection() override { loop_.watched.erase(this); }
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  // GCC 12 breaks a coroutine that awaits behind `&&` in a condition, and frees twice what a braced list makes within
  // an awaiting expression: here each wait is a statement of its own and its arguments are plain.
  Awaitable<void> serve() {
    bool going = co_await greet();
    if (!going) co_return;
    while (keep_alive_) {
      going = co_await next_request();
      if (!going) break;
      co_await exchange();
    }
    co_await part();
  }

  void end() override {
    Error ignored;
    lowest().close(ignored);
  }

 private:
  static constexpr bool is_tls = std::is_same_v<Stream, TlsStream>;

  const Limits& limits() const { return machine_.settings.limits; }
  Socket& lowest() {
    if constexpr (is_tls)
      return stream_.next_layer();
    else
      return stream_;
  }

  void allow(std::chrono::milliseconds time) { deadline = Clock::now() + time; }
  void allow_transfer(std::uint64_t bytes) {
    allow(limits().transfer +
          std::chrono::milliseconds(bytes * 1000 / std::max<std::uint64_t>(limits().slowest_rate, 1)));
  }

  Awaitable<bool> greet() {
    allow(limits().head);
    Error error;
    if constexpr (is_tls) co_await stream_.async_handshake(asio::ssl::stream_base::server, into(error));
    co_return !error;
  }

  /// Waits for the first byte of a request. The deadline that `greet` set holds for the first one.
  Awaitable<bool> next_request() {
    if (buffer_.size() > 0) co_return true;
    if (machine_.stopping) co_return false;
    if (served_ > 0) allow(limits().idle);
    is_resting = true;
    const bool got = co_await read_more(first_read);
    is_resting = false;
    co_return got;
  }

  Awaitable<bool> read_more(std::size_t piece) {
    if (buffer_.size() + piece > buffer_.max_size()) co_return false;
    Error error;
    const auto count = co_await stream_.async_read_some(buffer_.prepare(piece), into(error));
    buffer_.commit(count);
    co_return !error;
  }

  enum class Until { HeadEnds, BodyEnds };

  /// False when the caller went away or was too slow: there is nobody to answer.
  Awaitable<bool> parse(RequestParser& parser, Until until, Error& error) {
    while (until == Until::HeadEnds ? !parser.is_header_done() : !parser.is_done()) {
      const auto used = parser.put(buffer_.data(), error);
      buffer_.consume(used);
      const bool hungry = error == beast::http::error::need_more || (!error && used == 0 && !parser.is_done());
      if (error && !hungry) co_return true;
      if (!hungry) continue;
      const bool got = co_await read_more(until == Until::HeadEnds ? first_read : read_piece);
      if (!got) co_return false;
    }
    error = {};
    co_return true;
  }

  Awaitable<void> exchange() {
    ++served_;
    started_ = Clock::now();
    RequestParser parser(machine_.settings.memory_body, machine_.settings.spool);
    parser.header_limit(limits().head_bytes);
    parser.request().peer = peer_;
    parser.request().secure = is_tls;
    Error error;
    allow(limits().head);
    keep_alive_ = false;
    const bool complete = co_await parse(parser, Until::HeadEnds, error);
    if (!complete) co_return;
    if (error)
      co_await refuse(parser, refusal_of(error));
    else
      co_await exchange_with_head(parser);
  }

  Awaitable<void> exchange_with_head(RequestParser& parser) {
    auto& request = parser.request();
    const auto framing = parser.framing();
    old_protocol_ = framing.version == 10;
    read_forwarding(request, machine_.settings.trusted_proxy);
    const auto judged = judge_head(machine_.site, request, framing, !parser.unknown_method(), limits().target_bytes);
    keep_alive_ = judged.may_go_on && parser.keep_alive();
    if (const auto* refused = std::get_if<Refused>(&judged.outcome)) {
      co_await refuse(parser, *refused);
      co_return;
    }
    const auto& admitted = std::get<Admitted>(judged.outcome);
    if (!parser.is_done()) {
      const bool may_come = co_await ask_before_body(parser, *admitted.handling);
      if (!may_come) co_return;
      Error error;
      const bool complete = co_await read_body(parser, *admitted.handling, error);
      if (!complete) co_return;
      if (error) {
        co_await refuse(parser, refusal_of(error));
        co_return;
      }
    }
    auto answer = co_await respond(request, *admitted.handling);
    co_await write(request, std::move(answer), admitted.route);
  }

  /// A long body of somebody who may not send it is refused unread. False when that happened.
  Awaitable<bool> ask_before_body(RequestParser& parser, const Handling& handling) {
    const auto length = parser.framing().content_length.value_or(handling.body_limit);
    if (!handling.before_body || length <= machine_.settings.memory_body) co_return true;
    std::optional<Response> answer;
    auto work = [&] { answer = head_answer(machine_.site, parser.request(), handling); };
    deadline = never;
    const bool ran = co_await run_on(pool_, work);
    if (!ran) answer = refusal_answer(machine_.site, parser.request(), {{503, "busy"}});
    if (answer) co_await refuse_unread(parser, std::move(*answer));
    co_return !answer;
  }

  /// False when the caller went away. Sets `error` when the body is too long or broken; then nothing more is kept.
  Awaitable<bool> read_body(RequestParser& parser, const Handling& handling, Error& error) {
    parser.limit_body(handling.body_limit);
    parser.eager(true);
    allow_transfer(parser.framing().content_length.value_or(handling.body_limit));
    if (parser.request().headers.has("expect") && buffer_.size() == 0) {
      constexpr std::string_view go_on = "HTTP/1.1 100 Continue\r\n\r\n";
      co_await asio::async_write(stream_, asio::buffer(go_on), into(error));
      if (error) co_return false;
    }
    co_return co_await parse(parser, Until::BodyEnds, error);
  }

  Awaitable<Response> respond(const Request& request, const Handling& handling) {
    deadline = never;  // the handler has its own limits
    if (auto quick = quick_answer(machine_.site, request, handling)) co_return std::move(*quick);
    std::optional<Response> answer;
    auto work = [&] { answer = handler_answer(machine_.site, request, handling); };
    const bool ran = co_await run_on(pool_, work);
    if (!ran) answer = refusal_answer(machine_.site, request, {{503, "busy"}});
    co_return std::move(*answer);
  }

  Awaitable<void> refuse(RequestParser& parser, const Refused& refused) {
    auto answer = refusal_answer(machine_.site, parser.request(), refused);
    co_await refuse_unread(parser, std::move(answer));
  }

  /// With a body that nobody read the connection cannot go on: what follows would be taken for a request.
  Awaitable<void> refuse_unread(RequestParser& parser, Response answer) {
    const bool has_rest = !parser.is_done();
    if (has_rest) keep_alive_ = false;
    co_await write(parser.request(), std::move(answer), std::string_view());
    if (has_rest) co_await drain();
  }

  Awaitable<void> write(const Request& request, Response response, std::string_view route) {
    if (machine_.stopping) keep_alive_ = false;
    const auto size = body_size(response);
    const bool head_only = request.method == Method::Head || response.status == 304 || response.status == 204;
    const auto head = write_head(response, size, {keep_alive_, old_protocol_});
    const auto bytes = head_only ? std::string_view() : body_bytes(response);
    allow_transfer(head_only ? 0 : size);
    Error error;
    const std::array<asio::const_buffer, 2> parts{asio::buffer(head), asio::buffer(bytes)};
    co_await asio::async_write(stream_, parts, into(error));
    const auto* file = std::get_if<FileBody>(&response.body);
    if (file && !error && !head_only) co_await write_file(*file, size, error);
    if (error) keep_alive_ = false;
    if (machine_.settings.observe)
      machine_.settings.observe({request, route, response.status, head_only ? 0 : size, Clock::now() - started_});
  }

  Awaitable<void> write_file(const FileBody& body, std::uint64_t size, Error& error) {
    std::ifstream file(body.path, std::ios::binary);
    std::vector<char> piece(read_piece);
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
  Awaitable<void> drain() {
    Error error;
    if constexpr (!is_tls) lowest().shutdown(asio::socket_base::shutdown_send, error);
    allow(limits().linger);
    error = {};
    buffer_.clear();
    while (!error && !machine_.stopping) co_await stream_.async_read_some(buffer_.prepare(read_piece), into(error));
  }

  Awaitable<void> part() {
    Error error;
    allow(farewell);
    if constexpr (is_tls) co_await stream_.async_shutdown(into(error));
    lowest().shutdown(asio::socket_base::shutdown_both, error);
    co_return;
  }

  Stream stream_;
  Machine& machine_;
  HandlerPool& pool_;
  Loop& loop_;
  std::string peer_;
  beast::flat_buffer buffer_{buffer_limit};
  Clock::time_point started_{};
  std::uint64_t served_ = 0;
  bool keep_alive_ = true;
  bool old_protocol_ = false;
};

template <class Stream>
Awaitable<void> serve(Stream stream, Machine& machine, HandlerPool& pool, Loop& loop, std::string peer) {
  Connection<Stream> connection(std::move(stream), machine, pool, loop, std::move(peer));
  co_await connection.serve();
}

/// Counts a connection for as long as its coroutine lives.
struct Counted {
  std::atomic<std::size_t>& count;
  ~Counted() { --count; }
};

}  // namespace

Awaitable<void> serve_connection(Socket socket, Machine& machine, HandlerPool& pool, Loop& loop) {
  const Counted counted{machine.connections};
  auto peer = peer_of(socket);
  try {
    if (machine.tls)
      co_await serve(TlsStream(std::move(socket), *machine.tls), machine, pool, loop, std::move(peer));
    else
      co_await serve(std::move(socket), machine, pool, loop, std::move(peer));
  } catch (const std::exception& problem) {
    spdlog::error("a connection broke: {}", problem.what());
  }
}

}  // namespace timon::http
