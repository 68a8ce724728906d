#include "app/commands/commands.hpp"

int main(int count, char** arguments) {
  timon::app::CommandLine line;
  timon::app::add_all_commands(line);
  return line.run(count, arguments);
}
