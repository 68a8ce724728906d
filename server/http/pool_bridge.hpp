#pragma once
// From a coroutine to the pool of handlers and back to the coroutine's own loop.

#include <boost/asio/associated_executor.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/post.hpp>
#include <memory>

#include "http/handler_pool.hpp"
#include "http/loop.hpp"

namespace timon::http {

/// Runs `work` on the pool and resumes here; false at once when the pool's queue is full. `work` must not throw and
/// may refer to the caller's frame, which stays until it is done.
template <class Work>
Awaitable<bool> run_on(HandlerPool& pool, Work& work) {
  auto start = [&pool, &work](auto completion) {
    auto kept = std::make_shared<decltype(completion)>(std::move(completion));
    auto guard = asio::make_work_guard(asio::get_associated_executor(*kept));
    const auto resume = [kept, guard](bool ran) {
      asio::post(guard.get_executor(), [kept, ran] { std::move (*kept)(ran); });
    };
    const bool taken = pool.try_run([&work, resume] {
      work();
      resume(true);
    });
    if (!taken) resume(false);
  };
  using Token = asio::use_awaitable_t<Executor>;
  Token token;
  co_return co_await asio::async_initiate<Token, void(bool)>(start, token);
}

}  // namespace timon::http
