#include "storage/people/phone_store.hpp"

namespace timon::storage::people {
namespace {

constexpr Sql list_phones{"people/list_phones", R"sql(
  SELECT person_id, phone FROM person_details WHERE phone IS NOT NULL)sql"};
constexpr Sql update_phone{"people/set_phone", R"sql(
  UPDATE person_details SET phone = :phone WHERE person_id = :person_id)sql"};

struct PhoneRow {
  timon::people::PersonId person_id;
  std::string phone;
};

}  // namespace

Phones phones(Session& session) {
  Phones all;
  session.each<PhoneRow>(list_phones, {}, [&](PhoneRow row) { all.emplace(row.person_id, std::move(row.phone)); });
  return all;
}

void set_phone(Transaction& transaction, timon::people::PersonId person, const std::optional<std::string>& phone) {
  transaction.execute(update_phone, {{"person_id", person}, {"phone", phone}});
}

}  // namespace timon::storage::people
