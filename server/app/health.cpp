#include "app/health.hpp"

#include <map>
#include <mutex>
#include <sstream>
#include <tuple>
#include <vector>

#include <prometheus/counter.h>
#include <prometheus/gauge.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>
#include <prometheus/text_serializer.h>

#include "storage/engine/failure.hpp"
#include "storage/ledger/change_store.hpp"

namespace timon::app {
namespace {

const prometheus::Histogram::BucketBoundaries buckets{0.001, 0.005, 0.025, 0.1, 0.5, 2.5, 10};

bool is_from_this_machine(const http::Request& request) {
  for (const auto* passed_on : {"forwarded", "x-forwarded-for", "x-real-ip", "via"})
    if (request.headers.has(passed_on)) return false;
  return request.peer.starts_with("127.") || request.peer == "::1";
}

http::Response readiness(storage::Database& database) {
  try {
    database.read([](storage::Session& session) { return storage::ledger::last_change(session); });
    return http::plain_text("ready\n");
  } catch (const storage::DatabaseFailure&) {
    return http::plain_text("the database does not answer\n", 503).with("retry-after", "5");
  }
}

}  // namespace

struct Metrics::Parts {
  using Key = std::tuple<std::string, http::Method, int>;

  prometheus::Registry registry;
  prometheus::Family<prometheus::Counter>& requests =
      prometheus::BuildCounter().Name("timon_http_requests_total").Help("Requests answered").Register(registry);
  prometheus::Family<prometheus::Histogram>& seconds = prometheus::BuildHistogram()
                                                           .Name("timon_http_request_seconds")
                                                           .Help("From first byte to last")
                                                           .Register(registry);
  std::mutex mutex;
  std::map<Key, std::pair<prometheus::Counter*, prometheus::Histogram*>> known;
  std::vector<std::pair<prometheus::Gauge*, std::function<double()>>> gauges;
};

Metrics::Metrics() : parts_(std::make_unique<Parts>()) {}
Metrics::~Metrics() = default;

void Metrics::observe(const http::Exchange& exchange) {
  auto& parts = *parts_;
  const std::scoped_lock lock(parts.mutex);
  const auto method = exchange.request.method;
  auto& [counter, histogram] = parts.known[{std::string(exchange.route), method, exchange.status}];
  if (!counter) {
    const std::string route(exchange.route.empty() ? "none" : exchange.route);
    counter = &parts.requests.Add({{"route", route},
                                   {"method", std::string(http::method_name(method))},
                                   {"status", std::to_string(exchange.status)}});
    histogram = &parts.seconds.Add({{"route", route}}, buckets);
  }
  counter->Increment();
  histogram->Observe(std::chrono::duration<double>(exchange.took).count());
}

void Metrics::gauge(const std::string& name, const std::string& help, std::function<double()> read) {
  auto& family = prometheus::BuildGauge().Name(name).Help(help).Register(parts_->registry);
  parts_->gauges.emplace_back(&family.Add({}), std::move(read));
}

std::string Metrics::text() const {
  for (const auto& [gauge, read] : parts_->gauges) gauge->Set(read());
  std::ostringstream out;
  prometheus::TextSerializer().Serialize(out, parts_->registry.Collect());
  return out.str();
}

void add_health(http::Site& site, storage::Database& database, const Metrics& metrics, MetricsFor audience,
                std::function<std::string()> notes) {
  const auto alive = [notes = std::move(notes)](const http::Request&) {
    const auto note = notes ? notes() : std::string();
    return http::plain_text("alive\n" + (note.empty() ? note : note + "\n"));
  };
  site.routes.add(http::Method::Get, "/healthz", {alive, alive});
  site.routes.add(http::Method::Get, "/readyz", {[&database](const http::Request&) { return readiness(database); }});
  site.routes.add(http::Method::Get, "/metrics", {[&metrics, audience](const http::Request& request) {
                    if (audience == MetricsFor::Loopback && !is_from_this_machine(request))
                      return http::plain_text("not found\n", 404);
                    return http::plain_text(metrics.text()).with("content-type", "text/plain; version=0.0.4");
                  }});
}

}  // namespace timon::app
