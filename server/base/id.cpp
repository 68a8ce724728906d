#include "base/id.hpp"

#include <sodium.h>

#include <atomic>
#include <charconv>
#include <chrono>

namespace timon {
namespace {

constexpr int counter_bits = 22;
constexpr std::int64_t epoch_2020_ms = 1'577'836'800'000;

std::int64_t earliest_now() {
  using namespace std::chrono;
  const auto ms = duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
  return ((ms - epoch_2020_ms) << counter_bits) |
         static_cast<std::int64_t>(randombytes_uniform(1U << (counter_bits - 2)));
}

}  // namespace

std::int64_t next_id_number() {
  static std::atomic<std::int64_t> last{0};
  auto previous = last.load(std::memory_order_relaxed);
  // A burst within one millisecond counts on from the last number; a new millisecond starts at a random place,
  // so that two servers on one database do not meet.
  const auto fresh = earliest_now();
  std::int64_t next = 0;
  do {
    next = (fresh >> counter_bits) > (previous >> counter_bits) ? fresh : previous + 1;
  } while (!last.compare_exchange_weak(previous, next, std::memory_order_relaxed));
  return next;
}

std::optional<std::int64_t> parse_id_number(std::string_view text) {
  std::int64_t value = 0;
  const auto* end = text.data() + text.size();
  const auto [stopped, failure] = std::from_chars(text.data(), end, value);
  if (failure != std::errc{} || stopped != end || value <= 0) return std::nullopt;
  return value;
}

}  // namespace timon
