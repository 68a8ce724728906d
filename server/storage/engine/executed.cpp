#include "storage/engine/executed.hpp"

#include <array>
#include <mutex>

namespace timon::storage {
namespace {

std::mutex guard;

std::set<std::string>& names_of(Engine engine) {
  static std::array<std::set<std::string>, 2> names;
  return names[static_cast<std::size_t>(engine)];
}

std::set<std::string>& index_makers() {
  static std::set<std::string> names;
  return names;
}

}  // namespace

void record_executed(Engine engine, std::string_view name) {
  const std::lock_guard lock(guard);
  names_of(engine).emplace(name);
}

std::set<std::string> executed_statements(Engine engine) {
  const std::lock_guard lock(guard);
  return names_of(engine);
}

void record_made_index(std::string_view name) {
  const std::lock_guard lock(guard);
  index_makers().emplace(name);
}

std::set<std::string> statements_that_made_indexes() {
  const std::lock_guard lock(guard);
  return index_makers();
}

}  // namespace timon::storage
