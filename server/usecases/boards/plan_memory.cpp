#include "usecases/boards/plan_memory.hpp"

#include <algorithm>

#include "storage/boards/plan_contents_store.hpp"

namespace timon::usecases::boards {

namespace store = storage::boards;

std::shared_ptr<PlanMemory::Kept> PlanMemory::kept(PlanId plan) {
  const std::lock_guard lock(mutex_);
  auto& kept = plans_[plan];
  if (!kept) kept = std::make_shared<Kept>();
  return kept;
}

std::shared_ptr<const PlanImage> PlanMemory::image(storage::Session& session, PlanId plan) {
  const auto change = store::change_of_board(session, plan);
  const auto its = kept(plan);
  const std::lock_guard lock(its->reading);
  if (its->image && its->image->change() == change) return its->image;
  auto contents = store::read_plan_contents(session, plan);
  if (!contents) return nullptr;
  auto image = std::make_shared<const PlanImage>(*std::move(contents));
  if (its->image && its->image->change() > change) return image;  // an older snapshot than the one that is kept
  its->image = image;
  its->boards.clear();
  its->used.clear();
  return image;
}

std::shared_ptr<const Board> PlanMemory::board(const std::shared_ptr<const PlanImage>& image, Day on) {
  const auto its = kept(image->plan().id);
  const std::lock_guard lock(its->reading);
  const bool is_kept = its->image == image;
  if (is_kept) {
    its->used[on] = ++uses_;
    if (const auto found = its->boards.find(on); found != its->boards.end()) return found->second;
  }
  // The board points into its image, so it carries it along.
  auto board = std::shared_ptr<const Board>(new Board(image->judged(on)), [image](const Board* old) { delete old; });
  if (!is_kept) return board;
  if (its->boards.size() >= most_days_) {
    const auto oldest = std::min_element(its->used.begin(), its->used.end(), [](const auto& a, const auto& b) {
                          return a.second < b.second;
                        })->first;
    its->boards.erase(oldest);
    its->used.erase(oldest);
  }
  its->boards[on] = board;
  return board;
}

bool PlanMemory::is_true(storage::Session& session, PlanId plan) {
  const auto its = kept(plan);
  const std::lock_guard lock(its->reading);
  if (!its->image || its->image->change() != store::change_of_board(session, plan)) return true;
  const auto contents = store::read_plan_contents(session, plan);
  const auto& old = its->image->contents();
  return contents && contents->plan == old.plan && contents->facts == old.facts &&
         contents->indicators == old.indicators && contents->elements == old.elements;
}

}  // namespace timon::usecases::boards
