#include "usecases/mandates/import_mandate.hpp"

#include <map>

#include "base/secret.hpp"
#include "domain/mandates/mandate_rows.hpp"
#include "storage/ledger/change_store.hpp"
#include "storage/mandates/mandate_store.hpp"
#include "usecases/plans/at_thing.hpp"
#include "usecases/record_act.hpp"

namespace timon::usecases::mandates {

using storage::Transaction;
using timon::mandates::Mandate;
using timon::mandates::MandateEntry;
using timon::mandates::MandateId;
namespace store = storage::mandates;

namespace {

struct Changes {
  std::vector<MandateEntry> created;
  std::vector<MandateEntry> updated;
  std::int64_t unchanged = 0;
};

/// New entries come after the one above them.
Changes changes_of(MandateId mandate, const std::vector<CodedRow>& rows, const std::vector<MandateEntry>& standing) {
  std::map<std::string, const MandateEntry*> before;
  for (const MandateEntry& entry : standing) before.emplace(entry.code, &entry);
  std::map<std::string, timon::mandates::MandateEntryId> ids;
  for (const auto& [code, entry] : before) ids.emplace(code, entry->id);
  for (const CodedRow& row : rows)
    if (!ids.contains(row.code)) ids.emplace(row.code, next_id<timon::mandates::MandateEntryId>());

  Changes changes;
  for (const std::size_t number : parents_first(rows)) {
    const CodedRow& row = rows[number];
    MandateEntry entry{ids.at(row.code), mandate, {}, row.code, row.name, static_cast<std::int64_t>(number) + 1};
    if (!row.parent.empty()) entry.parent_id = ids.at(row.parent);
    const auto known = before.find(row.code);
    if (known == before.end())
      changes.created.push_back(std::move(entry));
    else if (*known->second == entry)
      ++changes.unchanged;
    else
      changes.updated.push_back(std::move(entry));
  }
  return changes;
}

std::string digest_of(const std::vector<CodedRow>& rows) {
  std::string said;
  for (const CodedRow& row : rows) said += row.code + '\t' + row.name + '\t' + row.parent + '\n';
  return sha256_hex(said);
}

void save(Transaction& transaction, const Mandate& mandate, const std::optional<Mandate>& before,
          const Changes& changes) {
  if (!before)
    store::add_mandate(transaction, mandate);
  else if (*before != mandate)
    store::save_mandate(transaction, mandate);
  store::add_entries(transaction, changes.created);
  for (const MandateEntry& entry : changes.updated) store::save_entry(transaction, entry);
}

void record(const Context& context, Transaction& transaction, const Mandate& mandate, const ImportMandate& input,
            const ImportedMandate& done) {
  record_act(context, transaction,
             {.act = "import_mandate",
              .subject_kind = "mandate",
              .subject_id = mandate.id.value,
              .institution_id = mandate.institution_id,
              .fields = {{"kind", std::string(name_of(mandate.kind))},
                         {"code", mandate.code},
                         {"title", mandate.title},
                         {"year", mandate.year ? std::optional(std::to_string(*mandate.year)) : std::nullopt},
                         {"source", mandate.source},
                         {"rows", std::to_string(input.rows.size())},
                         {"created", std::to_string(done.created)},
                         {"updated", std::to_string(done.updated)},
                         {"digest", digest_of(input.rows)}}});
  for (const auto plan : store::plans_aligned_to(transaction, mandate.id))  // their pages show its words
    storage::ledger::add_change(transaction, {.recorded_at = context.clock(),
                                              .plan_id = plan.value,
                                              .subject_kind = "mandate",
                                              .subject_id = mandate.id.value});
}

}  // namespace

Result<ImportedMandate> import_mandate(const Context& context, const ImportMandate& input) {
  return context.database.write([&](Transaction& transaction) -> Result<ImportedMandate> {
    const auto institution =
        plans::institution_for(context, transaction, input.institution, access::Action::ManageMandates);
    if (!institution) return institution.error();
    const auto before = store::find_mandate_by_code(transaction, *institution, input.code);
    const Mandate mandate{before ? before->id : next_id<MandateId>(),
                          *institution,
                          input.kind,
                          input.code,
                          input.title,
                          input.year,
                          input.source,
                          before ? before->version : 1};
    const auto standing = before ? store::entries_of(transaction, before->id) : std::vector<MandateEntry>{};
    auto errors = mandate_errors(mandate);
    for (auto& error : errors_of_rows(input.rows, standing)) errors.push_back(std::move(error));
    if (!errors.empty()) return invalid(std::move(errors));

    const Changes changes = changes_of(mandate.id, input.rows, standing);
    ImportedMandate done{{}, std::ssize(changes.created), std::ssize(changes.updated), changes.unchanged, 0};
    done.kept = std::ssize(standing) - done.updated - done.unchanged;
    if (before || input.mode == ImportMode::Write) done.id = mandate.id;
    if (input.mode == ImportMode::DryRun) return done;
    save(transaction, mandate, before, changes);
    record(context, transaction, mandate, input, done);
    return done;
  });
}

}  // namespace timon::usecases::mandates
