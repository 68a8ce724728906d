#include "http/handler_pool.hpp"

#include <gtest/gtest.h>

#include <future>

namespace timon::http {
namespace {

// A pool refused its first work on a busy machine, because its threads had not begun to wait yet.
TEST(HandlerPool, takes_as_much_work_as_it_has_threads_from_the_start) {
  for (int turn = 0; turn < 200; ++turn) {
    std::promise<void> done;
    HandlerPool pool(1, 0);
    ASSERT_TRUE(pool.try_run([&] { done.set_value(); })) << "turn " << turn;
    done.get_future().wait();
  }
}

TEST(HandlerPool, refuses_what_neither_thread_nor_queue_can_hold) {
  std::promise<void> gate;
  const auto opened = gate.get_future().share();
  HandlerPool pool(1, 1);
  EXPECT_TRUE(pool.try_run([opened] { opened.wait(); }));
  EXPECT_TRUE(pool.try_run([] {}));
  EXPECT_FALSE(pool.try_run([] {}));
  gate.set_value();
}

}  // namespace
}  // namespace timon::http
