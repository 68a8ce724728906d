#pragma once
// For whoever watches the server: alive, ready, figures.

#include <functional>
#include <memory>

#include "http/server.hpp"
#include "http/site.hpp"
#include "storage/engine/database.hpp"

namespace timon::app {

/// Counts requests by route, method and status, and how long they took.
class Metrics {
 public:
  Metrics();
  ~Metrics();
  void observe(const http::Exchange& exchange);
  /// Asked when the figures are read.
  void gauge(const std::string& name, const std::string& help, std::function<double()> read);
  /// Prometheus' text format.
  std::string text() const;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

enum class MetricsFor { Loopback, Anyone };

/// /healthz answers while the process lives, with the `notes` of what went wrong and was mended; /readyz when the
/// database answers; /metrics to this machine only, unless set. A request that a proxy passed on is not from this
/// machine.
void add_health(http::Site& site, storage::Database& database, const Metrics& metrics, MetricsFor audience,
                std::function<std::string()> notes = {});

}  // namespace timon::app
