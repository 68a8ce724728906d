#include "storage/engine/database.hpp"

#include "storage/engine/pool.hpp"

namespace timon::storage {

Database::Database(std::string location, std::size_t connections)
    : pool_(std::make_unique<Pool>(std::move(location), connections)) {}
Database::~Database() = default;

Engine Database::engine() const { return pool_->engine(); }
std::size_t Database::connections() const { return pool_->size(); }

Session Database::begin_read() { return Session(*pool_, Use::Reading); }
Transaction Database::begin_write() { return Transaction(*pool_, Use::Writing); }
Transaction Database::begin_ahead() {
  return Transaction(*pool_, engine() == Engine::Postgresql ? Use::Ahead : Use::Writing);
}

std::vector<std::string> Database::integrity_problems() {
  Session session = begin_read();
  return session.connection_->integrity_problems();
}

}  // namespace timon::storage
