#include "usecases/needs/import_needs.hpp"

#include <map>
#include <set>

#include "base/coded_rows.hpp"
#include "base/secret.hpp"
#include "storage/ledger/change_store.hpp"
#include "storage/needs/need_store.hpp"
#include "storage/people/office_store.hpp"
#include "usecases/people/local_day.hpp"
#include "usecases/plans/at_thing.hpp"
#include "usecases/record_act.hpp"

namespace timon::usecases::needs {

using storage::Transaction;
using timon::needs::Need;
using timon::needs::NeedRow;
using timon::people::OfficeId;
using OfficesByCode = std::map<std::string, OfficeId>;
namespace store = storage::needs;

namespace {

struct Changes {
  std::vector<Need> created;
  std::vector<Need> updated;
  std::int64_t unchanged = 0;
};

OfficesByCode offices_of(Transaction& transaction, OfficeId institution) {
  OfficesByCode offices;
  for (const auto& office : storage::people::offices(transaction))
    if (office.institution_id == institution) offices.emplace(office.code, office.id);
  return offices;
}

void check_offices(std::vector<FieldError>& errors, const std::vector<NeedRow>& rows, const OfficesByCode& offices) {
  for (std::size_t number = 0; number < rows.size(); ++number)
    if (const auto& code = rows[number].office; !code.empty() && !offices.contains(code))
      errors.push_back({at_row(number, "office"), "unknown_office_code", {{"value", code}}});
}

Need told_by(const NeedRow& row, Need need, const OfficesByCode& offices) {
  need.code = row.code;
  need.name = row.name;
  need.origin = row.origin;
  need.urgency = row.urgency;
  need.place = row.place;
  need.affected = row.affected;
  need.office_id = row.office.empty() ? std::nullopt : std::optional(offices.at(row.office));
  need.raised_on = row.raised_on;
  need.source = row.source;
  return need;
}

Changes changes_of(OfficeId institution, const std::vector<NeedRow>& rows, const std::vector<Need>& standing,
                   const OfficesByCode& offices) {
  std::map<std::string_view, const Need*> before;
  for (const Need& need : standing) before.emplace(need.code, &need);
  Changes changes;
  for (const NeedRow& row : rows) {
    const auto known = before.find(row.code);
    if (known == before.end()) {
      changes.created.push_back(
          told_by(row, {.id = next_id<timon::needs::NeedId>(), .institution_id = institution}, offices));
      continue;
    }
    Need after = told_by(row, *known->second, offices);
    if (after == *known->second)
      ++changes.unchanged;
    else
      changes.updated.push_back(std::move(after));
  }
  return changes;
}

/// Of rows that name the version they were written over.
std::optional<Error> refusal_of_versions(const std::vector<NeedRow>& rows, const std::vector<Need>& standing) {
  std::map<std::string_view, std::int64_t> versions;
  for (const Need& need : standing) versions.emplace(need.code, need.version);
  for (std::size_t number = 0; number < rows.size(); ++number) {
    const auto& row = rows[number];
    if (!row.version) continue;
    const auto known = versions.find(row.code);
    if (*row.version == 0 && known != versions.end())
      return invalid(at_row(number, "code"), "code_taken", {{"code", row.code}});
    if (known == versions.end() ? *row.version != 0 : *row.version != known->second)
      return conflict("version_mismatch");
  }
  return std::nullopt;
}

std::string digest_of(const std::vector<NeedRow>& rows) {
  std::string said;
  for (const NeedRow& row : rows) {
    said += row.code + '\t' + row.name + '\t' + std::string(name_of(row.origin)) + '\t' +
            std::string(name_of(row.urgency)) + '\t' + row.place + '\t' +
            (row.affected ? std::to_string(*row.affected) : "") + '\t' + row.office + '\t' +
            (row.raised_on ? row.raised_on->text() : "") + '\t' + row.source + '\n';
  }
  return sha256_hex(said);
}

/// One need is told by name, a list by its digest. Pages of plans that answer what changed show its words.
void record(const Context& context, Transaction& transaction, OfficeId institution, const ImportNeeds& input,
            const Changes& changes) {
  timon::ledger::Act act{.act = "import_needs",
                         .subject_kind = "needs",
                         .subject_id = institution.value,
                         .institution_id = institution,
                         .fields = {{"rows", std::to_string(input.rows.size())},
                                    {"created", std::to_string(changes.created.size())},
                                    {"updated", std::to_string(changes.updated.size())},
                                    {"digest", digest_of(input.rows)}}};
  if (input.rows.size() == 1) {
    act.fields.emplace_back("code", input.rows.front().code);
    act.fields.emplace_back("name", input.rows.front().name);
  }
  record_act(context, transaction, act);
  std::set<timon::needs::NeedId> updated;
  for (const Need& need : changes.updated) updated.insert(need.id);
  std::set<std::int64_t> plans;
  for (const auto& answer : store::answers_in(transaction, institution))
    if (updated.contains(answer.need_id)) plans.insert(answer.plan_id.value);
  for (const std::int64_t plan : plans)
    storage::ledger::add_change(
        transaction,
        {.recorded_at = context.clock(), .plan_id = plan, .subject_kind = "needs", .subject_id = institution.value});
}

}  // namespace

Result<ImportedNeeds> import_needs(const Context& context, const ImportNeeds& input) {
  return context.database.write([&](Transaction& transaction) -> Result<ImportedNeeds> {
    const auto institution =
        plans::institution_for(context, transaction, input.institution, access::Action::ManageMandates);
    if (!institution) return institution.error();
    const auto offices = offices_of(transaction, *institution);
    auto errors =
        timon::needs::errors_of_rows(input.rows, people::local_day_of(transaction, *institution, context.clock()));
    check_offices(errors, input.rows, offices);
    if (!errors.empty()) return invalid(std::move(errors));

    const auto standing = store::list_needs(transaction, *institution);
    if (auto refusal = refusal_of_versions(input.rows, standing)) return *std::move(refusal);
    const Changes changes = changes_of(*institution, input.rows, standing, offices);
    ImportedNeeds done{std::ssize(changes.created), std::ssize(changes.updated), changes.unchanged, 0};
    done.kept = std::ssize(standing) - done.updated - done.unchanged;
    if (input.mode == ImportMode::DryRun || done.created + done.updated == 0) return done;
    store::add_needs(transaction, changes.created);
    for (const Need& need : changes.updated) store::save_need(transaction, need);
    record(context, transaction, *institution, input, changes);
    return done;
  });
}

}  // namespace timon::usecases::needs
