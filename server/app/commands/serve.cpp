// `timon serve`: everything on one port until it is told to stop.

#include <csignal>
#include <iostream>
#include <thread>

#include "app/board_watch.hpp"
#include "app/commands/commands.hpp"
#include "app/health.hpp"
#include "app/listen_address.hpp"
#include "app/log.hpp"
#include "app/place.hpp"
#include "app/timer.hpp"
#include "app/wiring.hpp"
#include "formats/inspection/inspect.hpp"
#include "http/self_certificate.hpp"
#include "http/server.hpp"
#include "storage/engine/commits.hpp"
#include "storage/people/installation_store.hpp"
#include "usecases/access/prepare_set_up.hpp"
#include "usecases/evidence/sweep_uploads.hpp"
#include "usecases/imports/import_plan.hpp"
#include "usecases/mails/send_mails.hpp"
#include "usecases/reminders/write_digests.hpp"
#include "web/documents/mails/digest_mail.hpp"
#include "web/guard/languages.hpp"

namespace timon::app {
namespace {

namespace fs = std::filesystem;

struct Options {
  Place place;
  std::string listen = "127.0.0.1:8080";
  std::string tls;
  unsigned connections = 0;
  std::string metrics = "loopback";
  std::string proxy;
  std::string address;
  bool quiet = false;
};

unsigned cores() { return std::max(1u, std::thread::hardware_concurrency()); }

ListenAddress listen_address(const Options& options) {
  auto parsed = parse_listen_address(options.listen);
  if (!parsed) throw Refused("wrong_listen_address", {{"given", options.listen}});
  return *parsed;
}

std::optional<http::CertificateFiles> certificate(const Options& options) {
  if (options.tls.empty()) return std::nullopt;
  if (options.tls == "self") return http::self_certificate(options.place.data, http::names_of_this_machine());
  const auto comma = options.tls.find(',');
  if (comma == std::string::npos) throw Refused("wrong_tls_option", {{"given", options.tls}});
  return http::CertificateFiles{options.tls.substr(0, comma), options.tls.substr(comma + 1)};
}

guard::SiteAddress site_address(const Options& options) {
  if (options.address.empty()) return {};
  auto address = guard::read_site_address(options.address);
  if (!address) throw Refused("wrong_site_address", {{"given", options.address}});
  return guard::SiteAddress(*std::move(address));
}

/// A folder of this process alone, emptied when it starts and when it ends.
struct Spool {
  fs::path path;
  explicit Spool(const fs::path& data) : path(data / "spool") {
    fs::remove_all(path);
    fs::create_directory(path);
    fs::permissions(path, fs::perms::owner_all);
  }
  ~Spool() {
    std::error_code ignored;
    fs::remove_all(path, ignored);
  }
};

http::ServerSettings server_settings(const Options& options, const storage::Database& database, const Spool& spool,
                                     Metrics& metrics) {
  http::ServerSettings settings;
  const auto listen = listen_address(options);
  settings.address = listen.address;
  settings.port = listen.port;
  settings.loops = cores();
  settings.handlers = static_cast<unsigned>(database.connections());
  settings.spool = spool.path;
  settings.tls = certificate(options);
  settings.trusted_proxy = options.proxy;
  // Half of what the system gives us: the rest is for the database, the log and uploads.
  settings.limits.connections = http::raise_open_files() / 2;
  settings.observe = [&metrics, quiet = options.quiet](const http::Exchange& exchange) {
    metrics.observe(exchange);
    if (!quiet) log_exchange(exchange);
  };
  return settings;
}

http::Server make_server(http::Site site, http::ServerSettings settings, const std::string& listen) {
  try {
    return http::Server(std::move(site), std::move(settings));
  } catch (const std::system_error& problem) {
    throw Refused("cannot_listen", {{"address", listen}, {"what", problem.code().message()}});
  }
}

std::string own_address(const Options& options, std::uint16_t port) {
  auto listen = listen_address(options);
  listen.port = port;
  return (options.tls.empty() ? "http://" : "https://") + listen.shown();
}

/// A demonstration's passwords are known to everybody: it stays on this machine.
void keep_demonstration_at_home(storage::Database& database, const Options& options) {
  const auto installation =
      database.read([](storage::Session& session) { return storage::people::find_installation(session); });
  if (installation && installation->is_demonstration && !listen_address(options).is_loopback())
    throw Refused("demonstration_elsewhere");
}

/// Imports that ran when the program last stopped say so, instead of running for ever.
void end_left_imports(storage::Database& database, const Clock& clock) {
  const auto system = access::the_system();
  usecases::imports::fail_left_imports({database, system, clock});
}

/// Without it everything works but evidence: said at the start, not first to whoever sends a file.
void look_for_kinds() {
  if (!formats::inspection::knows_kinds()) std::cerr << sentence("error.evidence_kinds_unknown") << std::endl;
}

/// Files that nobody attached go after a day.
void sweep_uploads(storage::Database& database, const Clock& clock) {
  const auto system = access::the_system();
  usecases::evidence::sweep_uploads({database, system, clock});
}

/// The mail of the day, where its hour has come.
void write_digests(storage::Database& database, const Clock& clock, Memories& memories,
                   const guard::Languages& languages) {
  const auto system = access::the_system();
  must(usecases::reminders::write_digests({database, system, clock}, memories.plans, [&](auto digest) {
    if (!memories.address.settled().empty()) digest.site_address = memories.address.settled();
    return documents::mails::digest_words(digest, languages.of(digest.language));
  }));
}

void send_mails(storage::Database& database, const Clock& clock, const Memories& memories) {
  const auto system = access::the_system();
  must(usecases::mails::send_mails({database, system, clock}, memories.mails));
}

void show_set_up_token(storage::Database& database, const Clock& clock, const std::string& address) {
  const auto system = access::the_system();
  const auto token = must(usecases::access::prepare_set_up({database, system, clock}));
  if (token) std::cout << sentence("serve.set_up_token", {{"address", address}, {"token", *token}}) << std::endl;
}

int serve(const Options& options) {
  std::signal(SIGPIPE, SIG_IGN);
  const auto database = open_database(options.place, options.connections ? options.connections : 2 * cores() + 2);
  const FolderLock lock(options.place.data);
  const Spool spool(options.place.data);
  const Clock clock = system_now;
  keep_demonstration_at_home(*database, options);
  end_left_imports(*database, clock);
  Metrics metrics;
  Memories memories;
  memories.address = site_address(options);
  memories.mails.secrets = fs::path(options.place.data) / "secrets";
  const guard::Languages languages;
  guard::Doors doors({*database, clock, recognition(*database, clock), memories.portal.error_page(), log_incident,
                      storage::commits_of_this_process});
  http::Site site;
  mount_all(site, doors, memories);
  start_log();
  look_for_kinds();
  BoardWatch watch(*database, clock, memories.plans);
  const Timer sweep("the sweep of uploads", std::chrono::minutes(20), [&] { sweep_uploads(*database, clock); });
  const Timer digests("the day's reminders", std::chrono::minutes(1),
                      [&] { write_digests(*database, clock, memories, languages); });
  const Timer mails("the sending of mail", std::chrono::seconds(20), [&] { send_mails(*database, clock, memories); });
  add_health(site, *database, metrics, options.metrics == "anyone" ? MetricsFor::Anyone : MetricsFor::Loopback,
             [&watch] { return watch.note(); });
  metrics.gauge("timon_board_differences", "Boards in memory that were not what the database says, read again since",
                [&watch] { return double(watch.differences()); });
  auto server = make_server(std::move(site), server_settings(options, *database, spool, metrics), options.listen);
  metrics.gauge("timon_http_connections", "Connections open", [&server] { return double(server.connections()); });
  server.run([&] {
    const auto address = own_address(options, server.port());
    show_set_up_token(*database, clock, options.address.empty() ? address : site_address(options).settled());
    std::cout << sentence("serve.ready", {{"address", address}}) << std::endl;
  });
  end_log();
  return done;
}

}  // namespace

void add_serve(CommandLine& line) {
  auto options = std::make_shared<Options>();
  auto command = line.command("serve", "Serve portal, staff app and API on one port");
  add_place(command, options->place);
  command.option("--listen", options->listen, "ADDRESS:PORT", "TIMON_LISTEN")
      .option("--address", options->address, "what links in mails, calendars and printed codes begin with: https://…",
              "TIMON_ADDRESS")
      .option("--tls", options->tls, "self, or CERTIFICATE,KEY as PEM files; plain HTTP without it")
      .option("--connections", options->connections, "database connections and handlers; 0 chooses by the cores")
      .option("--metrics", options->metrics, "who may read /metrics: loopback, or anyone")
      .option("--proxy", options->proxy, "address of a proxy whose X-Forwarded-For and X-Forwarded-Proto are believed")
      .flag("--quiet", options->quiet, "no line for each request");
  command.runs([options] { return serve(*options); });
}

}  // namespace timon::app
