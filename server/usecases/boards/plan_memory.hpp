#pragma once
// Plans kept in memory for the board. Each question first reads, on its own snapshot, the number of the last change
// that concerns the plan; what is kept is used only if it has that number. Where only facts or amounts were said since,
// the change sequence names their subjects and those alone are read again; anything else is a fresh reading. So the
// database stays the only truth, also with several servers and with an import beside them.

#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <mutex>

#include "domain/boards/money_board.hpp"
#include "storage/engine/session.hpp"

namespace timon::usecases::boards {

using timon::boards::Board;
using timon::boards::MoneyBoard;
using timon::boards::PlanImage;
using timon::plans::PlanId;

/// A judged plan; stays as it is while somebody holds it.
struct PlanOnDay {
  std::shared_ptr<const PlanImage> image;
  std::shared_ptr<const Board> board;
};

class PlanMemory {
 public:
  using Boards = std::map<Day, std::shared_ptr<const Board>>;

  /// `most_days` boards of one plan are kept, the last used ones.
  explicit PlanMemory(std::size_t most_days = 24) : most_days_(most_days) {}

  /// Nothing for a plan that is not there.
  std::shared_ptr<const PlanImage> image(storage::Session& session, PlanId plan);
  std::shared_ptr<const Board> board(const std::shared_ptr<const PlanImage>& image, Day on);
  /// Kept beside the board of its day.
  std::shared_ptr<const MoneyBoard> money(const std::shared_ptr<const PlanImage>& image, Day on);

  /// Plans of which something is kept.
  std::vector<PlanId> plans() const;
  /// The boards kept of this very image.
  Boards boards_of(const std::shared_ptr<const PlanImage>& image);
  /// It differs in these parts from what the database says: the next question about its plan is answered by a fresh
  /// reading, and whoever asked to be told is told.
  void forget(const std::shared_ptr<const PlanImage>& image, const std::vector<std::string_view>& parts);
  /// `tell` is given the plan's code and the parts' names, from the thread that checks.
  using Tell = std::function<void(const std::string& plan, const std::string& parts)>;
  void tell_of_differences(Tell tell);

 private:
  struct Kept {
    std::mutex reading;
    std::shared_ptr<const PlanImage> image;
    /// What it followed, the last first, for readers who began before the newest change.
    std::deque<std::shared_ptr<const PlanImage>> earlier;
    Boards boards;
    std::map<Day, std::shared_ptr<const MoneyBoard>> money;
    std::map<Day, std::uint64_t> used;
    std::uint64_t uses = 0;

    void keep(std::shared_ptr<const PlanImage> next);
    /// The newest that is not ahead of a change; nothing where none is kept.
    std::shared_ptr<const PlanImage> until(std::int64_t change) const;
  };
  std::shared_ptr<Kept> kept(PlanId plan);

  std::size_t most_days_;
  mutable std::mutex mutex_;
  std::map<PlanId, std::shared_ptr<Kept>> plans_;
  Tell tell_;
};

}  // namespace timon::usecases::boards
