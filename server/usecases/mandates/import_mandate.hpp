#pragma once
// A mandate with its entries from a list: a new one, or the one with this code brought up to date. All or nothing.

#include "base/coded_rows.hpp"
#include "domain/mandates/mandate.hpp"
#include "usecases/context.hpp"

namespace timon::usecases::mandates {

enum class ImportMode { DryRun, Write };

struct ImportMandate {
  std::optional<timon::people::OfficeId> institution{};  ///< nothing: the caller's
  timon::mandates::MandateKind kind{};
  std::string code{};
  std::string title{};
  std::optional<std::int64_t> year{};
  std::string source{};
  std::vector<CodedRow> rows{};
  ImportMode mode = ImportMode::Write;
};

struct ImportedMandate {
  std::optional<timon::mandates::MandateId> id{};  ///< nothing: a dry run of a new one
  std::int64_t created = 0;
  std::int64_t updated = 0;
  std::int64_t unchanged = 0;
  std::int64_t kept = 0;  ///< entries that the list does not name
};

/// Refused: not allowed, every mistake of the mandate and of its rows.
Result<ImportedMandate> import_mandate(const Context& context, const ImportMandate& input);

}  // namespace timon::usecases::mandates
