#include "storage/engine/session.hpp"

#include <atomic>

#include <stdexcept>

#include "storage/engine/commits.hpp"
#include "storage/engine/pool.hpp"

namespace timon::storage {

namespace {

std::atomic<std::uint64_t> commits = 0;

}  // namespace

std::uint64_t commits_of_this_process() { return commits; }

Session::Session(Pool& pool, Use use) : pool_(pool), connection_(pool.take(use)), use_(use) {
  try {
    if (use == Use::Reading) connection_->begin_read();
    if (use == Use::Writing) connection_->begin_write();
    if (use == Use::Ahead) connection_->begin_ahead();
  } catch (...) {
    finish(false);
    throw;
  }
}

Session::~Session() {
  if (connection_) finish(false);
}

void Session::finish(bool is_kept) {
  if (!is_kept) connection_->rollback();
  pool_.give_back(std::move(connection_), use_);
}

Engine Session::engine() const { return connection_->engine(); }

std::int64_t Session::run(const Sql& sql, Parameters parameters, const Connection::Visit& visit) {
  if (!connection_ || is_broken_) throw std::logic_error(std::string(sql.name) + ": the transaction has ended");
  try {
    return connection_->run(sql, {parameters.begin(), parameters.size()}, visit);
  } catch (const ConstraintFailed&) {
    is_broken_ = true;
    throw;
  }
}

std::int64_t Transaction::execute(const Sql& sql, Parameters parameters) { return run(sql, parameters, {}); }

Result<std::int64_t> Transaction::attempt(const Sql& sql, Parameters parameters) {
  try {
    return run(sql, parameters, {});
  } catch (const ConstraintFailed& refusal) {
    return refusal.error();
  }
}

BulkInsert Transaction::bulk(const Bulk& bulk) {
  if (!connection_ || is_broken_) throw std::logic_error(std::string(bulk.name) + ": the transaction has ended");
  return BulkInsert(connection_->bulk(bulk));
}

void Transaction::take_turn() {
  if (use_ != Use::Ahead) return;
  pool_.take_turn();
  use_ = Use::Writing;
  connection_->take_turn();
}

void Transaction::commit() {
  if (!connection_ || is_broken_) throw std::logic_error("commit of a transaction that has ended");
  if (use_ != Use::Writing) throw std::logic_error("commit without the turn to write");
  connection_->commit();
  ++commits;
  finish(true);
}

}  // namespace timon::storage
