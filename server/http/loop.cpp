#include "http/loop.hpp"

namespace timon::http {

std::string peer_of(const Socket& socket) {
  boost::system::error_code error;
  const auto address = socket.remote_endpoint(error).address();
  if (error) return {};
  if (address.is_v6() && address.to_v6().is_v4_mapped())
    return asio::ip::make_address_v4(asio::ip::v4_mapped, address.to_v6()).to_string();
  return address.to_string();
}

void Loop::watch_deadlines() {
  timer_.expires_after(tick_);
  timer_.async_wait([this](const boost::system::error_code& error) {
    if (error) return;
    sweep();
    watch_deadlines();
  });
}

// Ending a connection only starts its end: the set changes when its coroutine goes on, later.
void Loop::sweep() {
  const auto now = Watched::Clock::now();
  for (auto* one : watched)
    if (one->deadline <= now) one->end();
}

void Loop::end_resting() {
  for (auto* one : watched)
    if (one->is_resting) one->end();
}

}  // namespace timon::http
