#include "web/guard/refusal.hpp"

#include <array>
#include <utility>

#include "formats/json/write.hpp"

namespace timon::guard {
namespace {

constexpr std::array<std::pair<std::string_view, int>, 9> own_statuses{{{"not_signed_in", 401},
                                                                        {"body_too_large", 413},
                                                                        {"evidence_too_large", 413},
                                                                        {"malformed_form", 400},
                                                                        {"session_expired", 401},
                                                                        {"wrong_credentials", 401},
                                                                        {"malformed_json", 400},
                                                                        {"unsupported_media_type", 415},
                                                                        {"too_many_attempts", 429}}};

void append_member(std::string& out, std::string_view name, std::string_view text) {
  formats::json::append_text(out, name);
  out += ':';
  formats::json::append_text(out, text);
}

/// Refusals for a while say for how long in an argument.
std::optional<std::string> retry_seconds(int status, const Arguments& arguments) {
  if (status != 429 && status != 503) return std::nullopt;
  for (const auto& [name, value] : arguments)
    if (name == "seconds") return value;
  return "5";
}

std::string fields_json(const std::vector<Problem::Field>& fields) {
  std::string out = "[";
  for (const auto& [field, code, message] : fields) {
    out += out.size() > 1 ? ",{" : "{";
    append_member(out, "field", field);
    append_member(out += ',', "code", code);
    append_member(out += ',', "message", message);
    out += '}';
  }
  return out += ']';
}

}  // namespace

int status_of(const Error& error) {
  for (const auto& [code, status] : own_statuses)
    if (error.code == code) return status;
  switch (error.kind) {
    case ErrorKind::Invalid:
      return 422;
    case ErrorKind::NotAllowed:
      return 403;
    case ErrorKind::NotFound:
      return 404;
    case ErrorKind::Conflict:
      return 409;
    case ErrorKind::Unavailable:
      return 503;
  }
  return 500;
}

Problem problem_of(const Error& error, const Catalogue& catalogue) {
  auto problem = problem_of(status_of(error), error.code, catalogue, error.arguments);
  for (const auto& field : error.fields) problem.fields.push_back({field.field, field.code, catalogue.sentence(field)});
  return problem;
}

Problem problem_of(int status, std::string code, const Catalogue& catalogue, const Arguments& arguments) {
  Problem problem{status, std::move(code)};
  problem.title = catalogue.sentence(problem.code, arguments);
  problem.retry_seconds = retry_seconds(status, arguments);
  return problem;
}

http::Response problem_document(const Problem& problem) {
  std::string body = "{";
  append_member(body, "type", "urn:timon:problem:" + problem.code);
  append_member(body += ',', "title", problem.title);
  body += ",\"status\":" + std::to_string(problem.status);
  append_member(body += ',', "code", problem.code);
  if (problem.incident) append_member(body += ',', "incident", *problem.incident);
  if (!problem.fields.empty()) body += ",\"fields\":" + fields_json(problem.fields);
  body += "}\n";
  auto response = http::json(std::move(body), problem.status);
  response.headers.set("content-type", "application/problem+json");
  return response;
}

}  // namespace timon::guard
