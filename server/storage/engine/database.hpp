#pragma once
// A database of either engine: a path is SQLite, `postgresql://…` is PostgreSQL. The work itself is passed in as a
// function, so that nobody forgets to commit and a refusal always rolls back.

#include <concepts>
#include <memory>
#include <string>
#include <type_traits>
#include <utility>

#include "storage/engine/session.hpp"

namespace timon::storage {

class Pool;

namespace detail {
template <class T>
inline constexpr bool is_result = false;
template <class T>
inline constexpr bool is_result<Result<T>> = true;
}  // namespace detail

class Database {
 public:
  explicit Database(std::string location, std::size_t connections = 4);
  ~Database();
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  Engine engine() const;
  /// How many can read at the same time: the size for a pool of handlers.
  std::size_t connections() const;

  /// What is wrong with the database itself, in the engine's words; reads all of it.
  std::vector<std::string> integrity_problems();

  Session begin_read();
  Transaction begin_write();

  /// Runs `work(Session&)` on one snapshot.
  template <class Work>
  auto read(Work&& work) {
    Session session = begin_read();
    return std::forward<Work>(work)(session);
  }

  /// Runs `work(Transaction&)` and commits, unless it returns a refusal or throws. Where `work` returns a Result, a
  /// constraint that refuses comes back as Conflict, and a database that stays busy as Unavailable.
  template <class Work>
  auto write(Work&& work) {
    using Answer = std::invoke_result_t<Work, Transaction&>;
    if constexpr (!detail::is_result<Answer>)
      return write_once<Answer>(std::forward<Work>(work));
    else
      return refused_as_value<Answer>([&] { return write_once<Answer>(std::forward<Work>(work)); });
  }

  /// For much at once: `work` may add what nobody else can know of yet while others go on writing, and calls
  /// `take_turn` before it reads what it decides by and writes the rest. A refusal, also of a constraint or because the
  /// turn did not come soon, leaves nothing: the caller then does it with `write`.
  template <class Work>
  auto write_ahead(Work&& work) {
    using Answer = std::invoke_result_t<Work, Transaction&>;
    return refused_as_value<Answer>([&] {
      Transaction transaction = begin_ahead();
      Answer answer = std::forward<Work>(work)(transaction);
      if (answer) transaction.commit();
      return answer;
    });
  }

 private:
  Transaction begin_ahead();

  template <class Answer, class Work>
  static Answer refused_as_value(Work work) {
    try {
      return work();
    } catch (const ConstraintFailed& refusal) {
      return Answer(refusal.error());
    } catch (const Busy&) {
      return Answer(unavailable("database_busy"));
    }
  }

  template <class Answer, class Work>
  Answer write_once(Work&& work) {
    Transaction transaction = begin_write();
    if constexpr (std::is_void_v<Answer>) {
      std::forward<Work>(work)(transaction);
      transaction.commit();
    } else {
      Answer answer = std::forward<Work>(work)(transaction);
      if constexpr (detail::is_result<Answer>)
        if (!answer) return answer;
      transaction.commit();
      return answer;
    }
  }

  std::unique_ptr<Pool> pool_;
};

}  // namespace timon::storage
