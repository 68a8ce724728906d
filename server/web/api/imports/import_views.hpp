#pragma once
// Imports and their verdicts as the contract shows them.

#include "usecases/imports/show_imports.hpp"
#include "web/api/calls.hpp"

namespace timon::api::imports {

namespace usecases = timon::usecases::imports;

struct SeverityCountView {
  timon::plans::Severity severity{};
  std::int64_t count = 0;
};
BOOST_DESCRIBE_STRUCT(SeverityCountView, (), (severity, count))

struct FailureView {
  std::string field;
  std::string code;
  std::string message;
};
BOOST_DESCRIBE_STRUCT(FailureView, (), (field, code, message))

struct ImportView {
  timon::imports::ImportId id;
  std::optional<std::string> plan;
  std::string file_name;
  timon::imports::ImportMode mode{};
  timon::imports::ImportState state{};
  std::int64_t read_rows = 0;
  std::optional<std::int64_t> total_rows;
  std::int64_t created = 0;
  std::int64_t updated = 0;
  std::int64_t unchanged = 0;
  std::int64_t refused = 0;
  std::vector<SeverityCountView> severities;
  std::optional<FailureView> failure;
  Instant started_at;
  std::optional<Instant> finished_at;
  std::optional<std::string> person_name;
};
BOOST_DESCRIBE_STRUCT(ImportView, (),
                      (id, plan, file_name, mode, state, read_rows, total_rows, created, updated, unchanged, refused,
                       severities, failure, started_at, finished_at, person_name))

struct VerdictView {
  std::int64_t number = 0;
  timon::plans::Severity severity{};
  std::string code;
  std::string message;
  std::string sheet;
  std::optional<std::int64_t> row;
  std::string column;
  std::string value;
  std::string expected;
};
BOOST_DESCRIBE_STRUCT(VerdictView, (), (number, severity, code, message, sheet, row, column, value, expected))

inline std::string message_of(const Catalogue& catalogue, const usecases::Verdict& verdict) {
  return catalogue.text("error." + verdict.code, usecases::arguments_of(verdict));
}

inline ImportView view_of(const usecases::ShownImport& shown, const Catalogue& catalogue) {
  const auto& one = shown.import;
  ImportView view{one.id,
                  shown.plan_code,
                  one.file_name,
                  one.mode,
                  one.state,
                  one.read_rows,
                  one.total_rows,
                  one.created_count,
                  one.updated_count,
                  one.unchanged_count,
                  one.refused_count,
                  {},
                  {},
                  one.started_at,
                  one.finished_at,
                  shown.person_name};
  for (const auto& found : shown.severities) view.severities.push_back({found.severity, found.count});
  if (one.failure_code)
    view.failure = {"file", *one.failure_code,
                    catalogue.text("error." + *one.failure_code, usecases::arguments_of(usecases::Verdict{}))};
  return view;
}

inline VerdictView view_of(const usecases::NumberedVerdict& numbered, const Catalogue& catalogue) {
  const auto& [number, verdict] = numbered;
  const auto row = verdict.origin.row ? std::optional<std::int64_t>(verdict.origin.row) : std::nullopt;
  return {number,
          verdict.severity,
          verdict.code,
          message_of(catalogue, verdict),
          verdict.origin.sheet,
          row,
          verdict.origin.column,
          verdict.value,
          verdict.expected};
}

}  // namespace timon::api::imports
