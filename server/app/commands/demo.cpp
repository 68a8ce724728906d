// `timon demo [tenjo]`: loads the demonstration into an empty place, prints its accounts and exits.

#include <sys/mman.h>
#include <unistd.h>

#include <iomanip>
#include <iostream>

#include "app/commands/commands.hpp"
#include "app/place.hpp"
#include "base/embedded.hpp"
#include "usecases/installation/load_demonstration.hpp"

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

int demo(const Options& options) {
  if (options.name != "tenjo") throw Refused("demonstration_unknown", {{"given", options.name}});
  const auto database = open_database(options.place);
  const FolderLock lock(options.place.data);
  const Clock clock = system_now;
  const auto system = access::the_system();
  const MemoryFile workbook(embedded_file("fixtures/tenjo/plan-indicativo-tenjo.xlsx").value());
  must(installation::load_demonstration({*database, system, clock},
                                        {.institution_code = "TENJO",
                                         .institution_name = "Alcaldía Municipal de Tenjo",
                                         .plan_file = "plan-indicativo-tenjo.xlsx",
                                         .workbook = workbook.descriptor(),
                                         .map = std::string(embedded_file("fixtures/tenjo/tenjo.toml").value()),
                                         .on = parse_day("2025-09-30").value()}));
  std::cout << sentence("demo.loaded") << '\n';
  print_accounts();
  return done;
}

}  // namespace

void add_demo(CommandLine& line) {
  auto options = std::make_shared<Options>();
  auto command = line.command("demo", "Load the demonstration into an empty place and print its accounts");
  add_place(command, options->place);
  command.optional_argument("NAME", options->name, "tenjo: the plan of the municipality of Tenjo, Colombia");
  command.runs([options] { return demo(*options); });
}

}  // namespace timon::app
