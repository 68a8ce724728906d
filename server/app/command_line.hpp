#pragma once
// The command line: commands, their options, exit statuses (0 done, 1 refused, 2 usage). Each command is one file in
// app/commands that adds itself to this; CLI11 stays behind it.

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/error.hpp"

namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace timon::app {

constexpr int done = 0;
constexpr int refused = 1;
constexpr int wrong_usage = 2;

/// Thrown where a command cannot go on: the code names a sentence `error.<code>` that says what to do.
struct Refused : std::runtime_error {
  explicit Refused(Error error_) : std::runtime_error(error_.code), error(std::move(error_)) {}
  explicit Refused(std::string code, Arguments arguments = {})
      : Refused(Error{ErrorKind::Conflict, std::move(code), std::move(arguments), {}}) {}
  Error error;
};

/// The value, or the refusal thrown.
template <class T>
T must(Result<T> result) {
  if (!result) throw Refused(result.error());
  if constexpr (!std::is_void_v<T>) return std::move(*result);
}

class Command {
 public:
  /// "--listen": the variable keeps its value where nothing is given. `environment` is read when the option is not.
  Command& option(const std::string& name, std::string& into, const std::string& help,
                  const std::string& environment = {});
  Command& option(const std::string& name, std::optional<std::string>& into, const std::string& help);
  Command& option(const std::string& name, unsigned& into, const std::string& help);
  Command& required(const std::string& name, std::string& into, const std::string& help);
  Command& flag(const std::string& name, bool& into, const std::string& help);
  /// An argument without a name: "FILE".
  Command& argument(const std::string& name, std::string& into, const std::string& help);
  Command& optional_argument(const std::string& name, std::string& into, const std::string& help);
  /// A command below this one: `timon user list`.
  Command below(const std::string& name, const std::string& help);
  /// What it does; the answer is the exit status. Options must outlive it: keep them in what `work` holds.
  void runs(std::function<int()> work);

 private:
  friend class CommandLine;
  Command(CLI::App& app, std::function<int()>& chosen) : app_(&app), chosen_(&chosen) {}
  CLI::App* app_;
  std::function<int()>* chosen_;
};

class CommandLine {
 public:
  CommandLine();
  ~CommandLine();
  Command command(const std::string& name, const std::string& help);
  /// Reads the arguments and runs what they name.
  int run(int count, const char* const* arguments);

 private:
  std::unique_ptr<CLI::App> app_;
  std::function<int()> chosen_;
};

/// "timon: [code] sentence", one line for each field, on standard error, in the language of the environment
/// (LC_ALL, LC_MESSAGES, LANG; Spanish without one that we speak).
void print_refusal(const Error& error);
/// A sentence of the catalogue in that language.
std::string sentence(std::string_view key, const Arguments& arguments = {});

}  // namespace timon::app
