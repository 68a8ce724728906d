#pragma once
// Plans kept in memory for the board. Each question first reads, on its own snapshot, the number of the last change
// that concerns the plan; what is kept is used only if it has that number. So the database stays the only truth,
// also with several servers and with an import beside them.

#include <map>
#include <memory>
#include <mutex>

#include "domain/boards/plan_image.hpp"
#include "storage/engine/session.hpp"

namespace timon::usecases::boards {

using timon::boards::Board;
using timon::boards::PlanImage;
using timon::plans::PlanId;

/// A judged plan; stays as it is while somebody holds it.
struct PlanOnDay {
  std::shared_ptr<const PlanImage> image;
  std::shared_ptr<const Board> board;
};

class PlanMemory {
 public:
  /// `most_days` boards of one plan are kept, the last used ones.
  explicit PlanMemory(std::size_t most_days = 12) : most_days_(most_days) {}

  /// Nothing for a plan that is not there.
  std::shared_ptr<const PlanImage> image(storage::Session& session, PlanId plan);
  std::shared_ptr<const Board> board(const std::shared_ptr<const PlanImage>& image, Day on);

  /// Kept numbers against the database: false for a plan whose image is not what a fresh reading gives.
  bool is_true(storage::Session& session, PlanId plan);

 private:
  struct Kept {
    std::mutex reading;
    std::shared_ptr<const PlanImage> image;
    std::map<Day, std::shared_ptr<const Board>> boards;
    std::map<Day, std::uint64_t> used;
  };
  std::shared_ptr<Kept> kept(PlanId plan);

  std::size_t most_days_;
  std::mutex mutex_;
  std::map<PlanId, std::shared_ptr<Kept>> plans_;
  std::uint64_t uses_ = 0;
};

}  // namespace timon::usecases::boards
