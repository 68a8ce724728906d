#include "app/command_line.hpp"

#include <CLI/CLI.hpp>
#include <cstdlib>
#include <iostream>

#include "base/program.hpp"
#include "web/guard/languages.hpp"

namespace timon::app {
namespace {

std::string language_of_environment() {
  for (const auto* name : {"LC_ALL", "LC_MESSAGES", "LANG"})
    if (const auto* value = std::getenv(name); value && *value) return std::string(value).substr(0, 2);
  return {};
}

const Catalogue& catalogue() {
  static const guard::Languages languages;
  return languages.of(language_of_environment());
}

/// Runs the command; what it could not do is said on standard error.
int attempt(const std::function<int()>& work) {
  try {
    return work();
  } catch (const Refused& refusal) {
    print_refusal(refusal.error);
  } catch (const std::exception& problem) {
    print_refusal(unavailable("broken", {{"what", problem.what()}}));
  }
  return refused;
}

}  // namespace

Command& Command::option(const std::string& name, std::string& into, const std::string& help,
                         const std::string& environment) {
  auto* made = app_->add_option(name, into, help)->capture_default_str();
  if (!environment.empty()) made->envname(environment);
  return *this;
}

Command& Command::option(const std::string& name, std::optional<std::string>& into, const std::string& help) {
  app_->add_option(name, into, help);
  return *this;
}

Command& Command::option(const std::string& name, unsigned& into, const std::string& help) {
  app_->add_option(name, into, help)->capture_default_str();
  return *this;
}

Command& Command::required(const std::string& name, std::string& into, const std::string& help) {
  app_->add_option(name, into, help)->required();
  return *this;
}

Command& Command::flag(const std::string& name, bool& into, const std::string& help) {
  app_->add_flag(name, into, help);
  return *this;
}

Command& Command::argument(const std::string& name, std::string& into, const std::string& help) {
  app_->add_option(name, into, help)->required();
  return *this;
}

Command& Command::optional_argument(const std::string& name, std::string& into, const std::string& help) {
  app_->add_option(name, into, help);
  return *this;
}

Command Command::below(const std::string& name, const std::string& help) {
  app_->require_subcommand(1);
  return {*app_->add_subcommand(name, help), *chosen_};
}

void Command::runs(std::function<int()> work) {
  app_->callback([chosen = chosen_, work = std::move(work)] { *chosen = work; });
}

CommandLine::CommandLine()
    : app_(std::make_unique<CLI::App>("Timón: plans, goals and results of a public administration", "timon")) {
  app_->set_version_flag("--version", "timon " + std::string(program_version()));
  app_->require_subcommand(1);
}

CommandLine::~CommandLine() = default;

Command CommandLine::command(const std::string& name, const std::string& help) {
  return {*app_->add_subcommand(name, help), chosen_};
}

int CommandLine::run(int count, const char* const* arguments) {
  try {
    app_->parse(count, arguments);
  } catch (const CLI::Success& asked) {  // --help, --version
    return app_->exit(asked);
  } catch (const CLI::ParseError& mistake) {
    std::cerr << "timon: [usage] " << mistake.what() << "\n"
              << "timon --help\n";
    return wrong_usage;
  }
  return attempt(chosen_);
}

void print_refusal(const Error& error) {
  std::cerr << "timon: [" << error.code << "] " << catalogue().sentence(error) << "\n";
  for (const auto& field : error.fields)
    std::cerr << "  " << field.field << ": [" << field.code << "] " << catalogue().sentence(field) << "\n";
}

std::string sentence(std::string_view key, const Arguments& arguments) { return catalogue().text(key, arguments); }

}  // namespace timon::app
