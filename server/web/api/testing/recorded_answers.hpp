#pragma once
// What door tests answered, for the comparison with the contract: one line of JSON per answer in the file that
// TIMON_RECORDED_ANSWERS names. tools/check_answers.mjs reads it.

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <string>

#include "formats/json/write.hpp"
#include "http/request.hpp"
#include "http/response.hpp"

namespace timon::testing {

/// The body's text, also of an answer that is kept and shared.
inline std::string text_of(const http::Response& response) {
  if (const auto* shared = std::get_if<http::SharedBytes>(&response.body)) return std::string(shared->plain);
  return std::get<std::string>(response.body);
}

/// Of files the contract says their kind alone: they are not recorded.
inline void record_answer(http::Method method, const std::string& path, const http::Response& response) {
  const char* file = std::getenv("TIMON_RECORDED_ANSWERS");
  const auto type = response.headers.find("content-type");
  if (!file || (type && type->find("json") == type->npos)) return;
  std::string line = "{\"method\":";
  formats::json::append_text(line, http::method_name(method));
  formats::json::append_text(line += ",\"path\":", path);
  line += ",\"status\":" + std::to_string(response.status);
  // One line each: a line break between tokens is a blank, and inside a JSON text there is none.
  std::string one_line = text_of(response);
  if (one_line.empty()) one_line = "null";
  std::ranges::replace(one_line, '\n', ' ');
  line += ",\"body\":" + one_line + "}\n";
  std::ofstream(file, std::ios::app) << line;
}

}  // namespace timon::testing
