#pragma once
// How many children may read files of strangers at once: each may take a gigabyte and a processor, and whoever waits
// holds a handler, so waiting ends with "come back" before the server stands still.

#include <chrono>
#include <memory>
#include <semaphore>

namespace timon::formats::confined {

class Places {
 public:
  explicit Places(std::ptrdiff_t count) : free_(count) {}

  /// Held as long as what it returns lives; null where none came free in time. Places outlive what they gave.
  std::shared_ptr<void> take(std::chrono::milliseconds patience) {
    if (!free_.try_acquire_for(patience)) return nullptr;
    return {this, [](Places* its) { its->free_.release(); }};
  }

 private:
  std::counting_semaphore<64> free_;
};

}  // namespace timon::formats::confined
