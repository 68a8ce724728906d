// `timon token create --user NAME`: an API token, alone on the last line of standard output.

#include <iostream>

#include "app/acting.hpp"
#include "app/commands/commands.hpp"
#include "app/place.hpp"
#include "usecases/people/create_token.hpp"

namespace timon::app {
namespace {

struct Options {
  Place place;
  std::string user;
  std::string name = "timon token create";
  std::string expires_on;
};

int create(const Options& options) {
  const auto database = open_database(options.place);
  const Acting acting(*database, "");
  usecases::people::CreateToken input{.name = options.name};
  if (!options.expires_on.empty()) {
    input.expires_on = parse_day(options.expires_on);
    if (!input.expires_on) throw Refused(invalid("expires_on", "wrong_type", {{"expected", "day"}}));
  }
  std::cout << must(usecases::people::create_token_for(acting.context(), options.user, input)).token << std::endl;
  return done;
}

}  // namespace

void add_token(CommandLine& line) {
  auto options = std::make_shared<Options>();
  auto command = line.command("token", "API tokens").below("create", "Make a token; it is shown this once");
  add_place(command, options->place);
  command.required("--user", options->user, "whose rights it has")
      .option("--name", options->name, "what it is for")
      .option("--expires-on", options->expires_on, "its last day, as 2026-12-31; none without it");
  command.runs([options] { return create(*options); });
}

}  // namespace timon::app
