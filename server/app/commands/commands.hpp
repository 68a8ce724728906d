#pragma once
// Every command of the program, one file each in this folder.

#include "app/command_line.hpp"

namespace timon::app {

void add_demo(CommandLine& line);
void add_serve(CommandLine& line);
void add_check(CommandLine& line);
void add_token(CommandLine& line);
void add_user(CommandLine& line);
void add_import(CommandLine& line);
void add_guess_map(CommandLine& line);
void add_export(CommandLine& line);

inline void add_all_commands(CommandLine& line) {
  add_serve(line);
  add_demo(line);
  add_check(line);
  add_token(line);
  add_user(line);
  add_import(line);
  add_guess_map(line);
  add_export(line);
}

}  // namespace timon::app
