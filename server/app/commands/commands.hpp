#pragma once
// Every command of the program, one file each in this folder.

#include "app/command_line.hpp"

namespace timon::app {

void add_demo(CommandLine& line);
void add_serve(CommandLine& line);

inline void add_all_commands(CommandLine& line) {
  add_serve(line);
  add_demo(line);
}

}  // namespace timon::app
