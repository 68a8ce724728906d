#include "usecases/installation/lived_town.hpp"

#include <stdexcept>

#include "storage/people/office_store.hpp"
#include "usecases/people/local_day.hpp"

namespace timon::usecases::installation {

timon::people::OfficeId LivedTown::office(const std::string& code) const {
  return database.read([&](storage::Session& session) {
    for (const auto& its : storage::people::offices(session))
      if (its.institution_id == institution && its.code == code) return its.id;
    throw std::logic_error("no office " + code);
  });
}

Day LivedTown::day_of(const Context& context) const {
  return database.read(
      [&](storage::Session& session) { return people::local_day_of(session, institution, context.clock()); });
}

Result<boards::PlanAt> LivedTown::open(const Context& context) {
  return boards::open_image(context, memory, plan, day_of(context));
}

std::vector<std::string> codes_in(const std::string& cell) {
  std::vector<std::string> codes;
  for (std::size_t from = 0; from < cell.size();) {
    const auto to = std::min(cell.find(',', from), cell.size());
    codes.push_back(cell.substr(from, to - from));
    from = to + 1;
  }
  return codes;
}

std::pair<std::string, std::string> pair_in(const std::string& cell) {
  const auto slash = cell.find('/');
  if (slash == std::string::npos) throw std::logic_error("no pair: " + cell);
  return {cell.substr(0, slash), cell.substr(slash + 1)};
}

ExampleRow row_with(const std::string& file, int year, const std::string& heading, const std::string& text) {
  for (const auto& row : example_rows(file, year))
    if (row.at(heading) == text) return row;
  throw std::logic_error("no " + text + " in " + file);
}

std::optional<Millionths> number_in(const std::string& cell) {
  if (cell.empty()) return std::nullopt;
  return parse_decimal<Millionths>(cell).value();
}

}  // namespace timon::usecases::installation
