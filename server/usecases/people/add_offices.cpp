#include "usecases/people/add_offices.hpp"

#include <unordered_map>

#include "storage/people/office_store.hpp"
#include "usecases/people/institution_for.hpp"
#include "usecases/record_act.hpp"

namespace timon::usecases::people {
namespace {

using storage::Transaction;
using timon::people::Office;
using timon::people::OfficeId;
using timon::people::OfficeRow;
namespace store = storage::people;

std::vector<Office> offices_of(Transaction& transaction, OfficeId institution) {
  auto offices = store::offices(transaction);
  std::erase_if(offices, [&](const Office& office) { return office.institution_id != institution; });
  return offices;
}

/// A withdrawn office keeps its code: what it did is still read by it.
std::vector<FieldError> codes_of_the_withdrawn(Transaction& transaction, const AddOffices& input) {
  std::vector<FieldError> errors;
  for (std::size_t row = 0; row < input.rows.size(); ++row) {
    const auto& code = input.rows[row].code;
    if (store::is_code_taken(transaction, Office{.institution_id = input.institution, .code = code}))
      errors.push_back(FieldError{at_row(row, "code"), "office_code_taken", {{"code", code}}});
  }
  return errors;
}

/// Writes the offices below each other as it comes to them.
class Adding {
 public:
  Adding(const Context& context, Transaction& transaction, OfficeId institution, const std::vector<Office>& standing)
      : context_(context), transaction_(transaction), institution_(institution) {
    for (const Office& office : standing) by_code_.emplace(office.code, office.id);
  }

  Office add(const OfficeRow& row) {
    const OfficeId parent = row.parent.empty() ? institution_ : by_code_.at(row.parent);
    const Office office{.id = next_id<OfficeId>(),
                        .institution_id = institution_,
                        .parent_id = parent,
                        .code = row.code,
                        .name = row.name,
                        .position = store::next_position(transaction_, parent)};
    by_code_.emplace(office.code, office.id);
    store::add_office(transaction_, office);
    record_act(context_, transaction_,
               {.act = "add_office",
                .subject_kind = "office",
                .subject_id = office.id.value,
                .institution_id = institution_,
                .fields = {{"parent", parent.text()}, {"code", office.code}, {"name", office.name}}});
    return office;
  }

 private:
  const Context& context_;
  Transaction& transaction_;
  OfficeId institution_;
  std::unordered_map<std::string, OfficeId> by_code_;
};

}  // namespace

Result<std::vector<Office>> add_offices(const Context& context, const AddOffices& input) {
  return context.database.write([&](Transaction& transaction) -> Result<std::vector<Office>> {
    const auto allowed = institution_for(context, transaction, input.institution, access::Action::ManageOffices);
    if (!allowed) return allowed.error();
    const auto standing = offices_of(transaction, input.institution);
    if (auto errors = errors_of_rows(input.rows, standing); !errors.empty()) return invalid(std::move(errors));
    if (auto errors = codes_of_the_withdrawn(transaction, input); !errors.empty()) return invalid(std::move(errors));
    Adding adding(context, transaction, input.institution, standing);
    std::vector<Office> added(input.rows.size());
    for (const std::size_t row : parents_first(input.rows)) added[row] = adding.add(input.rows[row]);
    return added;
  });
}

}  // namespace timon::usecases::people
