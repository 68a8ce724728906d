// `timon demo [tenjo|town]`: loads a demonstration, prints its accounts and exits. The real plan goes into an empty
// place, the invented town also beside it.

#include <sys/mman.h>
#include <unistd.h>

#include <iomanip>
#include <iostream>

#include "app/commands/commands.hpp"
#include "app/place.hpp"
#include "base/embedded.hpp"
#include "usecases/installation/load_demonstration.hpp"
#include "usecases/installation/load_example.hpp"

namespace timon::app {
namespace {

namespace installation = usecases::installation;

struct Options {
  Place place;
  std::string name = "tenjo";
};

/// An embedded file as a file, for the child that reads workbooks.
class MemoryFile {
 public:
  explicit MemoryFile(std::string_view bytes) : descriptor_(::memfd_create("workbook", MFD_CLOEXEC)) {
    if (descriptor_ < 0) throw std::system_error(errno, std::generic_category(), "memfd_create");
    while (!bytes.empty()) {
      const auto written = ::write(descriptor_, bytes.data(), bytes.size());
      if (written < 0) throw std::system_error(errno, std::generic_category(), "write");
      bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    ::lseek(descriptor_, 0, SEEK_SET);
  }
  ~MemoryFile() { ::close(descriptor_); }
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;
  int descriptor() const { return descriptor_; }

 private:
  int descriptor_;
};

void print_accounts() {
  std::cout << sentence("demo.accounts", {{"password", std::string(installation::demonstration_password)}}) << "\n\n";
  for (const auto& account : installation::demonstration_accounts())
    std::cout << "  " << std::left << std::setw(16) << account.user_name
              << sentence("role." + std::string(name_of(account.role))) << '\n';
  std::cout << std::endl;
}

void tenjo(const usecases::Context& context) {
  const MemoryFile workbook(embedded_file("fixtures/tenjo/plan-indicativo-tenjo.xlsx").value());
  must(
      installation::load_demonstration(context, {.institution_code = "TENJO",
                                                 .institution_name = "Alcaldía Municipal de Tenjo",
                                                 .plan_file = "plan-indicativo-tenjo.xlsx",
                                                 .workbook = workbook.descriptor(),
                                                 .map = std::string(embedded_file("fixtures/tenjo/tenjo.toml").value()),
                                                 .on = parse_day("2025-09-30").value()}));
  std::cout << sentence("demo.loaded") << '\n';
  print_accounts();
}

void town(const usecases::Context& context) {
  const int year = installation::last_lived_year(context);
  must(installation::load_town(context, year));
  std::cout << sentence("demo.town_loaded", {{"year", std::to_string(year)}}) << '\n'
            << sentence("demo.accounts", {{"password", std::string(installation::demonstration_password)}}) << "\n\n";
  for (const auto& account : installation::example_accounts())
    std::cout << "  " << std::left << std::setw(20) << account.user_name << account.post << '\n';
  std::cout << std::endl;
}

int demo(const Options& options) {
  if (options.name != "tenjo" && options.name != "town")
    throw Refused("demonstration_unknown", {{"given", options.name}});
  const auto database = open_database(options.place);
  const FolderLock lock(options.place.data);
  const Clock clock = system_now;
  const auto system = access::the_system();
  const usecases::Context context{*database, system, clock};
  options.name == "town" ? town(context) : tenjo(context);
  return done;
}

}  // namespace

void add_demo(CommandLine& line) {
  auto options = std::make_shared<Options>();
  auto command = line.command("demo", "Load a demonstration and print its accounts");
  add_place(command, options->place);
  command.optional_argument(
      "NAME", options->name,
      "tenjo, into an empty place: the plan of the municipality of Tenjo, Colombia; town, also beside it: an "
      "invented municipality with one lived year");
  command.runs([options] { return demo(*options); });
}

}  // namespace timon::app
